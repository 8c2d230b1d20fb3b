"""Fiscal years that are named by two figures: FY2025/26, 2024–2026年度, FY3/27."""

import re

from explorer.domain.dates.grammar.numeric import full_year
from explorer.domain.dates.grammar.phrases import Context, Phrase

_MONTH_OF_YEAR = re.compile(r"(?<=F)(G?)n/([ny])")
_TWO_YEARS = re.compile(
    r"F([yn])([-/TU&|])([yn])(?![qhmn]|[-/]n)|(?<![mn-])([yn])([-/])([yn])F(?!n)"
)


def with_fiscal_years(phrase: Phrase, context: Context) -> Phrase:
    """Put fiscal years (Y), or the month in which one ends (FGmy), in the place of figures."""
    if (found := _MONTH_OF_YEAR.search(phrase.kinds)) and (last := _last_month(phrase, found)):
        return phrase.replaced(*found.span(), last)
    while found := _TWO_YEARS.search(phrase.kinds):
        years = _two_years(phrase.part(*found.span()), context)
        phrase = phrase.replaced(*found.span(), years)
    return phrase


def _last_month(phrase: Phrase, found: re.Match[str]) -> Phrase | None:
    """FY3/27 ends in March 2027, whereas FY24/25 and FY04/05 are two years."""
    month, _, year = phrase.values[found.end() - 3 : found.end()]
    is_pair = found[2] == "n" and not found[1] and year == month + 1
    if month > 12 or is_pair:
        return None
    return Phrase("Gmy", (0, month, full_year(year) if found[2] == "n" else year))


def _two_years(phrase: Phrase, context: Context) -> Phrase:
    """FY2025/26 is one year of a calendar that runs over New Year, otherwise they are two."""
    leads = phrase.kinds[0] == "F"
    kinds, (first, _, last) = phrase.part(*((1, 4) if leads else (0, 3)))
    first = full_year(first) if kinds[0] == "n" else first
    last = first // 100 * 100 + last if kinds[2] == "n" else last
    can_be_one = context.first_month > 1 and not phrase.values[0 if leads else -1]
    if can_be_one and kinds[1] in "-/" and last == first + 1:
        return Phrase("Y", (first,))
    return Phrase(f"Y{'-' if kinds[1] == '/' else kinds[1]}Y", (first, 0, last))
