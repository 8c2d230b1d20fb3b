"""Days that match digits of which some are unspecified, such as 2004-XX or 156X-12-25."""

from collections.abc import Iterable, Iterator

from explorer.domain.dates.edtf.days import Day, is_leap, month_length

_ANY = "XX"


def first_and_last_match(year: str, month: str, day: str) -> tuple[Day, Day] | None:
    """The first and the last day that match, or None if no day does.

    Parts are digits and X; an empty month or day is as good as XX.
    """
    months = _numbers(month or _ANY, 12)
    days = _numbers(day or _ANY, 31)
    first = _first_match(_years(year), months, days)
    if first is None:
        return None
    last = _first_match(_years(year, backwards=True), months[::-1], days[::-1])
    return None if last is None else (first, last)


def _first_match(
    years: Iterable[int], months: tuple[int, ...], days: tuple[int, ...]
) -> Day | None:
    pairs = [(m, d) for m in months for d in days if d <= month_length(2000, m)]
    if not pairs:
        return None
    only_leap_days = pairs == [(2, 29)]
    for year in years:
        if only_leap_days and not is_leap(year):
            continue
        for month, day in pairs:
            if day <= month_length(year, month):
                return Day(year, month, day)
    return None


def _numbers(pattern: str, highest: int) -> tuple[int, ...]:
    """The numbers from 1 on that two characters can stand for, ascending."""
    if "X" not in pattern:
        number = int(pattern)
        return (number,) if 1 <= number <= highest else ()
    if pattern == _ANY:
        return tuple(range(1, highest + 1))
    return tuple(n for n in range(1, highest + 1) if _matches(f"{n:02}", pattern))


def _matches(digits: str, pattern: str) -> bool:
    return all(p in ("X", d) for d, p in zip(digits, pattern, strict=True))


def _years(pattern: str, backwards: bool = False) -> Iterator[int]:
    """The years that four characters can stand for, in order of time."""
    sign, digits = (-1, pattern[1:]) if pattern[0] == "-" else (1, pattern)
    places = [i for i, character in enumerate(digits) if character == "X"]
    descending = backwards == (sign > 0)
    count = 10 ** len(places)
    for k in range(count):
        filling = f"{count - 1 - k if descending else k:0{len(places)}}" if places else ""
        yield sign * _filled(digits, places, filling)


def _filled(digits: str, places: list[int], filling: str) -> int:
    characters = list(digits)
    for place, digit in zip(places, filling, strict=True):
        characters[place] = digit
    return int("".join(characters))
