"""What a view must be able to do to become a picture, and what stands around it on the page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.domain.clocks import Clocks
from explorer.domain.rows import SourceNote
from explorer.qt.theme import Theme


class Picture(Protocol):
    """A view that paints itself, without a widget and without an event loop.

    Lengths are logical pixels of 1/96 inch; the painter is scaled for paper and for 2× images.
    ``name`` is the view's word on the command line, ``record_ids`` are the records shown, in
    the order in which their sources are to be numbered.
    """

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def subtitle(self) -> str: ...
    @property
    def record_ids(self) -> tuple[int, ...]: ...

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        """Paint the body into the rectangle and nothing outside it; the ground is there."""

    def natural_height(self, width: float, theme: Theme, /) -> float:
        """The height at which nothing is left out at this width."""


PaintMark = Callable[[QPainter, QRectF, Theme], None]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mark and what it means; ``paint`` draws it into a small square."""

    label: str
    paint: PaintMark


@runtime_checkable
class Explained(Protocol):
    """A picture whose marks need a legend above the body."""

    @property
    def legend(self) -> tuple[LegendEntry, ...]: ...


@runtime_checkable
class Abridged(Protocol):
    """A picture that shortens texts that do not fit; the footer prints them in full."""

    def shortened(self, width: float, height: float, /) -> tuple[str, ...]:
        """The full texts of what ``paint`` would elide in a body of this size, in order."""


@runtime_checkable
class Stepped(Protocol):
    """A picture that grows by whole rows, and so may leave a part of its height empty."""

    def used_height(self, width: float, height: float, theme: Theme, /) -> float:
        """The least height at which it shows as much as in a body of this size."""


@runtime_checkable
class Divisible(Protocol):
    """A picture that can go on on further pages."""

    def parts(self, width: float, height: float, theme: Theme, /) -> tuple[Picture, ...]:
        """Pictures that together show everything, each fitting a body of this size."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What is printed around a picture and travels inside its file.

    ``state`` is what opens the picture again as a view (its name, clocks, filters); ``keys``
    are the keys of the records shown.
    """

    clocks: Clocks
    language: str = "en"
    filter_text: str = ""
    sources: tuple[SourceNote, ...] = ()
    state: Mapping[str, object] = field(default_factory=dict)
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with its caption: what is exported."""

    picture: Picture
    caption: Caption
