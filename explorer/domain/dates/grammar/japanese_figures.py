"""Japanese figures with their counters: years of eras, months, days, numbers in kanji."""

import re
from collections.abc import Callable

from explorer.domain.dates.grammar.periods import WINTER
from explorer.domain.dates.grammar.phrases import SHORT_DASH, Phrase

_YEAR_BEFORE_ERA = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_KANJI_DIGITS = "一二三四五六七八九"
_ERAS = "|".join(_YEAR_BEFORE_ERA)

LEADS = "0123456789十" + _KANJI_DIGITS + "".join(era[0] for era in _YEAR_BEFORE_ERA)


def _year(found: re.Match[str]) -> Phrase:
    return Phrase("y", (int(found[0][:4]),))


def _era_year(found: re.Match[str]) -> Phrase:
    """平成25年 is 2013; 元年 is the first year of an era."""
    number = 1 if found[2] == "元" else int(found[2])
    return Phrase("y", (_YEAR_BEFORE_ERA[found[1]] + number,))


def _counted(kind: str) -> Callable[[re.Match[str]], Phrase]:
    return lambda found: Phrase(kind, (int(found[1]),))


def _counted_in_kanji(kind: str) -> Callable[[re.Match[str]], Phrase]:
    return lambda found: Phrase(kind, (_kanji_number(found[1]),))


def _kanji_number(kanji: str) -> int:
    """The number that kanji up to 九十九 say."""
    tens, ten, ones = kanji.rpartition("十")
    return (_digit(tens) or 1) * (10 if ten else 0) + _digit(ones)


def _digit(kanji: str) -> int:
    return _KANJI_DIGITS.index(kanji) + 1 if kanji else 0


def _from_month_to_month(found: re.Match[str]) -> Phrase:
    """The months of 7-9月期."""
    return Phrase("m-m", (int(found[1]), SHORT_DASH, int(found[2])))


_KANJI = f"((?:[{_KANJI_DIGITS}]?十)?[{_KANJI_DIGITS}]|[{_KANJI_DIGITS}]?十)"


def _winter_over_new_year(found: re.Match[str]) -> Phrase:
    return Phrase("Sy/n", (WINTER, int(found[1]), 0, int(found[2])))


FIGURES: dict[str, Callable[[re.Match[str]], Phrase]] = {
    r"([1-9][0-9]{3})[/–-]([0-9]{2})年冬": _winter_over_new_year,
    r"[1-9][0-9]{3}(?![0-9])(?:年(?![度代間]))?": _year,
    rf"({_ERAS})(元|[0-9]{{1,2}})(?:年(?![度代間]))?": _era_year,
    r"([0-9]{1,2})[-–・]([0-9]{1,2})月期?": _from_month_to_month,
    r"([0-9]{1,2})月(?!間)": _counted("m"),
    r"([0-9]{1,2})日(?!間|以内|後|前)": _counted("n"),
    r"([0-9]{1,3})(?![0-9])": _counted("n"),
    rf"{_KANJI}月(?!間)": _counted_in_kanji("m"),
    rf"{_KANJI}日(?!間|以内|後|前)": _counted_in_kanji("n"),
    rf"{_KANJI}(?=年|か月|カ月|ヶ月|週|日|四半期)": _counted_in_kanji("n"),
}
