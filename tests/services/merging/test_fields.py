"""Every sort of field, untouched, changed or emptied here and there."""

from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from explorer.domain.dates import read_date
from explorer.domain.edits import Save, Settle
from explorer.domain.merging.differences import Sort
from explorer.domain.parts import Alias, Amount, Citation, Identifier, Link
from explorer.storage.library import Library
from tests.services.merging.editions import contents, merge_newer, seeded, undecided
from tests.services.merging.world import (
    CLAIM,
    DACIA,
    FIRST,
    NISSAN,
    PLAN,
    RENAULT,
    REST,
    SECOND,
    THIRD,
    change,
    with_key,
)
from tests.worlds import a_company, cited, link_to


def _parts(field: str, *parts: Any) -> dict[str, Any]:
    return {field: parts}


class Part(NamedTuple):
    """A part of a record: as it was, and as it is changed on either side."""

    was: dict[str, Any]
    here: dict[str, Any]
    there: dict[str, Any]
    both: dict[str, Any] | None
    """What stands where both changed it: None where that is left to the user."""


PARTS = {
    "text": Part({"summary": "As it was"}, {"summary": "Here"}, {"summary": "There"}, None),
    "emptied text": Part({"summary": "As it was"}, {"summary": ""}, {"summary": "There"}, None),
    "name": Part({"name": "A plan"}, {"name": "My plan"}, {"name": "The plan"}, None),
    "choice": Part({"status": "announced"}, {"status": "done"}, {"status": "cancelled"}, None),
    "date": Part(
        {"date": read_date("2023")},
        {"date": read_date("H2 2023")},
        {"date": read_date("2024")},
        None,
    ),
    "amounts": Part(
        _parts("amounts", Amount(1.0, "EUR")),
        _parts("amounts", Amount(2.0, "EUR")),
        _parts("amounts", Amount(1.0, "EUR"), Amount(3.0, "EUR")),
        None,
    ),
    "links": Part(
        _parts("companies", link_to(RENAULT)),
        _parts("companies", link_to(RENAULT), link_to(NISSAN)),
        _parts("companies", link_to(DACIA)),
        _parts("companies", link_to(NISSAN), link_to(DACIA)),
    ),
    "names": Part(
        _parts("aliases", Alias("The plan")),
        _parts("aliases", Alias("Mine"), Alias("The plan")),
        _parts("aliases", Alias("The plan"), Alias("Theirs", "abbreviation")),
        _parts("aliases", Alias("Mine"), Alias("The plan"), Alias("Theirs", "abbreviation")),
    ),
    "removed names": Part(
        _parts("aliases", Alias("The plan")),
        _parts("aliases"),
        _parts("aliases", Alias("The plan"), Alias("Theirs")),
        _parts("aliases", Alias("Theirs")),
    ),
    "identifiers": Part(
        _parts("identifiers", Identifier("wikidata", "Q1")),
        _parts("identifiers", Identifier("wikidata", "Q1"), Identifier("lei", "X")),
        _parts("identifiers", Identifier("wikidata", "Q2")),
        _parts("identifiers", Identifier("lei", "X"), Identifier("wikidata", "Q2")),
    ),
    "citations": Part(
        _parts("citations", *cited(FIRST)),
        _parts("citations", *cited(FIRST), *cited(SECOND)),
        _parts("citations", *cited(THIRD)),
        _parts("citations", *cited(SECOND), *cited(THIRD)),
    ),
}


def _bare(value: Any) -> Any:
    """Return a value with its links as a dataset has them."""
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if isinstance(value, Link):
        return replace(value, id=None, name="")
    if isinstance(value, Citation):
        return replace(value, source=_bare(value.source))
    return value


def _values(library: Library, names: dict[str, Any]) -> dict[str, Any]:
    plan = with_key(library, PLAN.key)
    return {name: _bare(getattr(plan, name)) for name in names}


def _expected(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _bare(value) for name, value in values.items()}


every_part = pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)


