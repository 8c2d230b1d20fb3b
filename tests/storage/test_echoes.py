"""The echo groups of sources: in the list of sources and on a source's sheet."""

from dataclasses import replace
from datetime import date

from explorer.domain.clocks import Clocks
from explorer.domain.lists import Filter, ListKeys, ListRows, ListValues, Row, Sort
from explorer.domain.parts import Citation, Link
from explorer.domain.questions import SheetOf
from explorer.domain.rows import Section
from explorer.storage.library import Library
from tests.worlds import NOW, a_company, a_development, a_source, cited, link_to, save


def _group(library: Library) -> tuple[int, ...]:
    """Save a release, an article on it, a copy of that article, and a text of its own."""
    release = a_source("Release", "5 Nov 2013", kind="press release", quality="reliable")
    article = a_source("Article", "7 Nov 2013", based_on=link_to(release), publisher="Autoblog")
    copy = a_source("Copy", "9 Nov 2013", based_on=link_to(article), language="fr")
    other = a_source("Other", "2025", quality="unreliable")
    return save(library, release, article, copy, other)


def _rows(library: Library, clocks: Clocks = NOW) -> dict[str, Row]:
    ids = tuple(library.answer(ListKeys("source", clocks)).ids)
    rows = library.answer(ListRows("source", ids, clocks))
    return {row.link.name: row for row in rows}


def _names(value: object) -> list[str]:
    return (
        [link.name for link in value if isinstance(link, Link)] if isinstance(value, tuple) else []
    )


def _sections(library: Library, id_: int, clocks: Clocks = NOW) -> dict[str, Section]:
    return {section.title: section for section in library.answer(SheetOf(id_, clocks)).sections}


def _texts(section: Section) -> list[str]:
    return [line.record.name for line in section.lines if line.record]


def test_a_source_shows_what_it_goes_back_to_and_how_often_it_is_echoed(
    empty_library: Library,
) -> None:
    _group(empty_library)
    rows = _rows(empty_library)
    assert {n: _names(row.values["origin"]) for n, row in rows.items()} == {
        "Release": [],
        "Article": ["Release"],
        "Copy": ["Release"],
        "Other": [],
    }
    assert {name: row.values["echoes"] for name, row in rows.items()} == {
        "Release": 2,
        "Article": 1,
        "Copy": 0,
        "Other": 0,
    }


def test_what_was_not_known_echoes_nothing(empty_library: Library) -> None:
    _group(empty_library)
    rows = _rows(empty_library, replace(NOW, known_on=date(2013, 11, 8)))
    assert set(rows) == {"Release", "Article"}
    assert rows["Release"].values["echoes"] == 1


def test_an_origin_that_was_published_later_is_not_told_before(empty_library: Library) -> None:
    release = a_source("Release", "2025")
    echo = a_source("Echo", "2024", based_on=link_to(release))
    _, id_ = save(empty_library, release, echo)
    then = replace(NOW, known_on=date(2024, 12, 31))
    assert _rows(empty_library, then)["Echo"].values["origin"] == ()
    assert not _sections(empty_library, id_, then)


def test_texts_based_on_one_another_in_a_circle_have_no_origin(empty_library: Library) -> None:
    one = a_source("One", key="source/one")
    other = a_source("Other", based_on=link_to(one))
    ids = save(empty_library, one, other)
    save(empty_library, replace(one, id=ids[0], based_on=link_to(other)))
    rows = _rows(empty_library)
    assert rows["One"].values["origin"] == ()
    assert _texts(_sections(empty_library, ids[0])["Echoed by"]) == ["Other"]


def test_sources_are_filtered_and_sorted_by_quality_and_origin(empty_library: Library) -> None:
    _group(empty_library)
    values = empty_library.answer(ListValues("source", "quality", NOW))
    assert set(values) == {("reliable", 1), ("unreliable", 1)}
    assert empty_library.answer(ListValues("source", "origin", NOW)) == (("Release", 2),)
    rows = _rows(empty_library)

    def shown(*filters: Filter, sort: str = "name") -> list[str]:
        ids = empty_library.answer(ListKeys("source", NOW, "", filters, Sort(sort))).ids
        return [next(n for n, row in rows.items() if row.link.id == id_) for id_ in ids]

    assert shown(Filter("quality", ("reliable",))) == ["Release"]
    assert shown(Filter("origin", ("Release",))) == ["Article", "Copy"]
    assert shown(Filter("language", ("fr",))) == ["Copy"]
    assert shown(Filter("publisher", ("Autoblog",))) == ["Article"]
    assert shown(Filter("kind", ("press release",))) == ["Release"]
    assert shown(sort="echoes") == ["Copy", "Other", "Article", "Release"]


def test_a_sheet_shows_the_whole_echo_group(empty_library: Library) -> None:
    release, article, copy, other = _group(empty_library)
    assert _texts(_sections(empty_library, release)["Echoed by"]) == ["Article", "Copy"]
    sections = _sections(empty_library, article)
    assert _texts(sections["Goes back to"]) == ["Release"]
    assert _texts(sections["Other echoes"]) == ["Copy"]
    assert "Echoed by" not in sections
    assert _texts(_sections(empty_library, copy)["Other echoes"]) == ["Article"]
    assert _sections(empty_library, other) == {}


def test_a_sheet_counts_what_a_source_supports_by_kind(empty_library: Library) -> None:
    source = a_source()
    twice = (*cited(source, "par. 1"), Citation(link_to(source), "par. 3", "country"))
    records = [
        a_company("Renault", citations=twice),
        a_company("Nissan", citations=cited(source, "")),
        a_development(citations=cited(source)),
    ]
    id_, *_ = save(empty_library, source, *records)
    sections = _sections(empty_library, id_)
    assert list(sections) == ["Supports 2 companies", "Supports 1 development"]
    nissan, renault = sections["Supports 2 companies"].lines
    assert isinstance(renault.value, tuple)
    assert renault.value[1:] == ("par. 1", "par. 3")
    assert isinstance(nissan.value, tuple)
    assert len(nissan.value) == 1
    (row,) = _rows(empty_library).values()
    assert row.values["supports"] == 3
