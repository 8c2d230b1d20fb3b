"""The bundled dataset as its rules look at it: the files, their objects, the records."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from explorer.domain.exchange import Reader
from explorer.domain.parts import Link
from explorer.domain.records import KINDS, PLURALS, Claim, Record, Source

FOLDER = Path(__file__).parents[2] / "db" / "dataset"
Row = Mapping[str, Any]
Kind = TypeVar("Kind", bound=Record)


def text(kind: str) -> str:
    return (FOLDER / f"{PLURALS[kind]}.json").read_text(encoding="utf-8")


ROWS: dict[str, list[Row]] = {kind: json.loads(text(kind)) for kind in KINDS}
RECORDS: dict[str, Record] = {
    row["key"]: Reader().read(kind, row, origin="curated")
    for kind, rows in ROWS.items()
    for row in rows
}


def each_row() -> Iterator[tuple[str, Row]]:
    return ((kind, row) for kind, rows in ROWS.items() for row in rows)


def all_of(kind: type[Kind]) -> list[Kind]:
    return [record for record in RECORDS.values() if isinstance(record, kind)]


def linked(link: Link | None) -> str:
    return "" if link is None else link.key


def source_of(claim: Claim) -> Source:
    source = RECORDS[claim.citations[0].source.key]
    assert isinstance(source, Source)
    return source


def sources_of(record: Record) -> list[Source]:
    cited = [RECORDS[citation.source.key] for citation in record.citations]
    return [source for source in cited if isinstance(source, Source)]


def keys_in(value: Any) -> Iterator[str]:
    """Yield every text in a value of JSON that names a record."""
    if isinstance(value, str) and value in RECORDS:
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from keys_in(item)
