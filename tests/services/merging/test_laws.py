"""What holds of every merge, whatever was changed on either side."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from explorer.domain.edits import Delete
from explorer.domain.exchange import to_object
from explorer.domain.parts import Alias, Link
from explorer.domain.questions import RecordWith, WhatCanBeUndone
from explorer.domain.records import Claim, Company, Development, Record, kind_of
from explorer.services.checking import check
from explorer.storage import datasets, seal
from explorer.storage.library import Library
from explorer.storage.schema import difference
from tests.reliability.states import state_of
from tests.services.merging.editions import (
    Contents,
    contents,
    merge_newer,
    seeded,
    undecided,
)
from tests.worlds import a_claim, a_company, a_development, link_to, save

World = dict[str, Record]
WORDS = ("", "One", "Two", "Three")
SETS = ("companies", "follows", "aliases", "citations")


def _a_world(random: Random) -> World:
    world: World = {}
    for number in range(4):
        _put(world, a_company(f"Firm {number}", key=f"company/firm-{number}"))
    for number in range(3):
        _put(world, a_development(f"Plan {number}", key=f"development/plan-{number}"))
    for number in range(2):
        about = random.choice([*world.values()])
        _put(world, a_claim(link_to(about), key=f"claim/said-{number}"))
    for key in list(world):
        world[key] = _changed(world[key], world, random)
    return world


def _put(world: World, record: Record) -> None:
    world[record.key] = record


def _links(world: World, kind: str, random: Random) -> tuple[Link, ...]:
    links = [link_to(one) for one in world.values() if kind_of(one) == kind]
    return tuple(random.sample(links, random.randint(0, min(2, len(links)))))


def _changed(record: Record, world: World, random: Random) -> Record:
    """Return a record with a random change to one thing."""
    others = {key: one for key, one in world.items() if key != record.key}
    change: dict[str, Any] = {"note": random.choice(WORDS)}
    if random.random() < 0.3:
        change = {"aliases": tuple(Alias(w) for w in random.sample(WORDS[1:], 2))}
    elif isinstance(record, Company):
        parents = _links(others, "company", random)
        change = random.choice([change, {"parent": parents[0] if parents else None}])
    elif isinstance(record, Development):
        field, kind = random.choice((("companies", "company"), ("follows", "development")))
        change = random.choice([change, {field: _links(others, kind, random)}])
    elif isinstance(record, Claim):
        subjects = _links(others, "company", random) or (record.subject,)
        change = random.choice([change, {"subject": subjects[0]}])
    return replace(record, **change)


def _next(world: World, random: Random) -> World:
    """Return a later dataset: some of it changed, some gone, some new, all of it sound."""
    later = dict(world)
    for key in random.sample(sorted(later), random.randint(0, 3)):
        later = _without(later, key)
    for number in range(random.randint(0, 2)):
        companies = _links(later, "company", random)
        _put(later, a_development("New", key=f"development/new-{number}", companies=companies))
        if companies:
            _put(later, a_claim(companies[0], key=f"claim/new-{number}"))
    for key in random.sample(sorted(later), min(len(later), random.randint(0, 5))):
        later[key] = _changed(later[key], later, random)
    return later


def _without(world: World, gone: str) -> World:
    """Return a dataset without a record, and without what cannot be without it."""
    for key, one in world.items():
        if isinstance(one, Claim) and one.subject and one.subject.key == gone:
            return _without(_without(world, key), gone)
    return {key: _unlinked(one, gone) for key, one in world.items() if key != gone}


def _unlinked(record: Record, gone: str) -> Record:
    if isinstance(record, Company) and record.parent and record.parent.key == gone:
        return replace(record, parent=None)
    if isinstance(record, Development):
        companies = tuple(link for link in record.companies if link.key != gone)
        follows = tuple(link for link in record.follows if link.key != gone)
        return replace(record, companies=companies, follows=follows)
    return record


def _edit(library: Library, random: Random) -> None:
    """Do something that a user does."""
    world = {key: library.answer(RecordWith(key=key)) for key in sorted(contents(library))}
    act = random.choice(("change", "change", "change", "delete", "add", "undo"))
    if act == "add" or not world:
        links = _links(world, "company", random)
        save(library, a_development(random.choice(("Mine", "New")), companies=links))
    elif act == "undo":
        if library.answer(WhatCanBeUndone()).undo:
            library.undo()
    else:
        record = world[random.choice(sorted(world))]
        if act == "change":
            save(library, _changed(record, world, random))
        else:
            library.do(Delete("Delete", (record.id or 0,)))


@contextmanager
def _seeded(world: World) -> Iterator[Library]:
    with TemporaryDirectory() as folder:
        library = seeded(Path(folder), *world.values())
        try:
            yield library
        finally:
            library.close()


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_random_merges_keep_what_was_done_here_and_lose_nothing(random: Random) -> None:
    world = _a_world(random)
    later = _next(world, random)
    with _seeded(world) as library:
        base = contents(library)
        for _ in range(random.randint(0, 6)):
            _edit(library, random)
        mine, state = contents(library), _state(library)
        merge_newer(library, *later.values())
        after, theirs = contents(library), _objects(later)
        _require_mine_kept(base, mine, after)
        _require_nothing_lost(base, mine, theirs, after, _open(library))
        _require_soundness(library)
        library.undo()
        assert (contents(library), _state(library)) == (mine, state)
        library.redo()
        assert contents(library) == after


def _state(library: Library) -> dict[str, str]:
    """Everything but the history, which tells of what was undone."""
    state = state_of(library)
    return {name: digest for name, digest in state.items() if name not in ("step", "image")}


def _objects(world: World) -> Contents:
    return {key: to_object(one, names=False) for key, one in world.items()}


def _bare(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an object as a dataset has it."""
    return {name: value for name, value in found.items() if name != "origin"}


