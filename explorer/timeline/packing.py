"""Sub-rows of a lane: marks and labels laid so that none covers another."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from math import inf, log2
from typing import Final

_TELLING: Final = 0.5
"""The share of a lane's marks that are to have a label."""


class Side(IntEnum):
    """Where an entry's label stands."""

    NONE = 0
    RIGHT = 1
    LEFT = 2
    INSIDE = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A mark from ``begin`` to ``end`` with a label ``label`` wide, all in pixels.

    ``least`` is how far the label may be shortened where there is no room for all of it.
    ``inside`` says that the label has room within the mark, ``lasting`` that the mark is a
    fact's bar, which gives way to events. ``pair`` is the position of a later item that an
    arrow leads to and that should share the row.
    """

    begin: float
    end: float
    label: float
    least: float = 0.0
    importance: int = 0
    inside: bool = False
    prefers_left: bool = False
    lasting: bool = False
    pair: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The row of an item, None where there was no room; its label's side and width."""

    row: int | None
    side: Side
    label: float = 0.0


OVERFLOW: Final = Place(None, Side.NONE)


@dataclass(slots=True)
class _Row:
    """What is taken of one row, as sorted intervals that do not overlap."""

    begins: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def is_free(self, begin: float, end: float) -> bool:
        at = bisect_right(self.begins, begin)
        if at and self.ends[at - 1] > begin:
            return False
        return at == len(self.begins) or self.begins[at] >= end

    def take(self, begin: float, end: float) -> None:
        at = bisect_right(self.begins, begin)
        self.begins.insert(at, begin)
        self.ends.insert(at, end)

    def give_back(self, begin: float) -> None:
        at = bisect_right(self.begins, begin) - 1
        del self.begins[at], self.ends[at]

    def room(self, begin: float, end: float) -> tuple[float, float]:
        """How far the row is free to the left and to the right of a stretch that is free."""
        at = bisect_right(self.begins, begin)
        left = begin - self.ends[at - 1] if at else inf
        right = self.begins[at] - end if at < len(self.begins) else inf
        return left, right


def footprint(item: Item, side: Side, label: float) -> tuple[float, float]:
    """The room that an item takes with a label so wide on that side."""
    if side is Side.RIGHT:
        return item.begin, item.end + label
    if side is Side.LEFT:
        return item.begin - label, item.end
    return item.begin, item.end


def pack_whole(items: Sequence[Item]) -> tuple[list[Place], int]:
    """Place every item with its label in as few rows as a first fit finds; return their number."""
    places = [OVERFLOW] * len(items)
    rows: list[_Row] = []
    second = {item.pair for item in items if item.pair is not None}
    order = sorted(
        (n for n in range(len(items)) if n not in second),
        key=lambda n: (items[n].lasting, items[n].begin),
    )
    for n in order:
        begin, end = _whole_footprint(items, n)
        row = _first_free(rows, begin, end)
        if row is None:
            rows.append(_Row())
            row = len(rows) - 1
        rows[row].take(begin, end)
        places[n] = _whole_place(items[n], row)
        pair = items[n].pair
        if pair is not None:
            side = Side.INSIDE if items[pair].inside else Side.RIGHT
            places[pair] = Place(row, side, items[pair].label)
    return places, len(rows)


def pack_tight(items: Sequence[Item], limit: int, headlines: int = 0) -> list[Place]:
    """Place what has room in ``limit`` rows: all marks first, then labels by importance.

    The first rows may be given to ``headlines``: marks that are placed with their labels, the
    more important first, before all others; those come to stand below and in the gaps.
    """
    rows = [_Row() for _ in range(limit)]
    places = [OVERFLOW] * len(items)
    order = sorted(range(len(items)), key=lambda n: -items[n].importance)
    _place_headlines(items, places, rows[:headlines], order)
    _place_marks(items, places, rows, headlines)
    placed = [n for n in order if places[n].row is not None]
    for n in placed:
        if places[n].side is Side.NONE:
            places[n] = _with_label(items[n], places[n].row or 0, rows)
    for n in placed:
        if places[n].side is Side.NONE:
            places[n] = _with_short_label(items[n], places[n], rows)
    return places


