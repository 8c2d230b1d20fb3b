"""Migrations that go wrong: the old database stays as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer.domain.errors import DatabaseDamaged, DatabaseInUse
from explorer.domain.questions import RecordWith, WhatCanBeUndone
from explorer.storage import seal
from explorer.storage.library import Library
from tests.reliability.acts import grow_old, migrations_in
from tests.reliability.older import OLDER
from tests.reliability.states import database_in, digest_of


@pytest.fixture
def older(bundled: Path, tmp_path: Path) -> Path:
    grow_old(tmp_path, bundled)
    return database_in(tmp_path)


def _add_to_migration(older: Path, statement: str) -> None:
    latest = older.parent / "migrations" / "versions" / "latest.py"
    latest.write_text(f"{latest.read_text()}    {statement}\n")


def _require_refused(older: Path, said: str) -> None:
    before = digest_of(older)
    with migrations_in(older.parent), pytest.raises(DatabaseDamaged, match=said):
        Library.open(older)
    assert digest_of(older) == before


def _change(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(statement)
        connection.commit()


def test_an_edit_before_a_migration_can_be_undone_after_it(older: Path) -> None:
    with migrations_in(older.parent):
        library = Library.open(older)
    while library.answer(WhatCanBeUndone()).undo:
        library.undo()
    assert library.answer(RecordWith(key="company/nissan")).name == "Nissan"
    while library.answer(WhatCanBeUndone()).redo:
        library.redo()
    assert library.answer(RecordWith(key="company/nissan")).name == "Nissan Motor"
    library.close()


@pytest.mark.parametrize("table", ["citation", "record", "image", "stake"])
def test_a_migration_that_would_lose_rows_is_not_put_in_place(older: Path, table: str) -> None:
    rows = f"DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})"
    _add_to_migration(older, f'op.execute("{rows}")')
    _require_refused(older, "could not be brought up to date")


def test_a_migration_that_ends_half_way_leaves_the_old_file(older: Path) -> None:
    _add_to_migration(older, 'raise RuntimeError("a fault of the program")')
    before = digest_of(older)
    with migrations_in(older.parent), pytest.raises(RuntimeError, match="a fault"):
        Library.open(older)
    assert digest_of(older) == before
    assert not list(older.parent.glob(".*.part*"))


def test_a_damaged_older_file_is_found_before_it_is_migrated(older: Path) -> None:
    content = bytearray(older.read_bytes())
    content[-100] ^= 1
    older.write_bytes(content)
    before = older.read_bytes()
    with migrations_in(older.parent), pytest.raises(DatabaseDamaged):
        Library.open(older)
    assert older.read_bytes() == before


def test_a_broken_older_file_that_was_not_closed_is_not_migrated(older: Path) -> None:
    seal.break_seal(older)
    _change(older, "DELETE FROM record WHERE key = 'company/nissan'")
    _require_refused(older, "points to a missing record")


def test_triggers_of_strangers_are_not_run_by_a_migration(older: Path) -> None:
    seal.break_seal(older)
    bad = "CREATE TRIGGER bad AFTER UPDATE ON alembic_version BEGIN DELETE FROM alias; END"
    _change(older, bad)
    _change(older, "CREATE VIEW bad_view AS SELECT * FROM alias")
    with migrations_in(older.parent):
        Library.open(older).close()
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT count(*) FROM alias").fetchone() != (0,)


def test_two_files_of_the_older_version_are_both_kept(older: Path) -> None:
    first = older.read_bytes()
    with migrations_in(older.parent):
        Library.open(older).close()
        older.write_bytes(first)
        _change(older, "UPDATE record SET note = 'another'")
        seal.break_seal(older)
        Library.open(older).close()
    names = sorted(path.name for path in older.parent.glob("*.version-*"))
    assert names == [f"{older.name}.version-{OLDER}", f"{older.name}.version-{OLDER}-2"]


def test_an_older_file_in_use_is_refused_at_once(older: Path) -> None:
    with closing(sqlite3.connect(older, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with migrations_in(older.parent), pytest.raises(DatabaseInUse):
            Library.open(older)
