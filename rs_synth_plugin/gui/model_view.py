# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets that both tabs of the model manager have: the list of models, and the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QIcon, QPixmap, QTextDocument
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QTextBrowser

from .model_page import PREVIEW
from .pictures import ICON_SIZE, Picture


class ModelPage(QTextBrowser):
    """A page with a picture; it opens no links."""

    def __init__(self):
        super().__init__()
        self.setOpenLinks(False)
        self.setMinimumWidth(360)

    def show_page(self, html: str, picture: Picture) -> None:
        if picture:
            self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(PREVIEW), picture.page)
        self.setHtml(html)

    def show_sentence(self, text: str) -> None:
        self.setHtml(f"<p>{escape(text)}</p>")


class ModelList(QListWidget):
    """One item a model: its name, by which the algorithms list it, then a line of facts."""

    def __init__(self, accessible_name: str, has_icons: bool):
        super().__init__()
        self._no_icon = QPixmap(ICON_SIZE) if has_icons else QPixmap()
        self._no_icon.fill(Qt.GlobalColor.transparent)
        self.setAccessibleName(accessible_name)
        self.setIconSize(ICON_SIZE)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMinimumWidth(240)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add_model(self, name: str, title: str, facts: Iterable[str]) -> None:
        item = QListWidgetItem(f"{name}\n" + " · ".join(fact for fact in facts if fact))
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setToolTip(title)
        item.setIcon(QIcon(self._no_icon))  # of one size: so the texts are in line
        self.addItem(item)

    def set_picture(self, name: str, picture: Picture) -> None:
        if picture and name in self.names():
            pixels = QPixmap.fromImage(picture.icon)
            icon = QIcon(pixels)
            icon.addPixmap(pixels, QIcon.Mode.Selected)  # which Qt would tint
            self.item(self.names().index(name)).setIcon(icon)

    def name(self) -> str:
        """Of the chosen model, '' without one."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else ""

    def names(self) -> list[str]:
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    def choose(self, name: str) -> None:
        """The model of a name, else the first."""
        names = self.names()
        self.setCurrentRow(names.index(name) if name in names else 0 if names else -1)


def side_by_side(models: ModelList, page: ModelPage) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(models)
    splitter.addWidget(page)
    splitter.setStretchFactor(1, 1)
    splitter.setChildrenCollapsible(False)
    splitter.setSizes([330, 600])
    return splitter
