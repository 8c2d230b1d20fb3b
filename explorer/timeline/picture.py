"""The timeline as a picture for image files, paper and the clipboard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.domain.clocks import Clocks
from explorer.domain.rows import TimelineData, Title
from explorer.qt.picture import LegendEntry
from explorer.qt.picture_text import draw_line, face, printable
from explorer.qt.theme import Theme, current_theme
from explorer.qt.time_words import today_label
from explorer.timeline.arranging import Arranger, Bounds
from explorer.timeline.drawing import Drawing
from explorer.timeline.frame import Content, TimelinePicture, arranger_of
from explorer.timeline.header import GROUP_NAMES
from explorer.timeline.hits import Sight
from explorer.timeline.lanes import entries_in
from explorer.timeline.layout import height_of
from explorer.timeline.legend import legend_of
from explorer.timeline.paging import Slice, pages_of
from explorer.timeline.painting import paint
from explorer.timeline.span import limits_of
from explorer.timeline.style import Style

MOST_ROWS: Final = 60
"""On paper a lane may be much taller than on screen."""
LONGEST_LABEL: Final = 480.0
"""Pixels."""
_HEADERS: Final = 0.18
"""The share of the width that the lanes' names may take."""
_LETTERS: Final = 12
"""Pixels."""
_TALLEST: Final = 1e6


@dataclass(frozen=True, eq=False)
class PrintedTimeline:
    """What happened, is promised and lasted in a span of days; it needs no widget."""

    content: Content
    titles: Mapping[int, Title]
    span: tuple[float, float]
    clocks: Clocks
    group: str = "company"
    fiscal_month: int = 1
    part: Slice | None = None
    """What of the lanes at their full height is shown, where they take several pages."""
    _arrangers: dict[tuple[int, bool], Arranger] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        return "timeline"

    @property
    def title(self) -> str:
        return QCoreApplication.translate("Timeline", "Timeline")

    @property
    def subtitle(self) -> str:
        first, last = (date.fromordinal(round(day)).year for day in self.span)
        group = QCoreApplication.translate("Timeline", GROUP_NAMES[self.group])
        words = QCoreApplication.translate("Timeline", "{first}–{last}, grouped by {group}")
        return words.format(first=first, last=last, group=group.lower())

    @cached_property
    def record_ids(self) -> tuple[int, ...]:
        """The records in the span, each once, in order of time."""
        entries = self.content.entries
        begin, end = self.content.drawn
        seen = np.flatnonzero((begin < self.span[1]) & (end > self.span[0]))
        ordered = seen[np.argsort(entries.anchor[seen], kind="stable")]
        return tuple(dict.fromkeys(entries.ids[ordered].tolist()))

    @cached_property
    def legend(self) -> tuple[LegendEntry, ...]:
        return legend_of(self.content.entries)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        """Paint whole lanes only: those for which there is no room are counted."""
        style = self._style(theme)
        painter.setFont(style.bold)
        if not len(self.content.entries):
            sentence = QCoreApplication.translate("Picture", "There is nothing to show.")
            line = QRectF(rect.topLeft(), QSizeF(rect.width(), _remark_height(style)))
            draw_line(painter, line, sentence, theme.palette.muted)
            return
        picture = self._picture(style, rect.width())
        if self.part is not None:
            height = self.natural_height(rect.width(), theme)
            paint(painter, QRectF(rect.topLeft(), QSizeF(rect.width(), height)), picture, style)
            return
        shown, hidden = _whole_lanes(rect, picture, style)
        if hidden:  # first, as Qt does not restore the clip of an outer state to SVG
            line = QRectF(rect.left(), shown.bottom(), rect.width(), _remark_height(style))
            draw_line(painter, line, _remark(hidden), theme.palette.muted)
        paint(painter, shown, picture, style)

    def natural_height(self, width: float, theme: Theme, /) -> float:
        style = self._style(theme)
        if not len(self.content.entries):
            return _remark_height(style)
        sight = self._whole_sight(width, style)
        around = _TALLEST - sight.frame.body.height()
        if self.part is not None:
            return self.part[1] - self.part[0] + around
        return height_of(sight.layout.boxes) + around

    def used_height(self, width: float, height: float, theme: Theme, /) -> float:
        style = self._style(theme)
        if self.part is not None or not len(self.content.entries):
            return height
        picture = self._picture(style, width)
        shown, hidden = _whole_lanes(QRectF(0, 0, width, height), picture, style)
        return min(height, shown.height() + _remark_height(style)) if hidden else height

    def parts(self, width: float, height: float, theme: Theme, /) -> "tuple[PrintedTimeline, ...]":
        """Pages that are parted between lanes where that fills them, else between rows."""
        style = self._style(theme)
        sight = self._whole_sight(width, style)
        room = height - (_TALLEST - sight.frame.body.height())
        slices = pages_of(sight.layout.boxes, room, style.sizes)
        return tuple(replace(self, part=part) for part in slices) or (self,)

    def shortened(self, width: float, height: float, /) -> tuple[str, ...]:
        """The titles that the marks in a body of this size have no room for, in order of time.

        What has no mark of its own is counted by strips and remarks. Where strips of density
        stand for the marks these are only the titles that were cut.
        """
        if not len(self.content.entries):
            return ()
        style = self._style(current_theme())
        picture = self._picture(style, width)
        rect, _ = _whole_lanes(QRectF(0, 0, width, height), picture, style)
        drawing = Drawing.begin(QPainter(), rect, picture, style)
        drawn = entries_in(drawing)
        cut = {picture.record_of(one.entry) for one in drawn if one.text.endswith("…")}
        whole = {picture.record_of(one.entry) for one in drawn if one.text} - cut
        marked = {picture.record_of(one.entry) for one in drawn}
        wanted = cut if drawing.layout.crowded else marked - whole
        titles = (self.titles.get(record) for record in self.record_ids if record in wanted)
        return tuple(title.text for title in titles if title is not None)

    def _style(self, theme: Theme) -> Style:
        return Style(theme.palette, face(theme.scaled(_LETTERS)))

    def _whole_sight(self, width: float, style: Style) -> Sight:
        """All lanes at their full height."""
        return Sight.of(QRectF(0, 0, width, _TALLEST), self._picture(style, width), style)

    def _picture(self, style: Style, width: float) -> TimelinePicture:
        return TimelinePicture(
            self.content,
            self._arranger(style),
            self._printable_titles,
            self.span,
            float(self.clocks.true_day.toordinal()),
            today_label(self.clocks),
            scroll=self.part[0] if self.part else 0.0,
            fiscal_month=self.fiscal_month,
            widest_header=width * _HEADERS,
        )

    @cached_property
    def _printable_titles(self) -> Mapping[int, Title]:
        return {id_: replace(t, text=printable(t.text)) for id_, t in self.titles.items()}

    def _arranger(self, style: Style) -> Arranger:
        """The arrangement in letters of that size, made once for all pages and measurements."""
        key = style.font.pixelSize(), self.part is not None
        if key not in self._arrangers:
            height = _TALLEST if self.part else None
            bounds = Bounds(MOST_ROWS, LONGEST_LABEL, self.span[1], height)
            titles = self._printable_titles
            self._arrangers[key] = arranger_of(self.content, titles, style, bounds)
        return self._arrangers[key]


