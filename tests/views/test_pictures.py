"""Every view drawn from the real library, without a window."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.diagrams.table import TablePicture
from explorer.domain.columns import LISTS
from explorer.domain.errors import Refusal
from explorer.domain.lists import Filter, ListKeys, ListRows, Sort
from explorer.domain.questions import RecordNamed
from explorer.qt.picture import Plate
from explorer.qt.picture_export import FORMATS, ExportOptions, Format
from explorer.qt.picture_state import state_in
from explorer.storage.library import Library
from explorer.views.picture_request import Request, fitted
from explorer.views.pictures import LIST_NAMES, VIEWS, ask_in_steps, draw_views, view_named
from tests.desk import Desk
from tests.qt.printed import pdf_text, svg_text, unbegun_paths
from tests.worlds import NOW, a_company, save

ASKED = Request(NOW)
WHOLE = ExportOptions(1400)

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(library: Library, name: str, request: Request, folder: Path) -> str:
    """The texts of a view's SVG."""
    (path,) = draw_views(library.answer, {name: request}, "svg", folder, WHOLE)
    return svg_text(path.read_bytes())


@pytest.mark.parametrize(("kind", "name"), LIST_NAMES.items())
def test_every_list_is_drawn_with_all_its_names(
    kind: str, name: str, library: Library, tmp_path: Path
) -> None:
    text = " ".join(drawn(library, name, ASKED, tmp_path).split())
    for column in LISTS[kind]:
        assert column.label in text or not column.shown
    assert "True on 22 Nov 2026 · As known on 22 Nov 2026" in text
    total = library.answer(ListKeys(kind, NOW)).total
    assert f"{total} in all" in text


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_makes_a_pdf_of_whole_paths(library: Library, tmp_path: Path, name: str) -> None:
    options = ExportOptions(1024, 600)
    (path,) = draw_views(library.answer, {name: ASKED}, "pdf", tmp_path, options)
    assert unbegun_paths(path.read_bytes()) == 0


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_of_an_empty_database_says_that_there_is_nothing(
    empty_library: Library, tmp_path: Path, name: str, format: Format
) -> None:
    for options in (ExportOptions(1024, 600), ExportOptions(1024)):
        (path,) = draw_views(empty_library.answer, {name: ASKED}, format, tmp_path, options)
        if format != "png":
            text = (svg_text if format == "svg" else pdf_text)(path.read_bytes())
            assert VIEWS[name].title() in text
            assert re.search(r"There is nothing|Nothing is due", text)


@pytest.mark.parametrize("name", VIEWS)
def test_the_name_of_a_view_is_one_word(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)


def test_the_views_of_the_command_line_are_the_tabs_and_more() -> None:
    names = ["companies", "vehicles", "platforms", "plants", "people", "promises", "sources"]
    assert [name for name in VIEWS if name in names] == names
    assert view_named("vehicles").title() == "Vehicles"
    with pytest.raises(Refusal, match=r"no view “cars”.*vehicles"):
        view_named("cars")


def test_filters_words_and_sorting_hold_in_the_picture(library: Library, tmp_path: Path) -> None:
    filters = (Filter("brand", ("Nissan",)),)
    request = replace(ASKED, filters=filters, text="leaf", sort=Sort("name", descending=True))
    text = drawn(library, "vehicles", request, tmp_path)
    assert "Nissan Leaf" in text
    assert "Renault Clio" not in text
    assert "“leaf” · Brand: Nissan" in text
    state = state_in(tmp_path / "vehicles.svg")
    assert state["filters"] == [["brand", ["Nissan"]]]
    assert (state["text"], state["sort"]) == ("leaf", ["name", True])


def test_both_clocks_hold_in_the_picture(library: Library, tmp_path: Path) -> None:
    before_the_press = replace(NOW, known_on=date(1990, 1, 1))
    text = drawn(library, "sources", replace(ASKED, clocks=before_the_press), tmp_path)
    assert "As known on 1 Jan 1990" in text
    assert "There is nothing to show." in text


def test_a_selection_is_drawn_in_the_order_of_the_list(library: Library, tmp_path: Path) -> None:
    ids = tuple(library.answer(ListKeys("vehicle", NOW)).ids)[:3]
    names = [row.link.name for row in library.answer(ListRows("vehicle", ids, NOW))]
    text = drawn(library, "vehicles", replace(ASKED, ids=ids[::-1]), tmp_path)
    assert "3 chosen of" in text
    assert text.index(names[0]) < text.index(names[1]) < text.index(names[2])


def test_chosen_columns_are_the_only_ones(library: Library, tmp_path: Path) -> None:
    text = drawn(library, "vehicles", replace(ASKED, columns=("name", "status")), tmp_path)
    assert "Status" in text
    assert "Powertrain" not in text