def pack_telling(items: Sequence[Item], limit: int) -> list[Place]:
    """Place what has room in ``limit`` rows, so that not most marks stand without a word."""
    places = pack_tight(items, limit)
    marked = sum(place.row is not None for place in places)
    named = sum(place.side is not Side.NONE for place in places)
    if named >= _TELLING * marked:
        return places
    return pack_tight(items, limit, headlines=limit - max(1, limit // 3))


def rows_for_marks(items: Sequence[Item]) -> int:
    """How many rows the marks need where no label is written."""
    rows: list[_Row] = []
    for item in sorted(items, key=lambda item: (item.lasting, item.begin)):
        row = _first_free(rows, item.begin, item.end)
        if row is None:
            rows.append(_Row())
            row = len(rows) - 1
        rows[row].take(item.begin, item.end)
    return len(rows)


def share_rows(needs: Sequence[int], available: int, least: int) -> int:
    """The most rows a lane may have so that all together stay within what is available."""
    most = max(needs, default=1)
    limit = max(1, min(least, most))
    while limit < most and sum(min(need, limit + 1) for need in needs) <= available:
        limit += 1
    return limit


def _whole_place(item: Item, row: int) -> Place:
    if item.inside:
        return Place(row, Side.INSIDE, item.label)
    return Place(row, Side.LEFT if item.prefers_left else Side.RIGHT, item.label)


def _whole_footprint(items: Sequence[Item], n: int) -> tuple[float, float]:
    begin, end = footprint(items[n], _whole_place(items[n], 0).side, items[n].label)
    pair = items[n].pair
    if pair is None:
        return begin, end
    other = items[pair]
    side = Side.INSIDE if other.inside else Side.RIGHT
    return begin, footprint(other, side, other.label)[1]


def _first_free(rows: Sequence[_Row], begin: float, end: float) -> int | None:
    for number, row in enumerate(rows):
        if row.is_free(begin, end):
            return number
    return None


def _place_headlines(
    items: Sequence[Item], places: list[Place], rows: Sequence[_Row], order: Sequence[int]
) -> None:
    """Marks with whole labels as far as they find room, then some with shortened ones."""
    events = [n for n in order if not items[n].lasting]
    for n in events:
        places[n] = _headline(items[n], rows, items[n].label)
    for n in events:
        if places[n].row is None and items[n].least > 0:
            places[n] = _headline(items[n], rows, items[n].least)


def _headline(item: Item, rows: Sequence[_Row], label: float) -> Place:
    """A mark in the first row that has room for it and so much of its label, and for more."""
    for number, row in enumerate(rows):
        for side in _sides(item):
            begin, end = footprint(item, side, label)
            if row.is_free(begin, end):
                more = row.room(begin, end)[side is Side.RIGHT]
                shown = min(item.label, label + more) if side is not Side.INSIDE else label
                row.take(*footprint(item, side, shown))
                return Place(number, side, shown)
    return OVERFLOW


def _place_marks(
    items: Sequence[Item], places: list[Place], rows: Sequence[_Row], first: int
) -> None:
    """Events before what lasts, exact days before wide windows, which would cover the rows.

    They fill the rows from the ``first`` one on, then those above it.
    """
    order = [*range(first, len(rows)), *range(first)]
    for n in sorted(range(len(items)), key=lambda n: _breadth(items[n])):
        item = items[n]
        if places[n].row is None:
            row = _first_free([rows[number] for number in order], item.begin, item.end)
            if row is not None:
                rows[order[row]].take(item.begin, item.end)
                places[n] = Place(order[row], Side.NONE)


def _breadth(item: Item) -> tuple[bool, int, float]:
    width = item.end - item.begin
    return item.lasting, int(log2(width)) if 1 < width < inf else 64 * (width > 1), item.begin


def _with_label(item: Item, row: int, rows: Sequence[_Row]) -> Place:
    """Give a placed mark its label, in its own row or in another that has room for both."""
    if item.inside:
        return Place(row, Side.INSIDE, item.label)
    rows[row].give_back(item.begin)
    for other in (row, *(n for n in range(len(rows)) if n != row)):
        for side in _sides(item):
            begin, end = footprint(item, side, item.label)
            if rows[other].is_free(begin, end):
                rows[other].take(begin, end)
                return Place(other, side, item.label)
    rows[row].take(item.begin, item.end)
    return Place(row, Side.NONE)


def _sides(item: Item) -> tuple[Side, ...]:
    """Where the label may stand, the better side first."""
    if item.inside:
        return (Side.INSIDE,)
    return (Side.LEFT, Side.RIGHT) if item.prefers_left else (Side.RIGHT, Side.LEFT)


def _with_short_label(item: Item, place: Place, rows: Sequence[_Row]) -> Place:
    """Shorten a label to the room that is left beside its mark, if that says something."""
    row = rows[place.row or 0]
    row.give_back(item.begin)
    left, right = row.room(item.begin, item.end)
    side = Side.RIGHT if right >= item.least else Side.LEFT
    label = min(right if side is Side.RIGHT else left, item.label)
    if item.least <= 0 or label < item.least:
        row.take(item.begin, item.end)
        return place
    row.take(*footprint(item, side, label))
    return Place(place.row, side, label)
