"""Large libraries of invented but plausible records, the same for the same number."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from explorer.domain.dates import from_edtf
from explorer.domain.parts import Citation, Link
from explorer.domain.records import (
    DEVELOPMENT_KINDS,
    STATUSES,
    Company,
    Development,
    Record,
    Source,
    Vehicle,
)
from explorer.storage import upkeep
from explorer.storage.creating import create_tables, creating_engine
from explorer.storage.writing import write_records

_WORDS = (
    *("Flotation", "Battery", "Plant", "Alliance", "Electric", "Platform", "Investment"),
    *("Renewal", "Launch", "Partnership", "Charging", "Saloon", "Pickup", "Exports", "Governance"),
)
_FIRST = date(1999, 1, 1)
_CHUNK = 20_000


def build(path: Path, developments: int, companies: int = 40) -> None:
    """Build a database with this many developments and a vehicle for every eight."""
    engine = creating_engine(path)
    try:
        with engine.connect() as connection, connection.begin():
            create_tables(connection)
            chunk: list[Record] = []
            for record in _records(developments, companies):
                chunk.append(record)
                if len(chunk) == _CHUNK:
                    write_records(connection, chunk, today=_FIRST.toordinal())
                    chunk = []
            write_records(connection, chunk, today=_FIRST.toordinal())
            upkeep.refresh_all(connection)
    finally:
        engine.dispose()


def _records(developments: int, makers: int) -> Iterator[Record]:
    chance = random.Random(developments)
    companies = [Link(f"company/{n}", "company", f"Company {n}") for n in range(makers)]
    for link in companies:
        yield Company(key=link.key, name=link.name, type="automaker", country="Japan")
    sources = [Link(f"source/{n}", "source", f"Source {n}") for n in range(200)]
    for link in sources:
        day = from_edtf(str(_day(chance)))
        yield Source(key=link.key, name=link.name, published=day)
    vehicles = [Link(f"vehicle/{n}", "vehicle", f"Model {n}") for n in range(developments // 8)]
    for link in vehicles:
        brand = chance.choice(companies)
        yield Vehicle(key=link.key, name=link.name, brand=brand, powertrain=("electric",))
    for number in range(developments):
        yield _development(chance, number, companies, vehicles, sources)


def _day(chance: random.Random) -> date:
    return _FIRST + timedelta(days=chance.randrange(365 * 30))


def _development(
    chance: random.Random,
    number: int,
    companies: list[Link],
    vehicles: list[Link],
    sources: list[Link],
) -> Development:
    day = _day(chance)
    edtf = chance.choice((str(day), f"{day:%Y-%m}", f"{day.year}", f"{day.year}-41"))
    made = Development(
        key=f"development/{number}",
        name=f"{' '.join(chance.choices(_WORDS, k=4))} {number}",
        kind=chance.choice(DEVELOPMENT_KINDS),
        status=chance.choice(STATUSES),
        date=from_edtf(edtf, edtf),
        companies=tuple(chance.sample(companies, 2)),
        citations=(Citation(chance.choice(sources), "par. 1"),),
    )
    return replace(made, vehicles=(chance.choice(vehicles),)) if vehicles else made
