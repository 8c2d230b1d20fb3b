"""The operations that every trial is made with."""

import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from unittest.mock import patch

from explorer.domain.drafting import Draft
from explorer.domain.edits import Delete, Save
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record
from explorer.paths import shipped_database_folder
from explorer.services.drafts import Drafts
from explorer.services.exporting import export_csv, export_json
from explorer.services.importing import import_file
from explorer.services.publishing import publish_files
from explorer.storage import seal, seeding
from explorer.storage.library import Library
from tests.reliability.older import OLDER, knowing_migrations, make_older, write_migrations
from tests.reliability.operations import Act, Edits, Files, Operation, Step
from tests.reliability.states import (
    State,
    database_in,
    files_in,
    places_in,
    state_after_start,
)
from tests.worlds import a_company, a_development, a_source, a_vehicle, cited, link_to


def _save(*records: Record) -> Step:
    return lambda library: library.do(Save("Add records", records))


def _change(key: str, **fields: str) -> Step:
    def change(library: Library) -> object:
        record = library.answer(RecordWith(key=key))
        changed: Record = replace(record, **fields)  # type: ignore[arg-type]
        return library.do(Save("Change", (changed,)))

    return change


def _delete(key: str) -> Step:
    def delete(library: Library) -> object:
        return library.do(Delete("Delete", (library.answer(RecordWith(key=key)).id or 0,)))

    return delete


_SOURCE = a_source("A release", key="source/made")
_BRAND = a_company("Brand", key="company/made")
_CAR = a_vehicle("Car", key="vehicle/made", brand=link_to(_BRAND), citations=cited(_SOURCE))
_PLAN = a_development("Plan", "H2 2026", key="development/made", companies=(link_to(_BRAND),))
_CREATE = (_save(_SOURCE, _BRAND, _CAR), _save(_PLAN))
_EDIT = (
    _change("company/nissan", name="Nissan Motor", note="A note. " * 600),
    _change("company/renault", name="Renault s.a.s."),
)
_BULK = _save(
    _BRAND,
    *(a_vehicle(f"Car {n}", key=f"vehicle/made-{n}", brand=link_to(_BRAND)) for n in range(500)),
)
_TABLE = "name,key,brand\n" + "".join(
    f"Car {n},vehicle/new-{n},company/nissan\n" for n in range(60)
)


@dataclass(frozen=True)
class Import(Edits):
    """Edits with a table beside the database."""

    def prepare(self, folder: Path, bundled: Path) -> None:
        super().prepare(folder, bundled)
        (folder / "vehicles.csv").write_text(_TABLE)


@dataclass(frozen=True)
class Exports(Edits):
    """Files made from an open library, with older ones in their places."""

    def prepare(self, folder: Path, bundled: Path) -> None:
        super().prepare(folder, bundled)
        for name in ("all.json", "copy.explorer", "tables/companies.csv"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("the old file")

    def state(self, folder: Path) -> State:
        found, database = state_after_start(folder), database_in(folder).name
        made = {n: digest for n, digest in files_in(folder).items() if not n.startswith(database)}
        return found | made

    def is_whole(self, found: State, before: State, after: State) -> bool:
        """The database is whole, and every single file: several are not replaced at once."""
        files = {name for name in (*before, *after) if "." in name}
        return super().is_whole(
            _without(files, found), _without(files, before), _without(files, after)
        ) and all(found.get(name) in (before.get(name), after.get(name)) for name in files)


def _without(names: Collection[str], state: State) -> State:
    return {name: digest for name, digest in state.items() if name not in names}


def _undo(library: Library) -> object:
    return library.undo()


def _redo(library: Library) -> object:
    return library.redo()


def _import(library: Library) -> object:
    return import_file(library, library.path.with_name("vehicles.csv"))


def _export_json(library: Library) -> None:
    export_json(library, library.path.with_name("all.json"))


def _export_csv(library: Library) -> object:
    return export_csv(library, library.path.with_name("tables"))


def _copy(library: Library) -> None:
    library.copy_to(library.path.with_name("copy.explorer"))


def _keep_draft(number: int) -> Act:
    words = {"name": f"Nissan buys {number} %", "summary": "A plan. " * 40 * number}
    return lambda folder: Drafts(folder).keep(Draft("development", "development/x", None, words))


def _drop_draft(folder: Path) -> None:
    Drafts(folder).drop("development/x")


def _drafts_in(folder: Path) -> State:
    return {kept.draft.key: repr(kept.draft) for kept in Drafts(folder).kept()}


def _draw(content: bytes) -> Act:
    return lambda folder: publish_files({folder / "a.png": content * 50_000})


def _an_old_picture(folder: Path, _: Path) -> None:
    (folder / "a.png").write_bytes(b"the old picture")


@contextmanager
def shipping(folder: Path) -> Iterator[None]:
    """Let the program take what it is shipped with from a folder."""
    with patch.object(seeding, "shipped_database_folder", lambda: folder):
        yield


def _shipped_in(folder: Path) -> AbstractContextManager[None]:
    return shipping(folder / "shipped")


def ship(folder: Path, bundled: Path) -> None:
    """Let a bundled database be shipped, and nobody have started the program before."""
    (folder / "shipped").mkdir()
    shutil.copyfile(bundled, folder / "shipped" / seeding.BUNDLED_NAME)


def _ship_dataset(folder: Path, _: Path) -> None:
    """A small dataset: SQLite writes a large one in as many pieces, only later."""
    dataset = folder / "shipped" / "dataset"
    dataset.mkdir(parents=True)
    for name in ("regions.json", "sources.json"):
        content = (shipped_database_folder() / "dataset" / name).read_bytes()
        (dataset / name).write_bytes(content)


def _start(folder: Path) -> None:
    seeding.prepare(places_in(folder))
    Library.open(database_in(folder)).close()


def _grow_old(folder: Path, bundled: Path) -> None:
    database_in(folder).write_bytes(bundled.read_bytes())
    make_older(database_in(folder))
    write_migrations(folder / "migrations")
    seal.write_seal(database_in(folder))


def _migrated(folder: Path) -> State:
    found = state_after_start(folder)
    kept = {name: digest for name, digest in files_in(folder).items() if ".version-" in name}
    assert list(kept) == [f"{database_in(folder).name}.version-{OLDER}"]
    return found | kept


def _migrations_in(folder: Path) -> AbstractContextManager[None]:
    return knowing_migrations(folder / "migrations")


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "create": Edits(_CREATE),
        "edit": Edits(_EDIT),
        "bulk": Edits((_BULK,)),
        "cascade": Edits((_delete("company/nissan"), _delete("company/renault"))),
        "undo": Edits((_undo, _undo, _undo), before=(*_CREATE, _delete("company/nissan"))),
        "redo": Edits((_redo,) * 3, before=(*_CREATE, _delete("company/nissan"), *(_undo,) * 3)),
        "import": Import((_import,)),
        "export": Exports((_export_json, _export_csv)),
        "backup": Exports((_copy, *_EDIT[:1], _copy)),
        "picture": Files((_draw(b"1"), _draw(b"2")), _an_old_picture),
        "draft": Files(
            (_keep_draft(1), _keep_draft(2), _drop_draft, _keep_draft(3)),
            lambda folder, _: None,
            _drafts_in,
        ),
        "first start": Files((_start, _start), ship, state_after_start, _shipped_in),
        "first build": Files((_start,), _ship_dataset, state_after_start, _shipped_in),
        "migration": Files((_start,), _grow_old, _migrated, _migrations_in),
    }
)
