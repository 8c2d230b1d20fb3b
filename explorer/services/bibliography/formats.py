"""The formats of bibliographies, by the names that the command line gives them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from explorer.services.bibliography import bibtex, csl_json, ris
from explorer.services.bibliography.encodings import text_of
from explorer.services.bibliography.item import Item, Placed
from explorer.services.given import read_bytes, read_file


class Format(NamedTuple):
    """How items are written and read; ``line_end`` is that of its files."""

    suffix: str
    write: Callable[[Iterable[Item]], Iterator[str]]
    read: Callable[[str, str], Iterator[Placed]]
    line_end: str = "\n"


FORMATS = MappingProxyType(
    {
        "csl-json": Format(".json", csl_json.write, csl_json.read),
        "bibtex": Format(".bib", bibtex.write, bibtex.read),
        "ris": Format(".ris", ris.write, ris.read, "\r\n"),
    }
)
_NAMES = MappingProxyType({".bib": "bibtex", ".ris": "ris", ".csljson": "csl-json"})


def items_in(path: Path) -> Iterator[Placed] | None:
    """Return the items of a file, None if it is no bibliography; raises Refusal."""
    suffix = path.suffix.casefold()
    if suffix in _NAMES and not path.is_dir():
        text = text_of(read_bytes(path), path.name)
        return FORMATS[_NAMES[suffix]].read(text, path.name)
    if suffix != ".json" or path.is_dir():
        return None
    text = read_file(path)
    return csl_json.read(text, path.name) if csl_json.is_csl(text) else None
