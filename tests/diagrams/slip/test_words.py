"""Promises in words."""

from explorer.diagrams.slip.content import Content, Spot
from explorer.diagrams.slip.words import lines_about, sentence_about, standing
from explorer.domain.promises import Outcome
from tests.diagrams.slip.made import NOW, SEVEN, a_slip, slips

CONTENT = Content(slips(*SEVEN), NOW)
MICRA = 2


def test_a_target_tells_whose_it_is_the_claim_who_said_it_and_where_it_is_written() -> None:
    lines = lines_about(CONTENT, Spot(MICRA, 0), "en")
    assert lines == [
        "Electric Micra",
        "Nissan",
        "Target: 2024",
        "“It will be so”",
        "Said 27 Jan 2022 (“27 January 2022”) by Carlos Ghosn",
        "Source: A release",
    ]


def test_an_end_tells_what_came_of_it_and_who_said_so() -> None:
    lines = lines_about(CONTENT, CONTENT.end_of(3), "en")
    assert lines[2].startswith("Withdrawn, said 29 Jan 2024")
    assert "“It ended so”" in lines
    assert lines[-1] == "Source: A release"


def test_a_pending_end_has_nobody_who_said_so() -> None:
    assert lines_about(CONTENT, CONTENT.end_of(6), "en") == [
        "Mitsubishi saloons from Busan",
        "Mitsubishi Motors",
        "Silent, was due not before 2016",
    ]


def test_a_sentence_also_tells_which_mark_it_is() -> None:
    sentence = sentence_about(CONTENT, Spot(MICRA, 1), "en")
    assert sentence.startswith("Electric Micra; Nissan; Target: by 2026; ")
    assert sentence.endswith("Source: A release; mark 2 of 4")
    assert "\n" not in sentence


def test_a_name_is_followed_by_whose_it_is_and_how_far_it_slipped() -> None:
    told = standing(CONTENT.routes[MICRA], "en").replace("\N{NO-BREAK SPACE}", " ")
    assert told == "Nissan · late, Oct 2025 · +9 to +22 months"
    assert standing(CONTENT.routes[1], "en").startswith("Renault · open, due by end of 2026")


def test_what_came_on_its_day_did_not_slip() -> None:
    kept = a_slip(
        "Trust", ("2022", "8 November 2023"), outcome=Outcome.MET, actual="8 November 2023"
    )
    assert standing(Content(slips(kept), NOW).routes[0], "en") == "Nissan · met, 8 Nov 2023"


def test_dates_follow_the_language() -> None:
    assert lines_about(CONTENT, Spot(MICRA, 0), "ja")[2] == "Target: 2024年 (“2024”)"


def test_markup_in_a_record_stays_as_it_is() -> None:
    content = Content(slips(a_slip("<b>Micra</b> & more")), NOW)
    assert lines_about(content, Spot(0, 0), "en")[0] == "<b>Micra</b> & more"
