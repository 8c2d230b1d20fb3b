"""Promises made for tests of the slip chart."""

from datetime import date
from itertools import count
from random import Random

from explorer.domain.dates import read_date, subtract
from explorer.domain.parts import Link
from explorer.domain.promises import Outcome
from explorer.domain.slips import Saying, Slip, Slips, SlipTarget

TODAY = date(2026, 11, 22)
NOW = float(TODAY.toordinal())
COMPANIES = {
    "renault": "Renault",
    "nissan": "Nissan",
    "mitsubishi-motors": "Mitsubishi Motors",
    "ampere": "Ampere",
    "nmkv": "NMKV",
    "renault-nissan-mitsubishi-alliance": "Alliance",
}
_numbers = count(1)


def day(year: int, month: int = 1, number: int = 1) -> float:
    """A day as the chart counts it."""
    return float(date(year, month, number).toordinal())


def a_company(key: str = "nissan") -> Link:
    return Link(f"company/{key}", "company", COMPANIES[key], 1000 + list(COMPANIES).index(key))


def said(words: str, claim: str = "It will be so", source: str = "A release") -> Saying:
    """What a claim says on a day in words."""
    number = next(_numbers)
    return Saying(
        read_date(words),
        claim,
        Link(f"claim/made-{number}", "claim", claim, 500_000 + number),
        Link(f"source/made-{number}", "source", source, 900_000 + number),
        Link("person/ghosn", "person", "Carlos Ghosn", 2000),
    )


def a_slip(
    name: str = "Electric Micra",
    *targets: tuple[str, str],
    outcome: Outcome = Outcome.OPEN,
    actual: str = "",
    ended: str = "",
    company: str = "nissan",
    origins: int = 1,
) -> Slip:
    """A promise whose targets are pairs of words: when it was said, and what it names."""
    number = next(_numbers)
    pairs = targets or (("27 January 2022", "2024"),)
    told = tuple(SlipTarget(read_date(date), said(words)) for words, date in pairs)
    happened = read_date(actual) if actual else None
    reached = happened or (told[-1].date if len(told) > 1 else None)
    return Slip(
        Link(f"development/made-{number}", "development", name, number),
        (a_company(company),),
        told,
        outcome,
        happened,
        said(ended, "It ended so") if ended else None,
        subtract(reached, told[0].date) if reached else None,
        origins,
    )


def slips(*promises: Slip, undated: int = 0) -> Slips:
    return Slips(promises, undated)


SEVEN = (
    a_slip(
        "Only electric in Europe",
        ("25 September 2023", "2030"),
        outcome=Outcome.WITHDRAWN,
        ended="December 2025",
        company="renault-nissan-mitsubishi-alliance",
    ),
    a_slip(
        "80 % of parts shared",
        ("27 January 2022", "2026"),
        ("February 2023", "by the end of 2026"),
        company="renault",
    ),
    a_slip(
        "Electric Micra",
        ("27 January 2022", "2024"),
        ("6 February 2023", "by 2026"),
        ("December 2024", "second half of 2025"),
        outcome=Outcome.LATE,
        actual="October 2025",
    ),
    a_slip(
        "Flotation of Ampere",
        ("between September and December 2022", "second half of 2023"),
        ("7 December 2023", "2024"),
        outcome=Outcome.WITHDRAWN,
        ended="29 January 2024",
        company="ampere",
        origins=3,
    ),
    a_slip(
        "Kei electric car",
        ("5 November 2013", "2017"),
        ("October 2019", "2022"),
        outcome=Outcome.MET,
        actual="June 2022",
        company="nmkv",
    ),
    a_slip(
        "1.5 million electric cars",
        ("27 June 2011", "2016"),
        ("2 November 2015", "2020"),
        outcome=Outcome.MISSED,
        ended="December 2021",
        company="renault-nissan-mitsubishi-alliance",
    ),
    a_slip(
        "Mitsubishi saloons from Busan",
        ("5 November 2013", "not before 2016"),
        outcome=Outcome.SILENT,
        company="mitsubishi-motors",
    ),
)
"""One promise of most sorts, as a newspaper would choose them."""

_PAST = (
    *(Outcome.MET, Outcome.LATE, Outcome.EARLY, Outcome.MISSED),
    *(Outcome.SILENT, Outcome.OVERDUE, Outcome.WITHDRAWN),
)
_WHAT = ("Electric SUV", "Battery plant", "Shared platform", "Pickup", "Kei car", "Flotation")
_WHERE = ("for Europe", "in Sunderland", "for India", "with Renault", "in Douai", "of Ampere")


def many(number: int, seed: int = 1) -> Slips:
    """As many promises of every outcome over a quarter of a century, the same ones each time."""
    chance = Random(seed)
    return Slips(tuple(_at_random(chance, place) for place in range(number)))


def _at_random(chance: Random, place: int) -> Slip:
    year = chance.randint(1999, 2026)
    due = year + chance.choice((1, 1, 2, 3, 4, 5, 6, 8))
    targets = []
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        targets.append((_some_day(chance, year), _some_target(chance, due)))
        year = min(year + chance.randint(0, 2), 2026)
        due += chance.choice((0, 1, 1, 2))
    is_ahead = due > 2027
    outcome = chance.choice((Outcome.OPEN, Outcome.WITHDRAWN) if is_ahead else _PAST)
    happens = {Outcome.MET: due, Outcome.LATE: due + 1, Outcome.EARLY: due - 1}
    return a_slip(
        f"{chance.choice(_WHAT)} {chance.choice(_WHERE)} {place}",
        *targets,
        outcome=outcome,
        actual=f"{min(happens[outcome], 2026)}-0{chance.randint(1, 9)}"
        if outcome in happens
        else "",
        ended=str(min(due, 2026)) if outcome in (Outcome.MISSED, Outcome.WITHDRAWN) else "",
        company=chance.choice(list(COMPANIES)),
        origins=chance.randint(1, 3),
    )


def _some_day(chance: Random, year: int) -> str:
    month, number = chance.randint(1, 9), chance.randint(10, 28)
    return chance.choice((f"{year}", f"{year}-0{month}", f"{year}-0{month}-{number}"))


def _some_target(chance: Random, year: int) -> str:
    words = ("{0}", "by {0}", "second half of {0}", "Q2 {0}", "not before {0}")
    return chance.choice(words).format(year)
