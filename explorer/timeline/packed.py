"""The layout in which every entry has a mark of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf
from typing import Final

import numpy as np

from explorer.qt.time_scale import Scale, least_per_day
from explorer.timeline.entries import Entries, Shape
from explorer.timeline.layout import Box, Placed, Row, boxes_of
from explorer.timeline.measures import Measures, extents
from explorer.timeline.packing import (
    Item,
    Place,
    footprint,
    pack_telling,
    pack_whole,
    rows_for_marks,
    share_rows,
)

LEAST_ROWS: Final = (2, 3)
"""A busy lane gets these even where lanes have to be scrolled for it: usually, and for marks."""
LONGEST_PAIR: Final = 260.0
"""Pixels between a plan and its outcome beyond which they need not share a row."""

LabelWidth = Callable[[int], float]
Pairs = Sequence[tuple[int, int]]


class Packed:
    """Marks in sub-rows; packed at the step's smallest density, so it holds in all of it.

    ``chosen`` limits it to some entries of each lane (all by default); then every lane gets the
    same number of rows, whatever it holds just there.
    """

    crowded = False

    def __init__(
        self,
        entries: Entries,
        pairs: Pairs,
        step: int,
        *,
        sizes: Measures,
        label_width: LabelWidth,
        last_day: float = inf,
        chosen: Callable[[int], Sequence[int]] | None = None,
    ) -> None:
        self._entries = entries
        self._per_day = least_per_day(step)
        self._sizes = sizes
        members = chosen or entries.of_lane
        self._members = [members(lane) for lane in range(entries.lane_count)]
        self._edge = last_day * self._per_day
        self._items = [self._made_items(lane, label_width) for lane in self._members]
        _pair_up(self._items, self._members, pairs, self._edge)
        self._is_alike = chosen is not None
        whole = [] if self._is_alike else [pack_whole(items) for items in self._items]
        self._whole = [places for places, _ in whole]
        self._needs = [max(1, rows) for _, rows in whole]
        for_marks = max(map(rows_for_marks, self._items), default=1) if whole else LEAST_ROWS[1]
        self._least = min(max(for_marks, LEAST_ROWS[0]), LEAST_ROWS[1])
        self.boxes: tuple[Box, ...] = ()
        self._rows: list[list[Row]] = []
        self._left_out: list[list[int]] = []
        self._row_of: dict[int, int] = {}
        self._limit = 0

    def fit(self, height: float, most: int) -> None:
        """Give each lane as many rows as all together have in a height, if need be tightly."""
        needs = self._needs or [most] * len(self._items)
        limit = min(most, self._shared(needs, height))
        if self._is_alike or limit < max(needs, default=1):
            limit = min(limit, self._shared(needs, height - len(needs) * self._sizes.overflow))
        if limit == self._limit:
            return
        self._limit = limit
        placed = [self._placed_in(lane, limit) for lane in range(len(needs))]
        self._rows = [_rows(*lane, self._sizes) for lane in placed]
        self._left_out = [_left_out(members, places) for _, members, places in placed]
        self._row_of = {
            place.entry: place.row for rows in self._rows for row in rows for place in row.places
        }
        strips = [
            self._sizes.overflow if left or self._is_alike else 0.0 for left in self._left_out
        ]
        counts = [limit if self._is_alike else max(1, len(rows)) for rows in self._rows]
        self.boxes = boxes_of(counts, strips, self._sizes.row, self._sizes.pad)

    def _shared(self, needs: Sequence[int], height: float) -> int:
        """The rows that every lane may have in a height."""
        available = int((height - len(needs) * 2 * self._sizes.pad) / self._sizes.row)
        return share_rows(needs, available, self._least)

    def placed(self, lane: int, scale: Scale) -> list[Placed]:
        begin, end = scale.start * self._per_day, scale.end * self._per_day
        return [place for row in self._rows[lane] for place in row.within(begin, end)]

    def placed_near(self, lane: int, row: int, day: float, scale: Scale) -> list[Placed]:
        rows = self._rows[lane]
        x = day * self._per_day
        return rows[row].within(x - 2, x + 2) if row < len(rows) else []

    def extent(self, entry: int, per_day: float) -> tuple[float, float]:
        begin, end = extents(self._entries, np.array([entry]), per_day, self._sizes)
        return float(begin[0]), float(end[0])

    def row_of(self, entry: int) -> int | None:
        return self._row_of.get(entry)

    def left_out(self, lane: int) -> Sequence[int]:
        return self._left_out[lane]

    def _made_items(self, members: Sequence[int], label_width: LabelWidth) -> list[Item]:
        """What is to be packed; labels near the edge of the picture stand before their marks."""
        entries, sizes, per_day = self._entries, self._sizes, self._per_day
        chosen = np.asarray(members, np.int64)
        begin, end = extents(entries, chosen, per_day, sizes)
        is_bar = entries.shape[chosen] == Shape.BAR
        after_glyph = entries.anchor[chosen] * per_day + sizes.radius
        # A label stands in the picture, beside the glyph, and not where a bar fades.
        stop = np.where(is_bar, np.minimum(end, entries.solid_to[chosen] * per_day), end)
        start = np.where(
            is_bar, np.maximum(begin, entries.solid_from[chosen] * per_day), after_glyph
        )
        inner = (np.minimum(stop, self._edge) - start).tolist()
        shortest = sizes.shortest_label + 2 * sizes.gap
        near = self._edge - sizes.longest_label
        items = []
        for at, (member, x, right) in enumerate(
            zip(members, begin.tolist(), end.tolist(), strict=True)
        ):
            shape = entries.shape[member]
            label = label_width(member)
            label = label + 2 * sizes.gap if label else sizes.gap
            has_inside = shape in (Shape.BAR, Shape.WINDOW)
            items.append(
                Item(
                    begin=x,
                    end=right,
                    label=label,
                    least=min(label, shortest) if label > sizes.gap else 0.0,
                    importance=int(entries.importance[member]),
                    inside=bool(has_inside and inner[at] >= label),
                    prefers_left=bool(shape == Shape.DEADLINE or right > near),
                    lasting=bool(shape == Shape.BAR),
                )
            )
        return items

    def _placed_in(
        self, lane: int, limit: int
    ) -> tuple[list[Item], Sequence[int], Sequence[Place]]:
        items = self._items[lane]
        fits = bool(self._whole) and self._needs[lane] <= limit
        places = self._whole[lane] if fits else pack_telling(items, limit)
        return items, self._members[lane], places


def _pair_up(
    items: list[list[Item]], members: Sequence[Sequence[int]], pairs: Pairs, edge: float
) -> None:
    """Let a plan and its outcome share a row where they lie near each other."""
    place = {
        member: (lane, n) for lane, all_ in enumerate(members) for n, member in enumerate(all_)
    }
    used: set[int] = set()
    for origin, target in pairs:
        if origin not in place or target not in place or {origin, target} & used:
            continue
        (lane, first), (_, second) = place[origin], place[target]
        before, after = items[lane][first], items[lane][second]
        room = after.begin - before.end
        if before.inside or before.lasting or not 0 < room <= LONGEST_PAIR:
            continue
        if not after.inside and after.end + after.label > edge:
            continue
        used |= {origin, target}
        items[lane][first] = _leading(before, second)


def _leading(item: Item, pair: int) -> Item:
    return replace(item, prefers_left=True, pair=pair)


def _left_out(members: Sequence[int], places: Sequence[Place]) -> list[int]:
    return [member for member, place in zip(members, places, strict=True) if place.row is None]


def _rows(
    items: Sequence[Item], members: Sequence[int], places: Sequence[Place], sizes: Measures
) -> list[Row]:
    count = 1 + max((place.row for place in places if place.row is not None), default=-1)
    rows = [Row() for _ in range(count)]
    for n in sorted(range(len(items)), key=lambda n: items[n].begin):
        row, side, label = places[n].row, places[n].side, places[n].label
        if row is None:
            continue
        begin, end = footprint(items[n], side, label)
        rows[row].begins.append(begin)
        rows[row].ends.append(end)
        room = max(0.0, label - 2 * sizes.gap)
        rows[row].places.append(Placed(members[n], row, side, room))
    return rows
