"""Which layout a zoom gets: marks of their own, or strips of density where they are too many."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Final, TypeVar

import numpy as np

from explorer.qt.time_scale import Scale, least_per_day
from explorer.timeline.crowd import Crowd
from explorer.timeline.density import Density
from explorer.timeline.entries import Entries, Floats
from explorer.timeline.layout import Layout
from explorer.timeline.measures import Measures
from explorer.timeline.packed import LabelWidth, Packed, Pairs
from explorer.timeline.pyramid import Pyramid

MOST_MARKS: Final = 1000
"""In any view of the width; more would be neither readable nor drawn within a frame."""
MOST_AT_ONCE: Final = 3000
"""Entries that are packed from the first to the last; of more, only those around the view."""
MOST_ROWS: Final = 8
_KEPT: Final = 12
Tie = tuple[int, int, str]
"""An arrow from one entry to another, and its sort."""
AnyLayout = TypeVar("AnyLayout", Packed, Crowd)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far rows and labels may go.

    ``rows`` are the most of one lane; ``label`` is the longest label in pixels, None for what
    suits a screen; labels that would reach beyond ``last_day`` stand before their marks.
    ``height`` is what the lanes share, None for that of the view.
    """

    rows: int = MOST_ROWS
    label: float | None = None
    last_day: float = inf
    height: float | None = None


ON_SCREEN: Final = Bounds()


class Arranger:
    """Makes layouts and keeps the latest ones; ``label_width`` is 0 for an entry without label."""

    def __init__(
        self,
        entries: Entries,
        links: Sequence[Tie],
        sizes: Measures,
        label_width: LabelWidth,
        bounds: Bounds = ON_SCREEN,
    ) -> None:
        self.entries = entries
        self.sizes = sizes
        self._pairs: Pairs = [(i, j) for i, j, _ in links if entries.lanes[i] == entries.lanes[j]]
        self._label_width = label_width
        self._bounds = bounds
        self._kept: OrderedDict[tuple[int, int | None], Packed | Crowd] = OrderedDict()

    @property
    def is_small(self) -> bool:
        """Whether every entry is packed with the width of its own title."""
        return len(self.entries) <= MOST_AT_ONCE

    @cached_property
    def density(self) -> Density:
        return Density(self.entries)

    @cached_property
    def pyramid(self) -> Pyramid:
        return Pyramid(self.entries)

    def is_crowded(self, scale: Scale) -> bool:
        """Whether some view of this width has too many marks; panning does not change it."""
        if len(self.entries) <= MOST_MARKS:
            return False
        return self.density.most_within(_widest_view(scale)) > MOST_MARKS

    def layout(self, scale: Scale, height: float) -> Layout:
        """The layout for a zoom in a view with so much height for the lanes."""
        if self.is_crowded(scale):
            return self._crowd(scale.step)
        tile = 0 if self.is_small else int(scale.start // (2 * _widest_view(scale)))
        packed = self._packed(scale, tile)
        packed.fit(self._bounds.height or height, self._bounds.rows)
        return packed

    def forget(self) -> None:
        """Arrange anew, as the widths of labels have changed."""
        self._kept.clear()

    def _crowd(self, step: int) -> Crowd:
        kept = self._kept.get((step, None))
        if not isinstance(kept, Crowd):
            kept = Crowd(self.entries, self.pyramid, step, self.sizes)
        return self._keep((step, None), kept)

    def _packed(self, scale: Scale, tile: int) -> Packed:
        kept = self._kept.get((scale.step, tile))
        if not isinstance(kept, Packed):
            chosen = None if self.is_small else self._around(scale, tile)
            kept = Packed(
                self.entries,
                self._pairs,
                scale.step,
                sizes=self.sizes,
                label_width=self._label_width,
                last_day=self._bounds.last_day,
                chosen=chosen,
            )
        return self._keep((scale.step, tile), kept)

    def _around(self, scale: Scale, tile: int) -> Callable[[int], Sequence[int]]:
        """The entries of each lane that a view starting in the tile can show."""
        begin, end = self._extent
        width = _widest_view(scale)
        start = tile * 2 * width - width / 2
        touching = (begin < start + 4 * width) & (end > start)

        def members(lane: int) -> Sequence[int]:
            range_ = self.entries.of_lane(lane)
            found = np.flatnonzero(touching[range_.start : range_.stop]) + range_.start
            chosen: list[int] = found.tolist()
            return chosen

        return members

    @cached_property
    def _extent(self) -> tuple[Floats, Floats]:
        return self.entries.drawn_extent()

    def _keep(self, key: tuple[int, int | None], layout: AnyLayout) -> AnyLayout:
        self._kept[key] = layout
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return layout


def _widest_view(scale: Scale) -> float:
    """The days that a view of this width shows at the beginning of the zoom step."""
    return scale.width / least_per_day(scale.step)
