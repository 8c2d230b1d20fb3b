"""Pictures of what the window shows: exported, copied, printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from explorer.app.panes import Panes
from explorer.app.window import Window
from explorer.qt.background import Background
from explorer.qt.navigation import Navigation
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.qt.picture import Plate
    from explorer.views.showing import Showing

_TIMELINE = "timeline"
"""Its view's name."""


class Pictures(QObject):
    """Imports what draws pictures when the first one is wanted."""

    def __init__(
        self,
        window: Window,
        panes: Panes,
        workspace: Workspace,
        navigation: Navigation,
        *,
        background: Background,
        settings: Settings,
        language: str,
    ) -> None:
        super().__init__(window)
        self._panes = panes
        self._navigation = navigation
        self._window = window
        self._workspace = workspace
        self._background = background
        self._settings = settings
        self._language = language

    def export(self) -> None:
        """Open the dialog, with the list in front chosen."""
        from explorer.views.export_image import ExportImage

        dialog = ExportImage(
            self._showings(),
            self._name_in_front(),
            self._workspace,
            self._background,
            self._settings,
            parent=self._window,
        )
        dialog.exported.connect(self._tell_exported)
        dialog.copied.connect(self._tell_copied)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy(self) -> None:
        """Put a picture of the list in front on the clipboard."""
        from explorer.qt.picture_export import image_of
        from explorer.views.picture_choices import last_choices

        options = last_choices(self._settings).options
        self._draw(lambda plates: image_of(plates[0], options), self._put_on_clipboard)

    def print(self) -> None:
        """Print the list in front, after the system's dialog."""
        from explorer.views.printing import print_plate

        self._draw(lambda plates: plates[0], partial(print_plate, parent=self._window))

    def _draw(
        self, work: "Callable[[tuple[Plate, ...]], object]", then: Callable[..., object]
    ) -> None:
        from explorer.views.picture_work import PictureWork
        from explorer.views.showing import Part

        name = self._name_in_front()
        request = self._showings()[name].asked(Part.WHOLE)
        drawing = PictureWork(self._workspace, self._background, self)
        drawing.start({name: request}, work, then, self._workspace.report)

    def _showings(self) -> "dict[str, Showing]":
        from explorer.views.pages import PAGES
        from explorer.views.pictures import LIST_NAMES
        from explorer.views.showing import (
            showing_of_list,
            showing_of_picture,
            showing_of_timeline,
        )

        tabs, language = self._window.tabs, self._language
        showings = {
            name: showing_of_list(tabs.list_of(kind), language) for kind, name in LIST_NAMES.items()
        }
        for kind, pages in PAGES.items():
            for page in pages:
                showing = showing_of_picture(tabs.list_of(kind), page.view, language)
                showings[page.view] = showing
        if self._panes.timeline is not None:
            showings[_TIMELINE] = showing_of_timeline(
                self._panes.timeline, self._workspace.clocks, self._navigation.current, language
            )
        return showings

    def _name_in_front(self) -> str:
        from explorer.views.pictures import LIST_NAMES

        page = self._window.list_in_front.pages.page
        return LIST_NAMES[self._window.tabs.kind_in_front] if page is None else page.view

    def _put_on_clipboard(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._tell_copied()

    def _tell_copied(self) -> None:
        self._window.notice.say(self.tr("Picture copied."))

    def _tell_exported(self, files: tuple[Path, ...]) -> None:
        if not files:
            return
        names = ", ".join(file.name for file in files)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(files[0].parent)))
        sentence = self.tr("Exported {0}.").format(names)
        self._window.notice.say(sentence, self.tr("Show &folder"), show)
