"""A page of a picture: heading, body and foot, painted where they were laid out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from explorer.qt.picture import Picture
from explorer.qt.picture_footer import Section
from explorer.qt.picture_heading import Heading
from explorer.qt.picture_text import draw_line, face
from explorer.qt.theme import Theme

MARGIN: Final = 24.0
GAP: Final = 12.0
REMARK: Final = 18.0
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


def inner_width(width: float) -> float:
    """The width of a page's heading, body and foot."""
    return width - 2 * MARGIN


def foot_height(sections: Sequence[Section], remark: bool) -> float:
    """The height of a foot below the body, its rule included."""
    shown = [section for section in sections if section.entries]
    if not (shown or remark):
        return 0.0
    return GAP + sum(section.height + GAP / 2 for section in shown) + REMARK * remark


@dataclass(frozen=True, slots=True)
class Page:
    """What stands where on one page; ``paint`` fills all of it.

    ``remark`` says what was left out or where it goes on, ``number`` is "2 of 3" or "".
    """

    width: float
    height: float
    heading: Heading
    body: Picture | None = None
    body_height: float = 0.0
    sections: tuple[Section, ...] = ()
    remark: str = ""
    number: str = ""

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the page with its upper left corner at the origin."""
        # A little more than the page: paper is rounded to whole points.
        ground = QRectF(0, 0, self.width + 2, self.height + 2)
        painter.fillRect(ground, QColor(theme.palette.surface))
        painter.setFont(face(13))
        self.heading.paint(painter, MARGIN, MARGIN, theme)
        top = MARGIN + self.heading.height + GAP
        body = QRectF(MARGIN, top, inner_width(self.width), self.body_height)
        if self.body is not None:
            painter.save()
            painter.setClipRect(body)
            self.body.paint(painter, body, theme)
            painter.restore()
        self._paint_foot(painter, theme)

    def _paint_foot(self, painter: QPainter, theme: Theme) -> None:
        height = foot_height(self.sections, bool(self.remark or self.number))
        if not height:
            return
        if self.body is None:
            top = MARGIN + self.heading.height + GAP
        else:
            top = self.height - MARGIN - height
        if any(section.entries for section in self.sections):
            painter.setPen(QColor(theme.palette.line))
            painter.drawLine(QLineF(MARGIN, top, self.width - MARGIN, top))
        top += GAP
        for section in filter(lambda section: section.entries, self.sections):
            section.paint(painter, MARGIN, top, theme.palette)
            top += section.height + GAP / 2
        rect = QRectF(MARGIN, self.height - MARGIN - REMARK, inner_width(self.width), REMARK)
        painter.setFont(face(11, bold=True))
        draw_line(painter, rect, self.remark, theme.palette.muted)
        painter.setFont(face(11))
        draw_line(painter, rect, self.number, theme.palette.faint, _RIGHT)
