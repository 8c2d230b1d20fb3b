"""Several processes that open one database at the same moment."""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explorer.domain.questions import SearchFor
from explorer.storage import seal
from explorer.storage.library import Library
from tests.reliability.acts import ship
from tests.reliability.bench import SHORT, trials_each
from tests.reliability.older import make_older, write_migrations
from tests.reliability.states import database_in
from tests.worlds import NOW

PROCESSES = 4
ROUNDS = max(1, trials_each(14) // 14)
LONGEST = 3.0
"""Seconds in which it is decided who writes."""

Contenders = list["subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def contenders() -> Iterator[Contenders]:
    command = [sys.executable, "-m", "tests.reliability.contender"]
    pipe = subprocess.PIPE
    processes = [
        subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _ in range(PROCESSES)
    ]
    for process in processes:
        assert _heard(process) == "ready"
    yield processes
    for process in processes:
        process.communicate()
        assert process.returncode == 0


def _heard(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _say(process: "subprocess.Popen[str]", words: object) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{words}\n")
    process.stdin.flush()


def _new(folder: Path, bundled: Path) -> None:
    shutil.copyfile(bundled, database_in(folder))


def _closed(folder: Path, bundled: Path) -> None:
    _new(folder, bundled)
    Library.open(database_in(folder)).close()


def _older(folder: Path, bundled: Path) -> None:
    _new(folder, bundled)
    make_older(database_in(folder))
    write_migrations(folder / "migrations")


@pytest.mark.parametrize("before", [_new, _closed, ship, _older])
def test_one_process_writes_and_the_others_are_refused(
    before: Callable[[Path, Path], None],
    contenders: Contenders,
    bundled: Path,
    tmp_path: Path,
    count_trials: Callable[[str, int], None],
) -> None:
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        before(folder, bundled)
        _require_one_writer(contenders, folder)
        assert seal.is_intact(database_in(folder))
        library = Library.open(database_in(folder))
        hits = library.answer(SearchFor("The writer's", NOW))
        library.close()
        assert [hit.link.name for hit in hits][:1] == ["The writer's"]
    count_trials("contests", ROUNDS)


def _require_one_writer(contenders: Contenders, folder: Path) -> None:
    for process in contenders:
        _say(process, folder)
    answers = [_heard(process).split() for process in contenders]
    assert Counter(told for told, _ in answers) == {
        "opened": 1,
        "DatabaseInUse": len(contenders) - 1,
    }
    if not SHORT:  # the ordinary tests may run on a busy machine
        assert all(float(seconds) < LONGEST for told, seconds in answers if told != "opened")
    for process in contenders:
        _say(process, "")
    assert {_heard(process) for process in contenders} == {"closed"}
