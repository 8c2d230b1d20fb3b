"""The figures of records as words, so that they are found by what people type."""

from collections.abc import Iterator, Sequence

from sqlalchemy.engine import Connection

from explorer.domain.amounts import write_amount
from explorer.domain.fields import FieldType
from explorer.domain.parts import Amount
from explorer.domain.records import KINDS
from explorer.storage.driver import rows
from explorer.storage.schema import own_fields, table_name


def figures_of(connection: Connection, ids: Sequence[int] = ()) -> dict[int, str]:
    """Return the figures of some records (none named: of all) in words, by record."""
    found: dict[int, list[str]] = {}
    marks = ",".join("?" * len(ids))
    some = f" WHERE id IN ({marks})" if ids else ""
    for id_, *figure in rows(connection, f"SELECT * FROM ({_FIGURES}){some}", ids):
        found.setdefault(id_, []).extend(_words(*figure))
    return {id_: " ".join(words) for id_, words in found.items()}


def _words(value: float, unit: str, what: str) -> Iterator[str]:
    """Yield "US$ 644 million" and, for who types it in full, "644000000 USD"."""
    yield write_amount(Amount(value, unit))
    yield f"{value:.15g} {unit} {what}"


def _queries() -> Iterator[str]:
    yield "SELECT record_id AS id, value, unit, what FROM amount"
    for kind in KINDS:
        names = {field.name for field in own_fields(kind)}
        for field in own_fields(kind):
            if field.type in (FieldType.NUMBER, FieldType.PERCENT):
                unit = "'%'" if field.type is FieldType.PERCENT else "''"
                if field.type is FieldType.NUMBER and "unit" in names:
                    unit = "unit"
                yield (
                    f"SELECT id, {field.name}, {unit}, '' FROM {table_name(kind)} "
                    f"WHERE {field.name} IS NOT NULL"
                )


_FIGURES = " UNION ALL ".join(_queries())
