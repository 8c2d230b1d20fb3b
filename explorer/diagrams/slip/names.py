"""The names of the promises in view: which are written, where, and what leads to them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from math import inf
from typing import Final, NamedTuple

from PySide6.QtGui import QFont

from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.exits import exits
from explorer.diagrams.slip.labels import Tag, Taken, Wish, beside, in_column
from explorer.diagrams.slip.looks import FEW, SOME
from explorer.diagrams.slip.plot import Area
from explorer.diagrams.slip.routes import Point
from explorer.diagrams.slip.words import standing
from explorer.qt.picture_text import Fitted, fit, printable

_AMID: Final = 18.0
"""Heights of the text that a name amid the chart is wide at most."""
_GAP: Final = 3.0
_LIKELY: Final = 120
"""Promises whose names are tried; more would not find room."""


class Name(NamedTuple):
    """A name as it is written, with lines of detail below it.

    ``lead`` leads to it in pixels, empty where it stands beside its mark; ``is_cut`` if it does
    not tell all.
    """

    route: int
    text: str
    details: tuple[str, ...]
    place: Area
    lead: tuple[tuple[float, float], ...] = ()
    is_cut: bool = False


def names_of(drawing: Drawing, taken: Iterable[Area]) -> list[Name]:
    """Name the routes in view as far as there is room, in a lasting order.

    Where something is written already is ``taken``.
    """
    leaving = exits(drawing.routes, _likely(drawing), drawing.plot.view)
    listed = list(_listed(drawing, leaving))
    placed = {name.route for name in listed}
    chosen = [number for number in drawing.scene.chosen if number not in placed]
    brought = [name for number in chosen if (name := name_brought_out(drawing, number))]
    placed.update(name.route for name in brought)
    left = {number: at for number, at in leaving.items() if number not in placed}
    covered = [*taken, *(name.place for name in brought)]
    return [*listed, *_amid(drawing, left, covered), *brought]


def _likely(drawing: Drawing) -> list[int]:
    """The promises in view whose names are tried: the heaviest, and what is selected."""
    chosen = set(drawing.scene.chosen) & set(drawing.numbers)
    return sorted({*drawing.scene.content.heaviest(drawing.numbers, _LIKELY), *chosen})


def _are_few(drawing: Drawing) -> bool:
    return len(drawing.numbers) <= FEW


def _listed(drawing: Drawing, leaving: Mapping[int, Point]) -> Iterator[Name]:
    """The names in the column: of few promises all, of many those that leave the chart there."""
    column = drawing.frame.column
    if column is None:
        return iter(())
    if _are_few(drawing):
        return _in_column(drawing, leaving, _details(drawing, leaving, column))
    right = min(drawing.plot.view.right, drawing.scene.content.today)
    last = {number: point for number, point in leaving.items() if point[0] >= right - 1}
    return _in_column(drawing, last, {})


def _details(
    drawing: Drawing, chosen: Collection[int], column: Area
) -> Mapping[int, tuple[tuple[str, ...], bool]]:
    """What came of each promise, in as many lines as all have room for; and what is cut."""
    looks, language = drawing.looks, drawing.scene.language
    for lines in (2, 1):
        if (looks.line + lines * looks.small_line + 4) * len(chosen) <= column.height:
            break
    else:
        return {}
    texts = {number: standing(drawing.routes[number], language) for number in chosen}
    broken = {number: _fit(text, looks.small, column, lines) for number, text in texts.items()}
    return {number: (fitted.lines, fitted.cut) for number, fitted in broken.items()}


def _fit(text: str, font: QFont, column: Area, lines: int) -> Fitted:
    return fit(printable(text), font, column.width, lines)


def _in_column(
    drawing: Drawing,
    chosen: Mapping[int, Point],
    details: Mapping[int, tuple[tuple[str, ...], bool]],
) -> Iterator[Name]:
    """Names in the column beside the chart, those with details in bold."""
    column, looks, plot = drawing.frame.column, drawing.looks, drawing.plot
    if column is None:
        return
    lines = max((len(lines) for lines, _ in details.values()), default=0)
    height = looks.line + (lines * looks.small_line + 4 if lines else 0)
    wishes = [Wish(n, plot.y(point[1]), _weight(drawing, n)) for n, point in chosen.items()]
    for number, top in in_column(wishes, height, column.top, column.bottom).items():
        below, is_cut = details.get(number, ((), False))
        font = looks.bold if below else looks.font
        fitted = _fit(drawing.scene.content.names[number], font, column, 1)
        place = Area(column.left, top, column.right, top + height)
        lead = _lead(drawing, chosen[number], top + (height if not below else looks.line) / 2)
        yield Name(number, fitted.lines[0], below, place, lead, fitted.cut or is_cut)


def _weight(drawing: Drawing, number: int) -> float:
    """How much a promise deserves its name; one that is selected always has it."""
    content = drawing.scene.content
    is_selected = content.record_of(number) in drawing.scene.selected
    return inf if is_selected else content.weights[number]


def _lead(drawing: Drawing, exit: Point, to: float) -> tuple[tuple[float, float], ...]:
    """Level through the chart, then to the name in the column."""
    column, looks = drawing.frame.column, drawing.looks
    if column is None:
        return ()
    x, y = drawing.plot.at(exit)
    bend = column.left - looks.text
    return (min(x + looks.mark + _GAP, bend), y), (bend, y), (column.left - _GAP, to)


def _amid(drawing: Drawing, leaving: Mapping[int, Point], taken: Iterable[Area]) -> Iterator[Name]:
    """Names beside what came of their promises, where they cover no mark and no other name."""
    weights = drawing.scene.content.weights
    order = sorted(leaving, key=lambda number: (-weights[number], number))
    texts = {number: _text_amid(drawing, number) for number in order}
    tags = [_tag(drawing, number, texts[number][0], leaving[number]) for number in order]
    for number, place in beside(tags, _taken(drawing, taken)):
        yield Name(number, texts[number][0], (), place, (), texts[number][1])


def _text_amid(drawing: Drawing, number: int) -> tuple[str, bool]:
    """A name as far as it may reach amid the chart, and whether it was cut."""
    line = drawing.scene.content.names[number]
    text = drawing.looks.fitted(line, _AMID * drawing.looks.text)[0]
    return text, text != line


def _tag(drawing: Drawing, number: int, text: str, at: Point) -> Tag:
    looks = drawing.looks
    width = looks.width(text) + 2
    return Tag(number, *drawing.plot.at(at), looks.mark + _GAP, width, looks.text)


def _taken(drawing: Drawing, areas: Iterable[Area]) -> Taken:
    """Some areas, the ends in view, and the targets where they are drawn one by one."""
    taken = Taken(drawing.plot.area)
    for area in areas:
        taken.add(area)
    taken.add_marks(drawing.ends.values(), drawing.radius)
    if len(drawing.numbers) <= SOME:
        stops = (stop for number in drawing.numbers for stop in drawing.routes[number].stops)
        taken.add_marks((drawing.plot.at(stop.point) for stop in stops), drawing.looks.dot)
    return taken


def name_brought_out(drawing: Drawing, number: int) -> Name | None:
    """Name a route beside its mark, whatever it covers; None if it is not in view."""
    point = exits(drawing.routes, (number,), drawing.plot.view).get(number)
    if point is None:
        return None
    area = drawing.plot.area
    text, is_cut = _text_amid(drawing, number)
    tag = _tag(drawing, number, text, point)
    left = tag.x + tag.reach
    if left + tag.width > area.right:
        left = max(area.left, tag.x - tag.reach - tag.width)
    top = min(max(tag.y - tag.height / 2, area.top), area.bottom - tag.height)
    return Name(number, text, (), Area(left, top, left + tag.width, top + tag.height), (), is_cut)
