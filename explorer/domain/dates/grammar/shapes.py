"""Periods from phrases: which kinds of words, in which order, name what."""

from collections.abc import Callable
from datetime import date

from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.periods import WINTER, Period
from explorer.domain.dates.grammar.phrases import SHORT_DASH, Context, Part, Phrase

_Shape = Callable[..., Period | None]
"""From the numbers of a phrase in the order of its shape, and the context by name."""


def period_of(phrase: Phrase, context: Context) -> Period | None:
    """The period that a phrase names; ValueError if there is no such day, quarter, …"""
    kinds, values = phrase
    if shape := _SHAPES.get(kinds):
        return shape(*values, context=context)
    if not kinds:
        return None
    if kinds[0] in "~?" or kinds[-1] in "~?":
        return _hedged(phrase, context)
    if "p" in (kinds[0], kinds[-1]):
        return _part(phrase, context)
    if "w" in (kinds[0], kinds[-1]):
        return _on_weekday(phrase, context)
    return None


def _hedged(phrase: Phrase, context: Context) -> Period | None:
    leads = phrase.kinds[0] in "~?"
    whole = period_of(phrase.part(1) if leads else phrase.part(0, -1), context)
    return whole and periods.hedged(whole, phrase.kinds[0 if leads else -1])


def _part(phrase: Phrase, context: Context) -> Period | None:
    leads = phrase.kinds[0] == "p"
    whole = period_of(phrase.part(1) if leads else phrase.part(0, -1), context)
    part = min(phrase.values[0 if leads else -1], Part.LATE)
    return whole and periods.third(whole, part)


def _on_weekday(phrase: Phrase, context: Context) -> Period | None:
    """A day with its weekday, which must be the right one."""
    leads = phrase.kinds[0] == "w"
    day = period_of(phrase.part(1) if leads else phrase.part(0, -1), context)
    if day is None or day.earliest != day.latest:
        return None
    if day.earliest.isoweekday() != phrase.values[0 if leads else -1]:
        raise ValueError(f"{day.first} is another weekday")
    return day


def full_year(two_figures: int) -> int:
    """26 is 2026, 99 is 1999."""
    if not 0 <= two_figures <= 99:
        raise ValueError(f"{two_figures} is no short year")
    return two_figures + (2000 if two_figures < 70 else 1900)


def _fiscal_year(year: int, context: Context) -> Period:
    return periods.fiscal_year(year, context.calendar.first_month)


def _fiscal_year_ending(month: int, year: int) -> Period:
    return periods.months(year - 1, month + 1, 12) if month < 12 else periods.year(year)


def _season(season: int, year: int) -> Period:
    return periods.winter(year) if season == WINTER else periods.season(year, season)


def _season_over_new_year(season: int, year: int, next_year: int) -> Period:
    """Winter 2023/24."""
    if season != WINTER or (year + 1) % 100 != next_year % 100:
        raise ValueError("only a winter lies in two years, which follow one another")
    return periods.season(year, season)


def _season_or_range(season: int, year: int, next_year: int) -> Period | None:
    """Winter 2023–2024; what else has two whole years is a range."""
    return periods.season(year, season) if season == WINTER and next_year == year + 1 else None


def _turn_of_year(year: int, next_year: int) -> Period:
    if (year + 1) % 100 != next_year % 100:
        raise ValueError("a year turns to the next one")
    return periods.months(year, 12, 2)


def _fiscal_year_over_new_year(year: int, next_year: int, context: Context) -> Period | None:
    """FY2025/26."""
    straddles = context.calendar.first_month > 1
    follows = (year + 1) % 100 == next_year % 100
    return _fiscal_year(year, context) if straddles and follows else None


def _year_and_month(year: int, dash: int, month: int) -> Period | None:
    """2013-11; a long dash stands between two years."""
    return periods.month(year, month) if dash == SHORT_DASH and 1 <= month <= 12 else None


def _decade(start: int) -> Period:
    if start % 10:
        raise ValueError(f"no decade begins in {start}")
    return periods.decade(start)


