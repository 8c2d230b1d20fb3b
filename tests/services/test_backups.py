"""Backups and restoring: verified, kept, and never at the cost of what is there."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from explorer.domain.errors import DatabaseDamaged, DatabaseInUse, DatabaseNewer, Refusal
from explorer.domain.questions import CountsOn, RecordWith
from explorer.paths import Places
from explorer.services.backups import Backups, make_backup
from explorer.services.content import content_digest
from explorer.services.manifests import manifest_of, read_manifest
from explorer.services.restoring import restore
from explorer.storage.engine import inspecting_connection
from explorer.storage.library import Library
from tests.worlds import NOW as CLOCKS
from tests.worlds import a_company, save

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def places(bundled: Path, tmp_path: Path) -> Places:
    found = Places(tmp_path / "data", tmp_path / "data" / "alliance.explorer")
    found.data.mkdir()
    shutil.copyfile(bundled, found.database)
    return found


@pytest.fixture
def opened(places: Places) -> Iterator[Library]:
    with closing(Library.open(places.database)) as library:
        yield library


def backed_up(places: Places, folder: Path, at: datetime = NOW) -> Path:
    with closing(Library.open(places.database)) as library:
        return make_backup(library, folder, at).path


def add(places: Places, name: str) -> str:
    """Add a company to the closed database and return its key."""
    company = a_company(name)
    with closing(Library.open(places.database)) as library:
        save(library, company)
    return company.key


def has(database: Path, key: str) -> bool:
    with closing(Library.open(database)) as library:
        try:
            return bool(library.answer(RecordWith(key=key)))
        except Refusal:
            return False


def content(database: Path) -> str:
    with closing(inspecting_connection(database)) as connection:
        return content_digest(connection)


def set_manifest(backup: Path, **values: Any) -> None:
    path = manifest_of(backup)
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


class TestMaking:
    """A backup that is made."""

    def test_is_a_copy_with_a_manifest(self, opened: Library, tmp_path: Path) -> None:
        backup = make_backup(opened, tmp_path / "kept", NOW)
        assert backup.path.name == "alliance-2026-11-22-120000.explorer"
        assert read_manifest(backup.path) == backup.manifest
        counted = opened.answer(CountsOn(CLOCKS)).records
        assert backup.manifest.records["company"] >= counted["company"] > 0
        with closing(Library.open(backup.path)) as copy:
            assert copy.answer(CountsOn(CLOCKS)) == opened.answer(CountsOn(CLOCKS))

    def test_replaces_no_other_of_the_same_second(self, opened: Library, tmp_path: Path) -> None:
        paths = {make_backup(opened, tmp_path, NOW).path for _ in range(3)}
        assert len(paths) == 3

    def test_is_not_repeated_while_nothing_changes(self, places: Places, opened: Library) -> None:
        backups = Backups(places)
        first = backups.make(opened)
        assert backups.make(opened) == first
        save(opened, a_company("New"))
        assert backups.make(opened) != first

    def test_is_made_again_where_the_newest_is_damaged(
        self, places: Places, opened: Library
    ) -> None:
        backups = Backups(places)
        first = backups.make(opened)
        first.write_bytes(first.read_bytes()[:-1])
        second = backups.make(opened)
        assert second != first
        assert [b.path for b in [backups.newest()] if b] == [second]

    def test_leaves_nothing_where_there_is_no_room(self, opened: Library, tmp_path: Path) -> None:
        (tmp_path / "kept").write_text("a file where the folder would be")
        with pytest.raises(Refusal):
            make_backup(opened, tmp_path / "kept", NOW)

    def test_drops_what_is_too_old(self, places: Places, opened: Library) -> None:
        time = NOW - timedelta(days=40)
        backups = Backups(places, lambda: time)
        while time <= NOW:
            save(opened, a_company(f"{time}"))
            backups.make(opened)
            time += timedelta(days=1)
        time = NOW
        found = [b.manifest.made for b in backups.all()]
        assert found[0] == NOW
        assert len(found) < 15
        manifests = list(places.backups.glob("*.manifest.json"))
        assert len(manifests) == len(list(places.backups.glob("*.explorer"))) == len(found)

    def test_never_drops_the_newest_that_can_be_trusted(
        self, places: Places, opened: Library
    ) -> None:
        time = NOW - timedelta(days=900)
        backups = Backups(places, lambda: time)
        old = backups.make(opened)
        time = NOW
        save(opened, a_company("New"))
        new = backups.make(opened)
        assert old.exists()
        new.write_bytes(b"damaged")
        newest = backups.newest()
        assert newest is not None
        assert newest.path == old

    def test_leaves_the_backups_of_other_databases(
        self, places: Places, opened: Library, tmp_path: Path
    ) -> None:
        Backups(places).make(opened)
        other = Places(places.data, tmp_path / "other.explorer")
        assert Backups(other).all() == ()

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"made": 1}', "\0", '{"made": "2026"}'])
    def test_with_a_damaged_manifest_is_not_counted(
        self, places: Places, opened: Library, text: str
    ) -> None:
        path = Backups(places).make(opened)
        manifest_of(path).write_text(text)
        assert Backups(places).all() == ()


class TestRestoring:
    """A backup that is restored."""

    def test_brings_back_what_was_there(self, places: Places, tmp_path: Path) -> None:
        before = add(places, "Before")
        backup = backed_up(places, tmp_path)
        after = add(places, "After")
        restored = restore(backup, places.database, NOW)
        assert restored.records > 100
        assert has(places.database, before)
        assert not has(places.database, after)

    def test_can_be_undone_by_restoring_what_was_kept(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        after = add(places, "After")
        kept = restore(backup, places.database, NOW).kept
        assert kept is not None
        assert kept.name == "alliance-before-restore-2026-11-22-120000.explorer"
        restore(kept, places.database, NOW)
        assert has(places.database, after)

    def test_stands_where_there_is_no_database(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        restored = restore(backup, tmp_path / "elsewhere" / "new.explorer", NOW)
        assert restored.kept is None
        assert content(tmp_path / "elsewhere" / "new.explorer") == content(backup)

    def test_replaces_a_database_that_is_damaged(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        places.database.write_bytes(b"not a database any more" * 100)
        kept = restore(backup, places.database, NOW).kept
        assert kept is not None
        assert kept.read_bytes().startswith(b"not a database")
        assert has(places.database, "company/renault")

    def test_is_not_undone_by_a_journal_that_lies_there(
        self, places: Places, tmp_path: Path
    ) -> None:
        backup = backed_up(places, tmp_path)
        wanted = content(backup)
        before = tmp_path / "crashed"
        before.mkdir()
        library = Library.open(places.database)
        save(library, a_company("Never seen again"))
        for path in places.data.glob(f"{places.database.name}*"):
            shutil.copyfile(path, before / path.name)
        library.close()
        for path in before.iterdir():
            shutil.copyfile(path, places.data / path.name)
        assert Path(f"{places.database}-wal").stat().st_size > 0
        kept = restore(backup, places.database, NOW).kept
        assert content(places.database) == wanted
        assert kept is not None
        with closing(Library.open(kept)) as former:
            assert former.answer(CountsOn(CLOCKS)).records["company"] > 0

    def test_keeps_the_journal_of_a_damaged_database_with_it(
        self, places: Places, tmp_path: Path
    ) -> None:
        backup = backed_up(places, tmp_path)
        places.database.write_bytes(b"damaged")
        Path(f"{places.database}-wal").write_bytes(b"its journal")
        kept = restore(backup, places.database, NOW).kept
        assert Path(f"{kept}-wal").read_bytes() == b"its journal"
        assert not Path(f"{places.database}-wal").exists()
        assert has(places.database, "company/renault")

    def test_opens_without_a_question(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        add(places, "After")
        restore(backup, places.database, NOW)
        Library.open(places.database).close()

    def test_may_have_been_looked_at_in_the_program(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        made = backup.read_bytes()
        Library.open(backup).close()
        assert backup.read_bytes() != made
        restore(backup, places.database, NOW)
        assert content(places.database) == content(backup)

    def test_is_refused_if_it_was_changed_in_the_program(
        self, places: Places, tmp_path: Path
    ) -> None:
        backup = backed_up(places, tmp_path)
        with closing(Library.open(backup)) as library:
            save(library, a_company("Slipped in"))
        self.refused(backup, places, DatabaseDamaged)

    def test_is_refused_while_the_database_is_open(
        self, places: Places, opened: Library, tmp_path: Path
    ) -> None:
        backup = make_backup(opened, tmp_path, NOW).path
        with pytest.raises(DatabaseInUse):
            restore(backup, places.database, NOW)
        save(opened, a_company("Still at work"))

    def test_is_refused_if_it_is_the_database_itself(self, places: Places) -> None:
        with pytest.raises(Refusal, match="is the database itself"):
            restore(places.database, places.database, NOW)

    @pytest.mark.parametrize("at", [50, 5_000, 40_000])
    def test_is_refused_if_a_single_byte_differs(
        self, places: Places, tmp_path: Path, at: int
    ) -> None:
        backup = backed_up(places, tmp_path)
        damaged = bytearray(backup.read_bytes())
        damaged[at] ^= 1
        backup.write_bytes(damaged)
        self.refused(backup, places, DatabaseDamaged)

    def test_is_refused_if_it_was_cut_off(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        manifest_of(backup).unlink()
        backup.write_bytes(backup.read_bytes()[:100_000])
        self.refused(backup, places, DatabaseDamaged)

    def test_is_refused_if_it_holds_other_rows_than_it_did(
        self, places: Places, tmp_path: Path
    ) -> None:
        backup = backed_up(places, tmp_path)
        set_manifest(backup, content="0" * 64)
        self.refused(backup, places, DatabaseDamaged)

    def test_is_refused_if_it_is_newer(self, places: Places, tmp_path: Path) -> None:
        backup = backed_up(places, tmp_path)
        manifest_of(backup).unlink()
        with closing(sqlite3.connect(backup)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.commit()
        self.refused(backup, places, DatabaseNewer)

    def test_is_refused_if_it_has_a_trigger_of_its_own(
        self, places: Places, tmp_path: Path
    ) -> None:
        backup = backed_up(places, tmp_path)
        manifest_of(backup).unlink()
        with closing(sqlite3.connect(backup)) as connection:
            connection.execute("CREATE TRIGGER t AFTER UPDATE ON record BEGIN SELECT 1; END")
            connection.commit()
        self.refused(backup, places, DatabaseDamaged)

    def test_is_refused_if_it_is_no_database_of_ours(self, places: Places, tmp_path: Path) -> None:
        foreign = tmp_path / "foreign.db"
        with closing(sqlite3.connect(foreign)) as connection:
            connection.execute("CREATE TABLE record (id INTEGER)")
        self.refused(foreign, places, Refusal)
        text = tmp_path / "text.explorer"
        text.write_text("hello")
        self.refused(text, places, Refusal)
        self.refused(tmp_path / "none.explorer", places, Refusal)
        self.refused(tmp_path, places, Refusal)

    def refused(self, backup: Path, places: Places, error: type[Refusal]) -> None:
        before = {path.name: path.read_bytes() for path in places.data.iterdir()}
        with pytest.raises(error):
            restore(backup, places.database, NOW)
        assert {path.name: path.read_bytes() for path in places.data.iterdir()} == before
