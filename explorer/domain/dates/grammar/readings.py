"""The senses in which a phrase can mean a period."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from explorer.domain.dates.grammar.periods import DAY, Period, day, hedged, month, year
from explorer.domain.window import Sense


class Reading(NamedTuple):
    """What words say: a window but for the words themselves."""

    edtf: str
    earliest: date | None
    latest: date | None
    sense: Sense


def once(period: Period) -> Reading:
    first, last, earliest, latest, _ = period
    edtf = first if first == last else f"[{first}..{last}]"
    return Reading(edtf, earliest, latest, Sense.ONCE)


def by(period: Period) -> Reading:
    return Reading(f"[..{period.last}]", None, period.latest, Sense.DEADLINE)


def before(period: Period) -> Reading:
    """By the day before; a hedge on the period is one on that day."""
    last, mark = day(period.earliest - DAY), period.first[-1]
    return by(hedged(last, mark) if mark in "~?%" else last)


def not_before(period: Period) -> Reading:
    return Reading(f"[{period.first}..]", period.earliest, None, Sense.NOT_BEFORE)


def after(period: Period) -> Reading:
    """Not before what follows: "after 2025" is [2026..], no finer than it must be."""
    following = period.latest + DAY
    if following.day > 1:
        return not_before(day(following))
    if following.month > 1:
        return not_before(month(following.year, following.month))
    return not_before(year(following.year))


def since(period: Period) -> Reading:
    """Something that begins in the period and lasts: "from 2026" as well as "since 1999"."""
    return Reading(f"{period.first}/..", period.earliest, None, Sense.THROUGHOUT)


def until(period: Period) -> Reading:
    return Reading(f"../{period.last}", None, period.latest, Sense.THROUGHOUT)


def throughout(first: Period, last: Period) -> Reading:
    _in_order(first, last)
    edtf = f"{first.first}/{last.last}"
    return Reading(edtf, first.earliest, last.latest, Sense.THROUGHOUT)


def between(first: Period, last: Period) -> Reading:
    _in_order(first, last)
    edtf = f"[{first.first}..{last.last}]"
    return Reading(edtf, first.earliest, last.latest, Sense.ONCE)


def either(periods: Iterable[Period]) -> Reading:
    """One of several readings or alternatives, earliest first."""
    options = sorted(set(periods), key=lambda period: (period.earliest, period.latest))
    if len(options) == 1:
        return once(options[0])
    latest = max(period.latest for period in options)
    return Reading(f"[{_members(options)}]", options[0].earliest, latest, Sense.ONCE)


def together(periods: Iterable[Period]) -> Reading:
    """All of several periods: "in 2024 and 2025"."""
    every = sorted(set(periods), key=lambda period: (period.earliest, period.latest))
    latest = max(period.latest for period in every)
    return Reading(f"{{{_members(every)}}}", every[0].earliest, latest, Sense.THROUGHOUT)


def _members(periods: Iterable[Period]) -> str:
    return ",".join(p.first if p.first == p.last else f"{p.first}..{p.last}" for p in periods)


def _in_order(first: Period, last: Period) -> None:
    if first.earliest > last.latest:
        raise ValueError("a range cannot end before it begins")
