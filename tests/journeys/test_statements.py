"""Every statement of the five press texts is found, shown, and cited with its paragraph."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.domain.dates import Window
from explorer.domain.errors import NotFound
from explorer.domain.lists import ListKeys, ListRows, Value
from explorer.domain.questions import RecordWith, SearchFor, SheetOf, TimelineOf
from explorer.domain.records import Source
from explorer.domain.rows import Sheet
from explorer.models.formats import plain
from explorer.paths import shipped_database_folder
from explorer.storage.library import Library
from tests.worlds import NOW

FIRST = 5
"""Hits among which a reader looks."""
IN_2013 = replace(NOW, known_on=date(2013, 12, 31))

SOURCES = {
    "release": "alliance-mitsubishi-release-2013-11-05",
    "kei article": "autoblog-kei-ev-2013",
    "sedan article": "autoblog-sedans-2013",
    "rebalancing": "rebalanced-alliance-2025",
    "talks": "nissan-renault-negotiate-2022",
    "joint statement": "renault-nissan-joint-statement-2022",
    "investment": "ampere-investment-2023-12-07",
}


class Row(NamedTuple):
    typed: str
    key: str
    source: str
    paragraph: int
    facts: tuple[str, ...]


def _rows() -> Iterator[Row]:
    """Read the table; its third column names a source or a commenter with the article."""
    table = Path(__file__).with_name("statements.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            typed, key, place, *facts = line.split(" | ")
            name, number = place.rsplit(" ", 1)
            yield Row(typed, key, _source(name), int(number), tuple(facts))


def _source(name: str) -> str:
    commenter = re.fullmatch(r"(.+) \((kei|sedans)\)", name)
    if commenter is None:
        return f"source/{SOURCES[name]}"
    article = {"kei": "kei-ev", "sedans": "sedans"}[commenter[2]]
    return f"source/comment-{commenter[1]}-{article}"


ROWS = tuple(_rows())
COMMENTS = tuple(row for row in ROWS if row.source.startswith("source/comment-"))
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)


@pytest.fixture(scope="module")
def opened(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The bundled database, opened once: nothing here changes it."""
    path = tmp_path_factory.mktemp("statements") / "library.explorer"
    shutil.copyfile(bundled, path)
    library = Library.open(path)
    yield library
    library.close()


def _sheet(library: Library, key: str) -> Sheet:
    id_ = library.answer(RecordWith(key=key)).id
    assert id_ is not None
    return library.answer(SheetOf(id_, NOW))


def _words(value: Value) -> str:
    return plain(value).replace("\N{NO-BREAK SPACE}", " ")


def _shown(sheet: Sheet) -> str:
    """Return what the inspector shows of a record, a line each."""
    lines = [
        f"{line.label}{' ≠' if line.contested else ''}: {_words(line.value)}"
        for line in sheet.lines
    ]
    for rivals in sheet.rivals:
        label = f"{rivals.label}{' ≠' if rivals.contested else ''}"
        for claim in rivals.claims:
            said = (claim.statement, claim.value, claim.status, claim.stated)
            lines.append(f"{label}: {' · '.join(_words(part) for part in said if part)}")
    for section in sheet.sections:
        lines += [f"{section.title}: {_words(line.value)}" for line in section.lines]
    return "\n".join(lines)


@each_row
def test_a_statement_is_among_the_first_hits(opened: Library, row: Row) -> None:
    hits = [hit.link.key for hit in opened.answer(SearchFor(row.typed, NOW))]
    assert row.key in hits[:FIRST], hits[:10]


@each_row
def test_a_statement_is_shown_with_its_facts(opened: Library, row: Row) -> None:
    shown = _shown(_sheet(opened, row.key))
    assert [fact for fact in row.facts if fact not in shown] == [], shown


@each_row
def test_a_statement_is_cited_with_its_paragraph(opened: Library, row: Row) -> None:
    cited = opened.answer(RecordWith(key=row.key)).citations
    places = [c.place for c in cited if c.source.key == row.source]
    paragraphs = {int(n) for place in places for n in re.findall(r"par\. (\d+)", place)}
    assert row.paragraph in paragraphs, [(c.source.key, c.place) for c in cited]


@pytest.mark.parametrize("row", COMMENTS, ids=lambda row: row.typed)
def test_what_a_reader_says_is_marked_as_a_comment(opened: Library, row: Row) -> None:
    source = opened.answer(RecordWith(key=row.source))
    assert isinstance(source, Source)
    assert (source.kind, source.published_basis) == ("reader comment", "estimated")


@pytest.mark.parametrize("article", ["kei article", "sedan article"])
def test_the_articles_are_echoes_of_the_release(opened: Library, article: str) -> None:
    source = opened.answer(RecordWith(key=_source(article)))
    assert isinstance(source, Source)
    assert source.based_on is not None
    assert source.based_on.key == _source("release")