def _fields(*objects: Mapping[str, Any]) -> set[str]:
    return {name for one in objects for name in one} - {"key", "origin"}


def _require_mine_kept(base: Contents, mine: Contents, after: Contents) -> None:
    for key in base.keys() - mine.keys():
        assert key not in after, "what was deleted here stays deleted"
    for key, here in mine.items():
        old = base.get(key, {})
        changed = {n for n in _fields(old, here) if old.get(n) != here.get(n)}
        assert not changed or key in after, "what was changed here stays"
        for name in changed:
            if name not in SETS:
                assert after[key].get(name) == here.get(name)
                continue
            before, now, stands = (one.get(name) or [] for one in (old, here, after[key]))
            assert all(item in stands or item in before for item in now)
            assert all(item in now or item not in stands for item in before)


def _open(library: Library) -> set[tuple[str, str]]:
    """The keys and fields of what is left to the user."""
    query = select(difference.c.key, difference.c.field)
    return library.read(lambda connection: {(k, f) for k, f in connection.execute(query)})


def _require_nothing_lost(
    base: Contents,
    mine: Contents,
    theirs: Contents,
    after: Contents,
    open_: set[tuple[str, str]],
) -> None:
    """What the dataset says stands, unless the user changed it or has it still to decide."""
    for key, there in theirs.items():
        if key not in after:
            assert _bare(base.get(key, {})) == there or (key, "") in open_
            continue
        for name in _fields(there, after[key]):
            said, old, here = (one.get(key, {}).get(name) for one in (theirs, base, mine))
            if said not in (after[key].get(name), old):
                assert (key, name) in open_ or (name in SETS and old != here)
    for key in base.keys() & after.keys() - theirs.keys():
        assert (key, "") in open_


def _require_soundness(library: Library) -> None:
    with TemporaryDirectory() as folder:
        copy = Path(folder, "copy.explorer")
        library.copy_to(copy)
        assert check(copy).problems == ()


@settings(max_examples=15)
@given(st.randoms(use_true_random=False))
def test_merging_into_what_nobody_changed_gives_the_newer_dataset(random: Random) -> None:
    world = _a_world(random)
    later = _next(world, random)
    with _seeded(world) as library:
        merge_newer(library, *later.values())
        found = {key: _bare(one) for key, one in contents(library).items()}
        assert found == _objects(later)
        assert undecided(library) == ()


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_what_the_history_tells_of_an_older_file_is_what_it_was_seeded_with(
    random: Random,
) -> None:
    world = _a_world(random)
    with _seeded(world) as library:
        base = library.read(datasets.basis_of)
        for _ in range(random.randint(1, 8)):
            _edit(library, random)
        before = _state(library)
        library.close()
        _forget_datasets(library.path)
        reopened = Library.open(library.path)
        found = reopened.read(datasets.basis_of)
        assert base is not None
        assert found is not None
        assert (found.objects, found.version) == (base.objects, base.version)
        assert _state(reopened) == before
        reopened.close()


def _forget_datasets(path: Path) -> None:
    """Turn a closed file into one of the version before datasets were kept."""
    with closing(sqlite3.connect(path)) as connection:
        for table in ("basis", "difference", "dataset"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
        connection.commit()
    seal.write_seal(path)
