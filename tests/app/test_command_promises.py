"""The command that tells the promise ledger."""

from typing import Any

import pytest

from explorer.domain.promises import Outcome
from tests.app.command_runs import CommandLine

FLOTATION = "development/ampere-flotation"


def told(command: CommandLine, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = command("promises", "--json", *words).json
    return found


def keys(found: list[dict[str, Any]]) -> list[str]:
    return [promise["development"]["key"] for promise in found]


def test_a_promise_tells_who_said_which_target_when_and_what_came_of_it(
    command: CommandLine,
) -> None:
    flotation = next(p for p in told(command) if p["development"]["key"] == FLOTATION)
    assert set(flotation) == {
        *("development", "companies", "targets", "actual", "outcome", "slip", "origins"),
        "contested",
    }
    assert {"key": "company/ampere", "name": "Ampere"} in flotation["companies"]
    first = flotation["targets"][0]
    assert set(first) >= {"date", "stated", "said_by", "source"}
    assert first["date"] == command("date", "second half of 2023").json
    assert first["stated"]["latest"] == "2022-12-31"
    assert set(first["source"]) == {"key", "name"}
    assert flotation["slip"] == {"low": 1, "high": 549}
    assert flotation["outcome"] in list(Outcome)


def test_promises_stand_in_the_order_in_which_they_were_made(command: CommandLine) -> None:
    stated = [promise["targets"][0]["stated"] for promise in told(command)]
    days = [window["latest"] or window["earliest"] for window in stated if window]
    assert days == sorted(days)


def test_a_company_is_meant_by_any_of_its_names_and_counts_with_its_parts(
    command: CommandLine,
) -> None:
    of_renault = told(command, "--company", "ルノー")
    assert keys(of_renault) == keys(told(command, "--company", "company/renault"))
    of_ampere = told(command, "--company", "Ampere")
    assert set(keys(of_ampere)) < set(keys(of_renault))
    assert len(of_renault) < len(told(command))
    for promise in of_ampere:
        assert "Ampere" in [company["name"] for company in promise["companies"]]


def test_a_name_that_no_company_has_is_refused_with_near_ones(command: CommandLine) -> None:
    done = command("promises", "--company", "Nisan")
    assert "Did you mean “Nissan” (company/nissan)" in done.sentence
    assert "There is no company" in command("promises", "--company", "Micra").sentence


@pytest.mark.parametrize("outcome", ["open", "Open"])
def test_an_outcome_keeps_those_that_came_out_so(command: CommandLine, outcome: str) -> None:
    found = told(command, "--outcome", outcome)
    assert {promise["outcome"] for promise in found} == {"open"}


def test_a_word_that_is_no_outcome_is_wrong_usage_that_names_the_words(
    command: CommandLine,
) -> None:
    done = command("promises", "--outcome", "kept")
    assert done.code == 2
    assert "met, early, late, missed, withdrawn, open, overdue or silent" in done.err


def test_as_known_on_a_day_nothing_later_is_told(command: CommandLine) -> None:
    then = told(command, "--known-on", "2023-11-30")
    flotation = next(p for p in then if p["development"]["key"] == FLOTATION)
    assert [t["date"]["words"] for t in flotation["targets"]][:1] == ["second half of 2023"]
    assert all(t["stated"]["earliest"] <= "2023-11-30" for t in flotation["targets"])
    assert FLOTATION not in keys(told(command, "--known-on", "2013-12-31"))


def test_on_a_true_day_what_was_due_by_then_is_past(command: CommandLine) -> None:
    def outcome_on(day: str) -> str:
        found = told(command, "--true-on", day, "--known-on", "2023-12-15")
        return str(next(p for p in found if p["development"]["key"] == FLOTATION)["outcome"])

    assert (outcome_on("2023-12-15"), outcome_on("2025-01-01")) == ("open", "silent")


def test_without_json_there_is_a_table_with_a_line_a_promise(command: CommandLine) -> None:
    head, *lines = command("promises", "--company", "Ampere").out.splitlines()
    assert head.split()[:2] == ["Outcome", "Slip"]
    assert len(lines) == len(told(command, "--company", "Ampere"))
    (line,) = [line for line in lines if f"[{FLOTATION}]" in line]
    assert "H2 2023" in line
    assert "+0 to +18 months" in line
    column = head.index("First target")
    assert line[column:].startswith("H2 2023")


def test_no_promise_is_said_so(command: CommandLine) -> None:
    done = command("promises", "--known-on", "1980-01-01")
    assert (done.code, done.out, done.err) == (0, "", "No promise was found.\n")
    assert told(command, "--known-on", "1980-01-01") == []
