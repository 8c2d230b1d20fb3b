"""Whole phrases: periods with the words that say in which sense they are meant."""

from collections.abc import Callable

from explorer.domain.dates.grammar import periods, readings
from explorer.domain.dates.grammar.limits import is_end, limit_of
from explorer.domain.dates.grammar.openness import period_to_come, possible_periods
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.ranges import read_range
from explorer.domain.dates.grammar.readings import Reading
from explorer.domain.dates.grammar.shapes import period_of

_Frame = Callable[[Phrase, Context], Reading | None]
_OVERRULED = "fBNUT"
"""Frames that another one at the end overrules: "from 2026 at the earliest"."""


def read_phrase(phrase: Phrase, context: Context) -> Reading | None:
    """Read a settled phrase; None if it says no date, ValueError if it says an impossible one."""
    if not phrase.kinds:
        return None
    if period := period_of(phrase, context):
        return readings.either(periods.readings(period))
    return (
        read_range(phrase, context)
        or _overruled(phrase, context)
        or _framed(phrase, context)
        or _yearless(phrase, context)
    )


def _overruled(phrase: Phrase, context: Context) -> Reading | None:
    if len(phrase.kinds) < 2 or phrase.kinds[-1] not in "BNf":
        return None
    start = 1 if phrase.kinds[0] in _OVERRULED else 0
    return _FRAMES[phrase.kinds[-1]](phrase.part(start, -1), context)


def _framed(phrase: Phrase, context: Context) -> Reading | None:
    if frame := _FRAMES.get(phrase.kinds[0]):
        return frame(phrase.part(1), context)
    if frame := _FRAMES.get(phrase.kinds[-1]):
        return frame(phrase.part(0, -1), context)
    return None


def _yearless(phrase: Phrase, context: Context) -> Reading | None:
    options = possible_periods(phrase, context)
    return readings.either(options) if options else None


def _by(phrase: Phrase, context: Context) -> Reading | None:
    period = limit_of(phrase, context) or period_to_come(phrase, context)
    return readings.by(period) if period else None


def _before(phrase: Phrase, context: Context) -> Reading | None:
    """Before the end of 2026 is by its last day; before 2026, by the last day of 2025."""
    if is_end(phrase):
        return _by(phrase, context)
    period = period_of(phrase, context)
    return readings.before(period) if period else None


def _not_before(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context) or period_to_come(phrase, context)
    return readings.not_before(period) if period else None


def _after(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context)
    return readings.after(period) if period else None


def _since(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context)
    return readings.since(period) if period else None


def _until(phrase: Phrase, context: Context) -> Reading | None:
    period = limit_of(phrase, context)
    return readings.until(period) if period else None


def _throughout(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context)
    return readings.throughout(period, period) if period else None


def _earlier_in(phrase: Phrase, context: Context) -> Reading | None:
    """Earlier this year: up to the day of the statement, if that lies in the period."""
    period = period_of(phrase, context)
    if period and context.said_on and period.earliest <= context.said_on <= period.latest:
        period = periods.days(period.earliest, context.said_on)
    return readings.once(period) if period else None


def _later_in(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context)
    if period and context.said_on and period.earliest <= context.said_on <= period.latest:
        period = periods.days(context.said_on, period.latest)
    return readings.once(period) if period else None


_FRAMES: dict[str, _Frame] = {
    "B": _by,
    "b": _before,
    "N": _not_before,
    "a": _after,
    "f": _since,
    "U": _until,
    "V": _throughout,
    "<": _earlier_in,
    ">": _later_in,
    # "À la fin de 2026": a "to" that nothing comes before.
    "T": read_phrase,
}
