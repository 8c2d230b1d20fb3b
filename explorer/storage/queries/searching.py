"""Search over everything, and suggestions while a name is typed."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.errors import Ambiguous, NotFound
from explorer.domain.parts import Link
from explorer.domain.questions import RecordNamed, RecordWith, SearchFor, Suggest
from explorer.domain.records import KINDS, Record
from explorer.domain.rows import Hit
from explorer.storage.queries.likeness import closest
from explorer.storage.reading import links_to, read_record
from explorer.storage.search_text import loose_expression, match_expression

_RANKED = 2000
"""Hits that are ranked by how well they match; more are taken as they come."""
# A record's own name counts ten times its other texts, and more than all if it is what was
# typed; things come before the texts that tell of them, and these before single statements.
_SEARCH = """
SELECT id, kind FROM (
    SELECT s.id, s.kind, s.name, bm25(search, 10.0, 1.0) AS rank
    FROM search JOIN record s ON s.id = search.rowid
    WHERE search MATCH :match {kinds} LIMIT {ranked}) AS s
ORDER BY s.name = :typed COLLATE NOCASE OR EXISTS (
    SELECT 1 FROM alias a WHERE a.record_id = s.id AND a.text = :typed COLLATE NOCASE) DESC,
    CASE kind WHEN 'claim' THEN 2 WHEN 'source' THEN 1 ELSE 0 END, rank, id LIMIT :limit
"""
# A letter or two match too much to be ranked: the oldest records whose name matches are shown.
_SEARCH_SHORT = """
SELECT s.id, s.kind FROM search JOIN record s ON s.id = search.rowid
WHERE search MATCH :match {kinds} ORDER BY search.rowid LIMIT :limit
"""
_SHORT = 3
"""Letters from which hits are ranked."""


def search_for(connection: Connection, question: SearchFor) -> tuple[Hit, ...]:
    """Return the best hits, best first.

    Where nothing holds every word, typing errors are forgiven and one word may be missing.
    """
    short = len(question.text.strip()) < _SHORT
    match = match_expression(question.text, "names" if short else "")
    ids = _matching(connection, question, match, _SEARCH_SHORT if short else _SEARCH)
    if ids or short:
        return hits_of(connection, ids, question.text)
    return _nearly(connection, question)


def _matching(connection: Connection, question: SearchFor, match: str, statement: str) -> list[int]:
    if not match:
        return []
    query = statement.format(kinds=_kinds("s.kind", question.kinds), ranked=_RANKED)
    given = {"match": match, "typed": question.text.strip(), "limit": question.limit}
    return [id_ for id_, *_ in connection.execute(text(query), given)]


def _nearly(connection: Connection, question: SearchFor) -> tuple[Hit, ...]:
    """Return what holds all words but one of many, and what has nearly the name that was typed."""
    loose = loose_expression(question.text)
    near = hits_of(connection, _matching(connection, question, loose, _SEARCH), question.text)
    alike = _forgiven(connection, question)
    first, second = (near, alike) if loose.count(" OR (") > 1 else (alike, near)
    seen = {hit.link.id for hit in first}
    return (*first, *(hit for hit in second if hit.link.id not in seen))[: question.limit]


def _kinds(column: str, kinds: Sequence[str]) -> str:
    words = ", ".join(f"'{kind}'" for kind in kinds if kind in KINDS)
    return f"AND {column} IN ({words})" if words else ""


def _forgiven(connection: Connection, question: SearchFor) -> tuple[Hit, ...]:
    names = _names(connection, question.kinds)
    return closest(connection, question.text, names, question.limit)


def _names(connection: Connection, kinds: Sequence[str]) -> list[tuple[int, str]]:
    """Return every name, alias and source's spelling with its record's id."""
    some = _kinds("r.kind", kinds)
    query = f"""
    SELECT r.id, r.name FROM record r WHERE r.name <> '' AND r.kind <> 'claim' {some}
    UNION SELECT r.id, a.text FROM alias a JOIN record r ON r.id = a.record_id WHERE 1 {some}
    UNION SELECT r.id, c.spelling FROM citation c JOIN record r ON r.id = c.record_id
     WHERE c.spelling <> '' {some}
    """
    return [(id_, name) for id_, name in connection.execute(text(query))]


def hits_of(connection: Connection, ids: Sequence[int], typed: str) -> tuple[Hit, ...]:
    links = links_to(connection, ids)
    details, aliases = _details(connection, ids), _matched_aliases(connection, ids, typed)
    return tuple(
        Hit(links[id_], details.get(id_, ""), aliases.get(id_, "")) for id_ in ids if id_ in links
    )


def _details(connection: Connection, ids: Iterable[int]) -> Mapping[int, str]:
    """Return a few words that tell a record from others of its name."""
    marks = ",".join(str(int(id_)) for id_ in ids)
    query = text(f"{_DETAILS} WHERE r.id IN ({marks})")
    return {id_: detail or "" for id_, detail in connection.execute(query)}


_DETAILS = """
SELECT r.id, CASE r.kind
    WHEN 'development' THEN coalesce(d.date_words, 'announced ' || d.announced_words)
    WHEN 'stake' THEN trim(CASE WHEN k.capital IS NULL THEN '' ELSE printf('%g %%', k.capital) END
                           || ' ' || k.manner)
    WHEN 'office' THEN who.name || ', ' || whose.name
    WHEN 'claim' THEN (SELECT n.name FROM citation q JOIN record n ON n.id = q.source_id
                       WHERE q.record_id = r.id ORDER BY q.position LIMIT 1)
    ELSE coalesce(c.type, b.name, p.place, s.publisher) END
