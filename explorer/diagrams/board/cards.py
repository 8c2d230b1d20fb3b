"""The cards of the promise board: worded, measured, drawn with their marks."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.domain.board import Card, Due
from explorer.models.formats import number, plain
from explorer.qt.colours import Palette
from explorer.qt.marks import paint_contested, paint_status, paint_swatch
from explorer.qt.picture_text import Fitted, draw_line, elide, face, fit, printable, width_of

TITLE_SIZE: Final = 13
SMALL_SIZE: Final = 12
LINE: Final = 17.0
PADDING: Final = 6.0
INSET: Final = 18.0
"""From the left edge of a card to its texts; its marks stand there."""
_MARK: Final = 10.0
_DIAMOND: Final = 8.0
_MOST_LINES: Final = 2
_NEXT_UNIT: Final = 2.0
"""So many of the next longer unit are told in it: 23 months, then 2 years."""


@dataclass(frozen=True, slots=True)
class LaidCard:
    """A card's texts as they fit a width: its title, its window, who said it and how many."""

    card: Card
    title: Fitted
    window: str
    said_by: str
    origins: str
    height: float

    @property
    def told(self) -> str:
        return _joined(self.said_by, self.origins)


def laid_card(card: Card, width: float, language: str) -> LaidCard:
    """Fit a card to a width, its title in at most two lines."""
    room = width - INSET
    title = fit(printable(card.link.name), face(TITLE_SIZE, bold=True), room, _MOST_LINES)
    return LaidCard(
        card,
        title,
        printable(window_of(card, language)),
        printable(card.said_by),
        _origins(card.origins, language),
        (len(title.lines) + 2) * LINE + 2 * PADDING,
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def window_of(card: Card, language: str) -> str:
    """Return the latest target in words and how far off its last day is, or that there is none."""
    target = plain(card.target, language) or QCoreApplication.translate("Board", "no date said")
    return target if card.days is None else f"{target} · {_away(card.days, language)}"


def _away(days: int, language: str) -> str:
    """Return how far off a day is ("in 5 weeks", "14 months ago")."""
    if days == 0:
        return QCoreApplication.translate("Board", "today")
    from babel.dates import format_timedelta

    return format_timedelta(
        timedelta(days=days),
        granularity="day",
        threshold=_NEXT_UNIT,
        add_direction=True,
        locale=language,
    )


def _origins(count: int, language: str) -> str:
    if count == 0:
        return QCoreApplication.translate("Board", "unsourced")
    if count == 1:
        return QCoreApplication.translate("Board", "1 origin")
    return QCoreApplication.translate("Board", "{0} origins").format(number(count, language))


def is_cut(laid: LaidCard, width: float) -> bool:
    """Return whether some of a card's text does not fit."""
    small, room = face(SMALL_SIZE), width - INSET
    return laid.title.cut or any(width_of(text, small) > room for text in (laid.window, laid.told))


def full_text(laid: LaidCard) -> str:
    """Return all that a card says, on one line."""
    return _joined(laid.card.link.name, laid.window, laid.told)


def lines_about(laid: LaidCard, heading: str) -> list[str]:
    """Return what a card says and means, for a tooltip and for who cannot see it."""
    contested = QCoreApplication.translate("Board", "contested") if laid.card.contested else ""
    return [laid.card.link.name, laid.window, laid.told, _joined(heading, contested)]


def _told_within(laid: LaidCard, room: float) -> str:
    """Return who said it, shortened so far that the number of origins is seen whole."""
    small = face(SMALL_SIZE)
    if width_of(laid.told, small) <= room:
        return laid.told
    kept = width_of(_joined("", laid.origins) + " · ", small)
    return _joined(elide(laid.said_by, small, max(0.0, room - kept)), laid.origins)


def paint_card(painter: QPainter, laid: LaidCard, place: QRectF, palette: Palette) -> None:
    """Draw a card from the top of its place, with a thin rule below it."""
    card, top = laid.card, place.top() + PADDING
    mark = QRectF(place.left(), top + (LINE - _MARK) / 2, _MARK, _MARK)
    paint_status(painter, mark, card.outcome, palette.muted, palette)
    if card.colour:
        shade = palette.shade_of(card.colour).mark
        paint_swatch(painter, mark.translated(0, LINE), shade)
    painter.setFont(face(TITLE_SIZE, bold=True))
    room = QRectF(place.left() + INSET, top, place.width() - INSET, LINE)
    for line in laid.title.lines:
        draw_line(painter, room, line, palette.text)
        room.translate(0, LINE)
    _paint_small(painter, room, laid.window, palette.text, palette, contested=card.contested)
    room.translate(0, LINE)
    _paint_small(painter, room, _told_within(laid, room.width()), palette.muted, palette)
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
    shown = elide(text, font, width)
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
