"""A small dataset, and what a user does to a database seeded from it."""

from dataclasses import replace
from typing import Any

from explorer.domain.edits import Delete
from explorer.domain.parts import Alias, Amount, Identifier
from explorer.domain.questions import RecordWith
from explorer.storage.library import Library
from tests.worlds import a_claim, a_company, a_development, a_source, cited, link_to, save

FIRST = a_source("First release", key="source/first")
SECOND = a_source("Second release", key="source/second")
THIRD = a_source("Third release", key="source/third")
RENAULT = a_company("Renault", key="company/renault")
NISSAN = a_company("Nissan", key="company/nissan")
DACIA = a_company("Dacia", key="company/dacia")
PLAN = a_development(
    "A plan",
    "2023",
    key="development/plan",
    summary="As it was",
    companies=(link_to(RENAULT),),
    aliases=(Alias("The plan"),),
    identifiers=(Identifier("wikidata", "Q1"),),
    amounts=(Amount(1.0, "EUR"),),
    citations=cited(FIRST),
)
CLAIM = a_claim(
    link_to(PLAN), "2023", key="claim/said", name="It comes in 2023", citations=cited(FIRST)
)
REST = (FIRST, SECOND, THIRD, RENAULT, NISSAN, DACIA)


def with_key(library: Library, key: str) -> Any:
    return library.answer(RecordWith(key=key))


def change(library: Library, key: str, **values: Any) -> None:
    save(library, replace(with_key(library, key), **values))


def delete(library: Library, key: str) -> None:
    library.do(Delete("Delete", (with_key(library, key).id,)))
