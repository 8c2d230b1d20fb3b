"""Records without a source, with a single origin, and sources without a day."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.claims import origin_of
from explorer.domain.clocks import Clocks
from explorer.storage.driver import rows
from explorer.storage.queries.claims import echoes
from explorer.storage.reading import links_to

_UNSOURCED = """
SELECT r.id FROM record r WHERE r.kind <> 'source'
    AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_id = r.id)
"""
_SUPPORTED = "('development', 'stake', 'office')"
_SUPPORT = f"""
SELECT r.id, c.source_id FROM record r JOIN citation c ON c.record_id = r.id
WHERE r.kind IN {_SUPPORTED}
UNION
SELECT r.id, c.source_id FROM record r JOIN claim m ON m.subject_id = r.id
JOIN citation c ON c.record_id = m.id
WHERE r.kind IN {_SUPPORTED}
"""
"""The sources of some records and of what is claimed about them."""
_PUBLIC = "SELECT id FROM source"
_UNDATED = """
SELECT s.id, s.published_words FROM source s
WHERE (s.published_words IS NULL OR s.published_latest IS NULL)
"""


def unsourced(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield the records that cite no source."""
    ids = [id_ for (id_,) in rows(connection, _UNSOURCED)]
    for link in links_to(connection, ids).values():
        yield Finding("unsourced", link, f"No source supports this {link.kind}.")


def single_origin(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield what one text alone tells, counting its echoes as one with it."""
    public = {id_ for (id_,) in rows(connection, _PUBLIC)}
    based_on = {echo: text for echo, text in echoes(connection).items() if text in public}
    texts: dict[int, set[int]] = {}
    for record, source in rows(connection, _SUPPORT):
        texts.setdefault(record, set()).add(source)
    origins = {id_: {origin_of(s, based_on) for s in told} for id_, told in texts.items()}
    alone = {id_: next(iter(found)) for id_, found in origins.items() if len(found) == 1}
    links = links_to(connection, [*alone, *alone.values()])
    # What many repeat looks best supported, and so deserves the first look.
    for id_, origin in sorted(alone.items(), key=lambda pair: -len(texts[pair[0]])):
        source, count = links[origin], len(texts[id_])
        sentence = (
            f"Only “{source.name}” tells of it."
            if count == 1
            else f"{count} texts tell of it, and all go back to “{source.name}”."
        )
        yield Finding("single-origin", links[id_], sentence, (source,))


def undated(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield the sources of which no last day of publication can be told."""
    words: dict[int, str | None] = dict(rows(connection, _UNDATED))
    for id_, link in links_to(connection, words).items():
        written = words[id_]
        sentence = f"Its day, “{written}”, says no last day." if written else "It says no day."
        yield Finding("undated", link, sentence)
