"""The bundled database, built from the dataset, and the user's first copy of it."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import DatabaseError

from explorer.domain.dates import CALENDAR_YEAR, FiscalCalendar, read_date
from explorer.domain.errors import InvalidRecord, Refusal
from explorer.domain.exchange import Reader
from explorer.domain.merging.differences import Dataset
from explorer.domain.records import PLURALS, Record
from explorer.domain.rules import faults_of
from explorer.paths import Places, shipped_database_folder
from explorer.storage import schema, seal, upkeep
from explorer.storage.creating import create_tables, creating_engine
from explorer.storage.datasets import BUILT_ON, keep_basis, objects_of
from explorer.storage.failures import as_refusal
from explorer.storage.journals import journals_of
from explorer.storage.publish import move_away, published
from explorer.storage.writing import write_records

BUNDLED_NAME = "alliance.explorer"
ABOUT_NAME = "edition.json"
"""Where a dataset tells its place among the datasets, and which keys it renamed."""

Objects = Mapping[str, list[dict[str, Any]]]


def read_dataset(folder: Path) -> Objects:
    """Return the dataset's objects by kind."""
    return {
        kind: json.loads((folder / f"{plural}.json").read_text(encoding="utf-8"))
        for kind, plural in PLURALS.items()
        if (folder / f"{plural}.json").exists()
    }


def dataset_version(folder: Path) -> str:
    """Return a short digest of the dataset's content."""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.json")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def edition_of(folder: Path) -> int:
    """Return the place of a dataset in the order of datasets; 0 where it is not told."""
    return int(_about(folder).get("edition", 0))


def renamed_keys(folder: Path) -> Mapping[str, str]:
    """Return the present keys of a dataset by those that earlier datasets had."""
    return dict(_about(folder).get("renamed", {}))


def _about(folder: Path) -> Mapping[str, Any]:
    about = folder / ABOUT_NAME
    found: dict[str, Any] = json.loads(about.read_text("utf-8")) if about.exists() else {}
    return found


def dataset_records(objects: Objects) -> Iterator[Record]:
    """Read every object of a dataset; raises InvalidRecord naming the object at fault."""
    calendars = {
        company["key"]: FiscalCalendar(company["fiscal_month"])
        for company in objects.get("company", ())
        if "fiscal_month" in company
    }
    for kind, rows in objects.items():
        for row in rows:
            calendar = _calendar_of(row, calendars)
            reader = Reader(read_words=partial(read_date, calendar=calendar))
            try:
                record = reader.read(kind, row, origin="curated")
            except InvalidRecord as error:
                raise Refusal(f"{row.get('key', kind)}: {error}") from error
            faults = faults_of(record)
            if faults:
                raise Refusal(f"{record.key}: {InvalidRecord(faults)}")
            yield record


def _calendar_of(row: Mapping[str, Any], calendars: Mapping[str, FiscalCalendar]) -> FiscalCalendar:
    named = [row.get("brand"), row.get("developer"), row.get("subject"), *row.get("companies", ())]
    keys = [str(item.get("key") if isinstance(item, dict) else item) for item in named]
    return next((calendars[key] for key in keys if key in calendars), CALENDAR_YEAR)


def build_bundled(dataset: Path, target: Path) -> None:
    """Build the database of a dataset at ``target``: the same bytes for the same dataset."""
    records = list(dataset_records(read_dataset(dataset)))
    version = dataset_version(dataset)
    engine = creating_engine(target)
    try:
        with engine.connect() as connection, connection.begin():
            create_tables(connection)
            write_records(connection, records, today=BUILT_ON, dataset_version=version)
            fact = {"name": "dataset", "value": version}
            connection.execute(insert(schema.about_database).values(fact))
            keep_basis(connection, Dataset(version, edition_of(dataset), objects_of(records)))
            upkeep.refresh_all(connection)
    finally:
        engine.dispose()


def create_empty(target: Path) -> None:
    """Make a database without records."""
    engine = creating_engine(target)
    try:
        with engine.connect() as connection, connection.begin():
            create_tables(connection)
    finally:
        engine.dispose()


def prepare(places: Places) -> None:
    """Put a working copy of the bundled database where there is none; raises a Refusal.

    Of several programs that start at once one puts its copy there, and the others use it.
    """
    try:
        ownerless = journals_of(places.database)
        if places.database.exists():
            return
        places.data.mkdir(parents=True, exist_ok=True)
        places.database.parent.mkdir(parents=True, exist_ok=True)
        for journal in ownerless:
            move_away(journal, "left-over")
        _put_working_copy(places.database)
        seal.write_seal(places.database)
    except (sqlite3.Error, DatabaseError, OSError) as error:
        raise as_refusal(error, places.database) from error


def _put_working_copy(target: Path) -> None:
    bundled = shipped_database_folder() / BUNDLED_NAME
    with suppress(FileExistsError), published(target, replace=False) as part:
        if bundled.exists():
            shutil.copyfile(bundled, part)
        else:
            build_bundled(shipped_database_folder() / "dataset", part)
