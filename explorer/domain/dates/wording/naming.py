"""Names of single EDTF dates and of spans that have a name of their own."""

from explorer.domain.dates.edtf.atoms import Atom
from explorer.domain.dates.edtf.codes import HALF, QUARTER, SEASON, THIRD
from explorer.domain.dates.edtf.days import month_length
from explorer.domain.dates.edtf.expressions import Span
from explorer.domain.dates.wording.templates import Wording

_NORTHERN_SEASON = SEASON + 4
_WINTER = 4


def name_of(atom: Atom, wording: Wording) -> str | None:
    """What a date is called; None if it has no everyday name, such as 156X-12-25."""
    name = _plain_name(atom, wording)
    if name is None:
        return None
    return hedged(name, atom.marks, wording)


def hedged(name: str, marks: str, wording: Wording) -> str:
    """A name with the words for its EDTF marks of doubt."""
    if set("~%") & set(marks):
        name = wording.about.format(name)
    return wording.perhaps.format(name) if set("?%") & set(marks) else name


def name_of_span(span: Span, wording: Wording) -> str | None:
    """What a span is called as one: "early November 2013" is ten days."""
    first, last = span
    if not isinstance(first, Atom) or not isinstance(last, Atom):
        return None
    if span.is_single:
        return name_of(first, wording)
    if not (first.day and last.day) or first.low[:2] != last.low[:2]:
        return None
    thirds = {(1, 10): 0, (11, 20): 1, (21, month_length(*first.low[:2])): 2}
    third = thirds.get((first.low.day, last.low.day))
    if third is None or first.marks or last.marks:
        return None
    return _filled(wording.thirds_of_month[third], first, wording)


def precision_of(atom: Atom) -> tuple[bool, ...]:
    """What a date has: a month, a day, a code for a part of the year, a decade for a year."""
    is_coded = atom.month.isdigit() and int(atom.month) > 12
    return bool(atom.month), bool(atom.day), is_coded, "X" in atom.year


def _plain_name(atom: Atom, wording: Wording) -> str | None:
    year, month, day = atom.year, atom.month, atom.day
    if not year.isdigit():
        is_decade = len(year) == 4 and year[:3].isdigit() and not month
        return wording.decade.format(year=atom.low.year) if is_decade else None
    if month in ("", "XX") and day in ("", "XX"):
        is_one_year = atom.low.year == atom.high.year
        return wording.year.format(year=int(year)) if is_one_year else None
    if not month.isdigit():
        return None
    if int(month) > 12:
        return _name_of_part(atom, int(month), wording)
    if day in ("", "XX"):
        return _filled(wording.month, atom, wording)
    return _filled(wording.day, atom, wording) if day.isdigit() else None


def _name_of_part(atom: Atom, code: int, wording: Wording) -> str | None:
    if code >= HALF:
        template = wording.halves[code - HALF]
    elif code >= THIRD:
        template = wording.thirds_of_year[code - THIRD]
    elif code >= QUARTER:
        template = wording.quarters[code - QUARTER]
    elif code < _NORTHERN_SEASON + _WINTER:
        template = (*wording.seasons, wording.winter)[(code - SEASON) % 4]
    else:
        return None
    return _filled(template, atom, wording)


def _filled(template: str, atom: Atom, wording: Wording) -> str:
    low = atom.low
    return template.format(
        year=low.year,
        next_year=f"{(low.year + 1) % 100:02}",
        month=wording.months[low.month - 1],
        day=low.day,
    )
