"""The cards of the promise board: worded, measured, drawn with their marks."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.domain.board import Card, Due
from explorer.models.formats import number, plain
from explorer.qt.colours import Palette, colour_of
from explorer.qt.marks import paint_contested, paint_status, paint_swatch
from explorer.qt.picture_text import Fitted, draw_line, elide, face, fit, printable, width_of

TITLE_SIZE: Final = 13
SMALL_SIZE: Final = 12
LINE: Final = 17.0
PADDING: Final = 6.0
INSET: Final = 18.0
"""From the left edge of a card to its texts; its marks stand there."""
HEADING: Final = 30.0
_MARK: Final = 10.0
_DIAMOND: Final = 8.0
_MOST_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class LaidCard:
    """A card's texts as they fit a width: its title, its window, who said it and how many."""

    card: Card
    title: Fitted
    window: str
    told: str
    height: float


def laid_card(card: Card, width: float, language: str) -> LaidCard:
    """Fit a card to a width, its title in at most two lines."""
    title = fit(printable(card.link.name), face(TITLE_SIZE, bold=True), width - INSET, _MOST_LINES)
    lines = len(title.lines) + (2 if told_of(card, language) else 1)
    return LaidCard(
        card,
        title,
        window_of(card, language),
        told_of(card, language),
        lines * LINE + 2 * PADDING,
    )


def window_of(card: Card, language: str) -> str:
    """Return the latest target in words, or that there is none."""
    return plain(card.target, language) or QCoreApplication.translate("Board", "no date said")


def told_of(card: Card, language: str) -> str:
    """Return who said the latest target and how many texts tell of it independently."""
    said = card.said_by.name if card.said_by is not None else ""
    return " · ".join(part for part in (said, _origins(card.origins, language)) if part)


def _origins(count: int, language: str) -> str:
    if count == 0:
        return QCoreApplication.translate("Board", "unsourced")
    if count == 1:
        return QCoreApplication.translate("Board", "1 origin")
    return QCoreApplication.translate("Board", "{0} origins").format(number(count, language))


def is_cut(laid: LaidCard, width: float) -> bool:
    """Return whether some of a card's text does not fit."""
    small, room = face(SMALL_SIZE), width - INSET
    return laid.title.cut or any(
        width_of(printable(text), small) > room for text in (laid.window, laid.told)
    )


def full_text(laid: LaidCard) -> str:
    return " · ".join(part for part in (laid.card.link.name, laid.window, laid.told) if part)


def paint_card(painter: QPainter, laid: LaidCard, place: QRectF, palette: Palette) -> None:
    """Draw a card from the top of its place, with a thin rule below it."""
    card, top = laid.card, place.top() + PADDING
    mark = QRectF(place.left(), top + (LINE - _MARK) / 2, _MARK, _MARK)
    paint_status(painter, mark, card.outcome, palette.muted, palette)
    if card.colour:
        shade = palette.categories[colour_of(card.colour)].mark
        paint_swatch(painter, mark.translated(0, LINE), shade)
    painter.setFont(face(TITLE_SIZE, bold=True))
    room = QRectF(place.left() + INSET, top, place.width() - INSET, LINE)
    for line in laid.title.lines:
        draw_line(painter, room, line, palette.text)
        room.translate(0, LINE)
    _paint_small(painter, room, laid.window, palette.text, palette, contested=card.contested)
    room.translate(0, LINE)
    _paint_small(painter, room, laid.told, palette.muted, palette)
    painter.setPen(QColor(palette.line))
    painter.drawLine(QLineF(room.left(), place.bottom(), place.right(), place.bottom()))


def _paint_small(
    painter: QPainter,
    room: QRectF,
    text: str,
    ink: str,
    palette: Palette,
    *,
    contested: bool = False,
) -> None:
    font = face(SMALL_SIZE)
    painter.setFont(font)
    width = room.width() - (_DIAMOND + 4 if contested else 0)
    shown = elide(printable(text), font, width)
    draw_line(painter, room, shown, ink)
    if contested:
        left = room.left() + width_of(shown, font) + 4
        top = room.center().y() - _DIAMOND / 2
        paint_contested(painter, QRectF(left, top, _DIAMOND, _DIAMOND), palette)


def heading_of(due: Due) -> str:
    """Return a group's heading in the language of the interface."""
    return QCoreApplication.translate("Board", _HEADINGS[due])


_HEADINGS: Final = {
    Due.OVERDUE: "Overdue",
    Due.SILENT: "Past, and nothing said since",
    Due.QUARTER: "Due this quarter",
    Due.YEAR: "Due in the next 12 months",
    Due.LATER: "Due later",
    Due.UNDATED: "No last day",
}


def paint_heading(
    painter: QPainter, text: str, figure: str, place: QRectF, palette: Palette
) -> None:
    """Draw a group's heading and how many cards it has, with a rule below."""
    room = place.adjusted(0, 4, 0, -4)
    bold = face(TITLE_SIZE, bold=True)
    painter.setFont(bold)
    shown = elide(text, bold, room.width() - width_of(figure, bold) - 8)
    draw_line(painter, room, shown, palette.muted)
    painter.setFont(face(SMALL_SIZE))
    count = room.adjusted(width_of(shown, bold) + 8, 0, 0, 0)
    draw_line(painter, count, figure, palette.muted)
    painter.setPen(QColor(palette.edge))
    painter.drawLine(QLineF(place.left(), place.bottom() - 2, place.right(), place.bottom() - 2))
