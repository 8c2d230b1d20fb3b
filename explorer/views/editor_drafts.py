"""Keeping a form on disk while it is being typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.domain.drafting import Draft
from explorer.domain.errors import Refusal
from explorer.qt.background import Background
from explorer.services.drafts import Drafts

_DELAY = 1000
"""Milliseconds from the first key to the draft's way to the disk, however fast one types on."""


class DraftKeeper(QObject):
    """Writes one form's draft behind the window, one write at a time.

    ``failed`` carries a sentence when a draft cannot be kept.
    """

    failed = Signal(str)

    def __init__(
        self, drafts: Drafts, background: Background, draft: Callable[[], Draft], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._background = background
        self._draft = draft
        self._queue: list[Callable[[], None]] = []
        self._is_writing = False
        self._kept: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.keep)

    def note(self) -> None:
        """Keep the form soon; keys typed until then go with it."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep the form as it is now, and forget the draft of a key that it had before."""
        self._timer.stop()
        draft, before = self._draft(), self._kept
        self._kept = draft.key
        self._write(partial(self._drafts.keep, draft))
        if before not in (None, draft.key):
            self._write(partial(self._drafts.drop, before))

    def drop(self) -> None:
        """Forget the draft: the form was saved or discarded."""
        self._timer.stop()
        self._write(partial(self._drafts.drop, self._kept or self._draft().key))

    def _write(self, work: Callable[[], None]) -> None:
        self._queue.append(work)
        if not self._is_writing:
            self._next()

    def _next(self) -> None:
        self._is_writing = bool(self._queue)
        if self._queue:
            work = self._queue.pop(0)
            self._background.submit(work, lambda _: self._next(), self._report, lane="work")

    def _report(self, error: BaseException) -> None:
        self._next()
        if not isinstance(error, Refusal):
            raise error
        self.failed.emit(str(error))
