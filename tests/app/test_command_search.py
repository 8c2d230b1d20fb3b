"""The commands that look up: search, show, date."""

import subprocess
import sys

import pytest

from tests.app.command_runs import ROOT, CommandLine


def test_a_search_prints_a_line_for_each_hit(command: CommandLine) -> None:
    out = command("search", "Ghosn", "--limit", "3").out
    assert out.splitlines()[0].startswith("person")
    assert "[person/carlos-ghosn]" in out
    assert out.count("\n") == 3


def test_a_search_in_json_is_a_list(command: CommandLine) -> None:
    found = command("search", "日産", "--json").json
    assert found[0] == {
        "key": "company/nissan",
        "kind": "company",
        "name": "Nissan",
        "detail": found[0]["detail"],
        "matched": found[0]["matched"],
    }


def test_a_search_as_known_on_a_day_finds_nothing_later(command: CommandLine) -> None:
    assert command("search", "Ampere").out
    done = command("search", "Ampere", "--known-on", "2013-12-31")
    assert "Ampere" not in done.out


def test_a_search_that_finds_nothing_says_so(command: CommandLine) -> None:
    done = command("search", "zzzqqqzzz")
    assert (done.code, done.out) == (0, "")
    assert "Nothing was found" in done.err
    assert command("search", "zzzqqqzzz", "--json").json == []


def test_a_record_is_shown_with_sources_claims_and_sections(command: CommandLine) -> None:
    out = command("show", "development/nissan-invests-in-ampere").out
    head, *_ = out.splitlines()
    assert head == "Nissan to invest in Ampere"
    for part in ("Status ", "≠ sources differ", "what is claimed, and differs", "\nSources\n"):
        assert part in out
    assert "[1] " in out
    assert "par. 3" in out


def test_a_promise_is_shown_with_its_targets_and_who_said_them(command: CommandLine) -> None:
    out = command("show", "development/ampere-flotation").out
    promise = out[out.index("\nPromise: ") :]
    assert "slip +0 to +18 months" in promise
    lines = [line.strip() for line in promise.splitlines()[2:5]]
    assert lines[0].startswith("between Sep and Dec 2022  H2 2023 [")
    assert "Promise" not in command("show", "company/renault").out


@pytest.mark.parametrize("name", ["company/renault", "Renault", "renault", "Renualt", "ルノー"])
def test_a_record_is_shown_by_any_of_its_names(command: CommandLine, name: str) -> None:
    assert "[company/renault]" in command("show", name).out


def test_a_month_is_shown_by_its_name(command: CommandLine) -> None:
    assert "April" in command("show", "Nissan").out


def test_a_name_that_nobody_has_is_refused_with_near_ones(command: CommandLine) -> None:
    assert "Did you mean “Nissan” (company/nissan)" in command("show", "Nisan").sentence


def test_a_record_not_known_by_then_is_refused(command: CommandLine) -> None:
    done = command("show", "company/ampere", "--known-on", "2013-12-31")
    assert "was not known yet on 31 Dec 2013" in done.sentence


def test_a_record_in_json_is_that_of_the_export_with_claims_and_backlinks(
    command: CommandLine,
) -> None:
    key = "development/nissan-invests-in-ampere"
    shown = command("show", key, "--json").json
    exported = command("export", "data").json
    claims = [c for c in exported["claims"] if c["subject"]["key"] == key]
    assert sorted(c["key"] for c in shown.pop("claims")) == sorted(c["key"] for c in claims)
    assert {"section", "key", "name"} == set(shown.pop("backlinks")[0])
    assert shown == next(d for d in exported["developments"] if d["key"] == key)


def test_a_record_in_json_tells_nothing_later(command: CommandLine) -> None:
    key = "development/nissan-invests-in-ampere"
    found = command("show", key, "--json", "--known-on", "2023-12-31").json
    exported = command("export", "data", "--known-on", "2023-12-31").json
    del found["backlinks"], found["claims"]
    assert found == next(d for d in exported["developments"] if d["key"] == key)


@pytest.mark.parametrize(
    ("words", "edtf", "sense"),
    [
        ("second half of 2023", "2023-41", "once"),
        ("by the end of 2026", "[..2026-12-31]", "deadline"),
        ("not before 2027", "[2027..]", "not before"),
        ("when pigs fly", None, "text"),
    ],
)
def test_a_date_is_read_from_words(
    command: CommandLine, words: str, edtf: str | None, sense: str
) -> None:
    found = command("date", words).json
    assert list(found) == ["words", "edtf", "earliest", "latest", "sense"]
    assert (found["words"], found["edtf"], found["sense"]) == (words, edtf, sense)


def test_a_fiscal_year_is_that_of_the_company(command: CommandLine) -> None:
    assert command("date", "FY2026", "--company", "日産").json["earliest"] == "2026-04-01"
    assert command("date", "FY2026", "--company", "Renault").json["earliest"] == "2026-01-01"
    assert command("date", "FY2026").json["earliest"] == "2026-01-01"
    assert "There is no company" in command("date", "FY2026", "--company", "Nowhere").sentence


def test_options_of_a_date_may_stand_before_and_after_its_words(command: CommandLine) -> None:
    words = "by the end of the fiscal year"
    options = ("--company", "Nissan", "--said-on", "7 May 2025")
    after = command("date", words, *options).json
    assert after["edtf"] == "[..2026-03-31]"
    assert command("date", *options, words).json == after
    assert command("date", *words.split(), *options).json == after


@pytest.mark.parametrize(
    "words", ["", "2025 -- 2026", "<b>2026</b>", "2026 📅", "\udcff2026", "9" * 9999]
)
def test_any_words_give_one_object(command: CommandLine, words: str) -> None:
    found = command("date", "--", words).json
    assert found == dict.fromkeys(("edtf", "earliest", "latest")) | {
        "words": words,
        "sense": "text",
    }


def test_relative_words_count_from_the_day_they_were_said(command: CommandLine) -> None:
    assert command("date", "next year", "--said-on", "2013-11-05").json["edtf"] == "2014"
    assert command("date", "next year").json["sense"] == "text"


def test_a_date_touches_no_database(command: CommandLine) -> None:
    command.database.unlink()
    code = (
        "import sys; from explorer.app.main import main; code = main(sys.argv[1:]); "
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--data-dir", str(command.home), "date", "2024"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    loaded = set(done.stderr.split())
    assert not loaded & {"sqlalchemy", "sqlite3", "PySide6", "babel", "rapidfuzz"}
    assert list(command.home.iterdir()) == []
