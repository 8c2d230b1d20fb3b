"""Timelines made for tests: lanes, entries, titles."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.domain.parts import Link
from explorer.domain.records import STATUSES
from explorer.domain.rows import (
    OPEN_FUTURE,
    OPEN_PAST,
    SENSES,
    Arrow,
    Band,
    Lane,
    TimelineData,
    TimelineEvents,
    Title,
)
from explorer.qt.colours import LIGHT, Palette
from explorer.timeline.drawing import Drawing
from explorer.timeline.frame import Content, TimelinePicture, arranger_of
from explorer.timeline.lanes import Drawn, entries_in
from explorer.timeline.painting import paint
from explorer.timeline.style import Style

TODAY = date(2026, 11, 22)
LANES = (
    Lane("company/renault", "Renault", "company/renault"),
    Lane("company/nissan", "Nissan", "company/nissan"),
    Lane("company/mitsubishi-motors", "Mitsubishi Motors", "company/mitsubishi-motors"),
)


@dataclass(frozen=True)
class Event:
    """One entry; ``None`` is an open end."""

    title: str
    earliest: date | None
    latest: date | None
    lane: int = 0
    sense: str = "once"
    status: str = "done"
    marks: int = 0
    importance: int = 1
    solid: tuple[date | None, date | None] | None = None
    id: int | None = None


def an_event(title: str = "Micra built", day: date = date(2024, 6, 1), **rest: object) -> Event:
    """Something that happened on one day."""
    return Event(title, day, day, **rest)  # type: ignore[arg-type]


def in_year(year: int, title: str = "Micra promised", **rest: object) -> Event:
    """Something whose source names no more than the year."""
    return Event(title, date(year, 1, 1), date(year, 12, 31), **rest)  # type: ignore[arg-type]


@dataclass
class Made:
    """A timeline with the titles of all its entries."""

    events: Sequence[Event]
    lanes: tuple[Lane, ...] = LANES
    arrows: tuple[Arrow, ...] = ()
    bands: tuple[Band, ...] = ()
    span: tuple[date, date] = (date(2010, 1, 1), date(2030, 1, 1))
    size: tuple[int, int] = (1000, 300)
    palette: Palette = LIGHT
    changes: dict[str, object] = field(default_factory=dict)

    @property
    def data(self) -> TimelineData:
        return TimelineData(self.lanes, columns_of(self.events), self.arrows, self.bands)

    @property
    def titles(self) -> dict[int, Title]:
        return {
            id_: Title(id_, Link("", "development", e.title, id_), e.title, None, e.status, "")
            for id_, e in zip(ids_of(self.events), self.events, strict=True)
        }

    @property
    def style(self) -> Style:
        return Style(self.palette)

    @property
    def rect(self) -> QRectF:
        return QRectF(0, 0, *self.size)

    def picture(self, style: Style) -> TimelinePicture:
        content = Content.of(self.data)
        return TimelinePicture(
            content,
            arranger_of(content, self.titles, style),
            self.titles,
            (float(self.span[0].toordinal()), float(self.span[1].toordinal())),
            float(TODAY.toordinal()),
            "today",
            **self.changes,  # type: ignore[arg-type]
        )

    def image(self) -> QImage:
        """The timeline drawn."""
        image = QImage(*self.size, QImage.Format.Format_RGB32)
        style = self.style
        painter = QPainter(image)
        paint(painter, self.rect, self.picture(style), style)
        painter.end()
        return image

    def drawn(self) -> tuple[Drawing, list[Drawn]]:
        """What would be drawn, and where."""
        image, style = QImage(1, 1, QImage.Format.Format_RGB32), self.style
        painter = QPainter(image)
        drawing = Drawing.begin(painter, self.rect, self.picture(style), style)
        drawn = entries_in(drawing)
        painter.end()
        return drawing, drawn


def ids_of(events: Sequence[Event]) -> list[int]:
    return [e.id if e.id is not None else n + 1 for n, e in enumerate(events)]


def columns_of(events: Sequence[Event]) -> TimelineEvents:
    return TimelineEvents(
        ids=array("q", ids_of(events)),
        lanes=array("i", [e.lane for e in events]),
        earliest=array("i", [_day(e.earliest, OPEN_PAST) for e in events]),
        latest=array("i", [_day(e.latest, OPEN_FUTURE) for e in events]),
        solid_from=array("i", [_day(e.solid[0], OPEN_PAST) if e.solid else 0 for e in events]),
        solid_to=array("i", [_day(e.solid[1], OPEN_FUTURE) if e.solid else 0 for e in events]),
        sense=array("b", [SENSES.index(e.sense) for e in events]),
        status=array("b", [STATUSES.index(e.status) for e in events]),
        marks=array("b", [e.marks for e in events]),
        importance=array("i", [e.importance for e in events]),
    )


def _day(day: date | None, open_day: int) -> int:
    return open_day if day is None else day.toordinal()
