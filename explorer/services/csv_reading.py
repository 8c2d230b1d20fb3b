"""CSV of records: one file of a kind, or a folder with a file for each."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from explorer.domain.errors import Refusal
from explorer.domain.exchange_values import NotUnderstood
from explorer.domain.records import PLURALS
from explorer.services.csv_form import object_of, readable_columns
from explorer.services.given import Given, read_file

_LONGEST_CELL = 1_000_000


def read_folder(folder: Path) -> Iterator[Given]:
    """Yield the objects of every file of a kind in a folder; raises Refusal if there is none."""
    files = [folder / f"{plural}.csv" for plural in PLURALS.values()]
    found = [path for path in files if path.is_file()]
    if not found:
        raise Refusal(f"“{folder}” holds no file of records, such as companies.csv.")
    for path in found:
        yield from read_table(path)


def read_table(path: Path) -> Iterator[Given]:
    """Yield the objects of a file that is named after its kind ("companies.csv")."""
    kind = next((kind for kind, plural in PLURALS.items() if plural == path.stem), None)
    if kind is None:
        names = ", ".join(f"{plural}.csv" for plural in PLURALS.values())
        raise Refusal(f"“{path}” must be named after what it holds: {names}.")
    csv.field_size_limit(_LONGEST_CELL)
    text = read_file(path)
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True, delimiter=_delimiter(text))
    place = path.name
    try:
        _check_header(kind, rows.fieldnames or (), place)
        for row in rows:
            place = f"{path.name}, line {rows.line_num}"
            yield from _given(kind, row, place)
    except csv.Error as error:
        raise Refusal(f"{path.name}, line {rows.line_num}: {error}.") from None


def _delimiter(text: str) -> str:
    """Return what parts the columns: a semicolon where the user's spreadsheet writes so."""
    header = text.partition("\n")[0]
    return ";" if ";" in header and "," not in header else ","


def _check_header(kind: str, names: object, place: str) -> None:
    columns = list(names) if isinstance(names, (list, tuple)) else []
    unknown = [name for name in columns if name not in readable_columns(kind)]
    if unknown:
        raise Refusal(f"{place}: there is no column “{str(unknown[0])[:60]}” in a list of {kind}s.")
    twice = [name for name in columns if columns.count(name) > 1]
    if twice:
        raise Refusal(f"{place}: the column “{twice[0]}” stands twice.")


def _given(kind: str, row: dict[str, str], place: str) -> Iterator[Given]:
    if None in row:
        raise Refusal(f"{place}: there are more cells than columns.")
    cells = {name: cell or "" for name, cell in row.items()}
    if not any(cells.values()):
        return
    try:
        yield Given(kind, object_of(kind, cells), place)
    except NotUnderstood as error:
        raise Refusal(f"{place}: {error}") from None
