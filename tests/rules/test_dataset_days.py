"""The days of the bundled dataset: plans before outcomes, texts after what they tell."""

from collections.abc import Iterator

import pytest

from explorer.domain.dates import Answer, Window, before
from explorer.domain.records import (
    Claim,
    Development,
    Market,
    Office,
    PlatformUse,
    Production,
    Record,
    Source,
    Stake,
)
from tests.rules.dataset import RECORDS, all_of, source_of, sources_of

FORETOLD = {
    "development/2002-444": "told on the day before, to take place on the next",
    "office/ivan-espinosa-nissan-ceo": "named three weeks before",
    "office/keisuke-kishiura-mitsubishi-president": "named two months before",
    "office/stephane-deblaise-renault-india-ceo": "named before the day",
    "office/takao-kato-mitsubishi-ceo-2026": "named two months before",
    "office/takao-kato-mitsubishi-chairman": "named five months before",
    "stake/french-state-in-renault-2017": "what is left from the day after the sale reported",
}
"""What no source looks back on, each with the reason why it is told as it is."""


def _surely_before(one: Window | None, other: Window | None) -> bool:
    return one is not None and other is not None and before(one, other) is Answer.YES


def _developments() -> dict[str, Development]:
    return {record.key: record for record in all_of(Development)}


def test_nothing_took_place_before_it_was_announced() -> None:
    early = [d.key for d in all_of(Development) if _surely_before(d.date, d.announced)]
    assert early == []


@pytest.mark.parametrize("field", ["outcome_of", "revises", "follows", "part_of"])
def test_what_came_of_something_did_not_come_before_it(field: str) -> None:
    known = _developments()
    early = {
        (later.key, link.key)
        for later in known.values()
        for link in getattr(later, field)
        if _surely_before(_last_said(later), _first_said(known[link.key]))
    }
    assert early == set()


def _first_said(development: Development) -> Window | None:
    return development.announced or development.date


def _last_said(development: Development) -> Window | None:
    return development.date or development.announced


def test_what_is_told_as_done_was_told_by_a_text_of_that_day_or_later() -> None:
    foretold = {
        record.key
        for record, day in _done()
        if all(_surely_before(source.published, day) for source in sources_of(record))
    }
    assert foretold == set(FORETOLD)


def _done() -> Iterator[tuple[Record, Window | None]]:
    for development in all_of(Development):
        if development.status == "done":
            yield development, development.date
    for kind in (Office, Stake, Production, PlatformUse, Market):
        for fact in all_of(kind):
            if getattr(fact, "status", "") in ("", "done"):
                yield fact, getattr(fact, "start", None)


def test_nothing_is_claimed_after_its_source_was_published() -> None:
    late = [c.key for c in all_of(Claim) if _surely_before(source_of(c).published, c.stated)]
    assert late == []


def test_every_source_has_a_day_and_says_how_it_is_known() -> None:
    sources = all_of(Source)
    assert [s.key for s in sources if s.published is None or s.published.latest is None] == []
    assert [s.key for s in sources if not s.published_basis] == []


def test_no_source_is_older_than_what_it_is_based_on() -> None:
    early = {
        source.key
        for source in all_of(Source)
        if source.based_on is not None
        and isinstance(origin := RECORDS[source.based_on.key], Source)
        and _surely_before(source.published, origin.published)
    }
    assert early == set()
