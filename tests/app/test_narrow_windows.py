"""A small screen and large letters: nothing is cut, and all that is needed can be reached."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from explorer.domain.columns import TABS
from explorer.domain.lists import Filter
from explorer.timeline.header import HeaderRow
from explorer.views.filters import Wanted
from explorer.views.inspector_bar import InspectorBar
from explorer.widgets.chips import Chip
from tests.app.conftest import Run, settle

SCREEN = QSize(1024, 600)
FRAME = QSize(0, 28)
"""What the frame of a window takes at the least."""


@pytest.fixture
def program(run: Run, qtbot: QtBot) -> Iterator[Program]:
    """A program with letters of twice the size on a small screen."""
    program = run()
    program.settings.set("text-size", 200)
    program.window.resize(SCREEN - FRAME)
    settle(qtbot, program)
    yield program
    program.settings.set("text-size", 100)


def fits(needed: QSize) -> bool:
    return needed == needed.boundedTo(SCREEN - FRAME)


def parts(bar: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLabel)
    return [part for kind in kinds for part in bar.findChildren(kind) if part.isVisible()]


def outside(bar: QWidget) -> list[str]:
    """The parts of a bar that reach beyond it or are smaller than they must be."""
    return [
        part.accessibleName() or str(part.property("text"))
        for part in parts(bar)
        if not bar.rect().contains(QRect(part.mapTo(bar, part.rect().topLeft()), part.size()))
        or part.width() < part.minimumSizeHint().width()
    ]


@pytest.mark.parametrize("kind", TABS)
def test_the_window_fits_a_small_screen_with_large_letters(
    program: Program, qtbot: QtBot, kind: str
) -> None:
    program.window.show_tab(kind)
    program.window.list_in_front.table.selectRow(0)
    settle(qtbot, program)
    assert fits(program.window.minimumSizeHint())
    assert program.window.size() == SCREEN - FRAME
    assert outside(program.window.list_in_front.filters) == []


def test_the_window_still_fits_with_a_form_open(program: Program, qtbot: QtBot) -> None:
    program.menus.actions["new"].trigger()
    settle(qtbot, program)
    assert fits(program.window.minimumSizeHint())


@pytest.mark.parametrize("bar", [QToolBar, HeaderRow, InspectorBar])
def test_no_part_of_a_bar_is_cut_or_pushed_out(
    program: Program, qtbot: QtBot, bar: type[QWidget]
) -> None:
    program.navigation.go(program.window.list_in_front.model.ids[0])
    settle(qtbot, program)
    (shown,) = program.window.findChildren(bar)
    assert len(parts(shown)) >= 5
    assert outside(shown) == []


def test_turned_clocks_leave_room_for_what_is_done_most(program: Program, qtbot: QtBot) -> None:
    toolbar = program.window.toolbar
    toolbar.true_on.turn(program.workspace.clocks.today.replace(year=2013, month=9, day=30))
    toolbar.known_on.turn(program.workspace.clocks.today.replace(year=2014, month=9, day=30))
    settle(qtbot, program)
    assert outside(toolbar) == []
    shown = {part.accessibleName() for part in parts(toolbar)}
    assert {"True on 30 Sep 2013", "As known on 30 Sep 2014"} <= shown
    assert {"Export image…", "New development"} <= shown
    assert toolbar.search.isVisible()


def test_what_gave_way_comes_back_with_the_room(program: Program, qtbot: QtBot) -> None:
    toolbar, (header,) = program.window.toolbar, program.window.findChildren(HeaderRow)
    narrow = {part.property("text") for bar in (toolbar, header) for part in parts(bar)}
    program.window.resize(2600, 900)
    settle(qtbot, program)
    wide = {part.property("text") for bar in (toolbar, header) for part in parts(bar)}
    words = {"Export image…", "New development", "As known on today ▾", "Timeline", "&grouped by"}
    assert not words & narrow
    assert words <= wide


def test_facts_stand_below_their_labels_where_both_have_no_room(
    program: Program, qtbot: QtBot
) -> None:
    program.navigation.go(program.window.list_in_front.model.ids[0])
    settle(qtbot, program)
    panel = program.panes.panel
    assert panel is not None
    narrow = panel.inspector.page.toPlainText()
    program.window.resize(2600, 900)
    program.window.share_with_inspector()
    settle(qtbot, program)
    wide = panel.inspector.page.toPlainText()
    assert "Type\n" in narrow
    assert "Type\t" in wide
    assert narrow.split() == wide.split()


@pytest.mark.parametrize("name", ["settings", "history", "checks", "about", "help", "export image"])
def test_every_dialog_fits_a_small_screen_with_large_letters(
    program: Program, qtbot: QtBot, name: str
) -> None:
    program.menus.actions[name].trigger()
    settle(qtbot, program)
    (dialog,) = (d for d in program.window.findChildren(QDialog) if d.isVisible())
    assert fits(dialog.minimumSizeHint())
    dialog.close()


def test_the_palette_stays_within_the_window(program: Program, qtbot: QtBot) -> None:
    program.menus.actions["palette"].trigger()
    settle(qtbot, program)
    (palette,) = (d for d in program.window.findChildren(QDialog) if d.isVisible())
    assert palette.geometry().bottom() <= program.window.geometry().bottom()
    palette.close()


def test_work_in_progress_neither_widens_the_window_nor_raises_the_status_line(
    program: Program, qtbot: QtBot
) -> None:
    status = program.window.status
    before = status.height()
    status.busy.label.setText("Exporting everything that there is · 12,345 of 1,234,567" * 2)
    status.busy.show()
    settle(qtbot, program)
    assert status.height() == before
    assert fits(program.window.minimumSizeHint())
    status.busy.hide()


def test_filters_in_force_are_summed_up_rather_than_cut(program: Program, qtbot: QtBot) -> None:
    program.window.show_tab("promise")
    filters = program.window.list_in_front.filters
    wanted = Wanted("", (Filter("companies", ("Renault", "Nissan")), Filter("outcome", ("open",))))
    filters.want(wanted)
    settle(qtbot, program)
    assert fits(program.window.minimumSizeHint())
    assert outside(filters) == []
    (chip,) = (part for part in parts(filters) if isinstance(part, Chip))
    assert "Renault or Nissan" in chip.accessibleName()
    chip.click()
    settle(qtbot, program)
    assert not filters.wanted


@pytest.mark.parametrize("width", [1024, 1400, 1900, 2600])
def test_chips_stand_in_one_line_at_every_width(program: Program, qtbot: QtBot, width: int) -> None:
    program.window.show_tab("promise")
    program.window.resize(width, 700)
    filters = program.window.list_in_front.filters
    filters.want(Wanted("", (Filter("outcome", ("open",)), Filter("companies", ("Nissan",)))))
    settle(qtbot, program)
    chips = [part for part in parts(filters) if isinstance(part, Chip)]
    assert len({chip.mapTo(filters, chip.rect().topLeft()).y() for chip in chips}) == 1
    assert outside(filters) == []
