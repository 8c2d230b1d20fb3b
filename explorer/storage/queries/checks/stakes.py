"""Companies of which more than the whole is held on one day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.checks.shares import Excess, Holding, days_of_change, excess
from explorer.domain.checks.spans import Span
from explorer.domain.clocks import Clocks
from explorer.domain.dates import from_edtf, render
from explorer.domain.parts import Link
from explorer.storage.driver import rows
from explorer.storage.queries.checks.rows import dated, window
from explorer.storage.reading import links_to

_STAKES = f"""
SELECT s.owned_id, s.id, s.owner_id, s.manner, s.bound, s.capital, s.votes,
    {dated("s", "start", "end")}
FROM stake s WHERE s.status IN ('', 'done') ORDER BY s.id
"""
_MEASURES = ("capital", "votes")
Held = dict[tuple[int, str], list[Holding]]


def over_the_whole(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield the companies with an excess on the true day, or ever while it is today."""
    for (owned, measure), holdings in _holdings(connection).items():
        days = [clocks.true_day] if clocks.true_on else days_of_change(holdings) | {clocks.today}
        found = excess(holdings, days)
        if found is not None:
            ids = [owned, *(i for h in found.holdings for i in (h.stake, h.owner))]
            links = links_to(connection, ids)
            others = tuple(links[h.stake] for h in found.holdings)
            sentence = _sentence(found, measure, links)
            yield Finding("stakes", links[owned], sentence, others, found.sure)


def _holdings(connection: Connection) -> Held:
    found: Held = defaultdict(list)
    for owned, id_, owner, manner, bound, *rest in rows(connection, _STAKES):
        shares, days = rest[:2], tuple(rest[2:])
        span = Span(window(days[:5]), window(days[5:]))
        for measure, share in zip(_MEASURES, shares, strict=True):
            if share is not None:
                holding = Holding(id_, owner, manner, share, bound, span)
                found[owned, measure].append(holding)
    return found


def _sentence(found: Excess, measure: str, links: Mapping[int, Link]) -> str:
    holdings = sorted(found.holdings, key=lambda h: -h.share)
    held = ", ".join(f"{links[h.owner].name} {h.share:g} %" for h in holdings)
    day = render(from_edtf(found.day.isoformat()))
    adds = "adds" if found.sure else "may add"
    return f"On {day} the {measure} held {adds} up to {found.share:g} %: {held}."
