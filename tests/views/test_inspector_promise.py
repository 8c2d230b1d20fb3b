"""The promise that a record holds, in the inspector."""

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QTextTable

from explorer.domain.edits import Save
from explorer.domain.parts import Link
from explorer.domain.records import Record
from explorer.views.record_panel import RecordPanel
from tests.desk import Desk
from tests.views.test_inspector import follow, links_in, text_of
from tests.worlds import a_claim, a_company, a_development, a_source, cited, link_to


def add(desk: Desk, *records: Record) -> tuple[int, ...]:
    return desk.do(Save("Add", records)).made


def table_of(panel: RecordPanel) -> list[list[str]]:
    """Return the texts of the page's table, row by row."""
    frames = panel.inspector.page.document().rootFrame().childFrames()
    (table,) = [frame for frame in frames if isinstance(frame, QTextTable)]
    return [
        [_text(table, row, column) for column in range(table.columns())]
        for row in range(table.rows())
    ]


def _text(table: QTextTable, row: int, column: int) -> str:
    cursor = table.cellAt(row, column).firstCursorPosition()
    cursor.setPosition(
        table.cellAt(row, column).lastCursorPosition().position(), cursor.MoveMode.KeepAnchor
    )
    return cursor.selectedText().replace("\u202f", " ")


def a_promise(desk: Desk, **ending: Any) -> Link:
    """Add a promise of two targets and show it; return a link to it."""
    nissan, source = a_company("Nissan Motor"), a_source("Release", publisher="The Outlet")
    plan = a_development("Micra to come", citations=cited(source))
    nissan_id, _, id_ = add(desk, nissan, source, plan)
    link = Link(plan.key, "development", plan.name, id_)
    first = a_claim(link, "2024", "28 January 2022", status="announced", citations=cited(source))
    speaker = replace(link_to(nissan), id=nissan_id)
    again = a_claim(
        link, "2026", "February 2023", status="delayed", speaker=speaker, citations=cited(source)
    )
    claims = [first, again]
    if ending:
        claims.append(a_claim(link, citations=cited(source), **ending))
    add(desk, *claims)
    desk.navigation.go(id_)
    desk.settle()
    return link


def test_targets_stand_in_a_table_with_who_said_them_when(panel: RecordPanel, desk: Desk) -> None:
    a_promise(desk)
    assert table_of(panel) == [
        ["Stated on", "Target", "Said by"],
        ["28 Jan 2022", "2024", "The Outlet 1"],
        ["Feb 2023", "2026", "Nissan Motor 1"],
    ]
    assert "open · slip +12 to +36 months · 1 origin" in text_of(panel)


def test_what_came_of_it_is_the_last_row(panel: RecordPanel, desk: Desk) -> None:
    a_promise(desk, date="December 2025", stated="January 2026", status="done")
    assert table_of(panel)[-1] == ["Jan 2026", "✓ came about Dec 2025", "The Outlet 1"]
    assert "late · slip +11 to +24 months" in text_of(panel)


def test_a_withdrawal_is_told_as_such(panel: RecordPanel, desk: Desk) -> None:
    a_promise(desk, stated="29 January 2024", status="cancelled")
    assert table_of(panel)[-1] == ["29 Jan 2024", "⊘ withdrawn", "The Outlet 1"]
    assert "withdrawn · slip" in text_of(panel)


def test_a_figure_stands_beside_its_target(panel: RecordPanel, desk: Desk) -> None:
    source = a_source("Release")
    plan = a_development("Electric cars", citations=cited(source))
    *_, id_ = add(desk, source, plan)
    figure = {"about": "electric cars", "value": 1.5e6, "unit": "cars", "status": "announced"}
    link = Link(plan.key, "development", plan.name, id_)
    add(desk, a_claim(link, "by 2030", "2022", citations=cited(source), **figure))
    desk.navigation.go(id_)
    desk.settle()
    assert table_of(panel)[1][1] == "by 2030: 1,500,000 cars (electric cars)"


def test_a_target_set_by_another_record_leads_there(panel: RecordPanel, desk: Desk) -> None:
    promise, source = a_promise(desk), a_source("Later text", "May 2025")
    later = a_development("Put off again", "2028", status="delayed", citations=cited(source))
    add(desk, source, replace(later, revises=(promise,)))
    desk.navigation.go(promise.id or 0)
    desk.settle()
    assert table_of(panel)[-1][:2] == ["May 2025", "2028"]
    assert "Put off again" in links_in(panel.inspector.page)
    follow(panel, desk, "Put off again")
    assert text_of(panel).startswith("Put off again\n")


def test_what_promises_nothing_has_no_table(panel: RecordPanel, desk: Desk) -> None:
    source = a_source("Release")
    *_, id_ = add(desk, source, a_development("Founded", "1999", status="done"))
    desk.navigation.go(id_)
    desk.settle()
    frames = panel.inspector.page.document().rootFrame().childFrames()
    assert not frames
    assert "Promise" not in text_of(panel)