FROM record r LEFT JOIN company c ON c.id = r.id LEFT JOIN vehicle v ON v.id = r.id
LEFT JOIN record b ON b.id = v.brand_id LEFT JOIN plant p ON p.id = r.id
LEFT JOIN development d ON d.id = r.id LEFT JOIN source s ON s.id = r.id
LEFT JOIN stake k ON k.id = r.id LEFT JOIN office o ON o.id = r.id
LEFT JOIN record who ON who.id = o.person_id LEFT JOIN record whose ON whose.id = o.company_id
"""


def _matched_aliases(connection: Connection, ids: Iterable[int], typed: str) -> Mapping[int, str]:
    """Return the other name by which a record was found, where its own does not match."""
    marks = ",".join(str(int(id_)) for id_ in ids)
    start = typed.strip().casefold()
    query = (
        f"SELECT record_id, text FROM alias WHERE record_id IN ({marks}) "
        f"UNION ALL SELECT record_id, spelling FROM citation WHERE record_id IN ({marks})"
    )
    found: dict[int, str] = {}
    for id_, name in connection.execute(text(query)):
        if start and start in name.casefold():
            found.setdefault(id_, name)
    return found


def suggest(connection: Connection, question: Suggest) -> tuple[Hit, ...]:
    """Return what a half-typed name may mean: the very name first, then beginnings of words."""
    match = match_expression(question.text, "names")
    ids: list[int] = []
    if match:
        kinds = _kinds("s.kind", question.kinds)
        query = (
            "SELECT s.id FROM search JOIN record s ON s.id = search.rowid "
            f"WHERE search MATCH :match {kinds} "
            "ORDER BY s.name = :typed COLLATE NOCASE DESC, "
            "bm25(search, 10.0, 0.0), length(s.name) LIMIT :limit"
        )
        given = {"match": match, "typed": question.text.strip(), "limit": question.limit}
        ids = list(connection.execute(text(query), given).scalars())
    typed = question.text.strip().casefold()
    found = hits_of(connection, ids, question.text)
    hits = tuple(sorted(found, key=lambda hit: _rank(hit, typed)))
    if len(hits) >= question.limit or len(question.text.strip()) < 3:
        return hits
    names = _names(connection, question.kinds)
    more = closest(connection, question.text, names, question.limit)
    return (*hits, *(hit for hit in more if hit.link.id not in ids))[: question.limit]


def _rank(hit: Hit, typed: str) -> int:
    """Return 0 for a record of that name, 1 for one whose name begins so, 2 for the others."""
    name = hit.link.name.casefold()
    if typed in (name, hit.matched.casefold()):
        return 0
    return 1 if name.startswith(typed) else 2


def record_with(connection: Connection, question: RecordWith) -> Record:
    """Return a record by id or key; NotFound if there is none."""
    id_ = question.id
    if id_ is None:
        query = text("SELECT id FROM record WHERE key = :key")
        id_ = connection.execute(query, {"key": question.key}).scalar()
    if id_ is None:
        raise NotFound(f"There is no record “{question.key}”.")
    return read_record(connection, id_)


def record_named(connection: Connection, question: RecordNamed) -> Record:
    """Return the record of a key or name; Ambiguous lists those that share the name."""
    given = {"text": question.text.strip()}
    some = _kinds("r.kind", question.kinds)
    for condition in (
        "r.key = :text",
        "r.name = :text",
        "r.name = :text COLLATE NOCASE",
        "r.id IN (SELECT record_id FROM alias WHERE text = :text COLLATE NOCASE)",
        "r.id IN (SELECT record_id FROM citation WHERE spelling = :text COLLATE NOCASE)",
    ):
        query = f"SELECT r.id FROM record r WHERE {condition} {some} ORDER BY r.id"
        ids = list(connection.execute(text(query), given).scalars())
        if len(ids) > 1:
            raise Ambiguous(_choices(question.text, links_to(connection, ids).values()))
        if ids:
            return read_record(connection, ids[0])
    raise NotFound(f"There is no record named “{question.text[:200]}”.")


def _choices(name: str, links: Iterable[Link]) -> str:
    keys = ", ".join(sorted(link.key for link in links)[:8])
    return f"“{name}” may mean several records; use a key: {keys}."
