"""Services that are killed at every step: nothing half-done, nothing lost, no question asked."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from explorer.services.backups import make_backup
from explorer.services.content import content_digest
from explorer.services.exporting import export_json
from explorer.services.manifests import is_as_made, read_manifest
from explorer.storage.engine import inspecting_connection
from explorer.storage.library import Library
from tests.services import killed
from tests.worlds import a_company, save

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="files that are open cannot be renamed"),
]
MOST = 60
"""More calls than any of the operations makes."""


def runs(operation: str, database: Path, file: Path, world: Path) -> Iterator[Path]:
    """Kill the operation at its first call, its second …, each time in a fresh copy of a world.

    Yields the copy after each death; ends when the operation was not killed any more.
    """
    for number in range(1, MOST):
        copy = world.with_name(f"world-{number}")
        shutil.copytree(world, copy)
        places = [str(copy / path.relative_to(world)) for path in (database, file)]
        command = [sys.executable, killed.__file__ or "", str(number), operation, *places]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode in (0, killed.KILLED), done.stderr.decode()
        yield copy
        shutil.rmtree(copy)
        if done.returncode == 0:
            assert number > 3
            return
    pytest.fail("the operation never came to its end")


def content(database: Path) -> str:
    """Return the content of a database, which opens without a question."""
    Library.open(database).close()
    with closing(inspecting_connection(database)) as connection:
        return content_digest(connection)


@pytest.fixture
def world(bundled: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "world"
    folder.mkdir()
    shutil.copyfile(bundled, folder / "alliance.explorer")
    return folder


def test_a_killed_restore_leaves_the_old_database_or_the_backup(world: Path) -> None:
    database = world / "alliance.explorer"
    with closing(Library.open(database)) as library:
        backup = make_backup(library, world / "backups", killed.NOW).path
        save(library, a_company("Typed since"))
    with closing(inspecting_connection(backup)) as connection:
        either = {content(database), content_digest(connection)}
    ends = {content(w / database.name) for w in runs("restore", database, backup, world)}
    assert ends == either


def test_a_killed_backup_is_none_or_can_be_trusted(world: Path) -> None:
    database, folder = world / "alliance.explorer", world / "backups"
    before = content(database)
    for copy in runs("backup", database, folder, world):
        for path in (copy / "backups").glob("*.explorer"):
            manifest = read_manifest(path)
            assert manifest is None or is_as_made(path, manifest)
        assert content(copy / database.name) == before


def test_a_killed_import_is_there_whole_or_not_at_all(world: Path) -> None:
    database, file = world / "alliance.explorer", world / "news.json"
    regions = [{"key": f"region/made-{n}", "name": f"Made {n}"} for n in range(50)]
    file.write_text(json.dumps({"regions": regions}))
    found = set()
    query = "SELECT count(*) FROM record WHERE key LIKE 'region/made-%'"
    for copy in runs("import", database, file, world):
        with closing(Library.open(copy / database.name)) as library:
            found.add(library.read(lambda c: c.exec_driver_sql(query).scalar_one()))
    assert found == {0, 50}


def test_a_killed_export_leaves_the_old_file_or_the_new_one(world: Path) -> None:
    database, file = world / "alliance.explorer", world / "all.json"
    with closing(Library.open(database)) as library:
        export_json(library, file)
    new = file.read_bytes()
    file.write_bytes(b"old")
    ends = {(copy / file.name).read_bytes() for copy in runs("export", database, file, world)}
    assert ends == {b"old", new}
