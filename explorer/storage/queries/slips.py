"""The slip chart's promises, with who said each of their targets and where it is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.parts import Link
from explorer.domain.promises import Outcome, Target
from explorer.domain.slips import Saying, Slip, SlipOf, Slips, SlipTarget
from explorer.storage import schema
from explorer.storage.queries.claims import Statements, claims_about
from explorer.storage.queries.promises import Pledge, pledges, pledges_passing
from explorer.storage.reading import chunks, links_to, window_of

_ENDINGS = MappingProxyType(
    {
        Outcome.WITHDRAWN: ("cancelled", "denied"),
        Outcome.MISSED: ("missed",),
        Outcome.MET: ("done",),
        Outcome.EARLY: ("done",),
        Outcome.LATE: ("done",),
    }
)
"""The statuses of the claims that tell an outcome; what is pending has none."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """What was said of each promise; the sources, when they appeared, and what each cites first."""

    said: Statements
    links: Mapping[int, Link]
    published: Mapping[int, Window | None]
    cited: Mapping[int, int]


def slips_of(connection: Connection, question: SlipOf) -> Slips:
    """Return the promises that pass, and how many of them have no place in the chart."""
    pledged = pledges(connection, question.clocks, question.ids)
    passing = pledges_passing(connection, pledged, question.text, question.filters)
    texts = _texts(connection, [pledge.link.id or 0 for pledge in passing], question.clocks)
    slips = [_slip(pledge, texts) for pledge in passing]
    drawn = sorted((slip for slip in slips if slip.targets), key=_first_said)
    return Slips(tuple(drawn), len(slips) - len(drawn))


def _first_said(slip: Slip) -> tuple[Window | None, str]:
    return slip.targets[0].said.day, slip.link.key


def _slip(pledge: Pledge, texts: _Texts) -> Slip:
    promise, subject = pledge.promise, pledge.link.id or 0
    said = texts.said.get(subject, ())
    return Slip(
        pledge.link,
        pledge.companies,
        tuple(_targets(subject, promise.targets, texts)),
        promise.outcome,
        promise.actual,
        _ending(promise.outcome, said, texts),
        promise.slip,
        promise.origins,
        "date" in pledge.contested,
    )


def _targets(subject: int, targets: Iterable[Target], texts: _Texts) -> Iterable[SlipTarget]:
    """The targets with a day and a day on which they were said."""
    for target in targets:
        statement = _statement_of(target, texts.said.get(subject, ()))
        if statement is not None:
            said = _saying(statement, texts)
        else:
            source = texts.cited.get(subject)
            day = target.stated if _names_a_day(target.stated) else None
            said = Saying(day, source=texts.links.get(source or 0))
        if target.date is not None and _names_a_day(target.date) and said.day is not None:
            yield SlipTarget(target.date, said)


def _names_a_day(window: Window | None) -> bool:
    return window is not None and (window.earliest or window.latest) is not None


def _statement_of(target: Target, said: Iterable[Statement]) -> Statement | None:
    """The claim that says a target; None where the record itself does."""
    of = (target.stated, target.date, target.source)
    return next((s for s in said if (s.stated, s.date, s.source) == of), None)


def _ending(outcome: Outcome, said: Sequence[Statement], texts: _Texts) -> Saying | None:
    """What was said last of how it ended."""
    told = [s for s in said if s.status in _ENDINGS.get(outcome, ())]
    return _saying(told[-1], texts) if told else None


def _saying(statement: Statement, texts: _Texts) -> Saying:
    source = statement.source or 0
    days = (statement.stated, texts.published.get(source))
    day = next((day for day in days if _names_a_day(day)), None)
    link = texts.links.get(source)
    return Saying(day, statement.words, statement.link, link, statement.speaker)


def _texts(connection: Connection, ids: Sequence[int], clocks: Clocks) -> _Texts:
    said = {
        subject: [s for s in statements if s.about in ("date", "status")]
        for subject, statements in claims_about(connection, ids, clocks).items()
    }
    cited = _cited(connection, ids, clocks)
    told = {s.source for statements in said.values() for s in statements if s.source is not None}
    links = links_to(connection, told | set(cited.values()))
    return _Texts(said, links, _published(connection, sorted(told)), cited)


def _cited(connection: Connection, ids: Sequence[int], clocks: Clocks) -> dict[int, int]:
    """Return the first source that each record cites, of those that are known."""
    citation, standing = schema.citation, schema.standing
    query = (
        select(citation.c.record_id, citation.c.source_id)
        .join(standing, standing.c.id == citation.c.source_id)
        .where(standing.c.known_from <= clocks.known_through)
        .order_by(citation.c.position.desc())
    )
    return {
        record: source
        for some in chunks(ids)
        for record, source in connection.execute(query.where(citation.c.record_id.in_(some)))
    }


def _published(connection: Connection, ids: Sequence[int]) -> dict[int, Window | None]:
    source = schema.OWN["source"]
    return {
        row["id"]: window_of(row, "published")
        for some in chunks(ids)
        for row in connection.execute(source.select().where(source.c.id.in_(some))).mappings()
    }
