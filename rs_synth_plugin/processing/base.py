# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms of this provider have in common."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..bridge.features import source_file
from ..bridge.feedback import ProcessingFeedback
from ..bridge.setup_links import runtime_missing
from ..bridge.styling import Style, style_when_loaded
from ..bridge.translation import tr
from ..core.errors import Cancelled, InputError, RSSynthError
from ..core.leftovers import workspace
from ..core.model.runtime import is_installed
from ..core.raster.outputs import TIFF_ENDINGS, check_output
from ..paths import ICON


class RSSynthAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that takes layers in `take_layers()` (the layers' thread) and works in `execute()` (any thread).

    Subclasses give NAME (the id, never translated), TITLE, SUMMARY, and these methods besides
    `define_parameters()` and `check_parameters()`.
    A failure of the core becomes one sentence in the log; a cancelled run returns nothing, and
    leaves of its outputs only those that were complete before.
    """

    NAME = ""
    TITLE = ""
    GROUP = "scenarios"
    GROUP_TITLE = "Scenarios"
    SUMMARY = ""
    TAGS: tuple[str, ...] = ()
    NEEDS_RUNTIME = False  # whatever the parameters

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def displayName(self):
        return tr(self.TITLE)

    def group(self):
        return tr(self.GROUP_TITLE)

    def groupId(self):
        return self.GROUP

    def icon(self):
        return QIcon(str(ICON))

    def tags(self):
        return [tr(tag) for tag in self.TAGS]

    def shortDescription(self):
        """The summary's first sentence; Chinese and Japanese put no blank after theirs."""
        return re.split(r"\. |。", tr(self.SUMMARY), maxsplit=1)[0]

    def shortHelpString(self):
        """The summary, then each parameter's own help: one text, so the two cannot disagree."""
        lines = [f"<p>{tr(self.SUMMARY)}</p>"]
        for parameter in self.parameterDefinitions():
            lines.append(f"<p><b>{parameter.description()}</b>: {parameter.help()}</p>")
        return "\n".join(lines)

    def initAlgorithm(self, config=None):
        self.define_parameters()

    def canExecute(self):
        """Before the form opens: whoever fills it in must be able to run it."""
        if self.NEEDS_RUNTIME and not is_installed():
            return False, runtime_missing()
        return super().canExecute()

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        try:
            self.check_parameters(parameters, context)
        except RSSynthError as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(self, parameters, context, feedback):
        with _one_sentence():
            self._input_files = self._files_given(parameters, context)
            self.take_layers(parameters, context)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        # QGIS has a temporary folder for each of its processes; what a killed one left lies beside this one's.
        base = Path(QgsProcessingUtils.tempFolder()).parent
        try:
            with _one_sentence(), workspace(base) as folder:
                return self.execute(parameters, context, ProcessingFeedback(feedback), folder)
        except Cancelled:
            return {}

    def define_parameters(self) -> None:
        """Adds parameters and outputs."""
        raise NotImplementedError

    def check_parameters(self, parameters: dict, context: QgsProcessingContext) -> None:
        """Refuses, by InputError, what can be seen to be nonsense before running."""

    def take_layers(self, parameters: dict, context: QgsProcessingContext) -> None:
        """Takes what needs the layers' own thread."""

    def execute(
        self, parameters: dict, context: QgsProcessingContext, feedback: ProcessingFeedback, workspace: Path
    ) -> dict[str, Any]:
        """Does the work; temporary files go to `workspace`, which vanishes afterwards."""
        raise NotImplementedError

    def add(
        self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False
    ) -> None:
        """Adds a parameter with its help; advanced ones are folded away."""
        parameter.setHelp(tr(help_text))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def optional_number(self, parameters: dict, name: str, context: QgsProcessingContext) -> Optional[float]:
        """A number, or None where it was left empty."""
        if parameters.get(name) in (None, ""):
            return None
        return self.parameterAsDouble(parameters, name, context)

    def whole_number(self, parameters: dict, name: str, context: QgsProcessingContext) -> int:
        """As `parameterAsInt`, which makes 0 of what is beyond 32 bits: here it stays, for a refusal to name it."""
        value = self.parameterAsDouble(parameters, name, context)
        return math.floor(value + 0.5) if math.isfinite(value) else 0

    def output_paths(
        self, parameters: dict, context: QgsProcessingContext, inputs: Iterable[str] = ()
    ) -> dict[str, Optional[str]]:
        """Where each output raster and file goes, None where it was skipped; checked before any work is done.

        Args:
            inputs: what the rasters are read from; parameters that are files or vector layers are known.

        Raises:
            InputError: a place that cannot be written, is an input, or is named twice.
        """
        paths: dict[str, Optional[str]] = {}
        given: dict[str, str] = {}
        for definition in self.destinationParameterDefinitions():
            name = definition.name()
            if isinstance(definition, QgsProcessingParameterFileDestination):
                paths[name] = self.parameterAsFileOutput(parameters, name, context) or None
                endings = (".json", ".html")
            else:
                paths[name] = self.parameterAsOutputLayer(parameters, name, context) or None
                endings = TIFF_ENDINGS
            path = paths[name]
            if path is None:
                continue
            twin = given.setdefault(os.path.normcase(os.path.realpath(path)), name)
            if twin != name:
                raise InputError(tr("{} and {} are the same file; give each its own.").format(twin, name))
            check_output(Path(path), (*inputs, *self._input_files), endings)
        return paths

    def _files_given(self, parameters: dict, context: QgsProcessingContext) -> list[str]:
        """The files behind those parameters that are files or vector layers."""
        files = []
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterFile):
                files.append(self.parameterAsFile(parameters, definition.name(), context))
            elif isinstance(definition, QgsProcessingParameterFeatureSource):
                files.append(source_file(parameters.get(definition.name()), context))
        return [file for file in files if file]

    def style_outputs(
        self, context: QgsProcessingContext, outputs: dict[str, Optional[str]], styles: dict[str, Style]
    ) -> None:
        """Styles what Processing will load of the outputs."""
        for name, style in styles.items():
            path = outputs[name]
            if path:
                style_when_loaded(context, path, style)


@contextmanager
def _one_sentence():
    """Errors of the core as Processing's own, without a stack trace: they name the input and the remedy."""
    try:
        yield
    except Cancelled:
        raise
    except RSSynthError as error:
        raise QgsProcessingException(str(error)) from error
    except MemoryError as error:
        raise QgsProcessingException(
            tr("Too little memory: choose a smaller tile size or extent, or close other programs.")
        ) from error
