"""What every kind of record has."""

from dataclasses import dataclass

from explorer.domain.fields import long_text, text
from explorer.domain.parts import Alias, Citation, Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: a stable text key, names, citations, a note.

    ``id`` is the database's number, None until the record is saved. ``origin`` is "curated"
    for the bundled dataset's records and "user" for all others.
    """

    id: int | None = None
    key: str = ""
    origin: str = "user"
    name: str = text("Name", required=True)
    note: str = long_text("Note")
    aliases: tuple[Alias, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    citations: tuple[Citation, ...] = ()
