"""Amounts as people type them, and back: "€ 600 million", "US$ 644m", "about 3,000 jobs"."""

import re
from decimal import Decimal
from typing import Final

from explorer.domain.parts import Amount
from explorer.domain.rules_of_words import LONGEST_LINE


class UnreadableNumber(ValueError):
    """Words that hold no number; ``str()`` is the sentence for the user."""


_BOUNDS: Final = {
    "about": ("about", "around", "approximately", "approx.", "ca.", "circa", "environ", "約", "~"),
    "at least": ("at least", "a minimum of", "au moins", "≥", ">="),
    "at most": ("at most", "up to", "as much as", "jusqu'à", "≤", "<="),
    "more than": ("more than", "over", "plus de", ">"),
    "less than": ("less than", "under", "below", "moins de", "<"),
}
_SCALES: Final = {
    3: ("thousand", "k", "千"),
    4: ("万",),
    6: ("million", "millions", "mio.", "mio", "mn", "m", "百万"),
    8: ("億",),
    9: ("billion", "billions", "milliard", "milliards", "mrd.", "mrd", "bn", "md", "b"),
    12: ("trillion", "trillions", "tn", "兆"),
}
_CURRENCIES: Final = {
    "EUR": ("€", "euros", "euro"),
    "USD": ("US$", "$", "us dollars", "dollars", "dollar"),
    "JPY": ("¥", "yen", "円"),
    "GBP": ("£", "pounds", "pound"),
    "CNY": ("CN¥", "yuan", "rmb"),
    "BRL": ("R$", "reais"),
    "INR": ("₹", "rupees"),
    "KRW": ("₩", "won"),
}
_WRITTEN_SCALES: Final = ((12, "trillion"), (9, "billion"), (6, "million"))
_SPACES: Final = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f", " "))


def _any_of(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(w) + (r"\b" if w[-1].isascii() and w[-1].isalpha() else "") for w in ordered
    )


def _by_word(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {word.casefold(): meaning for meaning, words in table.items() for word in words}


_BOUND_OF = _by_word(_BOUNDS)
_CURRENCY_OF = _by_word(_CURRENCIES)
_SCALE_OF = {word: power for power, words in _SCALES.items() for word in words}
_NUMBER = r"[+-]?\d[\d.,' ]*(?<=\d)|[+-]?[.,]\d+"
_CURRENCY = _any_of(list(_CURRENCY_OF)) + r"|(?-i:[A-Z]{3})\b"
# "M€" and "bn€" are one word, so a scale may also be followed by a sign of a currency.
_SCALE = "|".join(
    re.escape(w) + (r"(?![^\W\d_])" if w[-1].isascii() else "")
    for w in sorted(_SCALE_OF, key=len, reverse=True)
)
_AMOUNT = re.compile(
    rf"(?:(?P<bound>{_any_of(list(_BOUND_OF))})\s*)?"
    rf"(?:(?P<before>{_CURRENCY})\s*)?"
    rf"(?P<number>{_NUMBER})\s*"
    rf"(?:(?P<scale>{_SCALE})\s*)?"
    r"(?P<unit>[^:]*?)\s*(?::\s*(?P<what>.*))?",
    re.IGNORECASE | re.DOTALL,
)


def read_amount(words: str) -> Amount:
    """Return the amount that the words state; raises UnreadableNumber if they state none."""
    text = words.translate(_SPACES).strip()
    match = _AMOUNT.fullmatch(text) if len(text) <= LONGEST_LINE else None
    if match is None:
        raise UnreadableNumber(
            f"“{words.strip()[:60]}” is not an amount; write for example “€ 600 million” "
            "or “about 3,000 jobs: Sunderland”."
        )
    number = decimal_of(match["number"]).scaleb(_SCALE_OF.get((match["scale"] or "").casefold(), 0))
    return Amount(
        value=float(number),
        unit=_unit(match["before"] or "", match["unit"]),
        bound=_BOUND_OF.get((match["bound"] or "").casefold(), "exactly"),
        what=(match["what"] or "").strip(),
    )


def read_number(words: str) -> float:
    """Return a number typed with or without separators and a percent sign."""
    bare = words.translate(_SPACES).strip().removesuffix("%").strip()
    if re.fullmatch(_NUMBER, bare) is None:
        raise UnreadableNumber(f"“{words.strip()[:60]}” is not a number.")
    return float(decimal_of(bare))


def decimal_of(digits: str) -> Decimal:
    """Read "1,234.5", "1 234,5" and "1.234,5"; a lone comma before three digits groups."""
    bare = digits.replace(" ", "").replace("'", "")
    comma, dot = bare.rfind(","), bare.rfind(".")
    if comma > dot:
        groups = dot < 0 and re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+", bare) is not None
        bare = bare.replace(",", "") if groups else bare.replace(".", "").replace(",", ".", 1)
    else:
        bare = bare.replace(",", "")
    if bare.count(".") > 1:
        bare = bare.replace(".", "")
    return Decimal(bare.replace(",", ""))


def write_amount(amount: Amount) -> str:
    """Return words that `read_amount` reads as the same amount."""
    bound = "" if amount.bound == "exactly" else f"{amount.bound} "
    sign = _CURRENCIES.get(amount.unit, (amount.unit,))[0]
    number = write_number(amount.value)
    is_currency = re.fullmatch("[A-Z]{3}", amount.unit) is not None
    whole = f"{sign} {number}" if is_currency else f"{number} {sign}"
    return f"{bound}{whole.strip()}" + (f": {amount.what}" if amount.what else "")


def write_number(value: float) -> str:
    """Return the number in full, with "million" and the like where that is shorter."""
    exact = Decimal(repr(value))
    for power, word in _WRITTEN_SCALES:
        scaled = exact.scaleb(-power).normalize()
        if abs(scaled) >= 1 and len(scaled.as_tuple().digits) <= 6:
            return f"{scaled:f} {word}"
    whole = f"{exact:,f}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def _unit(before: str, after: str) -> str:
    if before:
        currency = _CURRENCY_OF.get(before.casefold(), before.upper())
        return currency if not after else f"{currency} {after}"
    return _CURRENCY_OF.get(after.casefold(), after)
