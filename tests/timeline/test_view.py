"""The timeline in a window, over a real library."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.edits import Save
from explorer.domain.questions import RecordWith
from explorer.domain.records import Development, Record
from explorer.storage.seeding import create_empty
from explorer.timeline.canvas import Canvas
from explorer.timeline.minimap import Minimap
from explorer.timeline.view import Timeline
from tests.desk import Desk, close_desk, open_desk
from tests.worlds import NOW


@pytest.fixture
def desk(qtbot: QtBot, bundled: Path, tmp_path: Path) -> Iterator[Desk]:
    database = tmp_path / "library.explorer"
    shutil.copyfile(bundled, database)
    desk = open_desk(qtbot, database)
    yield desk
    close_desk(desk)


@pytest.fixture
def timeline(desk: Desk, qtbot: QtBot) -> Timeline:
    timeline = Timeline(desk.workspace, desk.navigation)
    qtbot.addWidget(timeline)
    timeline.resize(1200, 420)
    timeline.show()
    _settle(desk, timeline)
    return timeline


def _settle(desk: Desk, timeline: Timeline) -> None:
    """Wait for entries and titles, and for what is arranged from them."""
    desk.settle()
    desk.qtbot.wait(60)  # titles are arranged once for several batches
    desk.settle()


def _canvas(timeline: Timeline) -> Canvas:
    canvas = timeline.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    return canvas


def _centre(timeline: Timeline, entry: int) -> QPoint:
    canvas = _canvas(timeline)
    canvas.reveal(entry)
    sight = canvas.sight
    box = sight.layout.boxes[int(canvas.picture.content.entries.lanes[entry])]
    row = sight.layout.row_of(entry)
    assert row is not None
    sizes = canvas.looks.sizes
    y = sight.frame.top - canvas.picture.scroll + box.top + sizes.pad + (row + 0.5) * sizes.row
    x = sight.frame.scale.x(float(canvas.picture.content.entries.anchor[entry]))
    return QPoint(round(x), round(y))


def test_it_shows_the_bundled_developments_with_their_titles(timeline: Timeline) -> None:
    picture = _canvas(timeline).picture
    assert len(picture.content.entries) > 20
    assert set(picture.content.ids) <= set(picture.titles)
    assert {lane.label for lane in picture.content.lanes} >= {"Nissan", "Renault"}


def test_clicking_a_mark_looks_at_its_record(desk: Desk, timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    entry = next(e for e in canvas.sight.entries if canvas.picture.title_of(e))
    at = _centre(timeline, entry)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.navigation.current == canvas.picture.record_of(entry)
    assert canvas.picture.selected == {desk.navigation.current}


def test_looking_at_a_record_brings_its_entry_into_view(desk: Desk, timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    timeline.set_span(date(2030, 1, 1).toordinal(), date(2032, 1, 1).toordinal())
    record = canvas.picture.record_of(0)
    desk.navigation.go(record)
    anchor = float(canvas.picture.content.entries.anchor[0])
    assert timeline.span[0] < anchor < timeline.span[1]
    assert canvas.picture.selected == {record}


def test_a_company_brings_out_what_concerns_it(desk: Desk, timeline: Timeline) -> None:
    lane = next(lane for lane in _canvas(timeline).picture.content.lanes if lane.id is not None)
    assert lane.id is not None
    desk.navigation.go(lane.id)
    _settle(desk, timeline)
    picture = _canvas(timeline).picture
    assert picture.highlighted
    assert picture.highlighted < set(picture.content.ids)


def test_following_the_selection_limits_the_entries(desk: Desk, timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    everything = set(canvas.picture.content.ids)
    lane = next(lane for lane in canvas.picture.content.lanes if lane.id is not None)
    assert lane.id is not None
    desk.navigation.go(lane.id)
    timeline.set_follows(True)
    _settle(desk, timeline)
    assert set(canvas.picture.content.ids) < everything
    timeline.set_follows(False)
    _settle(desk, timeline)
    assert set(canvas.picture.content.ids) == everything


def test_grouping_by_kind_makes_a_lane_for_each(desk: Desk, timeline: Timeline) -> None:
    groups = timeline.findChild(QComboBox)
    assert isinstance(groups, QComboBox)
    with desk.qtbot.waitSignal(timeline.group_changed):
        groups.setCurrentIndex(groups.findData("kind"))
    _settle(desk, timeline)
    assert timeline.group == "kind"
    labels = {lane.label.lower() for lane in _canvas(timeline).picture.content.lanes}
    assert "agreement" in labels


def test_a_new_development_appears(desk: Desk, timeline: Timeline) -> None:
    made = Development(
        name="A plant opens", kind="plan", date=read_date("14 October 2025"), status="announced"
    )
    changes = desk.do(Save("Add development", (made,)))
    _settle(desk, timeline)
    picture = _canvas(timeline).picture
    assert changes.made[0] in picture.content.ids
    assert picture.titles[changes.made[0]].text == "A plant opens"


def test_a_changed_title_is_written_anew(desk: Desk, timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    answers: list[Record] = []
    desk.workspace.ask(RecordWith(id=canvas.picture.record_of(0)), answers.append)
    desk.settle()
    desk.do(Save("Rename", (replace(answers[0], name="Quite another title"),)))
    _settle(desk, timeline)
    assert "Quite another title" in {title.text for title in canvas.picture.titles.values()}


def test_hidden_it_asks_nothing_until_it_is_seen_again(desk: Desk, timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    timeline.hide()
    before = canvas.picture.content
    desk.workspace.set_clocks(Clocks(NOW.today, known_on=date(2014, 1, 1)))
    _settle(desk, timeline)
    assert canvas.picture.content is before
    timeline.show()
    _settle(desk, timeline)
    assert len(canvas.picture.content.entries) < len(before.entries)


def test_the_line_stands_on_the_day_of_the_clock(desk: Desk, timeline: Timeline) -> None:
    desk.workspace.set_clocks(Clocks(NOW.today, true_on=date(2020, 3, 5)))
    _settle(desk, timeline)
    picture = _canvas(timeline).picture
    assert picture.today == date(2020, 3, 5).toordinal()
    assert "2020" in picture.today_label


def test_keys_walk_open_zoom_and_pan(desk: Desk, timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    canvas.setFocus()
    QApplication.processEvents()
    first = canvas.picture.current
    assert first is not None
    QTest.keyClick(canvas, Qt.Key.Key_End)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.picture.current not in (None, first)
    assert canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert desk.navigation.current == canvas.picture.record_of(canvas.picture.current or 0)
    days = timeline.span[1] - timeline.span[0]
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert timeline.span[1] - timeline.span[0] < days
    before = timeline.span[0]
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert timeline.span[0] < before
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert timeline.span[1] - timeline.span[0] > days


def test_the_wheel_zooms_around_the_day_under_the_mouse(timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    at = QPointF(700, 200)
    day = canvas.sight.frame.scale.day(at.x())
    _wheel(canvas, at, QPoint(0, 120))
    assert canvas.sight.frame.scale.day(at.x()) == pytest.approx(day, abs=1)
    before = timeline.span
    _wheel(canvas, at, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert timeline.span[0] > before[0]


def test_the_wheel_over_the_names_scrolls_the_lanes(timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    before = timeline.span
    _wheel(canvas, QPointF(20, 200), QPoint(0, -120))
    assert canvas.picture.scroll > 0
    assert timeline.span == before


def _wheel(
    canvas: Canvas,
    at: QPointF,
    delta: QPoint,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    event = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_overview_moves_the_span(timeline: Timeline) -> None:
    minimap = timeline.findChild(Minimap)
    assert isinstance(minimap, Minimap)
    before = timeline.span
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(minimap.width() // 3, 8))
    assert timeline.span != before
    assert timeline.span[1] - timeline.span[0] == pytest.approx(before[1] - before[0])


def test_a_date_being_typed_is_shown_above_the_lanes_and_brought_into_view(
    timeline: Timeline,
) -> None:
    timeline.set_span(date(2010, 1, 1).toordinal(), date(2012, 1, 1).toordinal())
    bare = timeline.grab().toImage()
    timeline.show_preview(read_date("second half of 2024"), "A new plan")
    assert timeline.span[0] < date(2024, 10, 1).toordinal() < timeline.span[1]
    assert timeline.grab().toImage() != bare
    timeline.show_preview(None)
    assert _canvas(timeline).picture.preview is None


def test_words_that_say_no_date_leave_no_ghost(timeline: Timeline) -> None:
    timeline.show_preview(read_date("in due course"), "A new plan")
    assert _canvas(timeline).picture.preview is None


def test_resting_on_a_mark_tells_its_title_and_date(timeline: Timeline) -> None:
    canvas = _canvas(timeline)
    entry = next(e for e in canvas.sight.entries if canvas.picture.title_of(e))
    at = _centre(timeline, entry)
    event = QHelpEvent(QEvent.Type.ToolTip, at, canvas.viewport().mapToGlobal(at))
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.picture.title_of(entry) in QToolTip.text()
    QToolTip.hideText()


def test_an_empty_library_says_how_to_add_a_development(qtbot: QtBot, tmp_path: Path) -> None:
    database = tmp_path / "empty.explorer"
    create_empty(database)
    desk = open_desk(qtbot, database)
    timeline = Timeline(desk.workspace, desk.navigation)
    qtbot.addWidget(timeline)
    timeline.show()
    desk.settle()
    texts = [label.text() for label in timeline.findChildren(QLabel) if label.isVisible()]
    assert any("Ctrl+N" in text for text in texts)
    close_desk(desk)


def test_both_of_its_pictures_hold_what_they_should(timeline: Timeline) -> None:
    timeline.set_span(date(2023, 1, 1).toordinal(), date(2024, 1, 1).toordinal())
    part, whole = timeline.picture(), timeline.picture(whole=True)
    assert set(part.record_ids) < set(whole.record_ids)
    assert part.title == whole.title


def test_the_keyboard_comes_to_the_lanes_when_the_timeline_is_entered(timeline: Timeline) -> None:
    timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)
    canvas = _canvas(timeline)
    QApplication.processEvents()
    assert canvas.hasFocus()
    assert canvas.accessibleName()
    assert canvas.picture.current is not None


def test_without_names_only_marks_are_drawn(desk: Desk, timeline: Timeline) -> None:
    named = timeline.grab().toImage()
    timeline.set_labelled(False)
    assert timeline.grab().toImage() != named
    sight = _canvas(timeline).sight
    places = [p for box in sight.boxes for p in sight.layout.placed(box.lane, sight.frame.scale)]
    assert places
    assert all(place.room == 0 for place in places)
