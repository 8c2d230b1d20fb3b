"""The promise board as an exported picture."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.lists import Filter
from explorer.qt.picture_export import ExportOptions
from explorer.storage.library import Library
from explorer.views.picture_request import Request
from explorer.views.pictures import draw_views, view_named
from tests.qt.printed import svg_text
from tests.worlds import NOW, TODAY, a_company, a_development, a_source, cited, link_to, save

NAME = "promise-board"


@pytest.fixture
def told(empty_library: Library) -> Library:
    nissan = a_company("Nissan")
    texts = [a_source(f"Text {number}", "2021", publisher="The Outlet") for number in (1, 2)]
    plans = [
        a_development("Past plan", "2024", citations=cited(texts[0])),
        a_development(
            "Plan ahead", "2031", citations=cited(texts[1]), companies=(link_to(nissan),)
        ),
        a_development("Kept plan", "2022", status="done", citations=cited(texts[0])),
    ]
    save(empty_library, nissan, *texts)
    save(empty_library, *(replace(plan, announced=read_date("2021")) for plan in plans))
    return empty_library


def text_of(library: Library, request: Request, folder: Path) -> str:
    (path,) = draw_views(
        library.answer, {NAME: request}, "svg", folder, ExportOptions(1600, reproducible=True)
    )
    assert path.name == "promise-board.svg"
    return " ".join(svg_text(path.read_bytes()).split())


def test_title_clocks_legend_and_sources_are_in_the_picture(
    qtbot: QtBot, told: Library, tmp_path: Path
) -> None:
    text = text_of(told, Request(NOW), tmp_path)
    assert "Promises due and overdue 1 still to come, 1 past their target" in text
    assert "True on 22 Nov 2026 · As known on 22 Nov 2026" in text
    assert "past its target, nothing said since" in text
    for words in ("Past plan", "2024 · 23 months ago", "Due later", "The Outlet · 1 origin"):
        assert words in text
    assert "Kept plan" not in text
    for source in ("1 “Text 1”", "2 “Text 2”"):
        assert source in text


def test_filters_and_ids_keep_what_is_wanted(qtbot: QtBot, told: Library, tmp_path: Path) -> None:
    of_nissan = Request(NOW, filters=(Filter("companies", ("Nissan",)),))
    text = text_of(told, of_nissan, tmp_path)
    assert "Companies: Nissan" in text
    assert ("Plan ahead" in text, "Past plan" in text) == (True, False)
    assert "Past plan" not in text_of(told, Request(NOW, ids=()), tmp_path)


def test_an_empty_board_says_what_it_shows(qtbot: QtBot, told: Library, tmp_path: Path) -> None:
    nothing = Clocks(TODAY, known_on=read_date("1990").latest)
    assert "Nothing is due or overdue" in text_of(told, Request(nothing), tmp_path)


def test_its_name_is_understood_in_two_words(qtbot: QtBot) -> None:
    assert view_named("promise board") is view_named("promise-board")
