"""Files damaged on the disk: found at the start and kept, or of no consequence."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from explorer.domain.drafting import Draft
from explorer.domain.errors import DatabaseDamaged
from explorer.services.drafts import Drafts
from explorer.storage import seal
from explorer.storage.library import Library
from tests.reliability.bench import Bench, trials_each
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.states import database_in, state_after_start
from tests.reliability.trials import Trial
from tests.worlds import a_company, save

DAMAGES = trials_each(4) * len(OPERATIONS)


@pytest.fixture(scope="module")
def sealed(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that was edited and closed."""
    path = database_in(tmp_path_factory.mktemp("sealed"))
    shutil.copyfile(bundled, path)
    library = Library.open(path)
    save(library, a_company("Made"))
    library.close()
    return path


def damage(path: Path, chosen: Random) -> str:
    """Turn a bit over, cut the file short, or wipe a block of it; return what was done."""
    content = bytearray(path.read_bytes())
    at = chosen.randrange(len(content))
    what = chosen.choice(("bit", "bit", "cut", "block"))
    if what == "bit":
        content[at] ^= 1 << chosen.randrange(8)
    elif what == "cut":
        del content[at:]
    else:
        content[at : at + 512] = bytes(len(content[at : at + 512]))
    path.write_bytes(content)
    return f"{what} at {at}"


def test_every_damage_to_a_closed_database_is_found_and_the_file_kept(
    sealed: Path, tmp_path: Path, count_trials: Callable[[str, int], None]
) -> None:
    path = database_in(tmp_path)
    intact = sealed.read_bytes()
    for seed in range(DAMAGES):
        shutil.copytree(sealed.parent, tmp_path, dirs_exist_ok=True)
        done = damage(path, Random(seed))
        if path.read_bytes() == intact:
            continue
        before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
        with pytest.raises(DatabaseDamaged) as refused:
            Library.open(path)
        assert str(refused.value).endswith("."), (seed, done)
        assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before, (seed, done)
    count_trials("damages", DAMAGES)


def test_a_damaged_database_that_was_not_closed_is_opened_or_refused_in_words(
    sealed: Path, tmp_path: Path
) -> None:
    path = database_in(tmp_path)
    for seed in range(DAMAGES // 2):
        shutil.copyfile(sealed, path)
        seal.break_seal(path)
        damage(path, Random(seed))
        with suppress(DatabaseDamaged):
            Library.open(path).close()


def test_a_damaged_journal_leads_back_to_a_state_that_there_was(bench: Bench) -> None:
    states = bench.expected("undo")
    _, folder = bench.run(Trial("undo", stop_after=3))
    killed = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for seed in range(DAMAGES // 8):
        for name, content in killed.items():
            (folder / name).write_bytes(content)
        seal.break_seal(database_in(folder))
        damage(folder / f"{database_in(folder).name}-wal", Random(seed))
        assert state_after_start(folder) in states, seed


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\x00" * 1000,
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"size": 1, "sha256": "0", "check": null}',
        b'{"size": "1", "sha256": [], "check": {}}',
        b"1" * 10_000,
    ],
)
def test_a_damaged_seal_is_no_damage_to_the_database(
    sealed: Path, tmp_path: Path, content: bytes
) -> None:
    shutil.copytree(sealed.parent, tmp_path, dirs_exist_ok=True)
    seal.seal_of(database_in(tmp_path)).write_bytes(content)
    state_after_start(tmp_path)


def test_no_bit_of_a_seal_stops_the_start(sealed: Path, tmp_path: Path) -> None:
    for seed in range(DAMAGES // 4):
        shutil.copytree(sealed.parent, tmp_path, dirs_exist_ok=True)
        damage(seal.seal_of(database_in(tmp_path)), Random(seed))
        Library.open(database_in(tmp_path)).close()


def test_a_folder_in_the_place_of_a_seal_stops_nothing(sealed: Path, tmp_path: Path) -> None:
    shutil.copyfile(sealed, database_in(tmp_path))
    seal.seal_of(database_in(tmp_path)).mkdir()
    Library.open(database_in(tmp_path)).close()


def test_damaged_drafts_hide_no_other_and_are_kept(tmp_path: Path) -> None:
    words = {"name": "Nissan “buys” 日産", "summary": "x" * 200}
    other = Draft("company", "company/other", entries={"name": "Other"})
    for seed in range(DAMAGES):
        folder = tmp_path / str(seed)
        Drafts(folder).keep(Draft("development", "development/x", entries=words))
        [path] = folder.iterdir()
        damage(path, Random(seed))
        content = path.read_bytes()
        Drafts(folder).keep(other)
        assert other in [kept.draft for kept in Drafts(folder).kept()], seed
        assert content in [found.read_bytes() for found in folder.iterdir()], seed


@pytest.mark.parametrize("when", [-1e12, 1e12, 1e17])
def test_a_draft_of_an_impossible_time_is_found(tmp_path: Path, when: float) -> None:
    draft = Draft("company", "company/x", entries={"name": "X"})
    Drafts(tmp_path).keep(draft)
    [path] = tmp_path.iterdir()
    try:
        os.utime(path, (when, when))
    except (OSError, OverflowError):
        pytest.skip("the disk knows no such time")
    assert [kept.draft for kept in Drafts(tmp_path).kept()] == [draft]