def test_a_claim_that_three_texts_repeat_has_one_origin(opened: Library) -> None:
    sheet = _sheet(opened, "development/2013-11-d-segment-sedan")
    (plants,) = (rivals for rivals in sheet.rivals if rivals.about == "plants")
    (claim,) = plants.claims
    assert (claim.origins, len(claim.echoes)) == (1, 2)


@each_row
def test_only_what_was_published_is_known_at_the_end_of_2013(opened: Library, row: Row) -> None:
    record = opened.answer(RecordWith(key=row.key))
    published = [opened.answer(RecordWith(key=c.source.key)) for c in record.citations]
    days = [s.published.latest for s in published if isinstance(s, Source) and s.published]
    known = any(day is not None and day <= date(2013, 12, 31) for day in days)
    assert record.id is not None
    if known:
        assert opened.answer(SheetOf(record.id, IN_2013)).record.key == row.key
    else:
        with pytest.raises(NotFound):
            opened.answer(SheetOf(record.id, IN_2013))


def test_every_dated_target_is_promised(opened: Library) -> None:
    keys = opened.answer(ListKeys("promise", NOW)).ids
    rows = opened.answer(ListRows("promise", tuple(keys), NOW))
    dated = {
        row.link.key: (row.values["first_target"], row.values["target"])
        for row in rows
        if row.values["target"] is not None
    }

    def targets(slug: str) -> list[str]:
        found = dated.pop(f"development/{slug}")
        return [window.words for window in found if isinstance(window, Window)]

    assert targets("ampere-flotation") == ["second half of 2023", "2024"]
    assert targets("common-components-80") == ["by the end of 2026"] * 2
    assert targets("nissan-electric-suv-europe") == ["by 2026"] * 2
    assert targets("flexevan-launch") == ["2026", "by the end of 2026"]
    assert targets("roadmap-2030") == ["2030"] * 2
    undated = {row.link.key for row in rows} - dated.keys()
    assert {
        "development/2013-11-c-segment-sedan",
        "development/2013-11-d-segment-sedan",
        "development/2013-11-kei-electric-car",
        "development/renault-vehicle-for-mexico",
    } <= undated


def test_every_promise_goes_back_to_a_text(opened: Library) -> None:
    keys = opened.answer(ListKeys("promise", NOW)).ids
    rows = opened.answer(ListRows("promise", tuple(keys), NOW))
    assert [row.link.key for row in rows if not row.values["origins"]] == []


def test_every_development_stands_on_the_timeline(opened: Library) -> None:
    shown = set(opened.answer(TimelineOf(NOW)).events.ids)
    missing = set(opened.answer(ListKeys("development", NOW)).ids) - shown
    assert missing == set()


@pytest.mark.parametrize(
    ("outcome", "plan"),
    [
        ("2013-dayz-ek-wagon-launch", "2011-nmkv-founded"),
        ("2022-09-asx-phev-unveiled", "2020-05-leader-follower"),
        ("nissan-invests-in-ampere", "2022-nissan-ev-venture-talks"),
    ],
)
def test_an_arrow_leads_from_a_plan_to_its_outcome(
    opened: Library, outcome: str, plan: str
) -> None:
    ends = [opened.answer(RecordWith(key=f"development/{slug}")).id for slug in (outcome, plan)]
    arrows = opened.answer(TimelineOf(NOW)).arrows
    assert ("outcome of", *ends) in {(a.sort, a.origin, a.target) for a in arrows}


def test_no_development_of_a_text_that_was_not_published_is_on_the_timeline_of_2013(
    opened: Library,
) -> None:
    ids = set(opened.answer(TimelineOf(IN_2013)).events.ids)
    keys = {opened.answer(RecordWith(id_)).key for id_ in ids}
    assert "development/2013-11-d-segment-sedan" in keys
    assert "development/2013-dayz-ek-wagon-launch" in keys
    later = {_source("investment"), *(row.source for row in COMMENTS)}
    assert not keys & {row.key for row in ROWS if row.source in later}


def test_every_record_says_what_the_statement_taken_of_it_says(opened: Library) -> None:
    folder = shipped_database_folder() / "dataset"
    subjects = {claim["subject"] for claim in json.loads((folder / "claims.json").read_text())}
    differing = {}
    for key in sorted(subjects):
        id_ = opened.answer(RecordWith(key=key)).id
        assert id_ is not None
        own, claimed = (
            {line.field: _words(line.value) for line in opened.answer(SheetOf(id_, c)).lines}
            for c in (NOW, replace(NOW, known_on=NOW.today))
        )
        if own != claimed:
            differing[key] = {f: (own[f], claimed.get(f)) for f in own if own[f] != claimed.get(f)}
    assert differing == {}
