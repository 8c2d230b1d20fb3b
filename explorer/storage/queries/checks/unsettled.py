"""Values on which sources disagree, and of which none was chosen."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.clocks import Clocks
from explorer.domain.conflicts import Conflict, ConflictsOf
from explorer.storage.queries.conflicts import conflicts_of


def unsettled(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield each contested value without a choice."""
    for conflict in conflicts_of(connection, ConflictsOf(clocks)):
        if not conflict.is_settled:
            sources = tuple(dict.fromkeys(r.source for r in conflict.rivals if r.source))
            yield Finding("unsettled", conflict.link, _sentence(conflict), sources)


def _sentence(conflict: Conflict) -> str:
    said = list(dict.fromkeys(rival.words for rival in conflict.rivals))
    return f"{conflict.label}: {len(conflict.rivals)} claims disagree ({'; '.join(said)})."
