"""The date that is being typed, as a ghost above the lanes."""

from collections.abc import Hashable
from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from typing_extensions import override

from explorer.domain.dates import read_date
from explorer.qt.stamps import Draw, PaperStamps, Point
from explorer.timeline.frame import Preview, frame_of
from explorer.timeline.painting import paint
from explorer.timeline.style import Style
from tests.timeline.made import Made

LABEL = "A new plan with a name"
SPAN = (date(2015, 1, 1), date(2030, 1, 1))


class _Written(PaperStamps):
    """Paper that notes where texts begin."""

    def __init__(self) -> None:
        super().__init__()
        self.lefts: dict[str, float] = {}

    @override
    def text(self, painter: QPainter, at: Point, text: str, font: QFont, ink: str) -> None:
        self.lefts[text] = at[0]

    @override
    def mark(self, painter: QPainter, rect: QRectF, key: Hashable, draw: Draw) -> None:
        """Leave the marks out."""


@pytest.mark.parametrize("typed", ["2018", "2028", "by 2029", "not before 2029", "3 May 2029"])
def test_the_label_stands_in_view_and_off_the_window(typed: str) -> None:
    window = read_date(typed)
    made = Made([], span=SPAN, changes={"preview": Preview(window, LABEL)})
    written = _Written()
    style = Style(made.palette, stamps=written)
    picture = made.picture(style)
    image = QImage(*made.size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, made.rect, picture, style)
    painter.end()
    scale = frame_of(made.rect, picture, style).scale
    left = written.lefts[LABEL]
    right = left + style.width(LABEL)
    assert scale.left <= left
    assert right <= scale.right
    first = window.earliest or window.latest
    last = window.latest or window.earliest
    assert first is not None
    assert last is not None
    assert right <= scale.x(first.toordinal()) or left >= scale.x(last.toordinal() + 1)
