"""The slip chart's promises, with who said each of their targets and where it is written."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy.engine import Connection

from explorer.domain.dates import Window
from explorer.domain.parts import Link
from explorer.domain.promises import Ending, Target
from explorer.domain.slips import Saying, Slip, SlipOf, Slips, SlipTarget
from explorer.storage.queries.promise_list import pledges_passing
from explorer.storage.queries.promises import Pledge, pledges
from explorer.storage.reading import links_to

_Links = Mapping[int, Link]


def slips_of(connection: Connection, question: SlipOf) -> Slips:
    """Return the promises that pass, and how many of them have no place in the chart."""
    pledged = pledges(connection, question.clocks, question.ids)
    passing = pledges_passing(connection, pledged, question.text, question.filters)
    links = links_to(connection, set(_sources(passing)))
    slips = [_slip(pledge, links) for pledge in passing]
    drawn = sorted((slip for slip in slips if slip.targets), key=_first_said)
    return Slips(tuple(drawn), len(slips) - len(drawn))


def _sources(pledged: Iterable[Pledge]) -> Iterator[int]:
    for pledge in pledged:
        ending = pledge.promise.ending
        told: list[Target | Ending] = [*pledge.promise.targets]
        if ending is not None:
            told.append(ending)
        yield from (each.source for each in told if each.source is not None)


def _first_said(slip: Slip) -> tuple[Window | None, str]:
    return slip.targets[0].said.day, slip.link.key


def _slip(pledge: Pledge, links: _Links) -> Slip:
    promise = pledge.promise
    ending = promise.ending
    return Slip(
        pledge.link,
        pledge.companies,
        tuple(_targets(promise.targets, links)),
        promise.outcome,
        promise.actual,
        None if ending is None or ending.claim is None else _saying(ending, links),
        None if promise.has_stood_still else promise.slip,
        promise.origins,
        "date" in pledge.contested,
    )


def _targets(targets: Iterable[Target], links: _Links) -> Iterator[SlipTarget]:
    """The targets with a day and a day on which they were said."""
    for target in targets:
        said = _saying(target, links)
        if target.date is not None and _names_a_day(target.date) and said.day is not None:
            yield SlipTarget(target.date, said)


def _names_a_day(window: Window | None) -> bool:
    return window is not None and (window.earliest or window.latest) is not None


def _saying(told: Target | Ending, links: _Links) -> Saying:
    day = told.stated if _names_a_day(told.stated) else None
    source = links.get(told.source or 0)
    if told.claim is None:
        return Saying(day, source=source, speaker=told.speaker)
    return Saying(day, told.claim.words, told.claim.link, source, told.speaker)
