"""Every record: untouched, changed, deleted or added here and there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from explorer.domain.edits import Settle
from explorer.domain.merging.differences import Sort
from explorer.domain.records import Claim, Development, Record
from explorer.storage.library import Library
from tests.services.merging.editions import contents, merge_newer, undecided
from tests.services.merging.world import (
    CLAIM,
    DACIA,
    FIRST,
    NISSAN,
    PLAN,
    RENAULT,
    REST,
    change,
    delete,
    with_key,
)
from tests.worlds import a_claim, a_company, a_development, a_source, cited, link_to, save

HERE: dict[str, Callable[[Library], None]] = {
    "untouched": lambda library: None,
    "changed": lambda library: change(library, CLAIM.key, reason="Mine"),
    "deleted": lambda library: delete(library, CLAIM.key),
}
THERE: dict[str, tuple[Record, ...]] = {
    "untouched": (CLAIM, replace(DACIA, note="Something else changed")),
    "changed": (replace(CLAIM, unit="", about="status", status="announced"), DACIA),
    "deleted": (DACIA,),
}
CLAIM_AFTER: dict[tuple[str, str], tuple[str, str, str, Sort | None]] = {
    # here, there: about, reason, status of the claim afterwards ("" if it is gone); left open
    ("untouched", "untouched"): ("date", "", "", None),
    ("untouched", "changed"): ("status", "", "announced", None),
    ("untouched", "deleted"): ("", "", "", None),
    ("changed", "untouched"): ("date", "Mine", "", None),
    ("changed", "changed"): ("status", "Mine", "announced", None),
    ("changed", "deleted"): ("date", "Mine", "", Sort.DELETED_THERE),
    ("deleted", "untouched"): ("", "", "", None),
    ("deleted", "changed"): ("", "", "", Sort.DELETED_HERE),
    ("deleted", "deleted"): ("", "", "", None),
}


@pytest.mark.parametrize(("here", "there"), CLAIM_AFTER)
def test_a_record_changed_or_deleted_on_either_side(
    library: Library, here: str, there: str
) -> None:
    HERE[here](library)
    before = contents(library)
    rest = [one for one in (*REST, PLAN) if one.key != DACIA.key]
    merge_newer(library, *rest, *THERE[there])
    about, reason, status, sort = CLAIM_AFTER[here, there]
    found = contents(library).get(CLAIM.key, {})
    assert [found.get(n, "") for n in ("about", "reason", "status")] == [about, reason, status]
    assert [one.told.sort for one in undecided(library)] == ([sort] if sort else [])
    library.undo()
    assert contents(library) == before
    assert undecided(library) == ()


def test_what_was_deleted_here_can_be_brought_back_as_it_is_there(library: Library) -> None:
    delete(library, PLAN.key)  # and with it the claim
    plan, claim = replace(PLAN, summary="New"), replace(CLAIM, reason="New")
    merge_newer(library, *REST, plan, claim)
    told = {one.told.name: one for one in undecided(library)}
    assert {one.told.sort for one in told.values()} == {Sort.DELETED_HERE}
    library.do(Settle("Bring back", (told["It comes in 2023"].id,), theirs=True))
    assert contents(library)[CLAIM.key]["reason"] == "New"
    assert contents(library)[PLAN.key]["summary"] == "New", "the claim cannot be without it"
    assert undecided(library) == ()
    library.undo()
    assert CLAIM.key not in contents(library)
    assert len(undecided(library)) == 2


def test_what_was_deleted_there_can_be_deleted_here(library: Library) -> None:
    change(library, CLAIM.key, reason="Mine")
    merge_newer(library, *REST, PLAN)
    [one] = undecided(library)
    library.do(Settle("Delete", (one.id,), theirs=True))
    assert CLAIM.key not in contents(library)
    assert undecided(library) == ()


@pytest.mark.parametrize("use", ["cites", "links", "requires"])
def test_what_a_record_of_the_users_uses_is_not_deleted(library: Library, use: str) -> None:
    own: dict[str, Record] = {
        "cites": a_company("Mine", key="company/mine", citations=cited(FIRST)),
        "links": a_development("Mine", key="development/mine", companies=(link_to(RENAULT),)),
        "requires": a_claim(link_to(PLAN), "2025", key="claim/mine"),
    }
    save(library, own[use])
    before = contents(library)
    gone = {"cites": FIRST, "links": RENAULT, "requires": PLAN}[use]
    kept = [one for one in (*REST, PLAN, CLAIM) if one.key != gone.key]
    merge_newer(library, *(_without(one, gone) for one in kept))
    assert contents(library)[own[use].key] == before[own[use].key]
    assert gone.key in contents(library)
    assert [one.told.sort for one in undecided(library)] == [Sort.DELETED_THERE]


def _without(record: Record, gone: Record) -> Record:
    """Return a record that does not point to one that its dataset has no longer."""
    citations = tuple(c for c in record.citations if c.source.key != gone.key)
    record = replace(record, citations=citations)
    if isinstance(record, Development):
        return replace(record, companies=tuple(c for c in record.companies if c.key != gone.key))
    if isinstance(record, Claim) and record.subject and record.subject.key == gone.key:
        return replace(record, subject=link_to(NISSAN))
    return record


def test_what_is_deleted_there_goes_with_all_that_depends_on_it(library: Library) -> None:
    merge_newer(library, *REST)
    assert contents(library).keys() == {one.key for one in REST}
    assert undecided(library) == ()


def test_what_is_new_there_is_added(library: Library) -> None:
    source = a_source("Fourth", key="source/fourth")
    new = a_development("New", key="development/new", citations=cited(source))
    merge_newer(library, *REST, PLAN, CLAIM, new, source)
    assert contents(library)[new.key]["citations"] == [
        {"source": {"key": source.key}, "place": "par. 1"}
    ]
    assert with_key(library, new.key).origin == "curated"
    assert undecided(library) == ()


def test_what_was_added_here_stays(library: Library) -> None:
    own = a_development("Mine", key="development/mine", companies=(link_to(RENAULT),))
    save(library, own)
    before = contents(library)[own.key]
    merge_newer(library, *REST, replace(PLAN, summary="New"), CLAIM)
    assert contents(library)[own.key] == before


def test_a_new_record_under_a_key_of_the_users_leaves_both(library: Library) -> None:
    own = a_development("Mine", key="development/same", summary="Mine")
    follower = a_development("Later", key="development/later", follows=(link_to(own),))
    save(library, own, follower)
    theirs = a_development("Theirs", key="development/same")
    merge_newer(library, *REST, PLAN, CLAIM, theirs)
    found = contents(library)
    assert found["development/same"]["title"] == "Theirs"
    [mine] = [key for key, one in found.items() if one.get("title") == "Mine"]
    assert found["development/later"]["follows"] == [{"key": mine}]
    [one] = undecided(library)
    assert one.told.sort is Sort.TWIN
    library.do(Settle("Keep both", (one.id,), theirs=False))
    assert contents(library) == found
    assert undecided(library) == ()


def test_a_new_record_under_a_name_of_the_users_leaves_both(library: Library) -> None:
    save(library, a_development("the Very Same", key="development/mine"))
    merge_newer(library, *REST, PLAN, CLAIM, a_development("The very same", key="development/it"))
    assert {"development/mine", "development/it"} <= contents(library).keys()
    assert [one.told.sort for one in undecided(library)] == [Sort.TWIN]


def test_the_same_record_added_on_both_sides_is_one(library: Library) -> None:
    new = a_development("New", key="development/new")
    save(library, new)
    before = contents(library)
    merge_newer(library, *REST, PLAN, CLAIM, new)
    assert contents(library) == before
    assert undecided(library) == ()


def test_new_facts_about_something_deleted_here_are_left_out_and_offered(library: Library) -> None:
    delete(library, DACIA.key)
    new = a_claim(link_to(DACIA), "2025", key="claim/new", name="About Dacia")
    mention = a_development("Mention", key="development/new", companies=(link_to(DACIA),))
    merge_newer(library, *REST, PLAN, CLAIM, new, mention)
    assert DACIA.key not in contents(library)
    assert "companies" not in contents(library)[mention.key]
    sorts = {one.told.sort: one for one in undecided(library)}
    assert sorts.keys() == {Sort.LEFT_OUT, Sort.FIELD}
    library.do(Settle("Take", (sorts[Sort.FIELD].id,), theirs=True))
    assert contents(library)[mention.key]["companies"] == [{"key": DACIA.key}]
    assert DACIA.key in contents(library)
    library.do(Settle("Bring in", (sorts[Sort.LEFT_OUT].id,), theirs=True))
    assert contents(library)[new.key]["subject"] == {"key": DACIA.key}


def test_a_renamed_record_keeps_what_was_changed_here(library: Library) -> None:
    change(library, RENAULT.key, note="Mine")
    group = replace(RENAULT, key="company/renault-group", country="FR")
    plan = replace(PLAN, companies=(link_to(group),))
    others = [one for one in REST if one.key != RENAULT.key]
    merge_newer(library, *others, group, plan, CLAIM, renamed={RENAULT.key: group.key})
    found = contents(library)
    assert RENAULT.key not in found
    assert (found[group.key]["note"], found[group.key]["country"]) == ("Mine", "FR")
    assert found[PLAN.key]["companies"] == [{"key": group.key}]
    assert undecided(library) == ()
    library.undo()
    assert RENAULT.key in contents(library)
