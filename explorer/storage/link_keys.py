"""Links by key, resolved to the ids of records."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.errors import NotFound
from explorer.domain.parts import Link
from explorer.storage import schema
from explorer.storage.reading import chunks

_IDS = select(schema.record.c.key, schema.record.c.id)


class Keys:
    """Ids of link targets, by key."""

    def __init__(self, connection: Connection, known: dict[str, int]) -> None:
        self._connection = connection
        self._known = known

    def learn(self, links: Iterable[Link]) -> None:
        """Look the keys up that are not yet known, a few hundred at a time."""
        missing = sorted({link.key for link in links if link.id is None} - self._known.keys())
        for some in chunks(missing):
            found = self._connection.execute(_IDS.where(schema.record.c.key.in_(some)))
            self._known.update((key, id_) for key, id_ in found)

    def id_of(self, link: Link) -> int:
        if link.id is not None:
            return link.id
        try:
            return self._known[link.key]
        except KeyError:
            raise NotFound(f"There is no record “{link.key or link.name}” to link to.") from None
