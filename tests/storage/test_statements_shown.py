"""What claims do to a sheet, a list and the timeline: fields as known then, undated plans."""

from dataclasses import replace
from datetime import date

from explorer.domain.dates import Window, read_date
from explorer.domain.lists import ListKeys, ListRows, Value
from explorer.domain.parts import Amount
from explorer.domain.questions import SheetOf, TimelineOf, TitlesOf
from explorer.domain.records import Stake
from explorer.domain.rows import MARK_OVERDUE
from explorer.storage.library import Library
from tests.worlds import (
    NOW,
    a_claim,
    a_company,
    a_development,
    a_source,
    cited,
    link_to,
    save,
)

THEN = replace(NOW, known_on=date(2023, 12, 31))


def _shown(library: Library, id_: int, field: str, known: bool = False) -> Value:
    sheet = library.answer(SheetOf(id_, THEN if known else NOW))
    return next((line.value for line in sheet.lines if line.field == field), None)


def _stake(library: Library) -> int:
    source = a_source()
    renault, nissan = (a_company(name, citations=cited(source)) for name in ("Renault", "Nissan"))
    later = a_source("Later", "2025")
    stake = Stake(
        key="stake/1",
        owner=link_to(renault),
        owned=link_to(nissan),
        capital=15.0,
        votes=0.0,
        status="announced",
        citations=cited(source),
    )
    share = a_claim(
        link_to(stake), about="capital", value=28.4, status="announced", citations=cited(source)
    )
    newer = a_claim(link_to(stake), about="capital", value=15.0, citations=cited(later))
    *_, id_, _one, _two = save(library, renault, nissan, source, later, stake, share, newer)
    return id_


def test_a_share_of_nothing_is_shown(empty_library: Library) -> None:
    assert _shown(empty_library, _stake(empty_library), "votes") == 0.0


def test_a_field_shows_what_was_claimed_of_it_then_not_the_claims_status(
    empty_library: Library,
) -> None:
    id_ = _stake(empty_library)
    assert _shown(empty_library, id_, "capital") == 15.0
    assert _shown(empty_library, id_, "capital", known=True) == 28.4
    assert _shown(empty_library, id_, "status", known=True) == "announced"


def _plan(library: Library) -> int:
    source = a_source(published="2013")
    plan = a_development(
        "A sedan",
        announced=read_date("5 November 2013"),
        status="announced",
        citations=cited(source),
    )
    return save(library, source, plan)[-1]


def test_a_plan_without_a_date_stands_where_it_was_announced_and_is_not_overdue(
    empty_library: Library,
) -> None:
    id_ = _plan(empty_library)
    events = empty_library.answer(TimelineOf(NOW)).events
    day = date(2013, 11, 5).toordinal()
    assert (list(events.ids), list(events.earliest), list(events.latest)) == ([id_], [day], [day])
    assert not events.marks[0] & MARK_OVERDUE
    (title,) = empty_library.answer(TitlesOf((id_,), NOW))
    assert isinstance(title.date, Window)
    assert title.date.words == "5 November 2013"
    assert title.detail.startswith("announced then, no date given")


def test_a_plan_without_a_date_is_a_promise_behind_those_with_one(empty_library: Library) -> None:
    undated = _plan(empty_library)
    source = a_source(published="2025")
    dated = a_development(
        "Z", "2030", announced=read_date("2025"), citations=cited(source), companies=()
    )
    id_ = save(empty_library, source, dated)[-1]
    keys = empty_library.answer(ListKeys("promise", NOW))
    assert list(keys.ids) == [id_, undated]
    rows = empty_library.answer(ListRows("promise", tuple(keys.ids), NOW))
    assert [row.values["target"] for row in rows] == [read_date("2030"), None]
    assert [row.values["outcome"] for row in rows] == ["open", "open"]


def test_a_claimed_figure_is_shown_with_unit_and_bound(empty_library: Library) -> None:
    company, source = a_company(), a_source()
    claim = a_claim(
        link_to(company),
        about="employees",
        value=10_000.0,
        unit="people",
        bound="about",
        citations=cited(source),
    )
    id_, *_ = save(empty_library, company, source, claim)
    (rivals,) = empty_library.answer(SheetOf(id_, NOW)).rivals
    assert rivals.claims[0].value == Amount(10_000.0, "people", "about")
