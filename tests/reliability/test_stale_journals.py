"""Journals that lie beside a file they do not belong to."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from explorer.domain.errors import DatabaseInUse
from explorer.services.backups import make_backup
from explorer.services.content import content_digest
from explorer.services.exporting import export_json
from explorer.services.manifests import read_manifest
from explorer.services.publishing import publish_files
from explorer.services.restoring import restore
from explorer.storage import seal
from explorer.storage.engine import reading_connection
from explorer.storage.journals import journals_of
from explorer.storage.library import Library
from explorer.storage.seeding import prepare
from tests.reliability.acts import ship, shipping
from tests.reliability.bench import Bench, trials_each
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.states import database_in, digest_of, places_in, state_after_start
from tests.reliability.trials import Trial
from tests.worlds import a_company, save

RESTORES = trials_each(2)
_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
_EDITS = ("create", "edit", "bulk", "cascade", "undo", "redo", "import")


@pytest.fixture(scope="module")
def backup(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backed-up")
    shutil.copyfile(bundled, database_in(folder))
    library = Library.open(database_in(folder))
    save(library, a_company("Only in the backup"))
    made = make_backup(library, folder / "backups", _AT)
    library.close()
    return made.path


@pytest.mark.parametrize("operation", _EDITS)
def test_a_restored_database_is_the_backup_and_what_lay_there_is_kept_whole(
    operation: str, bench: Bench, backup: Path, count_trials: Callable[[str, int], None]
) -> None:
    manifest = read_manifest(backup)
    assert manifest is not None
    expected = (*bench.expected(operation), {})
    for trial in bench.kills(operation, RESTORES):
        outcome, folder = bench.run(trial)
        kept = restore(backup, database_in(folder), _AT).kept
        assert not journals_of(database_in(folder))
        with closing(reading_connection(database_in(folder))) as connection:
            assert content_digest(connection) == manifest.content, trial
        state_after_start(folder)
        assert kept is not None
        kept.replace(database_in(folder))
        seal.break_seal(database_in(folder))
        before, after = expected[outcome.finished : outcome.finished + 2]
        assert OPERATIONS[operation].is_whole(state_after_start(folder), before, after), trial
    count_trials("stale journals", RESTORES)


def test_a_journal_without_its_database_is_kept_out_of_the_new_one(
    bench: Bench, bundled: Path, tmp_path: Path
) -> None:
    _, folder = bench.run(Trial("create", stop_after=2))
    database_in(folder).unlink()
    [journal] = (path.read_bytes() for path in journals_of(database_in(folder)))
    ship(folder, bundled)
    with shipping(folder / "shipped"):
        prepare(places_in(folder))
    assert digest_of(database_in(folder)) == digest_of(bundled)
    kept = database_in(folder).with_name(f"{database_in(folder).name}-wal.left-over")
    assert kept.read_bytes() == journal


def test_a_copy_is_not_put_beside_the_journal_of_another_database(
    library: Library, bench: Bench
) -> None:
    _, folder = bench.run(Trial("create", stop_after=2))
    with pytest.raises(DatabaseInUse, match="Give the copy another name"):
        library.copy_to(database_in(folder))
    assert state_after_start(folder) == bench.expected("create")[2]


def test_no_export_takes_the_place_of_a_database_in_use(library: Library) -> None:
    for export in (
        lambda: export_json(library, library.path),
        lambda: publish_files({library.path: b"a picture"}),
    ):
        with pytest.raises(DatabaseInUse, match="Choose another name"):
            export()
    save(library, a_company("Still in place"))
