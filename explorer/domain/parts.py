"""The parts that records are made of: links, names, citations, amounts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer to another record, with what is needed to show and follow it.

    ``id`` is the database's number and may be None in a link that was read from text by key.
    ``role`` is what the target was in the record that holds the link ("buyer", "site").
    """

    key: str
    kind: str
    name: str
    id: int | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a record; ``sort`` is one of ``ALIAS_SORTS``, ``language`` ISO 639-1."""

    text: str
    sort: str = "name"
    language: str = ""


ALIAS_SORTS = ("name", "abbreviation", "former name", "native name", "misspelling")


@dataclass(frozen=True, slots=True)
class Identifier:
    """The record's id in an outside register: "wikidata" Q6686, "lei", "isin"."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer from a record to the source that states it.

    ``place`` is where in the source ("par. 3"); ``supports`` the name of the field that it
    supports ("" for the whole record); ``quotation`` words typed by the user; ``spelling`` the
    source's own spelling of the record's name, if it differs.
    """

    source: Link
    place: str = ""
    supports: str = ""
    quotation: str = ""
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money or a count: ``unit`` is an ISO 4217 currency or a word ("cars", "jobs").

    ``bound`` is one of ``BOUNDS``; ``what`` says what the amount is of.
    """

    value: float
    unit: str
    bound: str = "exactly"
    what: str = ""


BOUNDS = ("exactly", "about", "at least", "at most", "more than", "less than")
