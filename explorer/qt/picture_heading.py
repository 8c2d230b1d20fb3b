"""The head of a page: title, subtitle, both clocks, the filter and the legend."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from explorer.qt.picture import Caption, Explained, LegendEntry, Picture, Plate
from explorer.qt.picture_text import draw_line, face, fit, printable, width_of
from explorer.qt.theme import Theme

_TITLE: Final = (20, 26.0)
_SUBTITLE: Final = (13, 18.0)
_FACTS: Final = (12, 18.0)
_MARK: Final = 10.0
_BETWEEN: Final = 18.0
_FORMATS: Final = {"ja": "yyyy年M月d日"}


@dataclass(frozen=True, slots=True)
class TextLine:
    text: str
    size: int
    height: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines of a heading, its legend placed, and the texts that had to be elided."""

    lines: tuple[TextLine, ...]
    legend: tuple[tuple[LegendEntry, QPointF], ...]
    width: float
    height: float
    cut: tuple[str, ...]

    def without_legend(self) -> "Heading":
        """The heading of a page that shows no marks."""
        return replace(self, legend=())

    def paint(self, painter: QPainter, left: float, top: float, theme: Theme) -> None:
        """Draw the heading with its upper left corner there."""
        y = top
        for line in self.lines:
            painter.setFont(face(line.size, bold=line.bold))
            colour = theme.palette.text if line.bold else theme.palette.muted
            draw_line(painter, QRectF(left, y, self.width, line.height), line.text, colour)
            y += line.height
        for entry, place in self.legend:
            _paint_entry(painter, entry, place + QPointF(left, top), theme)


def heading_of(plate: Plate, width: float) -> Heading:
    """Lay out the heading of a plate for a width in logical pixels."""
    picture, caption = plate.picture, plate.caption
    cut: list[str] = []
    lines = [
        *_set(picture.title, _TITLE, 2, width, cut, bold=True),
        *_set(picture.subtitle, _SUBTITLE, 3, width, cut),
        *_set(facts_of(caption), _FACTS, 2, width, cut),
    ]
    height = sum(line.height for line in lines)
    last = width_of(lines[-1].text, face(_FACTS[0]))
    legend, bottom = _placed(_legend_of(picture), width, height, last)
    return Heading(tuple(lines), legend, width, bottom, tuple(cut))


def facts_of(caption: Caption) -> str:
    """What the picture depends on: both clocks and the filter."""
    clocks, language = caption.clocks, caption.language
    true_on = QCoreApplication.translate("Picture", "True on {0}")
    known_on = QCoreApplication.translate("Picture", "As known on {0}")
    facts = [
        true_on.format(_day(clocks.true_day, language)),
        known_on.format(_day(clocks.known_day, language)),
        caption.filter_text,
    ]
    return " · ".join(fact for fact in facts if fact)


def _day(day: date, language: str) -> str:
    spelled = QDate(day.year, day.month, day.day)
    return QLocale(language).toString(spelled, _FORMATS.get(language, "d MMM yyyy"))


def _set(
    text: str,
    style: tuple[int, float],
    most: int,
    width: float,
    cut: list[str],
    *,
    bold: bool = False,
) -> list[TextLine]:
    """Set a text in at most so many lines; one that must be elided is added to ``cut``."""
    text = printable(text)
    if not text.strip():
        return []
    size, height = style
    fitted = fit(text, face(size, bold=bold), width, most)
    if fitted.cut:
        cut.append(text)
    return [TextLine(line, size, height, bold) for line in fitted.lines]


def _legend_of(picture: Picture) -> tuple[LegendEntry, ...]:
    return picture.legend if isinstance(picture, Explained) else ()


def _entry_width(entry: LegendEntry, font: QFont) -> float:
    return _MARK + 6 + width_of(entry.label, font)


def _placed(
    entries: Sequence[LegendEntry], width: float, height: float, taken: float
) -> tuple[tuple[tuple[LegendEntry, QPointF], ...], float]:
    """Place the legend at the right of the last line, or in lines below; and the new height."""
    if not entries:
        return (), height
    widths = [_entry_width(entry, face(_FACTS[0])) for entry in entries]
    total = sum(widths) + _BETWEEN * (len(widths) - 1)
    beside = taken + 2 * _BETWEEN + total <= width
    x = width - total if beside else 0.0
    y = height - _FACTS[1] if beside else height
    placed = []
    for entry, own in zip(entries, widths, strict=True):
        if x > 0 and x + own > width + 0.5:
            x, y = 0.0, y + _FACTS[1]
        placed.append((entry, QPointF(x, y)))
        x += own + _BETWEEN
    return tuple(placed), y + _FACTS[1]


def _paint_entry(painter: QPainter, entry: LegendEntry, place: QPointF, theme: Theme) -> None:
    size, height = _FACTS
    mark = QRectF(place.x(), place.y() + (height - _MARK) / 2, _MARK, _MARK)
    entry.paint(painter, mark, theme)
    painter.setFont(face(size))
    x = mark.right() + 6
    width = width_of(entry.label, face(size))
    draw_line(painter, QRectF(x, place.y(), width, height), entry.label, theme.palette.muted)