_SHAPES: dict[str, _Shape] = {
    "y": lambda y, context: periods.year(y),
    "ym": lambda y, m, context: periods.month(y, m),
    "my": lambda m, y, context: periods.month(y, m),
    "ymn": lambda y, m, n, context: periods.day_of(y, m, n),
    "nmy": lambda n, m, y, context: periods.day_of(y, m, n),
    "mny": lambda m, n, y, context: periods.day_of(y, m, n),
    "y-n": lambda y, dash, n, context: _year_and_month(y, dash, n),
    "y-n-n": lambda y, _, m, __, n, context: periods.day_of(y, m, n),
    "y/n/n": lambda y, _, m, __, n, context: periods.day_of(y, m, n),
    "d": lambda d, context: periods.day(date.fromordinal(d)),
    "k": lambda k, context: periods.week(date.fromordinal(k)),
    "Qy": lambda q, y, context: periods.quarter(y, q),
    "yQ": lambda y, q, context: periods.quarter(y, q),
    "Qn": lambda q, n, context: periods.quarter(full_year(n), q),
    "Hy": lambda h, y, context: periods.half(y, h),
    "yH": lambda y, h, context: periods.half(y, h),
    "Hn": lambda h, n, context: periods.half(full_year(n), h),
    "Sy": lambda s, y, context: _season(s, y),
    "yS": lambda y, s, context: _season(s, y),
    "Sy/n": lambda s, y, _, n, context: _season_over_new_year(s, y, n),
    "Sy-n": lambda s, y, _, n, context: _season_over_new_year(s, y, n),
    "Sy/y": lambda s, y, _, z, context: _season_or_range(s, y, z),
    "Sy-y": lambda s, y, _, z, context: _season_or_range(s, y, z),
    "Zy/n": lambda _, y, __, n, context: _turn_of_year(y, n),
    "Zy-n": lambda _, y, __, n, context: _turn_of_year(y, n),
    "Zy/y": lambda _, y, __, n, context: _turn_of_year(y, n),
    "Zy-y": lambda _, y, __, n, context: _turn_of_year(y, n),
    "D": lambda d, context: _decade(d),
    "DH": lambda d, h, context: periods.half_of(_decade(d), h),
    "HD": lambda h, d, context: periods.half_of(_decade(d), h),
    "Y": _fiscal_year,
    "Y-n": lambda y, _, n, context: _fiscal_year_over_new_year(y, n, context),
    "Y/n": lambda y, _, n, context: _fiscal_year_over_new_year(y, n, context),
    "Y-y": lambda y, _, n, context: _fiscal_year_over_new_year(y, n, context),
    "Y/y": lambda y, _, n, context: _fiscal_year_over_new_year(y, n, context),
    "QY": lambda q, y, context: periods.quarter_of(_fiscal_year(y, context), q),
    "YQ": lambda y, q, context: periods.quarter_of(_fiscal_year(y, context), q),
    "HY": lambda h, y, context: periods.half_of(_fiscal_year(y, context), h),
    "YH": lambda y, h, context: periods.half_of(_fiscal_year(y, context), h),
    "FQy": lambda _, q, y, context: periods.quarter_of(_fiscal_year(y, context), q),
    "FHy": lambda _, h, y, context: periods.half_of(_fiscal_year(y, context), h),
    "yJ": lambda y, h, context: periods.half_of(_fiscal_year(y, context), h),
    "YJ": lambda y, h, context: periods.half_of(_fiscal_year(y, context), h),
    "FGmy": lambda _, __, m, y, context: _fiscal_year_ending(m, y),
    "uGmy": lambda _, __, m, y, context: _fiscal_year_ending(m, y),
    "FGnmy": lambda _, __, n, m, y, context: _fiscal_year_ending(m, y),
    "uGnmy": lambda _, __, n, m, y, context: _fiscal_year_ending(m, y),
    "FGmny": lambda _, __, m, n, y, context: _fiscal_year_ending(m, y),
    "uGmny": lambda _, __, m, n, y, context: _fiscal_year_ending(m, y),
    "ymG": lambda y, m, _, context: _fiscal_year_ending(m, y),
    "ymGQ": lambda y, m, _, q, context: periods.quarter_of(_fiscal_year_ending(m, y), q),
}
