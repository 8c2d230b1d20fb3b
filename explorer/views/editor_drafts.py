"""Keeping a form on disk while it is being typed."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.domain.drafting import Draft
from explorer.domain.errors import Refusal
from explorer.qt.background import Background
from explorer.services.drafts import Drafts

Work = Callable[[], None]
_DELAY = 1000
"""Milliseconds from the first key to the draft's way to the disk, however fast one types on."""


class DraftKeeper(QObject):
    """Writes one form's draft behind the window, one write at a time.

    Only its timer ends with the form: what is still to be written then keeps it alive.
    ``failed`` carries a sentence when a draft cannot be kept.
    """

    failed = Signal(str)

    def __init__(
        self,
        drafts: Drafts,
        background: Background,
        draft: Callable[[], Draft],
        form: QObject,
    ) -> None:
        super().__init__()
        self._drafts = drafts
        self._background = background
        self._draft = draft
        self._queue: deque[tuple[Work, Work]] = deque()
        self._is_writing = False
        self._kept = ""
        self._timer = QTimer(form, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.keep)

    def note(self) -> None:
        """Keep the form soon; keys typed until then go with it."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self, then: Work | None = None) -> None:
        """Keep the form as it is now, and forget the draft of a key that it had before.

        Go on with ``then`` once it is kept, or cannot be.
        """
        self._timer.stop()
        draft, before = self._draft(), self._kept
        self._kept = draft.key

        def put() -> None:
            self._drafts.keep(draft)
            if before not in ("", draft.key):
                self._drafts.drop(before)

        self._write(put, then or _go_on)

    def drop(self) -> None:
        """Forget the draft: the form was saved or discarded."""
        self._timer.stop()
        if self._kept:
            self._write(partial(self._drafts.drop, self._kept), _go_on)

    def take_over(self, key: str) -> None:
        """Know of the draft that the form was made from."""
        self._kept = key

    def _write(self, work: Work, then: Work) -> None:
        self._queue.append((work, then))
        if not self._is_writing:
            self._next()

    def _next(self) -> None:
        self._is_writing = bool(self._queue)
        if self._queue:
            work, then = self._queue.popleft()
            self._background.submit(
                work, lambda _: self._end(then), partial(self._fail, then), lane="work"
            )

    def _end(self, then: Work) -> None:
        self._next()
        then()

    def _fail(self, then: Work, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self.failed.emit(str(error))
        self._end(then)
        if not isinstance(error, Refusal):
            raise error


def _go_on() -> None:
    """Have nothing else to do."""
