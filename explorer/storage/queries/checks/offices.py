"""Posts that two people hold at once."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.checks.posts import Tenure, clashes
from explorer.domain.checks.spans import Span
from explorer.domain.clocks import Clocks
from explorer.storage.driver import rows
from explorer.storage.queries.checks.rows import dated, told, window
from explorer.storage.reading import links_to

_OFFICES = f"""
SELECT o.id, o.person_id, o.company_id, r.name, o.manner, {dated("o", "start", "end")}
FROM office o JOIN record r ON r.id = o.id
ORDER BY o.id
"""


def overlapping(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield pairs of offices, as the true clock has them."""
    tenures = [_tenure(*row) for row in rows(connection, _OFFICES)]
    found = list(clashes(tenures, clocks.true_on))
    ids = {i for c in found for t in (c.one, c.other) for i in (t.office, t.person, t.company)}
    links = links_to(connection, ids)
    for one, other, sure in found:
        holders = [f"{links[t.person].name} ({_time(t.span)})" for t in (one, other)]
        held = "hold" if sure else "may hold"
        sentence = f"{holders[0]} and {holders[1]} {held} this post at {links[one.company].name}."
        others = (links[other.office], links[one.person], links[other.person])
        yield Finding("offices", links[one.office], sentence, others, sure)


def _tenure(office: int, person: int, company: int, title: str, manner: str, *days: Any) -> Tenure:
    return Tenure(office, person, company, title, manner, Span(window(days[:5]), window(days[5:])))


def _time(span: Span) -> str:
    start = told(span.start) if span.start else "no start given"
    return f"{start} – {told(span.end) if span.end else 'no end given'}"
