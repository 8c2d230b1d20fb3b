"""Authors as a line, and as the names of a bibliography."""

import pytest

from explorer.services.bibliography.item import Name
from explorer.services.bibliography.names import author_of, names_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Hans Greimel", [Name("Greimel", "Hans")]),
        ("Jean-Michel Bélot", [Name("Bélot", "Jean-Michel")]),
        ("J. D. Power", [Name("Power", "J. D.")]),
        ("Charlotte Van Campenhout", [Name("Van Campenhout", "Charlotte")]),
        ("Luca de Meo", [Name("de Meo", "Luca")]),
        ("Kelvin Chan, Yuri Kageyama", [Name("Chan", "Kelvin"), Name("Kageyama", "Yuri")]),
        ("Kelvin Chan and Yuri Kageyama", [Name("Chan", "Kelvin"), Name("Kageyama", "Yuri")]),
        ("Γιάννης Σκουφής", [Name("Σκουφής", "Γιάννης")]),
    ],
)
def test_persons_are_taken_apart(line: str, names: list[Name]) -> None:
    assert list(names_of(line)) == names


@pytest.mark.parametrize(
    "line",
    [
        *("Reuters", "Reuters staff", "Renault Group", "Nissan Motor Co., Ltd.", "AFP"),
        *("高木啓", "Takeho Morita (photo)", "Hans Greimel, Reuters", "thecommentator2013"),
        *("the wheel network", "Hans Greimel in Tokyo for the paper"),
    ],
)
def test_what_may_be_no_person_stays_whole(line: str) -> None:
    assert names_of(line) == (Name(line),)
    assert author_of(names_of(line)) == line


def test_the_publisher_is_no_person() -> None:
    assert names_of("Motor Trend", "Motor Trend") == (Name("Motor Trend"),)


def test_nobody_has_no_name() -> None:
    assert names_of(" \n") == ()
    assert author_of(()) == ""
