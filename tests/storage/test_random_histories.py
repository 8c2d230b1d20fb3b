"""Histories of doing, undoing, redoing and restarting equal a model of plain copies."""

import random
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer.domain.edits import Delete, Edit, Revert, Save
from explorer.domain.errors import UndoRefused
from explorer.domain.exchange import to_object
from explorer.domain.parts import Alias, Amount, Link
from explorer.domain.questions import RecordWith, SearchFor, StepsOf
from explorer.domain.records import KINDS, Development, Record, Stake
from explorer.storage.library import Library
from explorer.storage.reading import read_records
from explorer.storage.schema import record as record_table
from explorer.storage.seeding import create_empty
from tests.worlds import NOW, a_company, a_development, a_source, a_vehicle, cited, link_to

HISTORIES = 400
STEPS = 12
State = dict[str, dict[str, Any]]


def _state(library: Library) -> State:
    """Return everything in the database, as plain objects by key."""

    def read(connection: Any) -> State:
        ids = list(connection.scalars(record_table.select().with_only_columns(record_table.c.id)))
        return {r.key: to_object(r) for r in read_records(connection, ids)}

    return library.read(read)


class _Walk:
    """One random history beside its model: the states after each step, and where it stands."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.random = random.Random(seed)
        self.library = Library.open(path)
        self.states: list[State] = [{}]
        self.place = 0

    def step(self) -> None:
        acts = (self.edit, self.edit, self.edit, self.undo, self.undo, self.redo, self.restart)
        self.random.choice(acts)()
        assert _state(self.library) == self.states[self.place]

    def edit(self) -> None:
        edit = self.random.choice((self._add, self._change, self._delete, self._revert))()
        if edit is None:
            return
        if self.library.do(edit).step is not None:
            self.states = [*self.states[: self.place + 1], _state(self.library)]
            self.place += 1

    def undo(self) -> None:
        if self.place:
            self.library.undo()
            self.place -= 1
        else:
            with pytest.raises(UndoRefused):
                self.library.undo()

    def redo(self) -> None:
        if self.place < len(self.states) - 1:
            self.library.redo()
            self.place += 1
        else:
            with pytest.raises(UndoRefused):
                self.library.redo()

    def restart(self) -> None:
        self.library.close()
        self.library = Library.open(self.path)

    def _links(self, kind: str) -> list[Link]:
        keys = [key for key in self.states[self.place] if key.startswith(f"{kind}/")]
        return [Link(key, kind, "") for key in keys]

    def _some(self, kind: str) -> tuple[Link, ...]:
        links = self._links(kind)
        return tuple(self.random.sample(links, self.random.randint(0, min(2, len(links)))))

    def _add(self) -> Edit:
        source, company = a_source("A “text”"), a_company(self._words())
        made: list[Record] = [source, company]
        owners = self._links("company")
        if owners:
            owner = self.random.choice(owners)
            key = f"stake/{company.key.partition('/')[2]}"
            stake = Stake(key=key, owner=owner, owned=link_to(company), capital=100 / 3)
            made.append(replace(stake, citations=cited(source)))
        development = a_development(self._words(), "H2 2023", companies=(link_to(company),))
        made.append(replace(development, vehicles=self._some("vehicle"), citations=cited(source)))
        made.append(a_vehicle(self._words(), brand=link_to(company), powertrain=("electric",)))
        return Save("Add", tuple(made))

    def _words(self) -> str:
        return self.random.choice(("Renault", "日産", "A \\ “b” \"c'", "Ampère; DROP", "<b>x</b>"))

    def _pick(self) -> Record | None:
        keys = sorted(self.states[self.place])
        if not keys:
            return None
        return self.library.answer(RecordWith(key=self.random.choice(keys)))

    def _change(self) -> Edit | None:
        record = self._pick()
        if record is None:
            return None
        changed = replace(record, name=self._words(), note=f"{self._words()}\n\t{self._words()}")
        changed = replace(changed, aliases=(*record.aliases[:1], Alias(self._words())))
        if isinstance(changed, Development):
            amount = Amount(self.random.random(), "EUR")
            changed = replace(changed, amounts=(amount,), companies=self._some("company"))
        return Save("Change", (changed,))

    def _delete(self) -> Edit | None:
        record = self._pick()
        return None if record is None or record.id is None else Delete("Delete", (record.id,))

    def _revert(self) -> Edit | None:
        record = self._pick()
        if record is None:
            return None
        steps = self.library.answer(StepsOf(record.id))
        done = [step.step for step in steps if step.state == "done"]
        # What the record links to may be gone at an earlier step; its own latest step is safe.
        return Revert("Revert", record.id or 0, done[0]) if done else None


@pytest.mark.parametrize("block", range(8))
def test_random_histories_equal_their_model(tmp_path: Path, block: int) -> None:
    create_empty(tmp_path / "empty")
    for number in range(HISTORIES // 8):
        seed = block * 1000 + number
        path = tmp_path / f"history-{seed}"
        shutil.copyfile(tmp_path / "empty", path)
        walk = _Walk(path, seed)
        try:
            for _ in range(STEPS):
                walk.step()
            _require_sound_upkeep(walk)
        finally:
            walk.library.close()


def _require_sound_upkeep(walk: _Walk) -> None:
    """Everything that is there is found by its name, and nothing that is gone."""
    present = walk.states[walk.place]
    hits = walk.library.answer(SearchFor("renault", NOW, limit=10_000))
    named = {key for key, found in present.items() if "Renault" in found.get("name", "")}
    assert named <= {hit.link.key for hit in hits} <= present.keys()
    assert {hit.link.kind for hit in hits} <= KINDS.keys()
