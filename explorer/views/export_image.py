"""The dialog that makes pictures of views, as files or for the clipboard."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from typing_extensions import override

from explorer.domain.errors import Refusal
from explorer.qt.background import Background
from explorer.qt.picture_export import export, image_of, places_of
from explorer.qt.settings import Settings
from explorer.qt.tasks import Cancelled, Task
from explorer.qt.workspace import Workspace
from explorer.views.export_layout import ExportLayout
from explorer.views.picture_checks import UndrawableText, check_text, free_place
from explorer.views.picture_choices import keep_choices, last_choices
from explorer.views.picture_form import PictureForm
from explorer.views.picture_previews import Previews
from explorer.views.picture_request import Request, fitted
from explorer.views.picture_work import PictureWork, Plates
from explorer.views.showing import Showing

T = TypeVar("T")
_PAUSE: Final = 150
"""Milliseconds of rest before the preview is painted anew."""
_REPLACE, _BOXES = "replace", "boxes"


class ExportImage(QDialog):
    """``exported`` carries the files made, just before the dialog closes; ``copied`` nothing.

    It opens with one view chosen; all else is as it was chosen last. What would replace a file
    or draw boxes for letters is said first, and done when the button is pressed again.
    """

    exported = Signal(object)
    copied = Signal()

    def __init__(
        self,
        showings: Mapping[str, Showing],
        current: str,
        workspace: Workspace,
        background: Background,
        settings: Settings,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._showings = showings
        self._settings = settings
        self._exporting = PictureWork(workspace, background, self)
        self._agreed: set[str] = set()
        self._proposed = ""
        self.form = PictureForm(showings, current, last_choices(settings), self)
        self.parts = ExportLayout(self, self.form)
        self._previews = Previews(self.parts, PictureWork(workspace, background, self))
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self._paint_preview)
        self._connect(background)
        self._note_change()

    @property
    def is_busy(self) -> bool:
        """Whether pictures are being made."""
        return self.parts.progress.isVisibleTo(self)

    @override
    def reject(self) -> None:
        """Stop what is being made; close if nothing is."""
        if self.is_busy:
            self._exporting.stop()
            self._end()
        else:
            super().reject()

    def export(self) -> None:
        """Make the files, or say what stands against it."""
        choices, names, path = self.form.choices, self.form.names, Path(self.parts.path.text())
        there = [place for place in places_of(names, choices.format, path) if place.exists()]
        if there and _REPLACE not in self._agreed:
            self._ask(_REPLACE, self.tr("“{0}” is there already.").format(there[0].name))
            return
        self.form.folder = path.parent
        keep_choices(self._settings, self.form.choices)

        def write(plates: Plates) -> tuple[Path, ...]:
            return export(plates, choices.format, path, choices.options)

        self._make(write, self._finish)

    def copy(self) -> None:
        """Put a picture of the first chosen view on the clipboard."""
        options = self.form.choices.options
        self._make(lambda plates: image_of(plates[0], options), self._put_on_clipboard)

    def browse(self) -> None:
        """Choose the file in the system's own dialog, which asks before it is replaced."""
        format = self.form.choices.format
        pattern = f"{format.upper()} (*.{format})"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export image"), self.parts.path.text(), pattern
        )
        if path:
            self.parts.path.setText(path)
            self._agreed.add(_REPLACE)

    def _connect(self, background: Background) -> None:
        self.form.changed.connect(self._note_change)
        self.parts.path.textChanged.connect(self._take_back)
        self.parts.browse.clicked.connect(self.browse)
        self.parts.copy.clicked.connect(self.copy)
        self.parts.export.clicked.connect(self.export)
        self.parts.close.clicked.connect(self.reject)
        background.progressed.connect(self._show_progress)

    def _note_change(self) -> None:
        """Propose a file, unless the user named one, and paint the preview after a rest."""
        choices, names = self.form.choices, self.form.names
        if names and self.parts.path.text() == self._proposed:
            self._proposed = str(free_place(choices.folder, names, choices.format))
            self.parts.path.setText(self._proposed)
        elif names:
            path = Path(self.parts.path.text())
            self.parts.path.setText(str(path.with_suffix(f".{choices.format}")))
        self._take_back()
        self._rest.start()

    def _take_back(self) -> None:
        """Nothing that was agreed to holds any longer."""
        self._agreed.clear()
        self.parts.say("")
        self.parts.export.setText(self.tr("&Export"))
        can_be_made = bool(self.form.names)
        self.parts.copy.setEnabled(can_be_made)
        self.parts.export.setEnabled(can_be_made and bool(self.parts.path.text().strip()))

    def _ask(self, what: str, sentence: str) -> None:
        """Say what would happen; pressing the button again agrees to it."""
        self._agreed.add(what)
        self.parts.say(sentence, bad=True)
        verbs = {_REPLACE: self.tr("R&eplace"), _BOXES: self.tr("&Export anyway")}
        self.parts.export.setText(verbs[what])

    def _requests(self) -> dict[str, Request]:
        choices = self.form.choices
        requests = {}
        for name in self.form.names:
            asked = self._showings[name].asked(choices.part)
            asked = replace(asked, with_sources=choices.with_sources)
            requests[name] = fitted(asked, choices.format, choices.options)
        return requests

    def _make(self, work: Callable[[Plates], T], then: Callable[[T], object]) -> None:
        """Check the pictures' letters, then work on them; another thread does both."""
        options, boxes_agreed = self.form.choices.options, _BOXES in self._agreed

        def checked(plates: Plates) -> T:
            if not boxes_agreed:
                check_text(plates, options)
            return work(plates)

        self.parts.say("")
        self.parts.show_work(True)
        self._exporting.start(self._requests(), checked, then, self._refuse, deed=True)

    def _finish(self, files: tuple[Path, ...]) -> None:
        self._end()
        self.exported.emit(files)
        self.accept()

    def _put_on_clipboard(self, image: QImage) -> None:
        self._end()
        QGuiApplication.clipboard().setImage(image)
        self.parts.say(self.tr("The image is on the clipboard."))
        self.copied.emit()

    def _refuse(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, UndrawableText):
            self._ask(_BOXES, str(error))
        elif isinstance(error, Refusal):
            self.parts.say(str(error), bad=True)
        elif not isinstance(error, Cancelled):
            raise error

    def _end(self) -> None:
        self.parts.show_work(False)

    def _show_progress(self, task: Task[object]) -> None:
        if task is self._exporting.task and task.progress is not None:
            self.parts.progress.setRange(0, task.progress.total)
            self.parts.progress.setValue(task.progress.done)

    def _paint_preview(self) -> None:
        requests = self._requests()
        first = dict([next(iter(requests.items()))]) if requests else {}
        self._previews.paint(first, self.form.choices)
