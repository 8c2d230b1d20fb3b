"""Sources written as a bibliography, complete or as known on a day."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from sqlalchemy.engine import Connection

from explorer.domain.records import Source
from explorer.services.bibliography.formats import FORMATS
from explorer.services.bibliography.mapping import item_of
from explorer.services.exporting import EVERYTHING, Extent, records_shown
from explorer.services.publishing import publish_files
from explorer.storage.library import Library


def write_sources(library: Library, form: str, stream: TextIO, extent: Extent = EVERYTHING) -> None:
    """Write the sources in a format of ``FORMATS``; raises OSError."""
    for text in library.read(lambda c: list(_texts(c, form, extent)), extent.known_on):
        stream.write(text)


def export_sources(library: Library, path: Path, form: str, extent: Extent = EVERYTHING) -> None:
    """Put the sources in a file, whole or not at all; raises Refusal."""
    text = library.read(lambda c: "".join(_texts(c, form, extent)), extent.known_on)
    publish_files({path: text.replace("\n", FORMATS[form].line_end).encode("utf-8")})


def _texts(connection: Connection, form: str, extent: Extent) -> Iterator[str]:
    records = records_shown(connection, "source", extent)
    return FORMATS[form].write(item_of(r) for r in records if isinstance(r, Source))
