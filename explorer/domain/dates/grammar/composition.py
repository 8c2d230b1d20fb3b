"""Periods from phrases: a shape by itself, or with words around it that hedge, divide or count."""

import re
from datetime import timedelta

from explorer.domain.dates.grammar import parts, periods
from explorer.domain.dates.grammar.ending import period_by_its_end
from explorer.domain.dates.grammar.periods import Period
from explorer.domain.dates.grammar.phrases import Context, Part, Phrase, Unit
from explorer.domain.dates.grammar.shapes import shape_of

_COUNTED = re.compile(r"(?:[nL]n?[uv]|nLv)(?=.)")
_WEEK_OF_MONTH = re.compile(r".+nu")


def period_of(phrase: Phrase, context: Context) -> Period | None:
    """The period that a phrase names; ValueError if there is no such day, quarter, …"""
    if period := shape_of(phrase, context):
        return period
    if len(phrase.kinds) < 2:
        return None
    ends = phrase.kinds[0] + phrase.kinds[-1]
    for kinds, build in _AROUND:
        if (ends[0] in kinds or ends[1] in kinds) and (period := build(phrase, context)):
            return period
    return _counted(phrase, context) or period_by_its_end(phrase, context, period_of)


def _divided(phrase: Phrase, kinds: str) -> tuple[str, int, Phrase]:
    """The kind and the number at one end of a phrase, and the rest of it."""
    at = 0 if phrase.kinds[0] in kinds else -1
    rest = phrase.part(1) if at == 0 else phrase.part(0, -1)
    return phrase.kinds[at], phrase.values[at], rest


def _hedged(phrase: Phrase, context: Context) -> Period | None:
    mark, _, rest = _divided(phrase, "~?")
    whole = period_of(rest, context)
    return whole and periods.hedged(whole, mark)


def _part(phrase: Phrase, context: Context) -> Period | None:
    _, part, rest = _divided(phrase, "p")
    whole = period_of(rest, context)
    return whole and parts.third(whole, min(part, Part.LATE))


def _on_weekday(phrase: Phrase, context: Context) -> Period | None:
    """A day with its weekday, which must be the right one, or the weekday of a week."""
    _, weekday, rest = _divided(phrase, "w")
    whole = period_of(rest, context)
    if whole is None or (whole.latest - whole.earliest).days not in (0, 6):
        return None
    day = whole.earliest + timedelta((weekday - whole.earliest.isoweekday()) % 7)
    if day > whole.latest:
        raise ValueError(f"{whole.first} is another weekday")
    return periods.day(day)


def _quarter(phrase: Phrase, context: Context) -> Period | None:
    _, number, rest = _divided(phrase, "Q")
    whole = period_of(rest, context)
    return whole and parts.quarter_of(whole, number)


def _half(phrase: Phrase, context: Context) -> Period | None:
    kind, number, rest = _divided(phrase, "HJ")
    if kind == "J" and rest.kinds == "y":
        rest = Phrase("Y", rest.values)
    whole = period_of(rest, context)
    return whole and parts.half_of(whole, number)


_AROUND = (
    *(("~?", _hedged), ("p", _part), ("w", _on_weekday)),
    *(("Q", _quarter), ("HJ", _half)),
)


def _counted(phrase: Phrase, context: Context) -> Period | None:
    """First nine months of 2025, last week of March 2025, 2025年11月第2週."""
    if found := _COUNTED.match(phrase.kinds):
        whole = period_of(phrase.part(found.end()), context)
        return whole and _stretch(whole, phrase.part(0, found.end()))
    if _WEEK_OF_MONTH.fullmatch(phrase.kinds) and phrase.values[-1] == Unit.WEEK:
        whole = period_of(phrase.part(0, -2), context)
        return whole and parts.stretch(whole, Unit.WEEK, place=phrase.values[-2])
    return None


def _stretch(whole: Period, count: Phrase) -> Period | None:
    """The stretch of a period that was counted; "first (few) months" are the first third of it.

    In "nine first months" the words change places.
    """
    *numbers, unit = count.values
    if len(numbers) == 1 or 0 in numbers:
        return _single(whole, count.kinds, numbers[0], unit)
    if parts.LAST in numbers:
        return parts.stretch(whole, unit, max(numbers), parts.LAST)
    return parts.stretch(whole, unit, max(numbers)) if 1 in numbers else None


def _single(whole: Period, kinds: str, place: int, unit: int) -> Period | None:
    if kinds[-1] == "u":
        return parts.stretch(whole, unit, place=place)
    return parts.third(whole, Part.EARLY if place == 1 else Part.LATE) if place in (1, -1) else None