def test_sources_are_listed_unless_not_wanted(library: Library, tmp_path: Path) -> None:
    assert "Sources\n1\n" in drawn(library, "plants", ASKED, tmp_path)
    request = replace(ASKED, with_sources=False)
    assert "Sources\n1\n" not in drawn(library, "plants", request, tmp_path)


def test_the_timeline_is_drawn_with_names_sources_and_clocks(
    library: Library, tmp_path: Path
) -> None:
    text = drawn(library, "timeline", ASKED, tmp_path)
    assert "True on 22 Nov 2026 · As known on 22 Nov 2026" in text
    assert "Flotation of Ampere planned" in text
    assert "Sources\n1\n" in text
    assert b"development/" in (tmp_path / "timeline.svg").read_bytes()


def test_the_timeline_of_one_record_shows_what_concerns_it(
    library: Library, tmp_path: Path
) -> None:
    ampere = library.answer(RecordNamed("Ampere", ("company",)))
    assert ampere.id is not None
    request = replace(ASKED, ids=(ampere.id,), group="kind")
    text = drawn(library, "timeline", request, tmp_path)
    assert "Flotation of Ampere planned" in text
    assert "Dayz" not in text
    assert "what concerns 1 chosen record" in text
    assert state_in(tmp_path / "timeline.svg")["group"] == "kind"


def test_letters_that_no_font_has_are_told(library: Library, tmp_path: Path) -> None:
    told: list[str] = []
    requests = {"companies": ASKED}
    draw_views(library.answer, requests, "pdf", tmp_path, WHOLE, warn=told.append)
    assert told == []
    save(library, a_company("Kei \U00013000 works"))
    (path,) = draw_views(library.answer, requests, "pdf", tmp_path, WHOLE, warn=told.append)
    assert path.name == "companies.pdf"
    assert len(told) == 1
    assert "these characters: Egyptian." in told[0]


def test_all_views_make_one_pdf(library: Library, tmp_path: Path) -> None:
    vehicles = library.answer(ListKeys("vehicle", NOW))
    requests = dict.fromkeys(VIEWS, ASKED)
    (path,) = draw_views(library.answer, requests, "pdf", tmp_path, ExportOptions(1123, 794))
    text = pdf_text(path.read_bytes())
    assert path.name == "alliance.pdf"
    for name in VIEWS:
        assert VIEWS[name].title() in text
    names = " ".join(text.split())
    for row in library.answer(ListRows("vehicle", tuple(vehicles.ids), NOW)):
        # A long name goes over two lines, with other cells between them in the PDF's text.
        assert all(word in names for word in row.link.name.replace("-", " ").split())


def test_a_fixed_page_asks_for_no_more_rows_than_it_shows(library: Library) -> None:
    request = fitted(ASKED, "png", ExportOptions(1600, 300))
    steps = view_named("vehicles").steps(request)
    answer: object = None
    try:
        while True:
            answer = library.answer(steps.send(answer))
    except StopIteration as stop:
        plate: Plate = stop.value
    picture = plate.picture
    assert isinstance(picture, TablePicture)
    assert len(picture.rows) == request.most
    assert picture.more == library.answer(ListKeys("vehicle", NOW)).total - len(picture.rows)


def test_more_rows_than_anybody_reads_are_refused(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vehicles = library.answer(ListKeys("vehicle", NOW)).total
    monkeypatch.setattr("explorer.views.list_pictures.MOST_ROWS", vehicles - 1)
    with pytest.raises(Refusal, match=f"{vehicles} rows could not be read"):
        draw_views(library.answer, {"vehicles": ASKED}, "pdf", tmp_path, WHOLE)
    draw_views(library.answer, {"companies": ASKED}, "pdf", tmp_path, WHOLE)


def fail(answer: object) -> None:
    pytest.fail(str(answer))


def test_steps_are_asked_without_waiting(desk: Desk) -> None:
    plates: list[Plate] = []
    steps = view_named("vehicles").steps(ASKED)
    ask_in_steps(desk.workspace, steps, plates.append, fail, topic="t", owner=desk.workspace)
    assert plates == []
    desk.settle()
    assert plates[0].picture.title == "Vehicles"
    assert plates[0].caption.sources


def test_a_refusal_among_the_steps_is_handed_on(desk: Desk) -> None:
    refusals: list[BaseException] = []
    request = replace(ASKED, sort=Sort("no such column"))
    steps = view_named("vehicles").steps(request)
    ask_in_steps(desk.workspace, steps, fail, refusals.append, topic="t", owner=desk.workspace)
    desk.settle()
    assert len(refusals) == 1
