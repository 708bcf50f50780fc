# SPDX-License-Identifier: GPL-2.0-or-later
"""The ways to the windows of runtime and models: plugin menu, toolbox button, links in the toolbox's messages."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QToolButton

from ..bridge.setup_links import MODELS, SCHEME
from ..bridge.translation import tr
from ..core.install import folder

MENU = "RS Synth"


class SetupActions(QObject):
    """Nothing but menu entries until one is used; `unload` takes all of it away."""

    changed = pyqtSignal()
    """A runtime was installed or removed."""
    modelsChanged = pyqtSignal()

    def __init__(self, iface):
        super().__init__(iface.mainWindow())
        self._iface = iface
        self._provider = None
        self.runtime = None
        self.models = None
        self.action = self._action(
            tr("Runtime for models …"),
            tr("Install, test or remove onnxruntime, with which models run."),
            self.open_runtime,
        )
        self.models_action = self._action(tr("Models …"), tr("See, add and remove models."), self.open_models)
        QDesktopServices.setUrlHandler(SCHEME, self.open_link)

    def open_runtime(self) -> None:
        from .runtime_dialog import RuntimeDialog  # what is behind it takes a while to import

        home = folder.home()
        if home is None:
            return
        if self.runtime is None:
            self.runtime = RuntimeDialog(home, self._iface.mainWindow())
            self.runtime.changed.connect(self.changed)
            self.runtime.finished.connect(self._closed)
        self.runtime.show()
        self.runtime.raise_()

    def open_models(self) -> None:
        from .model_manager import ModelManager

        if self.models is None:
            self.models = ModelManager(self._iface.mainWindow())
            self.models.modelsChanged.connect(self.modelsChanged)
        self.models.show()
        self.models.raise_()

    @pyqtSlot(QUrl)
    def open_link(self, url: QUrl) -> None:
        if url.toString() == MODELS:
            self.open_models()
        else:
            self.open_runtime()

    def into_toolbox(self, provider) -> None:
        """A button with these windows above the toolbox's tree; before the provider is added."""
        try:
            from processing.gui.ProviderActions import ProviderActions
        except ImportError:  # Processing is switched off
            return
        ProviderActions.registerProviderActions(
            provider,
            [
                _ToolboxAction(self.action.text(), self.open_runtime),
                _ToolboxAction(self.models_action.text(), self.open_models),
            ],
        )
        self._provider = provider

    def unload(self) -> None:
        QDesktopServices.unsetUrlHandler(SCHEME)
        for action in (self.action, self.models_action):
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        if self.runtime is not None:
            self.runtime.reject()
        if self.models is not None:
            self.models.close_manager()
            self.models.deleteLater()
            self.models = None
        if self._provider is not None:
            from processing.gui.ProviderActions import ProviderActions

            ProviderActions.deregisterProviderActions(self._provider)
            # QGIS looks for its button by another name than it gave it.
            name = f"provideraction_{self._provider.id()}"
            for button in self._iface.mainWindow().findChildren(QToolButton, name):
                button.deleteLater()
        self.deleteLater()

    def _action(self, text: str, tip: str, open_it: Callable[[], None]) -> QAction:
        action = QAction(text, self._iface.mainWindow())
        action.setToolTip(tip)
        action.triggered.connect(lambda _: open_it())
        self._iface.addPluginToMenu(MENU, action)
        return action

    def _closed(self) -> None:
        self.runtime.deleteLater()
        self.runtime = None


class _ToolboxAction:
    """What the toolbox asks of an entry of a provider's button."""

    def __init__(self, name: str, execute: Callable[[], None]):
        self.name = name
        self._execute = execute

    def setData(self, toolbox) -> None:
        """Needs nothing of the toolbox."""

    def execute(self, checked: bool = False) -> None:
        self._execute()
