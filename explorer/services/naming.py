"""What keys and names mean: records of the database, and those that are being added."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.drafting import link_to
from explorer.domain.errors import Ambiguous, NotFound
from explorer.domain.exchange import kind_in_key
from explorer.domain.parts import Link
from explorer.domain.questions import RecordNamed, Suggest
from explorer.domain.records import KINDS
from explorer.storage import schema
from explorer.storage.library import Library
from explorer.storage.reading import chunks

_NEAR = 3
"""How many records a refusal proposes."""


def _links_with(keys: Sequence[str], connection: Connection) -> dict[str, Link]:
    table = schema.record
    query = select(table.c.key, table.c.kind, table.c.name, table.c.id)
    rows = connection.execute(query.where(table.c.key.in_(keys)))
    return {row.key: Link(*row) for row in rows}


class Names:
    """Finds records by key, by any of their names, or among those that are being added.

    With ``clocks`` they are found by what was known.
    """

    def __init__(self, library: Library, clocks: Clocks | None = None) -> None:
        self._library = library
        self._clocks = clocks or Clocks(date.today())
        self._by_key: dict[str, Link | None] = {}
        self._by_name: dict[tuple[str, tuple[str, ...]], Link] = {}
        self._new: dict[str, list[Link]] = {}

    def learn(self, keys: Iterable[str]) -> None:
        """Look many keys up at once."""
        missing = sorted({key for key in keys if key not in self._by_key})
        self._by_key.update(dict.fromkeys(missing))
        for some in chunks(missing):
            look = partial(_links_with, some)
            self._by_key.update(self._library.read(look, self._clocks.known_on))

    def add(self, link: Link) -> None:
        """Make a record known that is being added."""
        if self._by_key.get(link.key) is None:
            self._by_key[link.key] = link
        if link.name:
            self._new.setdefault(link.name.casefold(), []).append(link)

    def with_key(self, key: str) -> Link | None:
        """Return the record with a key, None if there is none."""
        if key not in self._by_key:
            self.learn([key])
        return self._by_key[key]

    def find(self, text: str, kinds: Sequence[str]) -> Link:
        """Return what a key or a name means among some kinds (none: any).

        Raises NotFound with the nearest names, Ambiguous where several share the name.
        """
        text = text.strip()
        if "/" in text and (link := self.with_key(text)) is not None:
            return link
        among = tuple(kinds)
        if (text, among) not in self._by_name:
            self._by_name[text, among] = self._named(text, among)
        return self._by_name[text, among]

    def _named(self, text: str, kinds: tuple[str, ...]) -> Link:
        try:
            return link_to(self._library.answer(RecordNamed(text, kinds, self._clocks)))
        except NotFound:
            new = [n for n in self._new.get(text.casefold(), ()) if not kinds or n.kind in kinds]
            if len(new) == 1:
                return new[0]
            if new:
                raise Ambiguous(f"“{text[:200]}” is the name of several new records.") from None
            raise NotFound(self._what_was_meant(text, kinds)) from None

    def _what_was_meant(self, text: str, kinds: tuple[str, ...]) -> str:
        if not text:
            return "A name is missing."
        kinds = kinds or tuple(kind for kind in [kind_in_key(text)] if kind in KINDS)
        word = " or ".join(kinds) or "record"
        typed = text.rpartition("/")[2][:200]
        hits = self._library.answer(Suggest(typed, kinds, self._clocks, _NEAR))
        near = ", ".join(f"“{hit.link.name}” ({hit.link.key})" for hit in hits)
        meant = f" Did you mean {near}?" if near else ""
        return f"There is no {word} “{text[:200]}”.{meant}"
