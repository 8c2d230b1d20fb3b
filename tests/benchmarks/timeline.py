"""The timeline's frames: panning with everything in view, and zoomed in.

As a program it takes numbers of developments (``python -m tests.benchmarks.timeline 1000000``)
and ``--stress`` for 20,000 repaints in a row, which an unsound PySide6 does not survive.
"""

import os
import sys
from array import array
from collections.abc import Callable
from datetime import date
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from explorer.domain.parts import Link
from explorer.domain.records import STATUSES
from explorer.domain.rows import OPEN_PAST, SENSES, Lane, TimelineData, TimelineEvents, Title
from explorer.qt.colours import LIGHT
from explorer.qt.stamps import ScreenStamps
from explorer.timeline.board import looks_now
from explorer.timeline.canvas import Canvas
from explorer.timeline.frame import Content, TimelinePicture, arranger_of
from explorer.timeline.painting import paint
from explorer.timeline.style import Style
from tests.benchmarks.measurement import Measurement, milliseconds, percentile_95, table, where

WIDTH, HEIGHT = 1600, 900
FRAMES: Final = 150
WARMING: Final = 20
"""Frames in which labels are made for the first time."""
FRAME: Final = 8.3
"""Milliseconds of one frame at 120 Hz."""
REPAINTS: Final = 20_000
LANES: Final = 20
_TODAY: Final = date(2026, 11, 22).toordinal()
_FIRST, _LAST = date(1999, 1, 1).toordinal(), date(2031, 1, 1).toordinal()
_WHOLE: Final = (float(_FIRST), float(_LAST))
_ZOOMED: Final = (float(date(2010, 1, 1).toordinal()), float(date(2010, 7, 1).toordinal()))


def made_data(count: int) -> TimelineData:
    """Developments of every sense and status over 32 years, the same ones each time."""
    chance = np.random.default_rng(1)
    start = chance.integers(_FIRST, _LAST, count)
    sort = chance.random(count)
    length = np.where(sort < 0.85, chance.choice([0, 0, 30, 91, 182, 364], count), 1500)
    sense = np.where(sort >= 0.93, SENSES.index("throughout"), SENSES.index("once"))
    sense = np.where(sort < 0.05, SENSES.index("deadline"), sense)
    events = TimelineEvents(
        ids=array("q", range(1, count + 1)),
        lanes=array("i", chance.integers(0, LANES, count).tolist()),
        earliest=array("i", np.where(sort < 0.05, OPEN_PAST, start).tolist()),
        latest=array("i", (start + length).tolist()),
        solid_from=array("i", [0]) * count,
        solid_to=array("i", [0]) * count,
        sense=array("b", sense.tolist()),
        status=array("b", chance.integers(0, len(STATUSES), count).tolist()),
        marks=array("b", chance.choice([0, 0, 0, 0, 1, 2, 4], count).tolist()),
        importance=array("i", chance.integers(0, 1000, count).tolist()),
    )
    lanes = tuple(Lane(f"company/{n}", f"Company {n}", f"company/{n}", n) for n in range(LANES))
    return TimelineData(lanes, events)


class _Titles(dict[int, Title]):
    """Titles of all developments, each made when it is asked for."""

    def __missing__(self, number: int) -> Title:
        link = Link("", "development", "", number)
        self[number] = Title(number, link, f"Development {number} of the plan", None, "done", "")
        return self[number]

    def get(self, number: int, default: object = None) -> Title:
        return self[number]


def measure(count: int = 10_000) -> list[Measurement]:
    """Measure a pan, each frame beside an empty PlotWidget's and beside copying an image."""
    _application()
    content = Content.of(made_data(count))
    rows = []
    for name, span in (("everything in view", _WHOLE), ("half a year in view", _ZOOMED)):
        ours = _panning(content, span)
        with_plot, plot = _in_turns(ours, _plot_frame())
        with_copy, copy = _in_turns(ours, _copy())
        figure = percentile_95(with_plot + with_copy)
        what = f"pan, {name}, {count:,} developments, p95"
        rows += [
            Measurement(what, figure, "ms", percentile_95(plot), "empty PlotWidget", limit=FRAME),
            Measurement(what, figure, "ms", percentile_95(copy), "copying the image", limit=FRAME),
        ]
    return rows


def stress(repaints: int = REPAINTS) -> int:
    """Repaint the canvas itself over and over; return how often it did."""
    _application()
    canvas = _canvas(Content.of(made_data(300)))
    start, end = _WHOLE
    days = (end - start) / 4
    for turn in range(repaints):
        begin = start + days * (turn % 300) / 100
        canvas.set_span(begin, begin + days)
        canvas.viewport().repaint()
    canvas.close()
    return repaints


def _panning(content: Content, span: tuple[float, float]) -> Callable[[], None]:
    """A function that draws the next frame of a pan."""
    style = Style(LIGHT, stamps=ScreenStamps())
    titles = _Titles()
    arranger = arranger_of(content, titles, style)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    position = [span[0]]

    def frame() -> None:
        position[0] += (span[1] - span[0]) * 0.002
        shown = (position[0], position[0] + span[1] - span[0])
        picture = TimelinePicture(content, arranger, titles, shown, float(_TODAY), "today")
        assert isinstance(style.stamps, ScreenStamps)
        style.stamps.begin_frame()
        painter = QPainter(image)
        paint(painter, QRectF(0, 0, WIDTH, HEIGHT), picture, style)
        painter.end()

    return frame


def _plot_frame() -> Callable[[], None]:
    plot = pg.PlotWidget()
    plot.resize(WIDTH, HEIGHT)
    plot.show()
    _application().processEvents()
    position = [0]

    def frame() -> None:
        position[0] += 1
        plot.setXRange(position[0], position[0] + 100, padding=0)
        plot.viewport().repaint()

    return frame


def _copy() -> Callable[[], None]:
    image, target = (QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32) for _ in range(2))

    def copy() -> None:
        painter = QPainter(target)
        painter.drawImage(QPointF(0, 0), image)
        painter.end()

    return copy


def _canvas(content: Content) -> Canvas:
    parent = QWidget()
    looks = looks_now(parent)
    titles = _Titles()
    arranger = arranger_of(content, titles, looks)
    picture = TimelinePicture(content, arranger, titles, _WHOLE, float(_TODAY), "today")
    canvas = Canvas(picture, looks)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    _application().processEvents()
    return canvas


def _in_turns(
    ours: Callable[[], None], floor: Callable[[], None]
) -> tuple[list[float], list[float]]:
    pairs = [(milliseconds(ours), milliseconds(floor)) for _ in range(WARMING + FRAMES)][WARMING:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def _application() -> QApplication:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


if __name__ == "__main__":
    if "--stress" in sys.argv:
        print(f"{stress():,} repaints survived")
    else:
        counts = [int(word) for word in sys.argv[1:]] or [10_000]
        print(table([row for count in counts for row in measure(count)]))
        print(where())
