"""Bibliographies out of a database: readable, known by a day, whole in their place."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from explorer.domain.dates import read_date
from explorer.domain.errors import Refusal
from explorer.services.bibliography.exporting import export_sources, write_sources
from explorer.services.bibliography.formats import FORMATS
from explorer.services.exporting import EVERYTHING, Extent
from explorer.storage.library import Library
from tests.worlds import a_source, link_to, save

GOLDEN = Path(__file__).with_name("golden")


def written(library: Library, form: str, extent: Extent = EVERYTHING) -> str:
    stream = io.StringIO()
    write_sources(library, form, stream, extent)
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_a_bibliography_is_as_it_was_read_and_approved(form: str, empty_library: Library) -> None:
    release = a_source(
        "Renault & Nissan: 15 % each {of the votes}",
        "second half of 2023",
        key="source/release",
        kind="press release",
        publisher="Renault Group",
        author="Renault Group",
        language="fr",
        quality="usually reliable",
    )
    echo = a_source(
        "日産とルノー、対等に",
        "around 2020",
        key="source/echo",
        kind="news",
        publisher="日本経済新聞",
        author="Hans Greimel, Charlotte Van Campenhout",
        address="https://example.com/a_b?c=%20d",
        retrieved=read_date("3 May 2024"),
        language="ja",
        note="First line\nsecond line",
        based_on=link_to(release),
    )
    save(empty_library, release, echo)
    golden = GOLDEN / f"two{FORMATS[form].suffix}"
    assert written(empty_library, form) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_standard_output_shows(
    form: str, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "sources"
    export_sources(library, path, form)
    end = FORMATS[form].line_end
    assert path.read_bytes() == written(library, form).replace("\n", end).encode("utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_not_known_is_not_told(form: str, library: Library) -> None:
    then = written(library, form, Extent(known_on=date(2013, 12, 31)))
    assert "alliance-mitsubishi-release-2013-11-05" in then
    assert "2023" not in then
    assert "2025" not in then


@pytest.mark.parametrize("form", FORMATS)
def test_every_entry_has_a_key_of_its_own(form: str, library: Library) -> None:
    read = FORMATS[form].read(written(library, form), "x")
    keys = [placed.item.id for placed in read]
    assert len(set(keys)) == len(keys) > 20


def test_a_year_is_no_first_of_january(library: Library) -> None:
    found = json.loads(written(library, "csl-json"))
    years = [one["issued"]["date-parts"] for one in found if one["id"] == "alliance-briefing-2025"]
    assert years == [[[2025]]]


def test_a_folder_that_is_not_there_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no folder"):
        export_sources(library, tmp_path / "nowhere" / "a.bib", "bibtex")
