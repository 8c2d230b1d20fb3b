"""The bundled dataset: canonical, complete in itself, cited, and free of orphans."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import pytest

from explorer.domain.dates import Window, read_date
from explorer.domain.exchange import name_field
from explorer.domain.fields import FieldType
from explorer.domain.records import KINDS, NAMELESS, PLURALS, Claim, Record, Source, fields_of
from explorer.domain.rules import faults_of
from explorer.storage.seeding import ABOUT_NAME, renamed_keys
from tests.rules.dataset import FOLDER, RECORDS, ROWS, all_of, each_row, keys_in, text

THINGS = frozenset({"company", "vehicle", "platform", "plant", "person", "region", "technology"})
CHAINS = (
    *("parent", "part_of", "predecessor", "based_on"),
    *("revises", "outcome_of", "follows"),
)
UNREADABLE = {
    "claim/ampere-flotation-soon": "“soon” names no window",
    "claim/kei-ev-regions-article": "“eventually” names no window",
    "claim/negotiations-further-news": "“in due course” names no window",
}
"""Claims whose words state no date, each with the reason; the words are kept as they are."""

every_kind = pytest.mark.parametrize("kind", KINDS)


def _is_empty(value: Any) -> bool:
    """Return whether a field says nothing; a share of 0 percent says something."""
    return value is None or value is False or value in ("", [], {})


def _windows(record: Record) -> Iterator[Window]:
    values = (getattr(record, f.name) for f in fields(record))
    return (value for value in values if isinstance(value, Window))


@every_kind
def test_a_file_is_written_in_one_way(kind: str) -> None:
    ordered = sorted(ROWS[kind], key=lambda row: row["key"])
    assert text(kind) == json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


@every_kind
def test_an_object_holds_its_filled_fields_in_the_order_of_the_record(kind: str) -> None:
    declared = [f.name for f in fields(KINDS[kind]) if f.name not in ("id", "origin", "citations")]
    order = [*declared, "citations"]
    order[order.index("name")] = name_field(kind)
    for row in ROWS[kind]:
        assert list(row) == [name for name in order if name in row], row["key"]
        assert [name for name, value in row.items() if _is_empty(value)] == [], row["key"]


def test_no_file_holds_anything_else() -> None:
    files = {f"{word}.json" for word in PLURALS.values()}
    assert {path.name for path in FOLDER.iterdir()} == {*files, ABOUT_NAME, "LEFT-OUT.md"}


def test_what_was_renamed_is_here_under_its_new_key_alone() -> None:
    for old, new in renamed_keys(FOLDER).items():
        assert new in RECORDS
        assert old not in RECORDS


def test_a_key_is_well_formed_and_says_its_kind() -> None:
    for kind, row in each_row():
        word = kind.replace(" ", "-")
        assert re.fullmatch(rf"{word}/[a-z0-9]+(-[a-z0-9]+)*", row["key"]), row["key"]


def test_no_key_is_used_twice() -> None:
    counted = Counter(row["key"] for _, row in each_row())
    assert [key for key, times in counted.items() if times > 1] == []


def test_every_record_is_acceptable() -> None:
    found = {key: faults for key, record in RECORDS.items() if (faults := faults_of(record))}
    assert found == {}


def test_every_link_leads_to_a_record() -> None:
    dead = set()
    for kind, row in each_row():
        declared = {f.name: f.type for f in fields_of(kind)}
        linked = [v for n, v in row.items() if declared.get(n) in (FieldType.LINK, FieldType.LINKS)]
        linked += [citation["source"] for citation in row.get("citations", ())]
        for value in linked:
            for item in value if isinstance(value, list) else [value]:
                key = item["key"] if isinstance(item, dict) else item
                if key not in RECORDS:
                    dead.add((row["key"], key))
    assert dead == set()


def test_every_record_but_a_source_is_cited() -> None:
    assert [r.key for r in RECORDS.values() if not r.citations and not isinstance(r, Source)] == []


def test_a_claim_has_one_source() -> None:
    assert [claim.key for claim in all_of(Claim) if len(claim.citations) != 1] == []


def test_every_date_can_be_read_unless_its_words_say_none() -> None:
    unread = {r.key for r in RECORDS.values() for window in _windows(r) if not window.is_readable}
    assert unread == set(UNREADABLE)


def test_a_date_holds_edtf_only_where_its_words_are_not_enough() -> None:
    for _, row in each_row():
        for value in row.values():
            if isinstance(value, dict) and "edtf" in value and "sense" not in value:
                assert read_date(value["words"]).edtf != value["edtf"], (row["key"], value)


def test_every_source_is_used() -> None:
    used = {key for _, row in each_row() for key in keys_in(dict(row, key=""))}
    assert [row["key"] for row in ROWS["source"] if row["key"] not in used] == []


def test_every_thing_is_part_of_something_told() -> None:
    used = {key for _, row in each_row() for key in keys_in(dict(row, key=""))}
    things = [row["key"] for kind in THINGS for row in ROWS[kind]]
    assert [key for key in things if key not in used] == []


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - NAMELESS - {"claim", "office"}))
def test_a_name_means_one_record_of_its_kind(kind: str) -> None:
    named = [r for r in RECORDS.values() if isinstance(r, KINDS[kind])]
    owners: dict[str, set[str]] = {}
    for record in named:
        for name in (record.name, *(alias.text for alias in record.aliases)):
            owners.setdefault(name.casefold(), set()).add(record.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("field", CHAINS)
def test_nothing_comes_back_to_itself(field: str) -> None:
    onward = {row["key"]: set(keys_in(row.get(field))) for _, row in each_row()}
    for start, ahead in onward.items():
        assert start not in _reached(ahead, onward), start


def _reached(ahead: set[str], onward: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = sorted(ahead)
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += onward[key]
    return reached
