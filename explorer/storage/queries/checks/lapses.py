"""Promises whose last day is past and of which no outcome is recorded."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.clocks import Clocks
from explorer.domain.promises import Outcome
from explorer.storage.queries.checks.rows import told
from explorer.storage.queries.promises import Pledge, pledges
from explorer.storage.reading import links_to

_SINCE = {
    Outcome.OVERDUE: "sources have spoken of it since, but of no outcome",
    Outcome.SILENT: "nothing was said of it since",
}


def lapsed(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield the promises that are overdue or silent, the longest overdue first."""
    found = [p for p in pledges(connection, clocks) if p.promise.outcome.is_lapsed]
    texts = links_to(connection, [s for p in found if (s := p.promise.latest.source) is not None])
    for pledge in sorted(found, key=_due):
        latest = pledge.promise.latest
        source = texts.get(latest.source or 0)
        sentence = f"Its target was {told(latest.date)}; {_SINCE[pledge.promise.outcome]}."
        yield Finding("lapsed", pledge.link, sentence, (source,) if source else ())


def _due(pledge: Pledge) -> tuple[bool, str]:
    date = pledge.promise.latest.date
    day = date and date.latest
    return day is None, day.isoformat() if day else ""
