"""The inspector: one record, its facts with their sources, rival claims, backlinks, history."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.changes import Changes
from explorer.domain.drafting import label_of, link_to
from explorer.domain.edits import Revert
from explorer.domain.errors import Refusal
from explorer.domain.questions import SheetOf
from explorer.domain.rows import Sheet
from explorer.qt.links import open_address
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace
from explorer.views.choosing import Choosing
from explorer.views.inspector_bar import InspectorBar
from explorer.views.inspector_ink import Ink
from explorer.views.inspector_page import Page
from explorer.views.inspector_words import (
    ChooseClaim,
    GoTo,
    OpenAddress,
    ReleaseClaim,
    RevertStep,
    ShowAll,
    ShowNote,
    ShowRivals,
    citation_text,
)
from explorer.views.inspector_writing import SheetWriter, is_narrow


class Inspector(QWidget):
    """Shows the record that is looked at; every name in it is a link.

    ``edit_asked``, ``citation_asked`` and ``delete_asked`` carry the record's id, ``claim_asked``
    a link to it.
    """

    edit_asked = Signal(int)
    claim_asked = Signal(object)
    citation_asked = Signal(int)
    delete_asked = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        navigation: Navigation,
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigation = navigation
        self._language = language
        self._sheet: Sheet | None = None
        self._opened: set[str] = set()
        self._is_stale = False
        self._was_narrow = False
        self.page = Page(self)
        self.page.resized.connect(self._fit)
        self.page.setAccessibleName(self.tr("Record"))
        self.page.followed.connect(self._follow)
        self.choosing = Choosing(workspace, self)
        self.setFocusProxy(self.page)
        self.bar = InspectorBar(self)
        self.bar.asked.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.bar)
        navigation.moved.connect(self._move)
        workspace.changed.connect(self._hear)
        workspace.clocks_changed.connect(self.refresh)
        self._show_nothing()

    @property
    def sheet(self) -> Sheet | None:
        """What is shown; None where nothing is looked at."""
        return self._sheet

    def refresh(self) -> None:
        """Ask for the sheet again, once the inspector can be seen."""
        record_id = self._navigation.current
        if record_id is None:
            self._show_nothing()
        elif not self.isVisible():
            self._is_stale = True
        else:
            self._is_stale = False
            question = SheetOf(record_id, self._workspace.clocks)
            self._workspace.ask(
                question, self._show, failed=self._refused, topic="sheet", owner=self
            )

    def copy_citation(self) -> None:
        """Put the record's name and sources on the clipboard."""
        if self._sheet is not None:
            QGuiApplication.clipboard().setText(citation_text(self._sheet, self._language))

    def restyle_page(self) -> None:
        """Write the page anew in the colours and sizes of a changed theme."""
        if self._sheet is not None:
            self._write(self._sheet)
        else:
            self._show_nothing()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _fit(self) -> None:
        """Put the values beside their labels or below them, as the page became wide or narrow."""
        sheet = self._sheet
        if sheet and is_narrow(sheet, self.font(), self.page.room) != self._was_narrow:
            self._write(sheet)

    def _move(self, _record_id: int | None) -> None:
        self._opened.clear()
        self.refresh()

    def _hear(self, _changes: Changes) -> None:
        self.refresh()

    def _show(self, sheet: Sheet) -> None:
        before = self._sheet
        is_same = before is not None and before.record.id == sheet.record.id
        place = self.page.verticalScrollBar().value() if is_same else 0
        self._sheet = sheet
        self._write(sheet)
        self.page.verticalScrollBar().setValue(place)
        self.bar.show()

    def _write(self, sheet: Sheet) -> None:
        today, room = self._workspace.clocks.today, self.page.room
        self._was_narrow = is_narrow(sheet, self.font(), room)
        writer = SheetWriter(sheet, self.font(), self._language, today, self._opened, room=room)
        ink = writer.write()
        self.page.show_document(ink.document, ink.targets, ink.cards, ink.rules)
        self.page.setAccessibleName(label_of(sheet.record))

    def _show_nothing(self) -> None:
        self._say(
            self.tr("Nothing selected"),
            self.tr("Select a record in a list or on the timeline to see what is known of it."),
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._say(self.tr("Nothing to show"), str(error))

    def _say(self, heading: str, sentence: str) -> None:
        self._sheet = None
        ink = Ink(self.font(), 0)
        ink.block(below=4)
        ink.words(heading, bold=True)
        ink.block()
        ink.words(sentence)
        ink.finish()
        self.page.show_document(ink.document, (), (), ())
        self.bar.hide()

    def _follow(self, target: object) -> None:
        match target:
            case GoTo(id=record_id):
                self._navigation.go(record_id)
            case ShowNote(number=number):
                self.page.show_anchor(f"note-{number}")
            case ShowRivals(about=about):
                self.page.show_anchor(f"about-{about}")
            case ShowAll(title=title):
                self._opened.add(title)
                self.restyle_page()
            case OpenAddress(address=address):
                self._open(address)
            case RevertStep(step=step, label=label):
                self._revert(step, label)
            case ChooseClaim():
                self.choosing.ask(target)
            case ReleaseClaim():
                self.choosing.release(target)

    def _open(self, address: str) -> None:
        try:
            open_address(address)
        except Refusal as refusal:
            self._workspace.report(refusal)

    def _revert(self, step: int, label: str) -> None:
        """Bring the record back to what it was before a step."""
        record_id = self._navigation.current
        if record_id is not None:
            words = self.tr("Revert: {0}").format(label)
            self._workspace.do(Revert(words, record_id, step - 1))

    def _act(self, name: str) -> None:
        """Do what a button of the bar asks for."""
        sheet = self._sheet
        if sheet is None or sheet.record.id is None:
            return
        match name:
            case "edit":
                self.edit_asked.emit(sheet.record.id)
            case "claim":
                self.claim_asked.emit(link_to(sheet.record))
            case "source":
                self.citation_asked.emit(sheet.record.id)
            case "delete":
                self.delete_asked.emit(sheet.record.id)
            case _:
                self.copy_citation()
