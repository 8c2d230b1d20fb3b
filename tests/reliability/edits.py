"""Edits of an open library."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from explorer.domain.edits import Delete, Save
from explorer.domain.merging.differences import Dataset
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record
from explorer.paths import Places
from explorer.services.backups import Backups
from explorer.services.exporting import export_csv, export_json
from explorer.services.importing import import_file
from explorer.services.merging import merge
from explorer.storage import datasets
from explorer.storage.library import Library
from tests.reliability.operations import Step
from tests.worlds import a_company, a_development, a_source, a_vehicle, cited, link_to

_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
_SOURCE = a_source("A release", key="source/made")
_BRAND = a_company("Brand", key="company/made")
_CAR = a_vehicle("Car", key="vehicle/made", brand=link_to(_BRAND), citations=cited(_SOURCE))
_PLAN = a_development("Plan", "H2 2026", key="development/made", companies=(link_to(_BRAND),))
_FLEET = tuple(
    a_vehicle(f"Car {n}", key=f"vehicle/made-{n}", brand=link_to(_BRAND)) for n in range(500)
)
TABLE = "vehicles.csv"
TABLE_TEXT = "\n".join(
    ("name,key,brand", *(f"Car {n},vehicle/new-{n},company/nissan" for n in range(60)))
)


def save_all(*records: Record) -> Step:
    return lambda library: library.do(Save("Add records", records))


def change(key: str, **fields: str) -> Step:
    def changing(library: Library) -> object:
        record = library.answer(RecordWith(key=key))
        changed: Record = replace(record, **fields)  # type: ignore[arg-type]
        return library.do(Save("Change", (changed,)))

    return changing


def delete(key: str) -> Step:
    def deleting(library: Library) -> object:
        return library.do(Delete("Delete", (library.answer(RecordWith(key=key)).id or 0,)))

    return deleting


CREATE = (save_all(_SOURCE, _BRAND, _CAR), save_all(_PLAN))
EDIT = (
    change("company/nissan", name="Nissan Motor", note="A note. " * 600),
    change("company/renault", name="Renault s.a.s."),
)
BULK = save_all(_BRAND, *_FLEET)


def undo(library: Library) -> object:
    return library.undo()


def redo(library: Library) -> object:
    return library.redo()


def import_table(library: Library) -> object:
    return import_file(library, library.path.with_name(TABLE))


def export_to_json(library: Library) -> None:
    export_json(library, library.path.with_name("all.json"))


def export_to_tables(library: Library) -> object:
    return export_csv(library, library.path.with_name("tables"))


def merge_newer(library: Library) -> object:
    """Merge a dataset in which some is changed, some is gone and some is new."""
    basis = library.read(datasets.basis_of)
    assert basis is not None
    objects = {key: one for key, one in basis.objects.items() if not key.startswith("market/")}
    for key in ("company/nissan", "company/renault", "company/mitsubishi-motors"):
        objects[key] = {**objects[key], "note": "Told anew. " * 300}
    objects.update(datasets.objects_of([_BRAND, *_FLEET[:50]]))
    return merge(library, Dataset("newer", 99, objects), "Merge")


def copy(library: Library) -> None:
    library.copy_to(library.path.with_name("copy.explorer"))


def backups_in(folder: Path) -> Backups:
    return Backups(Places(folder, folder / "alliance.explorer"), clock=lambda: _AT)


def back_up(library: Library) -> object:
    return backups_in(library.path.parent).make(library)
