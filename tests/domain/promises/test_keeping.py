"""How a promise was kept, for every sense of its target and of what came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.dates import Sense, Window, read_date
from explorer.domain.promises import kept
from tests.domain.promises.told import window

H2 = "second half of 2023"


@pytest.mark.parametrize(
    ("target", "actual", "outcome"),
    [
        (H2, "1 July 2023", "met"),
        (H2, "31 December 2023", "met"),
        (H2, "October 2023", "met"),
        (H2, "2023", "met"),
        (H2, "between June and July 2023", "met"),
        (H2, "June to July 2023", "early"),
        (H2, "30 June 2023", "early"),
        (H2, "2022", "early"),
        (H2, "1 January 2024", "late"),
        (H2, "2024", "late"),
        (H2, "by May 2023", "early"),
        (H2, "by the end of 2024", "met"),
        (H2, "not before 2024", "late"),
        (H2, "not before October 2023", "met"),
        ("16 December 2025", "16 December 2025", "met"),
        ("16 December 2025", "17 December 2025", "late"),
        ("by the end of 2026", "2019", "met"),
        ("by the end of 2026", "31 December 2026", "met"),
        ("by the end of 2026", "2026", "met"),
        ("by the end of 2026", "1 January 2027", "late"),
        ("by the end of 2026", "by the end of 2025", "met"),
        ("by the end of 2026", "by the end of 2027", "met"),
        ("not before 2025", "31 December 2024", "early"),
        ("not before 2025", "2025", "met"),
        ("not before 2025", "2060", "met"),
        ("not before 2025", "by the end of 2024", "early"),
        ("from 2024 to 2026", "from 2024 to 2026", "met"),
        ("from 2024 to 2026", "from 2024 to 2030", "met"),
        ("from 2024 to 2026", "from 2025 to 2026", "late"),
        ("from 2024 to 2026", "from 2023 to 2026", "early"),
        ("from 2024 to 2026", "May 2025", "met"),
        ("from 2024 to 2026", "May 2023", "early"),
        ("from 2024 to 2026", "May 2027", "late"),
        ("2024", "from 2025 to 2027", "late"),
        ("2024", "from 2024 to 2027", "met"),
        ("2024", "from 2022 to 2027", "early"),
        ("by the end of 2026", "from 2025 to 2030", "met"),
        ("", "2024", "met"),
        (H2, "", "met"),
        (H2, "in due course", "met"),
    ],
)
def test_what_came_is_measured_by_the_sense_of_the_target(
    target: str, actual: str, outcome: str
) -> None:
    assert kept(window(target), window(actual)) == outcome


TARGETS = [read_date(words) for words in (H2, "by 2024", "not before 2024", "from 2024 to 2026")]
DAYS = st.dates().map(lambda day: read_date(day.isoformat()))


@given(st.sampled_from(TARGETS), DAYS, DAYS)
def test_what_comes_later_is_never_kept_better(target: Window, one: Window, other: Window) -> None:
    order = ("early", "met", "late")
    places = [order.index(kept(target, day)) for day in sorted((one, other))]
    assert places == sorted(places)


@given(DAYS)
def test_a_deadline_is_never_kept_early_and_a_not_before_never_late(day: Window) -> None:
    deadline, not_before = TARGETS[1], TARGETS[2]
    assert (deadline.sense, not_before.sense) == (Sense.DEADLINE, Sense.NOT_BEFORE)
    assert kept(deadline, day) != "early"
    assert kept(not_before, day) != "late"
