"""In which order a form shows the fields of a kind, and which of them wait in closed groups."""

from dataclasses import dataclass
from typing import Final

from explorer.domain.records import fields_of

CITATIONS: Final = "citations"


@dataclass(frozen=True, slots=True)
class Group:
    """A run of fields; one without a title is always open."""

    title: str
    fields: tuple[str, ...]


_DEVELOPMENT: Final = (
    Group(
        "",
        (
            *("name", "date", "kind", "status", "companies", "vehicles", "platforms", "plants"),
            *("regions", "people", "technologies", "amounts", "summary", CITATIONS),
        ),
    ),
    Group("Earlier developments", ("revises", "outcome_of", "part_of", "follows")),
    Group("More", ("announced", "aliases", "identifiers", "note")),
)
MADE_IN_PLACE: Final = {
    "company": ("type", "country"),
    "vehicle": ("brand", "segment", "powertrain"),
    "platform": ("developer",),
    "plant": ("place", "country", "operator"),
    "source": ("kind", "publisher", "author", "published", "address"),
    "development": ("date", "kind", "status"),
    "technology": ("field",),
}
"""What is asked of a record that is made within another one's form, besides its name."""

DEFAULTS: Final = {"company": {"type": "other"}, "development": {"kind": "plan"}}
"""Entries that a record made in place begins with where its kind has no default of its own."""

CLAIM_IN_FORM: Final = ("about", "date", "status", "value", "unit", "bound", "speaker", "stated")


def groups_of(kind: str) -> tuple[Group, ...]:
    """Return the groups of a kind's form, in order."""
    if kind == "development":
        return _DEVELOPMENT
    main = tuple(f.name for f in fields_of(kind) if f.name != "note")
    return (Group("", (*main, CITATIONS)), Group("More", ("aliases", "identifiers", "note")))
