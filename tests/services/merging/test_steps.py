"""A merge as a step: foreseen, made once, stopped, refused, undone."""

from dataclasses import replace
from pathlib import Path

import pytest

from explorer.domain.errors import Refusal
from explorer.domain.questions import RecordWith, StepsOf, WhatCanBeUndone
from explorer.services.merging import merge, newer_shipped, preview, shipped_dataset
from explorer.storage import datasets
from explorer.storage.library import Library
from tests.reliability.states import state_of
from tests.services.merging.editions import (
    a_dataset,
    contents,
    merge_newer,
    seeded,
    undecided,
)
from tests.worlds import a_company, save


def test_a_merge_is_one_step_and_offered_until_it_is_made(tmp_path: Path) -> None:
    firm = a_company("Firm", key="company/firm")
    library = seeded(tmp_path, firm)
    save(library, a_company("Mine"))
    folder = a_dataset(tmp_path / "newer", [replace(firm, note="New")], edition=2)
    newer = shipped_dataset(folder)
    assert newer is not None
    assert newer_shipped(library, folder)
    foreseen = preview(library, newer)
    assert merge(library, newer, "Merge") == foreseen
    assert library.answer(WhatCanBeUndone()).undo == "Merge"
    assert len(library.answer(StepsOf())) == 2
    assert not newer_shipped(library, folder)
    assert merge(library, newer, "Merge") is None, "a second time there is nothing to do"
    assert len(library.answer(StepsOf())) == 2
    library.undo()
    assert newer_shipped(library, folder)
    assert preview(library, newer) == foreseen
    library.close()


def _edition(library: Library) -> int:
    basis = library.read(datasets.basis_of)
    assert basis is not None
    return basis.edition


def test_a_dataset_that_changes_nothing_here_is_a_step_all_the_same(tmp_path: Path) -> None:
    firm = a_company("Firm", key="company/firm")
    library = seeded(tmp_path, firm)
    made = merge_newer(library, firm)
    assert made is not None
    assert made.lines == ()
    assert library.answer(WhatCanBeUndone()).undo == "Merge"
    assert _edition(library) == 2
    library.undo()
    assert _edition(library) == 1
    library.close()


def test_an_older_dataset_is_refused_with_a_sentence(tmp_path: Path) -> None:
    firm = a_company("Firm", key="company/firm")
    library = seeded(tmp_path, firm, edition=5)
    before = contents(library)
    with pytest.raises(Refusal, match=r"holds a newer dataset \(edition 5\)"):
        merge_newer(library, replace(firm, note="Old"), edition=4)
    assert contents(library) == before
    folder = a_dataset(tmp_path / "older", [firm], edition=4)
    assert not newer_shipped(library, folder)
    library.close()


def test_an_empty_database_is_offered_nothing_and_takes_all(empty_library: Library) -> None:
    firm = a_company("Firm", key="company/firm")
    folder = a_dataset(empty_library.path.parent / "first", [firm])
    assert not newer_shipped(empty_library, folder)
    merge_newer(empty_library, firm)
    assert contents(empty_library).keys() == {firm.key}
    empty_library.undo()
    assert contents(empty_library) == {}


def test_a_merge_that_is_stopped_leaves_everything_as_it_was(tmp_path: Path) -> None:
    firm = a_company("Firm", key="company/firm")
    library = seeded(tmp_path, firm)
    before = state_of(library)
    newer = shipped_dataset(a_dataset(tmp_path / "newer", [replace(firm, note="New")], edition=2))
    assert newer is not None

    def stop(_done: int, total: int) -> None:
        if not total:  # just before the writing
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        merge(library, newer, "Merge", stop)
    assert state_of(library) == before
    library.close()


def test_undone_steps_do_not_count_as_changes(tmp_path: Path) -> None:
    firm = a_company("Firm", key="company/firm")
    library = seeded(tmp_path, firm)
    save(library, replace(library.answer(RecordWith(key=firm.key)), note="Mine"))
    library.undo()
    merge_newer(library, replace(firm, note="New"))
    assert contents(library)[firm.key]["note"] == "New"
    assert undecided(library) == ()
    library.close()
