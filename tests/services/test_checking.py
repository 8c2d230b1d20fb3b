"""The check: silent about a sound database, a sentence for every sort of damage."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from explorer.domain.errors import DatabaseInUse, Refusal
from explorer.services.checking import check
from explorer.storage import seal
from explorer.storage.library import Library


@pytest.fixture
def database(bundled: Path, tmp_path: Path) -> Path:
    path = tmp_path / "checked.explorer"
    shutil.copyfile(bundled, path)
    Library.open(path).close()
    return path


def harm(database: Path, *statements: str) -> None:
    """Change a closed database behind the program's back and seal it."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    seal.write_seal(database)


def test_a_sound_database_has_no_problems(database: Path) -> None:
    before = database.read_bytes()
    found = check(database)
    assert found.problems == ()
    assert found.records["company"] > 10
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM record WHERE key = 'source/rebalanced-alliance-2025'", "points to a missing"),
        ("UPDATE development SET kind = ''", "“Kind” must be filled in."),
        ("UPDATE stake SET capital = 120", "must lie between 0 and 100 percent"),
        ("UPDATE standing SET known_from = 1 WHERE id = 7", "known-from days of 1 records"),
        ("DELETE FROM standing WHERE id = 7", "known-from days of 1 records"),
        ("UPDATE search SET names = 'nothing' WHERE rowid = 7", "search index of 1 records"),
        ("UPDATE record SET name = 'Renamed' WHERE key = 'region/japan'", "search index of "),
        ("UPDATE record SET key = 'car/x' WHERE id = 7", "the key is not that of"),
        ("INSERT INTO step (label, at, state) VALUES ('', '', 'recording')", "middle of a step"),
        ("DROP TABLE tag", "The table tag is missing."),
    ],
)
def test_damage_is_told(database: Path, statement: str, said: str) -> None:
    harm(database, statement)
    assert said in " ".join(check(database).problems)


def test_many_faults_are_summed_up(database: Path) -> None:
    harm(database, "UPDATE record SET name = '' WHERE kind IN ('development', 'claim')")
    problems = check(database).problems
    assert any(problem.endswith("more faults were found.") for problem in problems)
    assert len(problems) < 30


def test_a_change_behind_the_programs_back_is_told(database: Path) -> None:
    before = seal.seal_of(database).read_bytes()
    harm(database, "UPDATE record SET note = 'x' WHERE id = 1")
    seal.seal_of(database).write_bytes(before)
    for _ in range(2):  # to look does not make it good
        assert "something else has changed it" in check(database).problems[0]


@pytest.mark.parametrize(
    "damage", [lambda b: b[: len(b) // 2], lambda b: b[:9000] + b"\xff" * 9000]
)
def test_a_damaged_file_is_told(database: Path, damage: Callable[[bytes], bytes]) -> None:
    database.write_bytes(damage(database.read_bytes()))
    seal.seal_of(database).unlink()
    try:
        assert check(database).problems
    except Refusal as refused:
        assert "damaged" in str(refused)  # noqa: PT017  # either way it is told


def test_an_open_database_is_refused(database: Path) -> None:
    with closing(Library.open(database)), pytest.raises(DatabaseInUse):
        check(database)
