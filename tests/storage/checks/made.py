"""Small worlds for the checks, and what a check says of them."""

from dataclasses import replace
from typing import Any

from explorer.domain.checks import Finding, FindingsOf
from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.records import (
    Company,
    Office,
    Person,
    Plant,
    Platform,
    PlatformUse,
    Production,
    Record,
    Stake,
)
from explorer.storage.library import Library
from tests.worlds import NOW, a_claim, a_company, a_development, a_source, a_vehicle, cited, link_to

World = tuple[Record, ...]


def _time(start: str, end: str) -> dict[str, Any]:
    dates = {"start": start, "end": end}
    return {name: read_date(words) for name, words in dates.items() if words}


def offices(*held: tuple[str, str, str], manner: str = "") -> World:
    """Return people who held one post at Nissan, each with the words of start and end."""
    nissan = a_company("Nissan", key="company/nissan")
    people = [Person(key=f"person/{name}", name=name) for name, *_ in held]
    posts = [
        Office(
            key=f"office/{name}",
            name="Chairman",
            person=link_to(person),
            company=link_to(nissan),
            manner=manner,
            **_time(start, end),
        )
        for person, (name, start, end) in zip(people, held, strict=True)
    ]
    return (nissan, *people, *posts)


def stakes(*held: tuple[float, str, str], bound: str = "", status: str = "done") -> World:
    """Return owners of shares of Nissan, each with the words of start and end."""
    nissan = a_company("Nissan", key="company/nissan")
    owners = [Company(key=f"company/{n}", name=f"Owner {n}", type="investor") for n in range(9)]
    parts = [
        Stake(
            key=f"stake/{n}",
            owner=link_to(owners[n]),
            owned=link_to(nissan),
            capital=share,
            bound=bound,
            status=status,
            **_time(start, end),
        )
        for n, (share, start, end) in enumerate(held)
    ]
    return (nissan, *owners, *parts)


def platforms(*used: tuple[str, str, str, str]) -> World:
    """Return a Micra on platforms, each with status and the words of start and end."""
    micra = a_vehicle("Micra", key="vehicle/micra")
    made = {n: Platform(key=f"platform/{n}", name=n) for n in dict.fromkeys(u[0] for u in used)}
    uses = [
        PlatformUse(
            key=f"platform-use/{place}",
            vehicle=link_to(micra),
            platform=link_to(made[name]),
            status=status,
            **_time(start, end),
        )
        for place, (name, status, start, end) in enumerate(used)
    ]
    return (micra, *made.values(), *uses)


def production(start: str, end: str, opened: str, closed: str = "", status: str = "") -> World:
    micra = a_vehicle("Micra")
    dates = {"opened": opened, "closed": closed}
    given: dict[str, Any] = {name: read_date(words) for name, words in dates.items() if words}
    plant = Plant(key="plant/flins", name="Flins", **given)
    built = Production(
        key="production/it",
        vehicle=link_to(micra),
        plant=link_to(plant),
        status=status,
        **_time(start, end),
    )
    return (micra, plant, built)


def later(field: str, date: str, earlier: str, announced: str = "") -> World:
    """Return a development and one that leads to it, with the words of their dates."""
    said = read_date(announced) if announced else None
    plan = replace(a_development("Plan", earlier), announced=said)
    links: dict[str, Any] = {field: (link_to(plan),)}
    return (plan, a_development("Later", date, key="development/later", **links))


def supported(texts: int, *, echoes: bool) -> World:
    """Return a development that texts tell of, which all repeat the first one or none."""
    first = a_source("First", "2 May 2020")
    based = {"based_on": link_to(first)} if echoes else {}
    others = [a_source(f"Text {n}", "3 May 2020", **based) for n in range(1, texts)]
    every = (first, *others)
    plan = a_development("Plan", citations=tuple(c for text in every for c in cited(text)))
    return (*every, plan)


def rivals(*dates: str, chosen: bool = False) -> World:
    """Return a plan of which texts of successive months say dates; the last may be chosen."""
    plan = a_development("Plan", "2030")
    texts = [a_source(f"Text {n}", f"2 May 20{n:02}") for n in range(1, len(dates) + 1)]
    claims = [
        a_claim(
            link_to(plan),
            date,
            citations=cited(text),
            status="announced",
            chosen=chosen and text is texts[-1],
            reason="It is the last." if chosen and text is texts[-1] else "",
        )
        for date, text in zip(dates, texts, strict=True)
    ]
    return (plan, *texts, *claims)


def stated(day: str, published: str) -> World:
    text = a_source("Text", published)
    plan = a_development("Plan")
    return (text, plan, a_claim(link_to(plan), "2030", day, citations=cited(text)))


def done(date: str, *published: str, status: str = "done") -> World:
    texts = [a_source(f"Text of {day}", day) for day in published]
    support = tuple(c for text in texts for c in cited(text))
    return (*texts, a_development("Opening", date, status=status, citations=support))


def promised(date: str, status: str = "announced") -> World:
    text = a_source("Release", "2 May 2020")
    plan = replace(
        a_development("Plan", date, status=status, citations=cited(text)),
        announced=read_date("2 May 2020"),
    )
    return (text, plan)


def findings(library: Library, check: str, clocks: Clocks = NOW) -> tuple[Finding, ...]:
    return library.answer(FindingsOf(clocks, (check,)))
