"""The slip chart in its tab, over a real library."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from explorer.diagrams.slip.canvas import Canvas
from explorer.diagrams.slip.content import Spot
from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.lettered import remarks_of
from explorer.domain.clocks import Clocks
from explorer.domain.edits import Save
from explorer.domain.lists import Filter
from explorer.domain.records import Record
from explorer.views.records import Records
from explorer.views.showing import Part, showing_of_picture
from explorer.views.slip_chart import SlipChart
from tests.desk import Desk
from tests.worlds import (
    TODAY,
    a_claim,
    a_company,
    a_development,
    a_source,
    cited,
    link_to,
)

Key = Qt.Key
RELEASE = a_source("Alliance 2030", "27 January 2022")
NISSAN, RENAULT = a_company("Nissan"), a_company("Renault")


def _promise(name: str, *targets: tuple[str, str], company: Record = NISSAN) -> list[Record]:
    """A development with claims about its date."""
    plan = a_development(name, companies=(link_to(company),), citations=cited(RELEASE))
    claims = [
        a_claim(link_to(plan), due, stated, name=f"{name} in {due}", citations=cited(RELEASE))
        for stated, due in targets
    ]
    return [plan, *claims]


WORLD: list[Record] = [
    RELEASE,
    NISSAN,
    RENAULT,
    *_promise("Micra", ("27 January 2022", "2024"), ("6 February 2023", "2026")),
    *_promise("Ariya", ("2 May 2020", "2021")),
    *_promise("Twingo", ("3 June 2021", "2028"), company=RENAULT),
]


@pytest.fixture
def records(empty_desk: Desk) -> Records:
    """The tab of the promises with its chart in front."""
    empty_desk.do(Save("Add promises", tuple(WORLD)))
    records = Records("promise", empty_desk.workspace, empty_desk.navigation)
    empty_desk.qtbot.addWidget(records)
    records.resize(1000, 600)
    records.show()
    records.pages.show_page("chart")
    empty_desk.settle()
    return records


@pytest.fixture
def chart(records: Records) -> SlipChart:
    chart = records.pages.picture
    assert isinstance(chart, SlipChart)
    return chart


def _route(canvas: Canvas, name: str) -> int:
    return canvas.scene.content.names.index(name)


def _record(canvas: Canvas, name: str) -> int:
    return canvas.scene.content.record_of(_route(canvas, name))


def _pixel(canvas: Canvas, spot: Spot) -> QPoint:
    x, y = canvas.frame.plot.at(canvas.scene.content.point(spot))
    return QPoint(round(x), round(y))


def _names(canvas: Canvas) -> set[str]:
    return set(canvas.scene.content.names)


def test_it_shows_every_promise_with_a_target(chart: SlipChart) -> None:
    assert _names(chart.canvas) == {"Micra", "Ariya", "Twingo"}


def test_it_follows_the_filters_of_the_list(
    empty_desk: Desk, records: Records, chart: SlipChart
) -> None:
    chart.show_matches("", (Filter("companies", ("Renault",)),))
    empty_desk.settle()
    assert _names(chart.canvas) == {"Twingo"}
    assert chart.canvas.scene.view == chart.canvas.scene.content.whole


def test_it_follows_the_clocks(empty_desk: Desk, chart: SlipChart) -> None:
    empty_desk.workspace.set_clocks(Clocks(TODAY, known_on=date(2021, 12, 31)))
    empty_desk.settle()
    assert _names(chart.canvas) == set()  # the one source is of 2022


def test_a_click_on_a_mark_goes_to_its_promise(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    spot = Spot(_route(canvas, "Ariya"), 0)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=_pixel(canvas, spot))
    assert empty_desk.navigation.current == _record(canvas, "Ariya")
    assert chart.selected_ids == (_record(canvas, "Ariya"),)
    assert canvas.scene.current == spot


def test_a_click_on_a_name_goes_to_its_promise(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    canvas.repaint()
    name = next(n for n in canvas._painted.names if n.text == "Twingo")
    at = QPoint(round(name.place.left) + 5, round(name.place.top) + 5)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert empty_desk.navigation.current == _record(canvas, "Twingo")


def test_a_double_click_opens_it(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    at = _pixel(canvas, Spot(_route(canvas, "Ariya"), 0))
    with empty_desk.qtbot.waitSignal(chart.opened) as opened:
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [_record(canvas, "Ariya")]


def test_what_is_looked_at_elsewhere_is_selected_here(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    empty_desk.navigation.go(_record(canvas, "Micra"))
    assert canvas.scene.selected == {_record(canvas, "Micra")}
    assert canvas.scene.highlighted is None


def test_a_company_brings_out_its_promises(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    twingo = canvas.scene.content.routes[_route(canvas, "Twingo")].slip
    assert twingo.companies[0].id is not None
    empty_desk.navigation.go(twingo.companies[0].id)
    assert canvas.scene.highlighted == frozenset({twingo.link.id})
    assert not canvas.scene.selected


def test_what_is_out_of_view_comes_into_view_when_it_is_looked_at(
    empty_desk: Desk, chart: SlipChart
) -> None:
    canvas = chart.canvas
    content = canvas.scene.content
    end = content.point(content.end_of(_route(canvas, "Twingo")))
    for _ in range(12):
        canvas.zoom(1.25, QPointF(_pixel(canvas, Spot(_route(canvas, "Ariya"), 0))))
    assert not canvas.scene.view.holds(end)
    empty_desk.navigation.go(_record(canvas, "Twingo"))
    assert canvas.scene.view.holds(end)


def test_arrows_walk_along_a_promise_and_enter_opens_it(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    empty_desk.navigation.go(_record(canvas, "Micra"))
    canvas.setFocus()
    walked = []
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(canvas, key)
        assert canvas.scene.current is not None
        walked.append(canvas.scene.current.stop)
    assert walked == [0, 1, 2, 2, 1]
    with empty_desk.qtbot.waitSignal(chart.opened) as opened:
        QTest.keyClick(canvas, Key.Key_Return)
    assert opened.args == [_record(canvas, "Micra")]


def test_arrows_walk_from_promise_to_promise_and_select_it(
    empty_desk: Desk, chart: SlipChart
) -> None:
    canvas = chart.canvas
    empty_desk.navigation.go(_record(canvas, "Ariya"))
    canvas.setFocus()
    walked = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        QTest.keyClick(canvas, key)
        assert canvas.scene.current is not None
        walked.append(canvas.scene.content.names[canvas.scene.current.route])
    assert walked == ["Micra", "Twingo", "Twingo", "Micra"]
    assert empty_desk.navigation.current == _record(canvas, "Micra")


def test_the_mark_that_is_walked_to_is_spoken(chart: SlipChart) -> None:
    canvas = chart.canvas
    canvas.change(current=Spot(_route(canvas, "Micra"), 0))
    QTest.keyClick(canvas, Key.Key_Right)
    spoken = canvas.accessibleDescription()
    assert spoken.startswith("Micra; Nissan; Target: 2026; “Micra in 2026”; Said 6 Feb 2023")
    assert spoken.endswith("Source: Alliance 2030; mark 2 of 3")


def test_keys_zoom_pan_and_show_everything(chart: SlipChart) -> None:
    canvas = chart.canvas
    whole = canvas.scene.view
    QTest.keyClick(canvas, Key.Key_Plus)
    near = canvas.scene.view
    assert near.right - near.left < whole.right - whole.left
    QTest.keyClick(canvas, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert canvas.scene.view.left < near.left
    QTest.keyClick(canvas, Key.Key_0)
    assert canvas.scene.view == whole


def test_a_hover_tells_the_claim_and_its_source_as_plain_text(chart: SlipChart) -> None:
    canvas = chart.canvas
    at = _pixel(canvas, Spot(_route(canvas, "Micra"), 0))
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    lines = QToolTip.text().splitlines()
    assert lines[:3] == ["Micra", "Nissan", "Target: 2024"]
    assert lines[3] == "“Micra in 2024”"
    assert lines[-1] == "Source: Alliance 2030"


def test_pointing_brings_a_promise_out_until_the_mouse_leaves(chart: SlipChart) -> None:
    canvas = chart.canvas
    QTest.mouseMove(canvas, _pixel(canvas, Spot(_route(canvas, "Micra"), 0)))
    _moved(canvas, _pixel(canvas, Spot(_route(canvas, "Micra"), 0)))
    assert canvas.scene.hovered == _route(canvas, "Micra")
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.scene.hovered is None


def _moved(canvas: Canvas, to: QPoint, held: bool = False) -> None:
    buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(canvas.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas, event)


def test_the_wheel_zooms_around_the_mouse(chart: SlipChart) -> None:
    canvas = chart.canvas
    at = QPointF(300, 200)
    before = canvas.frame.plot.days(at.x(), at.y())
    _turn(canvas, at, 120)
    assert canvas.frame.plot.days(at.x(), at.y()) == pytest.approx(before)
    assert canvas.scene.view != canvas.scene.content.whole


def _turn(canvas: Canvas, at: QPointF, steps: int) -> None:
    event = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_dragging_moves_the_view_and_picks_nothing(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    _turn(canvas, QPointF(300, 200), 600)
    before = canvas.frame.plot.days(300, 200)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    _moved(canvas, QPoint(340, 170), held=True)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(340, 170))
    assert canvas.frame.plot.days(340, 170) == pytest.approx(before)
    assert empty_desk.navigation.current is None


def test_a_change_keeps_the_view_that_was_chosen(empty_desk: Desk, chart: SlipChart) -> None:
    canvas = chart.canvas
    _turn(canvas, QPointF(300, 200), 240)
    chosen = canvas.scene.view
    empty_desk.do(Save("Add a promise", tuple(_promise("Leaf", ("2021", "2025")))))
    assert "Leaf" in _names(canvas)
    assert canvas.scene.view == pytest.approx(chosen)


def test_without_any_target_it_says_what_is_missing(empty_desk: Desk) -> None:
    vague = a_development("Some day", announced=RELEASE.published, citations=cited(RELEASE))
    empty_desk.do(Save("Add a promise", (RELEASE, vague)))
    records = Records("promise", empty_desk.workspace, empty_desk.navigation)
    empty_desk.qtbot.addWidget(records)
    records.resize(1000, 600)
    records.show()
    records.pages.show_page("chart")
    empty_desk.settle()
    chart = records.pages.picture
    assert isinstance(chart, SlipChart)
    canvas = chart.canvas
    drawing = Drawing.begin(QPainter(), QRectF(canvas.rect()), canvas.scene, canvas.looks)
    texts = [text for text, _ in remarks_of(drawing)]
    assert "No promise here names a target date." in texts
    assert "1 more without a target date" in texts


def test_larger_text_is_followed(chart: SlipChart) -> None:
    before = chart.canvas.looks.text
    font = chart.canvas.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    chart.setFont(font)
    assert chart.canvas.looks.text > 1.5 * before


def test_the_visible_part_of_a_picture_is_what_is_seen(records: Records, chart: SlipChart) -> None:
    canvas = chart.canvas
    for _ in range(12):
        canvas.zoom(1.25, QPointF(_pixel(canvas, Spot(_route(canvas, "Ariya"), 0))))
    request = showing_of_picture(records, "slip-chart").asked(Part.VISIBLE)
    assert request.span == canvas.scene.view.said
    assert request.targeted == canvas.scene.view.due
    assert request.ids is not None
    assert _record(canvas, "Twingo") not in request.ids
