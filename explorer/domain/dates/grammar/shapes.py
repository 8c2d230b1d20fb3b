"""Periods from phrases: which kinds of words, in which order, name what."""

from collections.abc import Callable
from datetime import date

from explorer.domain.dates.grammar import parts, periods
from explorer.domain.dates.grammar.numeric import full_year
from explorer.domain.dates.grammar.periods import WINTER, Period
from explorer.domain.dates.grammar.phrases import SHORT_DASH, Context, Phrase

_Shape = Callable[..., Period | None]
"""From the numbers of a phrase in the order of its shape, and the context by name."""


def shape_of(phrase: Phrase, context: Context) -> Period | None:
    """The period of a phrase with a shape; ValueError if there is no such day, quarter, …"""
    shape = _SHAPES.get(phrase.kinds)
    return shape(*phrase.values, context=context) if shape else None


def _fiscal_year(year: int, context: Context) -> Period:
    return periods.fiscal_year(year, context.first_month)


def _fiscal_year_ending(month: int, year: int) -> Period:
    return periods.months(year - 1, month + 1, 12)


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
    "n/y": lambda n, _, y, context: periods.month(y, n),
    "nym": lambda n, y, m, context: periods.day_of(y, m, n),
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
    "Y": _fiscal_year,
    "FQy": lambda _, q, y, context: parts.quarter_of(_fiscal_year(y, context), q),
    "FHy": lambda _, h, y, context: parts.half_of(_fiscal_year(y, context), h),
    "ymGh": lambda y, m, _, __, context: periods.months(y, m - 5, 6),
    "ymG": lambda y, m, _, context: _fiscal_year_ending(m, y),
}
