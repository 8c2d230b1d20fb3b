"""What "next", "this" and "last" mean, seen from the day of the statement."""

from collections.abc import Callable
from datetime import date, timedelta

from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.periods import DAY, WINTER
from explorer.domain.dates.grammar.phrases import Phrase, Unit


def resolved(kind: str, number: int, relation: int, said_on: date, first_month: int) -> Phrase:
    """Absolute kinds for a whole (a unit, month, season …) that is next (1), this or last (-1)."""
    if kind == "F":
        return _fiscal_year(relation, said_on, first_month)
    return _RESOLVERS[kind](number, relation, said_on)


def day_of_year(day: int, month: int, relation: int, said_on: date) -> Phrase:
    """The day of the next (1), this (0) or last (-1) year in which it lies so."""
    years = range(said_on.year - 1, said_on.year + 2)
    days = [date(year, month, day) for year in years]
    if relation < 0:
        return Phrase("d", (max(d for d in days if d < said_on).toordinal(),))
    if relation > 0:
        return Phrase("d", (min(d for d in days if d > said_on).toordinal(),))
    return Phrase("d", (days[1].toordinal(),))


def _fiscal_year(relation: int, said_on: date, first_month: int) -> Phrase:
    begun = said_on.year if said_on.month >= first_month else said_on.year - 1
    return Phrase("Y", (begun + relation,))


def _day(offset: int, _: int, said_on: date) -> Phrase:
    return Phrase("d", (said_on.toordinal() + offset,))


def _unit(unit: int, relation: int, said_on: date) -> Phrase:
    match unit:
        case Unit.DAY:
            return _day(relation, 0, said_on)
        case Unit.WEEK:
            monday = said_on - said_on.weekday() * DAY
            return Phrase("k", ((monday + timedelta(weeks=relation)).toordinal(),))
        case Unit.MONTH:
            year, index = divmod(said_on.year * 12 + said_on.month - 1 + relation, 12)
            return Phrase("ym", (year, index + 1))
        case Unit.DECADE:
            return Phrase("D", (said_on.year // 10 * 10 + 10 * relation,))
    return Phrase("y", (said_on.year + relation,))


def _month(month: int, relation: int, said_on: date) -> Phrase:
    """ "Last September" is the latest one that was over, "next" the first still to begin."""
    year = said_on.year
    if relation < 0 and month >= said_on.month:
        year -= 1
    if relation > 0 and month <= said_on.month:
        year += 1
    return Phrase("ym", (year, month))


def _season(season: int, relation: int, said_on: date) -> Phrase:
    year = _year_of_season(season, relation, said_on)
    if season == WINTER:
        return Phrase("Sy-y", (season, year, 0, year + 1))
    return Phrase("Sy", (season, year))


def _year_of_season(season: int, relation: int, said_on: date) -> int:
    nearby = range(said_on.year - 2, said_on.year + 2)
    if relation < 0:
        return max(y for y in nearby if periods.season(y, season).latest < said_on)
    if relation > 0:
        return min(y for y in nearby if periods.season(y, season).earliest > said_on)
    return said_on.year - 1 if season == WINTER and said_on.month <= 2 else said_on.year


def _weekday(weekday: int, relation: int, said_on: date) -> Phrase:
    ahead = (weekday - said_on.isoweekday()) % 7
    if relation == 0:
        ahead = weekday - said_on.isoweekday()
    elif relation > 0:
        ahead = ahead or 7
    else:
        ahead -= 7
    return Phrase("d", (said_on.toordinal() + ahead,))


def _part_of_year(kind: str, parts: int) -> Callable[[int, int, date], Phrase]:
    def resolve(_: int, relation: int, said_on: date) -> Phrase:
        now = said_on.year * parts + (said_on.month - 1) * parts // 12
        year, index = divmod(now + relation, parts)
        return Phrase(f"{kind}y", (index + 1, year))

    return resolve


_RESOLVERS: dict[str, Callable[[int, int, date], Phrase]] = {
    "u": _unit,
    "t": _day,
    "m": _month,
    "S": _season,
    "w": _weekday,
    "q": _part_of_year("Q", 4),
    "h": _part_of_year("H", 2),
}
