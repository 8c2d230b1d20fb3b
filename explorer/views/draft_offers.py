"""What was being typed when the program ended last, offered one form after the other."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from explorer.domain.drafting import Draft, blank, label_of
from explorer.domain.errors import Refusal
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record
from explorer.qt.background import Background
from explorer.qt.workspace import Workspace
from explorer.services.drafts import Drafts, KeptDraft
from explorer.views.editor_words import in_words
from explorer.widgets.offer import Offer


class DraftOffers(QObject):
    """``resumed`` carries the record and the draft that the user wants to go on with."""

    resumed = Signal(object, object)

    def __init__(
        self,
        workspace: Workspace,
        background: Background,
        drafts: Drafts,
        offer: Offer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._drafts = drafts
        self._offer = offer
        self._kept: list[KeptDraft] = []

    def begin(self) -> None:
        """Look for drafts, and offer the latest."""
        self._background.submit(self._drafts.kept, self._found, lane="work", owner=self)

    def go_on(self) -> None:
        """Offer the next one, if there is one."""
        if not self._kept:
            return
        kept = self._kept.pop(0)
        draft = kept.draft
        question = RecordWith(key=draft.key) if draft.id is None else RecordWith(id=draft.id)
        self._workspace.ask(
            question,
            partial(self._weigh, kept),
            failed=partial(self._offer_new, kept),
            owner=self,
        )

    def _found(self, kept: tuple[KeptDraft, ...]) -> None:
        self._kept = list(kept)
        self.go_on()

    def _weigh(self, kept: KeptDraft, base: Record) -> None:
        """Forget the draft of a new record that reached the database after all."""
        if kept.draft.id is None:
            self._discard(kept.draft)
        else:
            self._make_offer(kept.draft, base)

    def _offer_new(self, kept: KeptDraft, error: BaseException) -> None:
        """Offer a record that is not in the database: a new one, or one deleted meanwhile."""
        if not isinstance(error, Refusal):
            raise error
        self._make_offer(kept.draft, blank(kept.draft.kind, kept.draft.key))

    def _make_offer(self, draft: Draft, base: Record) -> None:
        name = str(draft.entries.get("name", "")) or label_of(base)
        if base.id is None:
            words = self.tr("You were adding a {0}: “{1}”.")
        else:
            words = self.tr("You were editing a {0}: “{1}”.")
        self._offer.make(
            words.format(in_words(draft.kind), name or "…"),
            (self.tr("Continue"), partial(self.resumed.emit, base, draft)),
            (self.tr("Discard"), partial(self._discard, draft)),
        )

    def _discard(self, draft: Draft) -> None:
        self._background.submit(
            partial(self._drafts.drop, draft.key),
            lambda _: self.go_on(),
            self._workspace.report,
            lane="work",
            owner=self,
        )
