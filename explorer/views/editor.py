"""The editor of one record, of whatever kind."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QMessageBox, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.changes import Changes
from explorer.domain.drafting import Draft, label_of
from explorer.domain.edits import Save
from explorer.domain.errors import Fault, InvalidRecord, Refusal
from explorer.domain.keys import make_key
from explorer.domain.records import Record, kind_of
from explorer.qt.background import Background
from explorer.qt.theme import restyle
from explorer.qt.workspace import Workspace
from explorer.services.drafts import Drafts
from explorer.views.editor_drafts import DraftKeeper
from explorer.views.editor_footer import EditorFooter, ask_to_save
from explorer.views.editor_form import RecordForm
from explorer.views.editor_similar import SimilarNotice
from explorer.views.editor_watch import RecordWatch
from explorer.views.editor_words import step_label, title_of
from explorer.widgets.focus import step_within

_LONGEST_LABEL = 60


class Editor(QWidget):
    """A form with Save and Cancel, kept as a draft while it is typed.

    ``saved`` carries the Changes and the id of the record, ``previewed`` the window of the date
    that is being typed (or None) and the record's name, ``opened`` the id of a record that the
    user wants to look at.
    """

    saved = Signal(object, int)
    cancelled = Signal()
    previewed = Signal(object, str)
    opened = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        background: Background,
        drafts: Drafts,
        base: Record,
        draft: Draft | None = None,
        *,
        resumed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``draft`` is shown over ``base``; ``resumed`` if it was typed and never saved."""
        super().__init__(parent)
        self._workspace = workspace
        self._is_new = base.id is None
        self._then: Callable[[], object] | None = None
        # Widgets that change their parents are styled anew: each begins where it ends up.
        self._scroll = QScrollArea(self)
        self.form = RecordForm(workspace, base, draft, self._scroll.viewport())
        self._untouched = None if resumed else self._typed()
        self._keeper = DraftKeeper(drafts, background, self.form.draft, self)
        if resumed:
            self._keeper.take_over(base.key)
        self._watch = RecordWatch(workspace, base.id, self)
        self.similar = SimilarNotice(workspace, self.form, self)
        self.footer = EditorFooter(self)
        self._arrange()
        self._connect()
        self._hint_at_sources()

    @property
    def is_dirty(self) -> bool:
        """Whether closing would lose something that was typed."""
        return self._typed() != self._untouched

    @property
    def name(self) -> str:
        """What the record is called at present, for questions about it."""
        typed = self.form.text("name").strip() or label_of(self.form.base)
        shown = typed if len(typed) <= _LONGEST_LABEL else typed[: _LONGEST_LABEL - 1] + "…"
        return shown or title_of(kind_of(self.form.base), "", is_new=True)

    def focus_on(self, field: str = "") -> None:
        """Give the keyboard to a field, by default the first one."""
        if not self.form.form.focus_on(field):
            self.form.focus_first()

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save everything in one step; what is wrong is told beside the fields."""
        if self.footer.is_busy:
            return
        self._then = then
        faults = self.form.read().faults
        self._show_faults(faults)
        if faults:
            return
        self.footer.set_busy(True)
        base = self.form.base
        if self._is_new and base.key.partition("/")[2].startswith("new-"):
            self.form.take_key(make_key(kind_of(base), self.form.text("name") or label_of(base)))
            # The draft takes the lasting key first: should the program end between the save and
            # the end of the draft, the next start sees by it that the record is there.
            self._keeper.keep(self._commit)
        else:
            self._commit()

    def confirm_leave(self, then: Callable[[], object] = lambda: None) -> None:
        """Close the form and go on with ``then``, unless the user would rather stay."""
        if self.footer.is_busy:
            self._then = then  # once it is saved
        elif not self.is_dirty:
            self._leave(then)
        else:
            ask_to_save(self, self.name, lambda answer: self._answered(answer, then))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.confirm_leave()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return step_within(self, forward=next) or super().focusNextPrevChild(next)

    def _answered(self, answer: QMessageBox.StandardButton, then: Callable[[], object]) -> None:
        if answer == QMessageBox.StandardButton.Save:
            self.save(then)
        elif answer == QMessageBox.StandardButton.Discard:
            self._leave(then)

    def _leave(self, then: Callable[[], object]) -> None:
        self._keeper.drop()
        self.cancelled.emit()
        then()

    def _typed(self) -> Draft:
        return replace(self.form.draft(), key="", id=None)

    def _commit(self) -> None:
        reading = self.form.read()
        place = [record.key for record in reading.records].index(self.form.base.key)
        label = step_label(kind_of(self.form.base), self.name, is_new=self._is_new)
        finish = partial(self._finish, place)
        self._workspace.do(Save(label, reading.records), finish, failed=self._refused)

    def _finish(self, place: int, changes: Changes) -> None:
        self._keeper.drop()
        self.saved.emit(changes, changes.made[place])
        if self._then is not None:
            self._then()

    def _refused(self, error: BaseException) -> None:
        self.footer.set_busy(False)
        if isinstance(error, InvalidRecord):
            self._show_faults({self.form.base.key: error.faults})
        elif isinstance(error, Refusal):
            self.footer.say(str(error))
        else:
            raise error

    def _show_faults(self, faults: Mapping[str, Sequence[Fault]]) -> None:
        unplaced = self.form.show_faults(faults)
        marked = self.tr("Not saved yet: see the marked fields.") if faults else ""
        self.footer.say(" ".join(unplaced) or marked)

    def _arrange(self) -> None:
        heading = QLabel(self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setText(title_of(kind_of(self.form.base), self.name, is_new=self._is_new))
        heading.setContentsMargins(16, 12, 16, 4)
        restyle(heading, tone="title")
        self.form.setContentsMargins(16, 8, 16, 16)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.form)
        notices = QVBoxLayout()
        notices.setContentsMargins(16, 4, 16, 4)
        notices.addWidget(self.similar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addLayout(notices)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.footer.saving.connect(self.save)
        self.footer.cancelling.connect(self.confirm_leave)
        self.form.changed.connect(self._note)
        self.form.previewed.connect(lambda window: self.previewed.emit(window, self.name))
        self.form.opened.connect(lambda link: self.opened.emit(link.id))
        self.similar.opened.connect(self.opened)
        self._keeper.failed.connect(self.footer.say)
        self._watch.altered.connect(self.form.show_base)
        self._watch.gone.connect(self._gone)

    def _note(self, _field: str) -> None:
        self._hint_at_sources()
        if not self.form.is_marked:
            self.footer.say("")
        if self.is_dirty:
            self._keeper.note()

    def _hint_at_sources(self) -> None:
        is_bare = kind_of(self.form.base) != "source" and not self.form.sources
        bare = self.tr("Without a source it will be marked unsourced.")
        self.footer.hint_at(bare if is_bare else "")

    def _gone(self) -> None:
        self._is_new = True
        self.form.show_base(replace(self.form.base, id=None))
        self.footer.say(self.tr("The record was deleted meanwhile; Save adds it again."))
