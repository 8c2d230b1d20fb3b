"""Files that cannot be opened: each with its reason, and not a byte of them changed."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.domain.errors import (
    DatabaseChanged,
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseNewer,
    Refusal,
    UndoRefused,
)
from explorer.domain.questions import RecordWith
from explorer.storage import seal
from explorer.storage.engine import APPLICATION_ID
from explorer.storage.library import Library
from tests.reliability.states import contents_beside, database_in, state_after_start
from tests.worlds import a_company, save


def _sql(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.create_function("load_extension", 1, lambda _: None)
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return change


def _foreign(path: Path) -> None:
    path.unlink()
    _sql("CREATE TABLE items (itemID INTEGER PRIMARY KEY)")(path)


def _disguised(path: Path) -> None:
    path.unlink()
    _sql(f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE x (y)")(path)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


_TRIGGER = """
CREATE TRIGGER keep_record_update_2 AFTER UPDATE ON record
BEGIN DELETE FROM record; END
"""
_CASES: dict[str, tuple[Callable[[Path], object], type[Refusal], str]] = {
    "text": (lambda p: p.write_text("No database. " * 900), DatabaseDamaged, "is not a database"),
    "empty": (lambda p: p.write_bytes(b""), DatabaseDamaged, "is not a database"),
    "header": (lambda p: p.write_bytes(p.read_bytes()[:100]), DatabaseDamaged, "damaged"),
    "missing": (lambda p: p.unlink(), Refusal, "is not there"),
    "folder": (_folder, Refusal, "is a folder"),
    "foreign": (_foreign, DatabaseDamaged, "is not a database of this program"),
    "disguised": (_disguised, DatabaseDamaged, "damaged"),
    "newer": (
        _sql("UPDATE alembic_version SET version_num = '9999'"),
        DatabaseNewer,
        r"database version 9999; this program knows \d{4}",
    ),
    "no version": (_sql("DELETE FROM alembic_version"), DatabaseDamaged, "version that is unknown"),
    "trigger": (_sql(_TRIGGER), DatabaseDamaged, "not this program's: keep_record_update_2"),
    "view": (
        _sql("CREATE VIEW x AS SELECT load_extension('/tmp/x.so')"),
        DatabaseDamaged,
        "not this program's: x",
    ),
    "another trigger": (
        _sql("DROP TRIGGER keep_record_update", _TRIGGER.replace("_2", "")),
        DatabaseDamaged,
        "not this program's: keep_record_update",
    ),
    "no history": (_sql("DROP TRIGGER keep_record_update"), DatabaseDamaged, "in the history"),
    "no table": (_sql("DROP TABLE identifier"), DatabaseDamaged, "identifier is missing"),
    "other columns": (
        _sql("ALTER TABLE identifier ADD COLUMN worth TEXT"),
        DatabaseDamaged,
        "has other columns",
    ),
    "orphan": (
        _sql("PRAGMA foreign_keys = OFF", "DELETE FROM record WHERE kind = 'company'"),
        DatabaseDamaged,
        "points to a missing record",
    ),
}


@pytest.fixture
def path(bundled: Path, tmp_path: Path) -> Path:
    found = database_in(tmp_path)
    shutil.copyfile(bundled, found)
    return found


@pytest.mark.parametrize("case", _CASES)
def test_a_file_that_is_no_sound_database_is_refused_untouched(case: str, path: Path) -> None:
    change, kind, sentence = _CASES[case]
    change(path)
    before = contents_beside(path)
    with pytest.raises(kind, match=sentence) as refused:
        Library.open(path)
    assert str(path) in str(refused.value)
    assert contents_beside(path) == before


def test_a_file_changed_by_another_program_is_opened_only_when_that_is_accepted(
    path: Path,
) -> None:
    Library.open(path).close()
    _sql("UPDATE record SET name = 'Changed' WHERE key = 'company/nissan'")(path)
    before = contents_beside(path)
    with pytest.raises(DatabaseChanged, match="open it as it is, or restore"):
        Library.open(path)
    assert contents_beside(path) == before
    Library.open(path, accept_changed=True).close()
    Library.open(path).close()


def test_undo_overwrites_nothing_that_another_program_has_changed(path: Path) -> None:
    library = Library.open(path)
    (id_,) = save(library, a_company("Ours"))
    save(library, replace(library.answer(RecordWith(id_)), name="Ours again"))
    library.close()
    _sql("UPDATE record SET name = 'Theirs' WHERE name = 'Ours again'")(path)
    library = Library.open(path, accept_changed=True)
    with pytest.raises(UndoRefused, match="A later change"):
        library.undo()
    assert library.answer(RecordWith(id_)).name == "Theirs"
    library.close()


def test_a_file_in_use_is_refused_and_its_owner_disturbed_by_nothing(path: Path) -> None:
    library = Library.open(path)
    try:
        save(library, a_company("Before"))
        with pytest.raises(DatabaseInUse):
            Library.open(path)
        # A look at the file from inside the process must not give its lock away.
        done = subprocess.run(
            [sys.executable, "-c", _OPENER, str(path)], capture_output=True, text=True, check=True
        )
        assert done.stdout.startswith("DatabaseInUse")
        save(library, a_company("After"))
    finally:
        library.close()
    state_after_start(path.parent)


_OPENER = """
import sys
from pathlib import Path
from explorer.domain.errors import Refusal
from explorer.storage.library import Library
try:
    Library.open(Path(sys.argv[1]))
except Refusal as refusal:
    print(type(refusal).__name__)
"""


def test_a_file_moved_while_it_is_open_takes_no_more_edits(path: Path) -> None:
    library = Library.open(path)
    path.rename(path.with_name("moved"))
    with pytest.raises(DatabaseChanged, match="was moved, deleted or replaced"):
        save(library, a_company())
    path.with_name("moved").rename(path)
    save(library, a_company())
    library.close()
    state_after_start(path.parent)


def test_a_file_replaced_while_it_is_open_is_neither_written_nor_sealed(
    path: Path, bundled: Path
) -> None:
    library = Library.open(path)
    path.unlink()
    shutil.copyfile(bundled, path)
    with pytest.raises(DatabaseChanged):
        library.undo()
    library.close()
    assert path.read_bytes() == bundled.read_bytes()
    assert not seal.seal_of(path).exists()


def test_a_link_leads_to_the_database_and_stays(path: Path) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    library = Library.open(link)
    with pytest.raises(DatabaseInUse):
        Library.open(path)
    library.close()
    assert link.is_symlink()
    assert seal.is_intact(path)
