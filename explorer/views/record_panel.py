"""What stands at the right of the window: the inspector, or the form of a record in its place."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.changes import Changes
from explorer.domain.drafting import Draft, blank
from explorer.domain.entries import Entry
from explorer.domain.keys import make_key
from explorer.domain.parts import Link
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record
from explorer.qt.background import Background
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace
from explorer.services.drafts import Drafts
from explorer.views.draft_offers import DraftOffers
from explorer.views.editor import Editor
from explorer.views.editor_layout import CITATIONS
from explorer.views.inspector import Inspector
from explorer.widgets.offer import Offer


class RecordPanel(QWidget):
    """Shows the record that is looked at, and edits one at a time without leaving the window.

    Looking at another record meanwhile keeps the form: a line at the top leads back to it.
    ``previewed`` carries the window of the date being typed (None when there is none any more)
    and the record's name, ``editing_changed`` whether a form is open.
    """

    previewed = Signal(object, str)
    editing_changed = Signal(bool)
    delete_asked = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        navigation: Navigation,
        background: Background,
        drafts: Drafts,
        *,
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigation = navigation
        self._background = background
        self._drafts = drafts
        self.editor: Editor | None = None
        self.inspector = Inspector(workspace, navigation, language, self)
        self.offer = Offer(self)
        self._offers = DraftOffers(workspace, background, drafts, self.offer, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offer)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.inspector)
        self.inspector.edit_asked.connect(self.edit)
        self.inspector.claim_asked.connect(self.add_claim)
        self.inspector.citation_asked.connect(partial(self.edit, field=CITATIONS))
        self.inspector.delete_asked.connect(self.delete_asked)
        self._offers.resumed.connect(partial(self._open, resumed=True))
        navigation.moved.connect(self._look)

    @property
    def is_dirty(self) -> bool:
        """Whether closing now would lose something that was typed."""
        return self.editor is not None and self.editor.is_dirty

    def add(self, kind: str, entries: Mapping[str, Entry] | None = None) -> None:
        """Open the form of a new record, with some of it filled in."""
        base = blank(kind, make_key(kind, "new"))
        draft = Draft(kind, base.key, entries=entries) if entries else None
        self.confirm_leave(lambda: self._open(base, draft))

    def add_claim(self, subject: Link) -> None:
        """Open the form of what a source claims about a record."""
        self.add("claim", {"subject": (subject,)})

    def edit(self, record_id: int, field: str = "") -> None:
        """Open the form of a record, the keyboard in one of its fields."""
        if self.editor is not None and self.editor.form.base.id == record_id:
            self._return(field)
            return

        def show(record: Record) -> None:
            self.confirm_leave(lambda: self._open(record, field=field))

        self._workspace.ask(RecordWith(id=record_id), show, topic="edit", owner=self)

    def save(self) -> None:
        """Save the open form."""
        if self.editor is not None:
            self.editor.save()

    def confirm_leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` once no form is open, unless the user would rather stay."""
        if self.editor is None:
            then()
        else:
            self._return()
            self.editor.confirm_leave(then)

    def offer_drafts(self) -> None:
        """Offer what was being typed when the program ended last, one form after the other."""
        self._offers.begin()

    def _open(
        self, base: Record, draft: Draft | None = None, *, field: str = "", resumed: bool = False
    ) -> None:
        editor = Editor(
            self._workspace,
            self._background,
            self._drafts,
            base,
            draft,
            resumed=resumed,
            parent=self._stack,
        )
        editor.saved.connect(self._saved)
        editor.cancelled.connect(self._close)
        editor.previewed.connect(self.previewed)
        editor.opened.connect(self._navigation.go)
        self.editor = editor
        self._stack.addWidget(editor)
        self._return(field)
        self.editing_changed.emit(True)

    def _return(self, field: str = "") -> None:
        """Bring the open form to the front."""
        if self.editor is not None:
            self.offer.hide()
            self._stack.setCurrentWidget(self.editor)
            self.setFocusProxy(self.editor)
            self.editor.focus_on(field)

    def _look(self, record_id: int | None) -> None:
        """Show a record that was gone to; the way back to the form stands above it."""
        if self.editor is None or record_id is None:
            return
        self._stack.setCurrentWidget(self.inspector)
        words = self.tr("You are editing “{0}”.").format(self.editor.name)
        self.offer.make(words, (self.tr("Continue"), self._return))

    def _saved(self, changes: Changes, record_id: int) -> None:
        self._close()
        self._navigation.go(record_id)

    def _close(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self.offer.hide()
        self._stack.setCurrentWidget(self.inspector)
        self._stack.removeWidget(editor)
        editor.deleteLater()
        self.setFocusProxy(self.inspector)
        self.inspector.setFocus()
        self.previewed.emit(None, "")
        self.editing_changed.emit(False)
        self._offers.go_on()
