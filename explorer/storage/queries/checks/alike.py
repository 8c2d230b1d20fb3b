"""Records of one kind that share a name or an address."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.clocks import Clocks
from explorer.storage.driver import rows
from explorer.storage.reading import links_to

_KINDS = "('company', 'vehicle', 'platform', 'plant', 'person', 'region', 'technology')"
_NAMES = f"""
SELECT r.id, r.kind, coalesce(v.brand_id, ''), r.name, 1 FROM record r
LEFT JOIN vehicle v ON v.id = r.id WHERE r.kind IN {_KINDS}
UNION ALL
SELECT r.id, r.kind, coalesce(v.brand_id, ''), a.text, 0
FROM record r JOIN alias a ON a.record_id = r.id
LEFT JOIN vehicle v ON v.id = r.id
WHERE r.kind IN {_KINDS} AND a.sort <> 'misspelling'
UNION ALL
SELECT d.id, 'development', coalesce(d.date_edtf, d.date_words, ''), r.name, 1
FROM development d JOIN record r ON r.id = d.id
UNION ALL
SELECT s.id, 'source', s.publisher || coalesce(s.published_edtf, ''), r.name, 1
FROM source s JOIN record r ON r.id = s.id
UNION ALL
SELECT s.id, 'source', '', s.address, 1 FROM source s
WHERE s.address <> ''
"""
"""Every name with what tells namesakes apart: a vehicle's brand, a development's date, a text's
publisher and day; and whether it is the record's own name."""


class _Named(NamedTuple):
    id: int
    name: str
    is_own: bool


def duplicates(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield pairs of records of which one is called as the other is; each pair once."""
    shared: dict[tuple[int, int], str] = {}
    for named in _namesakes(connection):
        for one, other in combinations(sorted(named), 2):
            if one.id != other.id and (one.is_own or other.is_own):
                shared.setdefault((one.id, other.id), other.name)
    links = links_to(connection, {id_ for pair in shared for id_ in pair})
    for (one_id, other_id), name in shared.items():
        sentence = f"“{links[other_id].name}” ({links[other_id].key}) shares “{name}” with it."
        yield Finding("duplicates", links[one_id], sentence, (links[other_id],), sure=False)


def _namesakes(connection: Connection) -> Iterator[list[_Named]]:
    groups: dict[tuple[str, str, str], list[_Named]] = defaultdict(list)
    for id_, kind, apart, name, is_own in rows(connection, _NAMES):
        groups[kind, str(apart), _folded(name)].append(_Named(id_, name, bool(is_own)))
    yield from (group for group in groups.values() if len(group) > 1)


def _folded(name: str) -> str:
    """Return a name without case, accents and spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and not c.isspace())
