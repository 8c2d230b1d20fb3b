"""Japanese figures with their counters: years of eras, months, days, numbers in kanji."""

import re
from collections.abc import Callable

from explorer.domain.dates.grammar.numeric import full_year
from explorer.domain.dates.grammar.periods import WINTER
from explorer.domain.dates.grammar.phrases import SHORT_DASH, Phrase, Unit
from explorer.domain.dates.grammar.tokens import THREE_FIGURES, days
from explorer.domain.dates.grammar.unspaced import Figures

_YEAR_BEFORE_ERA = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_LETTERS = dict(zip("mtshr", _YEAR_BEFORE_ERA, strict=True))
_LONGEST_ERA = 64
_KANJI_DIGITS = "一二三四五六七八九"
_ERAS = "|".join((*_YEAR_BEFORE_ERA, *_LETTERS))

_Build = Callable[[re.Match[str]], Phrase | None]


def _year(found: re.Match[str]) -> Phrase:
    return Phrase("y", (int(found[0][:4]),))


def _short_year(found: re.Match[str]) -> Phrase:
    return Phrase("y", (full_year(int(found[1])),))


def _era_year(found: re.Match[str]) -> Phrase | None:
    """平成25年 is 2013; 元年 is the first year of an era."""
    era, figures, kanji = found.groups()
    number = int(figures) if figures else _kanji_number(kanji) if kanji else 1
    before = _YEAR_BEFORE_ERA[_LETTERS.get(era, era)]
    return Phrase("y", (before + number,)) if 1 <= number <= _LONGEST_ERA else None


def _kanji_year(found: re.Match[str]) -> Phrase:
    return Phrase("y", (int("".join(str(("〇" + _KANJI_DIGITS).index(k)) for k in found[1])),))


def _from_year_to_year(found: re.Match[str]) -> Phrase:
    """The years of 2024–26年; what it is 年 or 年度 of follows."""
    first = int(found[1]) if len(found[1]) == 4 else full_year(int(found[1]))
    return Phrase("y-y", (first, SHORT_DASH, first // 100 * 100 + int(found[2])))


def _decade(found: re.Match[str]) -> Phrase:
    return Phrase("D", (full_year(int(found[1])) if found[1] < "50" else 1900 + int(found[1]),))


def _counted(kind: str) -> _Build:
    return lambda found: Phrase(kind, (int(found[1]),))


def _counted_in_kanji(kind: str) -> _Build:
    return lambda found: Phrase(kind, (_kanji_number(found[1]),))


def _kanji_number(kanji: str) -> int:
    """The number that kanji up to 九十九 say."""
    tens, ten, ones = kanji.rpartition("十")
    return (_digit(tens) or 1) * (10 if ten else 0) + _digit(ones)


def _digit(kanji: str) -> int:
    return _KANJI_DIGITS.index(kanji) + 1 if kanji else 0


def _years_and_a_half(found: re.Match[str]) -> Phrase:
    return Phrase("nu", (12 * int(found[1]) + 6, Unit.MONTH))


def _from_month_to_month(found: re.Match[str]) -> Phrase:
    """The months of 7-9月; 7-9月期 is a quarter."""
    return Phrase("m=m" if found[3] else "m-m", (int(found[1]), SHORT_DASH, int(found[2])))


def _year_by_its_end(found: re.Match[str]) -> Phrase:
    """The fiscal year of 2026/3期."""
    year = int(found[1]) if len(found[1]) == 4 else full_year(int(found[1]))
    return Phrase("ymG", (year, int(found[2]), 0))


def _half_by_its_end(found: re.Match[str]) -> Phrase:
    """The half-year that ends in 9月中間期."""
    return Phrase("mGh", (int(found[1]), 0, 0))


def _winter_over_new_year(found: re.Match[str]) -> Phrase:
    return Phrase("Sy/n", (WINTER, int(found[1]), 0, int(found[2])))


def _this_fiscal_year(_: re.Match[str]) -> Phrase:
    return Phrase("RF", (0, 1))


def _week(found: re.Match[str]) -> Phrase:
    return Phrase("nu", (int(found[1]), Unit.WEEK))


_KANJI = f"((?:[{_KANJI_DIGITS}]?十)?[{_KANJI_DIGITS}]|[{_KANJI_DIGITS}]?十)"
_AFTER_YEAR = "末|春|夏|秋|冬|初|半ば|中|前半|後半|上|下|第|以降|以後|まで|頃|ごろ|から|より|に"
_AFTER_YEAR += r"|[0-9]{1,2}(?:[-–・][0-9]{1,2})?月"
_OF_OTHER_WORDS = "(?!度|代|間)"
"""年 that belongs to what follows: 年度, 年代, 年間."""

_FIGURES: Figures = {
    THREE_FIGURES: lambda found: days(found[0]),
    r"([1-9][0-9]{3})[/–-]([0-9]{2})年冬": _winter_over_new_year,
    r"([1-9][0-9]{3})[–-]([0-9]{2})(?:年(?!度)|(?=年度))": _from_year_to_year,
    r"([0-9]{2})[–-]([0-9]{2})(?=年度)": _from_year_to_year,
    r"([1-9][0-9]{3}|[0-9]{2})/([0-9]{1,2})期": _year_by_its_end,
    rf"[1-9][0-9]{{3}}(?![0-9])(?:年{_OF_OTHER_WORDS})?": _year,
    r"([0-9]0)年代": _decade,
    rf"([0-9]{{2}})(?:年(?={_AFTER_YEAR})|(?=年度))": _short_year,
    r"(?<=年から)([0-9]{2})年(?!間|以|前|後|半)": _short_year,
    r"([0-9]{1,2})年半": _years_and_a_half,
    r"([0-9]{1,2})[-–・]([0-9]{1,2})月(期?)": _from_month_to_month,
    r"([0-9]{1,2})月中間期": _half_by_its_end,
    r"([0-9]{1,2})月(?:度|(?!間))": _counted("m"),
    r"([0-9]{1,2})日(?!間|以内|後|前)": _counted("n"),
    r"([0-9]{1,3})(?![0-9])": _counted("n"),
}
_KANJI_FIGURES: Figures = {
    rf"([〇{_KANJI_DIGITS}]{{4}})(?:年{_OF_OTHER_WORDS}|(?=年))": _kanji_year,
    rf"{_KANJI}月(?!間)": _counted_in_kanji("m"),
    rf"{_KANJI}日(?!間|以内|後|前)": _counted_in_kanji("n"),
    rf"{_KANJI}(?=年|か月|カ月|ヶ月|週|日|四半期)": _counted_in_kanji("n"),
}
_YEARS_OF_ERAS: Figures = {
    rf"({_ERAS})(?:元|([0-9]{{1,2}})|{_KANJI})(?:年{_OF_OTHER_WORDS}|(?=年))": _era_year,
}

FIGURES: dict[str, Figures] = {
    "0123456789": _FIGURES,
    f"〇十{_KANJI_DIGITS}": _KANJI_FIGURES,
    "".join({era[0] for era in _ERAS.split("|")}): _YEARS_OF_ERAS,
    "第": {r"第([0-9])週": _week},
    "年": {r"(?<![0-9元])年度[内中]": _this_fiscal_year},
}
"""The patterns by what they begin with."""
