"""What is drawn, and where: the timeline's content with its span, and the areas of a rectangle."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from explorer.domain.dates import Window
from explorer.domain.rows import Lane, TimelineData, Title
from explorer.qt.time_scale import Scale
from explorer.timeline.arranging import ON_SCREEN, Arranger, Bounds, Tie
from explorer.timeline.entries import Entries, Floats, entries_of
from explorer.timeline.links import links_of
from explorer.timeline.style import Style

_NARROWEST_HEADER = "0000–0000"
"""The years that stand before the overview."""
_WIDEST_HEADER = 13.5
"""Heights of the text."""
_MOST_OF_VIEW = 0.34
_BESIDE_NAME = 28.0
"""Pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """An answer of storage made ready to be arranged; made once for each answer."""

    data: TimelineData
    entries: Entries
    links: tuple[Tie, ...]
    ids: list[int]
    """The records of the entries, as lists are read ten times as fast as arrays; so lanes."""
    lane_of: list[int]
    drawn: tuple[Floats, Floats]
    """Where each entry begins and ends in the picture."""

    @classmethod
    def of(cls, data: TimelineData) -> "Content":
        entries = entries_of(data.events, len(data.lanes))
        links = tuple(links_of(entries, data.arrows))
        ids, lanes = entries.ids.tolist(), entries.lanes.tolist()
        return cls(data, entries, links, ids, lanes, entries.drawn_extent())

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return self.data.lanes


@dataclass(frozen=True, slots=True)
class Preview:
    """A date that is being typed: drawn as a ghost above the lanes."""

    window: Window
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class TimelinePicture:
    """Everything that one drawing of the timeline depends on, but colours and place.

    ``span`` is in days; ``scroll`` in pixels from the top of the first lane. ``selected`` are
    records; ``highlighted`` are records too, None where nothing is to be dimmed. ``current``
    is the entry that has the keyboard's focus.
    """

    content: Content
    arranger: Arranger
    titles: Mapping[int, Title]
    span: tuple[float, float]
    today: float
    today_label: str
    scroll: float = 0.0
    selected: frozenset[int] = frozenset()
    highlighted: frozenset[int] | None = None
    current: int | None = None
    preview: Preview | None = None
    fiscal_month: int = 1
    widest_header: float = 0.0
    """Pixels that the lanes' names may take where that is more than on a screen."""

    def record_of(self, entry: int) -> int:
        return self.content.ids[entry]

    def title_of(self, entry: int) -> str:
        title = self.titles.get(self.content.ids[entry])
        return title.text if title else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The areas of a rectangle: lane headers, axis, lanes, and the foot with the bands' names."""

    rect: QRectF
    header: float
    axis: float
    foot: float
    ghost: float = 0.0
    scale: Scale = field(default_factory=lambda: Scale(0, 1, 0, 1))

    @property
    def body(self) -> QRectF:
        """The lanes without their headers."""
        return self.rect.adjusted(self.header, self.top - self.rect.top(), 0, -self.foot)

    @property
    def top(self) -> float:
        return self.rect.top() + self.axis + self.ghost


def frame_of(rect: QRectF, picture: TimelinePicture, style: Style) -> Frame:
    header = _header_width(picture.content.lanes, style, _widest_header(rect, picture, style))
    line = style.small_metrics.height()
    foot = line + 4 if picture.content.data.bands else 2.0
    width = max(1.0, rect.width() - header)
    scale = Scale(*picture.span, rect.left() + header, width)
    ghost = style.sizes.row + style.sizes.pad if picture.preview else 0.0
    return Frame(rect, header, 2 * line + 6, foot, ghost, scale)


def _widest_header(rect: QRectF, picture: TimelinePicture, style: Style) -> float:
    """What the lanes' names may take; in a narrow view the marks need it more."""
    usual = style.sizes.text * _WIDEST_HEADER
    return max(picture.widest_header, min(usual, rect.width() * _MOST_OF_VIEW))


def _header_width(lanes: tuple[Lane, ...], style: Style, limit: float) -> float:
    """Wide enough for the longest lane's name, within a limit."""
    widest = max((style.bold_metrics.horizontalAdvance(lane.label) for lane in lanes), default=0)
    narrowest = style.small_width(_NARROWEST_HEADER)
    return float(round(min(max(widest, narrowest) + _BESIDE_NAME, limit)))


def arranger_of(
    content: Content,
    titles: Mapping[int, Title],
    style: Style,
    bounds: Bounds = ON_SCREEN,
    labelled: bool = True,
) -> Arranger:
    """Arrange the content with labels as wide as their titles, or alike where they are many."""
    ids = content.ids
    longest = bounds.label or style.sizes.longest_label
    usual = style.sizes.text * 8
    widths: dict[int, float] = {}

    def label_width(entry: int) -> float:
        if not labelled:
            return 0.0
        title = titles.get(ids[entry])
        if title is None or not arranger.is_small:
            return usual
        if title.id not in widths:
            widths[title.id] = min(longest, style.width(title.text) + 1)
        return widths[title.id]

    arranger = Arranger(content.entries, content.links, style.sizes, label_width, bounds)
    return arranger
