"""Files and folders that may not be written."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.errors import DatabaseReadOnly
from explorer.storage import seal
from tests.reliability.bench import Bench
from tests.reliability.states import contents_beside, database_in, state_after_start
from tests.reliability.trials import Trial

_NOBODY = 65534


@pytest.fixture
def open_folder(bundled: Path) -> Iterator[Path]:
    """A folder that the whole world may write: the child is nobody where the tests are root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(bundled, database_in(folder))
        database_in(folder).chmod(0o666)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o700)


def _refusal_of_nobody(bench: Bench, folder: Path) -> tuple[str, str]:
    uid = _NOBODY if os.getuid() == 0 else 0
    outcome = bench.nursery.run(Trial("create", uid=uid), folder)
    assert outcome.exit_code == 0, outcome.fault
    [refusal] = outcome.refusals
    return refusal


@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_file_that_may_not_be_written_is_refused_untouched(
    bench: Bench, open_folder: Path, mode: int
) -> None:
    database_in(open_folder).chmod(mode)
    before = contents_beside(database_in(open_folder))
    kind, sentence = _refusal_of_nobody(bench, open_folder)
    assert kind == DatabaseReadOnly.__name__
    assert "may not be" in sentence
    assert contents_beside(database_in(open_folder)) == before


@pytest.mark.parametrize("beside", ["", ".seal", "-wal"])
def test_a_folder_that_may_not_be_written_is_refused_untouched(
    bench: Bench, open_folder: Path, beside: str
) -> None:
    path = database_in(open_folder)
    if beside == ".seal":
        seal.write_seal(path)
    elif beside == "-wal":
        _leave_journal(bench, open_folder)
    open_folder.chmod(0o555)
    before = contents_beside(path)
    kind, sentence = _refusal_of_nobody(bench, open_folder)
    assert kind == DatabaseReadOnly.__name__, sentence
    assert contents_beside(path) == before


def test_what_was_refused_for_its_folder_is_opened_once_that_may_be_written(
    bench: Bench, open_folder: Path
) -> None:
    _leave_journal(bench, open_folder)
    open_folder.chmod(0o555)
    _refusal_of_nobody(bench, open_folder)
    open_folder.chmod(0o777)
    assert state_after_start(open_folder) == bench.expected("create")[2]


def _leave_journal(bench: Bench, folder: Path) -> None:
    """Be killed after two acts."""
    outcome = bench.nursery.run(Trial("create", stop_after=2), folder)
    assert outcome.finished == 2, outcome.fault
    for path in folder.iterdir():
        path.chmod(0o666)
