"""A development's whole life in a real window, without a mouse."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.xvfb import RunningProgram, display, wait_for

pytestmark = [pytest.mark.display, pytest.mark.slow]

TITLE = "Twingo sister for Nissan agreed"
CAR = "Renault Twingo E-Tech Electric"
SOURCE = "Quokka Daily"


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


def _add(program: RunningProgram) -> None:
    """Type a development with a half-year date, two companies, a vehicle and a new source."""
    wait_for(lambda: _form_opens(program), "a form opens")
    program.press("ctrl+a")
    program.type(TITLE)
    program.press("Tab")
    program.type("second half of 2027")
    program.press("Tab")
    program.type("agree")
    program.press("Tab", "Tab")
    for company in ("Nisan", "Renault"):
        program.type(company)
        program.press("Return")
    program.press("Tab")
    program.type("Twingo")
    program.press("Return")
    _go_on_to_the_sources(program)
    program.type(SOURCE)
    program.press("Up", "Return")  # the last suggestion makes a new one of that name
    program.press("ctrl+s")


def _found(program: RunningProgram) -> list[dict[str, Any]]:
    """Return the hit for the development; search also forgives a word that is missing."""
    return [hit for hit in program.found("Twingo sister") if hit["name"] == TITLE]


def _form_opens(program: RunningProgram) -> bool:
    """Ask for a form and type into it: what is typed is soon kept as a draft."""
    program.press("ctrl+n")
    program.type("T")
    time.sleep(3)
    return program.drafts.is_dir() and any(program.drafts.iterdir())


def _redone(program: RunningProgram) -> bool:
    """Redo, as often as it takes until the new window listens; once done it cannot be again."""
    program.press("ctrl+shift+z")
    return bool(_found(program))


def _go_on_to_the_sources(program: RunningProgram) -> None:
    program.press(*("Tab",) * 8)


def test_a_development_is_added_found_seen_undone_and_redone(screen: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    program = RunningProgram(screen, data)
    try:
        _add(program)
        hits = wait_for(lambda: _found(program), "it is found")
        made = json.loads(program.asked("show", hits[0]["key"], "--json").stdout)
        assert made["title"] == TITLE
        assert made["date"]["edtf"] == "2027-41"
        assert [company["name"] for company in made["companies"]] == ["Nissan", "Renault"]
        assert [vehicle["name"] for vehicle in made["vehicles"]] == [CAR]
        assert [c["source"]["name"] for c in made["citations"]] == [SOURCE]
        assert TITLE[:12] in program.drawn("timeline", tmp_path)
        program.press("ctrl+z")
        wait_for(lambda: not _found(program), "it is undone")
        assert program.quit() == ""
        program = RunningProgram(screen, data)
        wait_for(lambda: _redone(program), "it is redone")
        assert program.quit() == ""
    finally:
        program.kill()
