"""Whole phrases: periods with the words that say in which sense they are meant."""

from collections.abc import Callable

from explorer.domain.dates.grammar import periods, readings
from explorer.domain.dates.grammar.composition import period_of
from explorer.domain.dates.grammar.limits import is_end, limit_of
from explorer.domain.dates.grammar.openness import nearest
from explorer.domain.dates.grammar.periods import Period
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.ranges import read_range, span_of
from explorer.domain.dates.grammar.readings import Reading

_Frame = Callable[[Phrase, Context], Reading | None]
_OVERRULED = "fxBNUT"
"""Frames that another one at the end overrules: "from 2026 at the earliest"."""
_ONCE, _IN_A_ROW = frozenset("K=/|"), frozenset("&,")
_ONE_FRAME = {
    "BB": "B",
    "B|b": "B",
    "NN": "N",
    "Nf": "N",
    "Na": "a",
    "fB": "B",
    "fN": "N",
    "fa": "a",
}


def read_phrase(phrase: Phrase, context: Context) -> Reading | None:
    """Read a settled phrase; None if it says no date, ValueError if it says an impossible one."""
    if not phrase.kinds:
        return None
    if period := period_of(phrase, context):
        is_one = period.first == period.last
        return readings.once(period) if is_one else readings.either(periods.readings(period))
    phrase = _in_one_frame(phrase)
    return (
        read_range(phrase, context)
        or _overruled(phrase, context)
        or _framed(phrase, context)
        or _yearless(phrase, context)
    )


def _in_one_frame(phrase: Phrase) -> Phrase:
    """Two frames that say one thing as that one, and a hedge before a frame inside of it."""
    if phrase.kinds[0] in "~?" and phrase.kinds[1:2] in _FRAMES:
        phrase = phrase.part(1, 2).joined(phrase.part(0, 1)).joined(phrase.part(2))
    for frames, frame in _ONE_FRAME.items():
        if phrase.kinds.startswith(frames):
            return phrase.replaced(0, len(frames), Phrase(frame, (0,)))
    return phrase


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
    """A period or a range that says no year: the one around the day of the statement."""
    if options := nearest(phrase, context, period_of).options:
        return readings.either(options)
    if "K" not in phrase.kinds and not _IN_A_ROW.isdisjoint(phrase.kinds):
        return None
    inner = phrase.part(1) if phrase.kinds[0] in "fVO" else phrase
    spans = nearest(inner, context, span_of).options
    if len(spans) == 1 and _ONCE.isdisjoint(phrase.kinds):
        return readings.throughout(spans[0], spans[0])
    return readings.either(spans) if spans else None


def _whole(
    phrase: Phrase, context: Context, find: Callable[[Phrase, Context], Period | None] = period_of
) -> Period | None:
    """What a frame stands around: a period, several of them, or the next one of its name."""
    return (
        find(phrase, context) or span_of(phrase, context) or nearest(phrase, context, find).to_come
    )


def _begun(phrase: Phrase, context: Context) -> Period | None:
    """What something begins in or after, which can have been: a period or the nearest to come."""
    return period_of(phrase, context) or nearest(phrase, context, period_of).to_come_by(
        context.said_on
    )


def _by(phrase: Phrase, context: Context) -> Reading | None:
    period = _whole(phrase, context, limit_of)
    return readings.by(period) if period else None


def _before(phrase: Phrase, context: Context) -> Reading | None:
    """Before the end of 2026 is by its last day; before 2026, by the last day of 2025."""
    if is_end(phrase):
        return _by(phrase, context)
    period = _whole(phrase, context)
    return readings.before(period) if period else None


def _not_before(phrase: Phrase, context: Context) -> Reading | None:
    period = _whole(phrase, context)
    return readings.not_before(period) if period else None


def _after(phrase: Phrase, context: Context) -> Reading | None:
    period = _begun(phrase, context) or span_of(phrase, context)
    return readings.after(period) if period else None


def _from(phrase: Phrase, context: Context) -> Reading | None:
    period = _begun(phrase, context)
    return readings.since(period) if period else None


def _since(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context) or nearest(phrase, context, period_of).past
    return readings.since(period) if period else None


def _until(phrase: Phrase, context: Context) -> Reading | None:
    period = _whole(phrase, context, limit_of)
    return readings.until(period) if period else None


def _throughout(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context)
    return readings.throughout(period, period) if period else None


def _within(phrase: Phrase, context: Context) -> Reading | None:
    period = period_of(phrase, context)
    return readings.once(period) if period else None


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
    "f": _from,
    "x": _since,
    "U": _until,
    "V": _throughout,
    "W": _within,
    "<": _earlier_in,
    ">": _later_in,
    # "For 2026", "à la fin de 2026": a "for" or a "to" that nothing comes before.
    "O": read_phrase,
    "T": read_phrase,
}
