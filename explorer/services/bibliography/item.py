"""A text as bibliographies describe it: what the formats have in common."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Parts = tuple[int, ...]
"""Year, month and day, the later ones left out where they are not known."""


class Name(NamedTuple):
    """Who wrote it: a person's names apart, or with ``given`` empty a name that is one whole."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class ItemDate:
    """A date no more precise than it is known.

    ``first`` and ``last`` are the same for a single date, () where an end is open. ``season`` is
    1 for spring to 4 for winter, 0 for none. ``words`` stand where nothing could be read of a
    date. ``edtf`` is the exact date behind it, where a format has room for one.
    """

    first: Parts = ()
    last: Parts = ()
    season: int = 0
    circa: bool = False
    words: str = ""
    edtf: str = field(default="", compare=False)

    @property
    def is_single(self) -> bool:
        return bool(self.first) and self.first == self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a bibliography; its texts are single lines.

    ``id`` is what it is cited by, ``type`` one of CSL's item types. ``numbers`` are registered
    ones by their scheme (doi, isbn, issn). ``exact`` holds fields of a source that the others
    cannot tell, or not exactly, as in an export of records; ``rest`` what else a foreign file
    says, by its name there.
    """

    id: str = ""
    type: str = "document"
    genre: str = ""
    title: str = ""
    authors: tuple[Name, ...] = ()
    publisher: str = ""
    issued: ItemDate | None = None
    accessed: ItemDate | None = None
    address: str = ""
    language: str = ""
    note: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    exact: Mapping[str, Any] = field(default_factory=dict)
    rest: tuple[tuple[str, str], ...] = ()


class Placed(NamedTuple):
    """An item with the place where it stands, as sentences name it."""

    item: Item
    place: str


def one_line(text: str) -> str:
    """Return the text without line breaks and control characters, and without spaces at its ends.

    Spaces that mean something (no-break, ideographic) stay.
    """
    return _BREAKS.sub(" ", text).strip(" ")


_BREAKS = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
