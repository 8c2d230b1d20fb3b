"""Values as text: the one place that words them for the interface."""

from functools import cache
from typing import TYPE_CHECKING

from explorer.domain.lists import Single, Value
from explorer.domain.parts import Amount, Link
from explorer.domain.window import Window

if TYPE_CHECKING:
    from babel import Locale

_BOUNDS = {
    "about": "about ",
    "at least": "at least ",
    "at most": "at most ",
    "more than": "more than ",
    "less than": "less than ",
}
_CURRENCY_LETTERS = 3


def plain(value: Value, language: str = "en") -> str:
    """Return a value as plain text; "" for None, several values parted by commas."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(_single(part, language) for part in value)
    return _single(value, language)


def number(value: float, language: str = "en") -> str:
    """Return a number with the language's separators, at most two decimals."""
    if isinstance(value, int) and 0 <= value < 1000:
        return str(value)  # the common case in lists, which must not wait for Babel
    from babel.numbers import format_decimal

    return format_decimal(round(value, 2), locale=_locale(language))


def _single(value: Single, language: str) -> str:
    match value:
        case str():
            return value
        case bool():
            return "✓" if value else "–"
        case int() | float():
            return number(value, language)
        case Window():
            from explorer.domain.dates import render

            return render(value, language)
        case Link():
            return value.name
        case Amount():
            return _amount(value, language)


def _amount(amount: Amount, language: str) -> str:
    figure = _currency(amount, language) if _is_currency(amount.unit) else _count(amount, language)
    what = f" ({amount.what})" if amount.what else ""
    return f"{_BOUNDS.get(amount.bound, '')}{figure}{what}"


def _is_currency(unit: str) -> bool:
    return len(unit) == _CURRENCY_LETTERS and unit.isascii() and unit.isupper()


def _currency(amount: Amount, language: str) -> str:
    from babel.numbers import format_compact_currency, format_currency

    if abs(amount.value) < 1_000_000:
        return format_currency(
            amount.value, amount.unit, locale=_locale(language), currency_digits=False
        )
    return format_compact_currency(
        amount.value, amount.unit, locale=_locale(language), fraction_digits=2
    )


def _count(amount: Amount, language: str) -> str:
    space = "\N{NO-BREAK SPACE}" if amount.unit in {"%", "t", "km"} else " "
    return f"{number(amount.value, language)}{space}{amount.unit}".strip()


@cache
def _locale(language: str) -> "Locale":
    from babel import Locale

    return Locale.parse(language)
