"""The commands that say what is contested and what deserves a second look."""

import pytest

from explorer.domain.checks import CHECKS
from tests.app.command_runs import CommandLine

FLOTATION = "development/ampere-flotation"


def test_a_contested_value_is_told_with_its_rivals_as_words_and_as_data(
    command: CommandLine,
) -> None:
    found = command("conflicts", "--json").json
    (date,) = [c for c in found if c["record"]["key"] == FLOTATION and c["about"] == "date"]
    assert set(date) == {"record", "about", "label", "claims"}
    first = date["claims"][0]
    assert set(first) == {
        *("key", "statement", "words", "date", "status", "value", "target", "stated"),
        *("speaker", "source", "chosen", "reason", "taken", "origins"),
    }
    assert first["date"] == command("date", "second half of 2023").json
    assert first["words"].startswith("H2 2023")
    assert set(first["source"]) == {"key", "name"}
    assert first["origins"] >= 1
    (chosen,) = [claim for claim in date["claims"] if claim["chosen"]]
    assert chosen["taken"]
    assert chosen["reason"]


def test_of_every_contested_value_one_claim_is_taken(command: CommandLine) -> None:
    for conflict in command("conflicts", "--json").json:
        assert [claim["taken"] for claim in conflict["claims"]].count(True) == 1
        assert len(conflict["claims"]) > 1


def test_as_known_on_a_day_only_claims_of_then_are_rivals(command: CommandLine) -> None:
    then = command("conflicts", "--json", "--known-on", "2014-12-31").json
    assert then
    for conflict in then:
        days = [claim["stated"]["earliest"] for claim in conflict["claims"] if claim["stated"]]
        assert all(day <= "2014-12-31" for day in days)
    assert FLOTATION not in [conflict["record"]["key"] for conflict in then]


def test_without_json_a_claim_has_a_line_and_the_choice_its_reason(command: CommandLine) -> None:
    lines = command("conflicts").out.splitlines()
    (head,) = [n for n, line in enumerate(lines) if line.endswith(f"· Date  [{FLOTATION}]")]
    assert "H2 2023" in lines[head + 1]
    assert any(line.startswith("  ✓ ") for line in lines)
    assert any(line.startswith("    why: ") for line in lines)


def test_findings_are_told_with_their_records_and_end_with_code_0(command: CommandLine) -> None:
    done = command("checks", "--json")
    assert done.code == 0
    names = {check.name for check in CHECKS}
    for finding in done.json:
        assert set(finding) == {"check", "record", "sentence", "others", "certain"}
        assert finding["check"] in names
        assert set(finding["record"]) == {"key", "name"}


def test_only_the_named_checks_are_run(command: CommandLine) -> None:
    found = command("checks", "--json", "lapsed", "Platforms").json
    assert {finding["check"] for finding in found} == {"lapsed", "platforms"}
    lines = command("checks", "periods", "platforms").out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        f"Platform contested (platforms): {sum(f['check'] == 'platforms' for f in found)}",
        "End before start (periods): nothing found",
    ]


@pytest.mark.parametrize("clock", ["--known-on", "--true-on"])
def test_checks_follow_both_clocks(command: CommandLine, clock: str) -> None:
    then = command("checks", "--json", clock, "2013-12-31", "lapsed").json
    assert then != command("checks", "--json", "lapsed").json


def test_a_word_that_is_no_check_is_wrong_usage_that_names_them(command: CommandLine) -> None:
    done = command("checks", "everything")
    assert done.code == 2
    assert "unsourced, single-origin, lapsed" in done.err


def test_nothing_found_is_said_so(command: CommandLine) -> None:
    done = command("conflicts", "--known-on", "1980-01-01")
    assert (done.code, done.out, done.err) == (0, "", "Nothing is contested.\n")
    assert command("conflicts", "--json", "--known-on", "1980-01-01").json == []
    done = command("checks", "--known-on", "1980-01-01", "stakes")
    assert (done.code, done.err) == (0, "Nothing was found.\n")
