"""Developments told as done by texts that are older than their day."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.clocks import Clocks
from explorer.storage.driver import rows
from explorer.storage.queries.checks.rows import dated, told, window
from explorer.storage.reading import links_to

_DONE = f"""
SELECT d.id, {dated("d", "date")}, count(*)
FROM development d JOIN citation c ON c.record_id = d.id JOIN source s ON s.id = c.source_id
WHERE d.status = 'done'
GROUP BY d.id HAVING max(coalesce(s.published_latest, 9999999)) < d.date_earliest
ORDER BY d.id
"""


def foretold(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield what is done although no source is of that day or later."""
    found = {row[0]: row[1:] for row in rows(connection, _DONE)}
    links = links_to(connection, found)
    for id_, (*days, count) in found.items():
        texts = "its only source is" if count == 1 else f"all its {count} sources are"
        sentence = f"It is told as done, {told(window(tuple(days)))}, but {texts} older."
        yield Finding("foretold", links[id_], sentence)
