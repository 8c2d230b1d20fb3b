"""What ends a promise: that it was done, missed, cancelled or denied."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from explorer.domain.claims import Statement
from explorer.domain.dates import Answer, Window, before, overlaps
from explorer.domain.parts import Link
from explorer.domain.promises.accounts import Account, Later
from explorer.domain.promises.targets import AHEAD, ENDED, Target, same_days

Word = Literal["done", "missed", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Ending:
    """What was said of a promise's outcome.

    ``date`` is when it was done, missed or withdrawn, as far as that was said. ``claim`` is what
    says it, None if a development's own fields do; ``record`` the id of a later development
    that says it, None for the promise's own.
    """

    word: Word
    date: Window | None
    stated: Window | None = None
    source: int | None = None
    speaker: Link | None = None
    claim: Statement | None = None
    record: int | None = None

    @property
    def said_on(self) -> datetime.date:
        """The day by which it was surely said, for the order of what was said."""
        if self.claim is not None:
            return self.claim.said_on
        window = self.stated or self.date
        return (window and (window.latest or window.earliest)) or datetime.date.min

    @property
    def is_chosen(self) -> bool:
        return self.claim is not None and self.claim.chosen


def claimed(word: Word, said: Statement, when: Window | None = None) -> Ending:
    """Return the ending that a claim tells; by default on the date that it gives."""
    return Ending(word, when or said.date, said.stated, said.source, said.speaker, said)


def ending_of(
    account: Account, targets: Sequence[Target], later: Sequence[Later], figures: Ending | None
) -> Ending | None:
    """Return the ending that holds, None while a promise has none. The first rule that fits:

    1. Withdrawn, if the development's own status is cancelled or denied.
    2. What a chosen claim says.
    3. Missed, if ``figures`` (what was reported of promised figures) fell short.
    4. If the own status is done: missed, if that was the last word of the claims; else done,
       when a claim of it says, or the development that is its outcome, or its own date. (So
       too where a chosen claim says no more than that it is done.)
    5. The last word of the claims and the later developments, unless a target was said after
       it: that opens the promise again.
    6. Done, if the figures were reached.

    What was done before it was promised is the announcement, not the outcome. A claim that is
    chosen for the status silences those about the status that are not.
    """
    words = sorted([*_claims(account, targets), *_of_later(later, targets)], key=_order)
    chosen = [word for word in words if word.is_chosen]
    own = _own(account, targets)
    if own is not None and own.word == "withdrawn":
        return _last(words, "withdrawn") or own
    if chosen:
        return _dated(chosen[-1], own)
    if figures is not None and figures.word == "missed":
        return figures
    if own is not None:
        done = _last(words, "done")
        return _last(words[-1:], "missed") or (own if done is None else _dated(done, own))
    if words and not any(target.said_on > words[-1].said_on for target in targets):
        return words[-1]
    return figures


def _order(ending: Ending) -> tuple[datetime.date, str]:
    return ending.said_on, "" if ending.claim is None else ending.claim.link.key


def _last(words: Sequence[Ending], word: Word) -> Ending | None:
    return next((ending for ending in reversed(words) if ending.word == word), None)


def _dated(ending: Ending, own: Ending | None) -> Ending:
    """Return the ending with the development's own date where it says only that it was done."""
    is_undated = ending.word == "done" and ending.date is None
    return replace(ending, date=own.date) if is_undated and own is not None else ending


def _claims(account: Account, targets: Sequence[Target]) -> Iterator[Ending]:
    about = account.about_itself
    is_settled = any(s.chosen and s.about == "status" and s.status in AHEAD for s in about)
    for said in about:
        silenced = is_settled and said.about == "status" and not said.chosen
        if said.status in ENDED and not silenced:
            word = _WORDS[said.status]
            if word != "done" or _was_promised_before(said.date, targets):
                yield claimed(word, said)


_WORDS: dict[str, Word] = {
    "done": "done",
    "missed": "missed",
    "cancelled": "withdrawn",
    "denied": "withdrawn",
}


def _own(account: Account, targets: Sequence[Target]) -> Ending | None:
    if account.status in ("cancelled", "denied"):
        return Ending("withdrawn", None)
    if account.status == "done" and not _is_announcement(account.taken, targets):
        return Ending("done", account.taken)
    return None


def _of_later(later: Sequence[Later], targets: Sequence[Target]) -> list[Ending]:
    """Return how later developments end a promise; several outcomes do only when all are done."""
    ends = [(development, _end_of(development, targets)) for development in later]
    is_whole = all(end is not None for development, end in ends if development.concludes)
    return [
        end
        for development, end in ends
        if end is not None and (end.word != "done" or is_whole or not development.concludes)
    ]


def _end_of(development: Later, targets: Sequence[Target]) -> Ending | None:
    """Return how a later development ends a promise.

    By what came of the promise that it holds itself; else by what is said of it, though one
    that only revises the promise does not fulfil it by taking place.
    """
    account, promise = development.account, development.promise
    found = promise.ending if promise is not None else None
    if promise is None:
        found = ending_of(account, targets, (), None)
        if found is not None and found.word == "done" and not development.concludes:
            found = None
    if found is None:
        return None
    when = found.date or (account.taken if promise is None else None)
    stated = found.stated or when or account.taken or account.announced
    return replace(found, date=when, stated=stated, record=found.record or development.record)


def _was_promised_before(when: Window | None, targets: Sequence[Target]) -> bool:
    stated = targets[0].stated
    if when is None or stated is None:
        return True
    return before(when, stated) is not Answer.YES and not same_days(when, stated)


def _is_announcement(taken: Window | None, targets: Sequence[Target]) -> bool:
    """Return whether an own date is that of the announcement: the day on which it was promised.

    So it is surely if it was over by then, and in all likelihood if it may be the very day and
    lies beside every target.
    """
    stated = targets[0].stated
    if taken is None or stated is None:
        return False
    if not _was_promised_before(taken, targets):
        return True
    dates = [target.date for target in targets if target.date is not None]
    is_beside = all(overlaps(taken, target) is Answer.NO for target in dates)
    return bool(dates) and is_beside and overlaps(taken, stated) is not Answer.NO
