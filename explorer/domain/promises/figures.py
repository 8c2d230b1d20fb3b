"""Promises of figures: so many cars, such a share, by a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from explorer.domain.claims import Statement, holding
from explorer.domain.promises.targets import is_target

_ABOUT: Final = 0.05
"""The share by which a figure that was promised as "about" so much may fall short."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was reported of the figures that were promised.

    ``short`` is a report that falls short of a figure whose day is past; ``reached`` the last
    of the reports that reach them, None as long as one of them was not reported so.
    """

    short: Statement | None = None
    reached: Statement | None = None


def tally(statements: Sequence[Statement], today: date) -> Tally:
    """Compare the figures that were promised with those that were reported since.

    A figure is promised by a claim with a value that tells a target, and reported by a later
    one about the same thing, in the same unit, whose status is done. The last promise counts
    and the last report after it (chosen ones first). What falls short before the day of the
    promise is past is a figure on the way, not an outcome.
    """
    reports = [_report(pledge, statements) for pledge in _pledges(statements)]
    for pledge, report in reports:
        if report is not None and _is_past(pledge, today) and not reaches(pledge, report):
            return Tally(short=report)
    reached = [r for pledge, r in reports if r is not None and reaches(pledge, r)]
    if not reached or len(reached) < len(reports):
        return Tally()
    return Tally(reached=max(reached, key=lambda s: s.said_on))


def _pledges(statements: Sequence[Statement]) -> list[Statement]:
    """Return the last promise of each figure."""
    by_figure: dict[tuple[str, str], list[Statement]] = {}
    for said in statements:
        if said.value is not None and is_target(said):
            by_figure.setdefault(_figure(said), []).append(said)
    return [pledge for group in by_figure.values() if (pledge := holding(group)) is not None]


def _report(
    pledge: Statement, statements: Sequence[Statement]
) -> tuple[Statement, Statement | None]:
    reports = [
        said
        for said in statements
        if said.value is not None
        and said.status == "done"
        and _figure(said) == _figure(pledge)
        and said.said_on >= pledge.said_on
    ]
    return pledge, holding(reports)


def _figure(said: Statement) -> tuple[str, str]:
    return said.about.casefold(), said.unit.casefold()


def _is_past(pledge: Statement, today: date) -> bool:
    last = pledge.date and pledge.date.latest
    return last is not None and last < today


def reaches(pledge: Statement, report: Statement) -> bool:
    """Return whether a reported figure is what was promised.

    "At most" and "less than" are reached from below, everything else from above; "about" is
    reached within five percent, "more than" and "less than" exclude the figure itself.
    """
    promised, reported = pledge.value or 0.0, report.value or 0.0
    match pledge.bound:
        case "at most":
            return reported <= promised
        case "less than":
            return reported < promised
        case "more than":
            return reported > promised or (reported == promised and report.bound == "more than")
        case "about":
            return reported >= promised - abs(promised) * _ABOUT
    return reported >= promised
