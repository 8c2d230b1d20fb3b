"""Drafts as text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.draft_text import UnreadableDraft, read_draft_text, write_draft
from explorer.domain.drafting import Draft
from explorer.domain.parts import Citation, Link

words = st.text(max_size=40)
links = st.builds(Link, words, words, words, st.none() | st.integers(0, 99), words)
entries = st.fixed_dictionaries(
    {},
    optional={
        "name": words,
        "date": words,
        "companies": st.lists(links, max_size=3).map(tuple),
        "amounts": st.lists(words, max_size=3).map(tuple),
        "aliases": st.lists(words, max_size=3).map(tuple),
        "citations": st.lists(
            st.builds(Citation, links, words, words, words, words), max_size=2
        ).map(tuple),
    },
)
claims = st.builds(
    Draft,
    kind=st.just("claim"),
    key=words,
    entries=st.fixed_dictionaries({}, optional={"chosen": st.booleans(), "value": words}),
)
drafts = st.builds(
    Draft,
    kind=st.just("development"),
    key=words,
    id=st.none() | st.integers(0, 9),
    entries=entries,
    claims=st.lists(claims, max_size=2).map(tuple),
)


@given(drafts)
def test_every_draft_is_read_back_as_it_was(draft: Draft) -> None:
    assert read_draft_text(write_draft(draft)) == draft


@given(drafts, st.data())
def test_a_cut_or_altered_draft_is_refused_or_read_but_nothing_worse(
    draft: Draft, data: st.DataObject
) -> None:
    text = write_draft(draft)
    place = data.draw(st.integers(0, len(text)))
    altered = (
        text[:place] + data.draw(st.text(max_size=3)) + text[data.draw(st.integers(0, 9999)) :]
    )
    try:
        read_draft_text(altered)
    except UnreadableDraft:
        return


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        "[" * 100_000,
        '{"version": 2}',
        json.dumps({"version": 1, "kind": "spaceship"}),
        json.dumps(
            {
                "version": 1,
                "kind": "claim",
                "key": "k",
                "id": True,
                "entries": {},
                "made": [],
                "claims": [],
            }
        ),
        json.dumps(
            {
                "version": 1,
                "kind": "claim",
                "key": "k",
                "id": 1,
                "entries": {"x": ""},
                "made": [],
                "claims": [],
            }
        ),
        json.dumps(
            {
                "version": 1,
                "kind": "claim",
                "key": "k",
                "id": 1,
                "entries": {"name": 1},
                "made": [],
                "claims": [],
            }
        ),
    ],
)
def test_other_text_is_no_draft(text: str) -> None:
    with pytest.raises(UnreadableDraft):
        read_draft_text(text)