def timeline_picture(
    data: TimelineData,
    titles: Iterable[Title],
    clocks: Clocks,
    *,
    span: tuple[float, float] | None = None,
    group: str = "company",
    fiscal_month: int = 1,
) -> PrintedTimeline:
    """A picture from answers alone; ``span`` is in days, everything where it is None."""
    content = Content.of(data)
    latest = min(clocks.true_day, clocks.known_day)  # later years would stay empty
    whole = limits_of(content.entries, float(latest.toordinal()))
    known = {title.id: title for title in titles}
    return PrintedTimeline(content, known, span or whole, clocks, group, fiscal_month)


def _whole_lanes(rect: QRectF, picture: TimelinePicture, style: Style) -> tuple[QRectF, int]:
    """The part of a rectangle that is filled with whole lanes, and how many others there are."""
    sight = Sight.of(rect, picture, style)
    if not sight.overhang:
        return rect, 0
    boxes, around = sight.layout.boxes, rect.height() - sight.frame.body.height()
    room = sight.frame.body.height() - _remark_height(style)
    shown = [box for box in boxes if box.bottom <= room] or boxes[:1]
    height = min(rect.height(), around + shown[-1].bottom)
    return QRectF(rect.left(), rect.top(), rect.width(), height), len(boxes) - len(shown)


def _remark(hidden: int) -> str:
    if hidden == 1:
        return QCoreApplication.translate("Timeline", "and 1 more lane")
    return QCoreApplication.translate("Timeline", "and {0} more lanes").format(hidden)


def _remark_height(style: Style) -> float:
    return style.sizes.row + 2 * style.sizes.pad
