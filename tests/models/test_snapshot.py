"""The rows last shown, kept as text."""

import pytest

from explorer.domain.lists import Row
from explorer.domain.parts import Link
from explorer.models.cells import cells_of
from explorer.models.columns import columns_of
from explorer.models.snapshot import rows_of, snapshot_of

ROW = Row(
    Link("vehicle/micra", "vehicle", "Micra", 7),
    {"brand": Link("company/nissan", "company", "Nissan", 1), "status": "on sale", "sources": 3},
    contested=frozenset({"start"}),
    colour="company/nissan",
)


def test_kept_rows_look_as_they_did() -> None:
    (kept,) = rows_of(snapshot_of("vehicle", [ROW], "a.explorer"), "vehicle", "a.explorer")
    columns = columns_of("vehicle")
    before = [cell[:6] for cell in cells_of(ROW, "vehicle", columns)]
    after = [cell[:6] for cell in cells_of(kept, "vehicle", columns)]
    assert [(c[0], *c[2:]) for c in after] == [(c[0], *c[2:]) for c in before]
    assert kept.link == ROW.link


def test_rows_of_another_list_or_database_are_not_shown() -> None:
    text = snapshot_of("vehicle", [ROW], "a.explorer")
    assert rows_of(text, "company", "a.explorer") == ()
    assert rows_of(text, "vehicle", "b.explorer") == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "[" * 5000, '{"version": 1}'])
def test_a_damaged_snapshot_is_no_snapshot(text: str) -> None:
    assert rows_of(text, "vehicle", "a.explorer") == ()