@every_part
def test_what_changed_there_alone_is_taken(library: Library, part: Part) -> None:
    merge_newer(library, *REST, replace(PLAN, **part.there), CLAIM)
    assert _values(library, part.was) == _expected(part.there)
    assert undecided(library) == ()


@every_part
def test_what_changed_here_alone_stays(library: Library, part: Part) -> None:
    change(library, PLAN.key, **part.here)
    merge_newer(library, *REST, PLAN, replace(CLAIM, reason="Something else changed"))
    assert _values(library, part.was) == _expected(part.here)
    assert undecided(library) == ()


@every_part
def test_what_changed_alike_makes_no_difference(library: Library, part: Part) -> None:
    change(library, PLAN.key, **part.there)
    before = contents(library)
    merge_newer(library, *REST, replace(PLAN, **part.there), CLAIM)
    assert contents(library) == before
    assert undecided(library) == ()


@every_part
def test_what_changed_differently_stays_beside_the_other(library: Library, part: Part) -> None:
    change(library, PLAN.key, **part.here)
    merge_newer(library, *REST, replace(PLAN, **part.there), CLAIM)
    found = undecided(library)
    if part.both is not None:
        assert _values(library, part.was) == _expected(part.both)
        assert found == ()
        return
    assert _values(library, part.was) == _expected(part.here)
    [one] = found
    assert one.told.sort is Sort.FIELD
    assert one.told.mine.words != one.told.theirs.words
    assert one.told.theirs.sources == ("First release",)
    library.do(Settle("Take", (one.id,), theirs=True))
    assert _values(library, part.was) == _expected(part.there)
    assert undecided(library) == ()
    library.undo()
    assert _values(library, part.was) == _expected(part.here)
    assert undecided(library) == found


@every_part
def test_a_difference_is_gone_once_mine_is_kept(library: Library, part: Part) -> None:
    change(library, PLAN.key, **part.here)
    merge_newer(library, *REST, replace(PLAN, **part.there), CLAIM)
    before = contents(library)
    for one in undecided(library):
        library.do(Settle("Keep", (one.id,), theirs=False))
    assert undecided(library) == ()
    assert contents(library) == before
    changed = replace(CLAIM, reason="Something else changed")
    merge_newer(library, *REST, replace(PLAN, **part.there), changed, edition=3)
    assert undecided(library) == ()
    assert contents(library)[PLAN.key] == before[PLAN.key]


def test_changes_that_are_sound_only_apart_are_left_to_the_user(tmp_path: Path) -> None:
    firm = a_company("Firm", key="company/firm", founded=read_date("2000"))
    library = seeded(tmp_path, firm)
    change(library, firm.key, dissolved=read_date("2005"))
    merge_newer(library, replace(firm, founded=read_date("2010")))
    assert contents(library)[firm.key]["founded"]["words"] == "2000"
    [one] = undecided(library)
    assert (one.told.field, one.told.theirs.words) == ("Founded", "2010")
    library.close()


def test_an_edit_by_hand_decides_a_difference_too(library: Library) -> None:
    change(library, PLAN.key, summary="Here")
    merge_newer(library, *REST, replace(PLAN, summary="There"), CLAIM)
    assert len(undecided(library)) == 1
    library.do(Save("By hand", (replace(with_key(library, PLAN.key), summary="There"),)))
    assert undecided(library) == ()


def test_a_difference_follows_what_the_dataset_says_next(library: Library) -> None:
    change(library, PLAN.key, summary="Here")
    merge_newer(library, *REST, replace(PLAN, summary="There"), CLAIM)
    merge_newer(library, *REST, replace(PLAN, summary="Elsewhere"), CLAIM, edition=3)
    [one] = undecided(library)
    assert (one.told.mine.words, one.told.theirs.words) == ("Here", "Elsewhere")
    merge_newer(library, *REST, replace(PLAN, summary="Here"), CLAIM, edition=4)
    assert undecided(library) == ()
