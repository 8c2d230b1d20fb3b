"""Vehicles that are put on several platforms at the same time."""

from collections.abc import Iterator
from itertools import combinations

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.checks.spans import Span
from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Answer
from explorer.storage.driver import rows
from explorer.storage.queries.checks.rows import dated, window
from explorer.storage.queries.claims import claims_about_all, contested
from explorer.storage.reading import links_to

_USES = f"""
SELECT u.vehicle_id, u.id, u.platform_id, {dated("u", "start", "end")}
FROM platform_use u WHERE u.status IN ('', 'done') ORDER BY u.id
"""
_ABOUT = ("platform", "platforms")
Use = tuple[int, int, Span]
"""A platform use, its platform and its time."""


def contested_platforms(connection: Connection, clocks: Clocks) -> Iterator[Finding]:
    """Yield the vehicles whose records or claims name several platforms for one time."""
    used = _clashing(_uses(connection), clocks)
    said = {
        id_: about
        for id_, about in claims_about_all(connection, "vehicle", _ABOUT).items()
        if contested(about) and id_ not in used
    }
    ids = {i for uses, _ in used.values() for use in uses for i in use[:2]} | set(used) | set(said)
    links = links_to(connection, ids)
    for vehicle, (uses, sure) in used.items():
        names = " and ".join(sorted({links[platform].name for _, platform, _ in uses}))
        sentence = f"It is {'' if sure else 'perhaps '}put on {names} at the same time."
        others = tuple(links[id_] for use in uses for id_ in use[:2])
        yield Finding("platforms", links[vehicle], sentence, others, sure)
    for vehicle, about in said.items():
        sentence = f"Sources name {_named(about)}."
        targets = tuple(dict.fromkeys(s.target for s in about if s.target))
        yield Finding("platforms", links[vehicle], sentence, targets)


def _named(about: list[Statement]) -> str:
    return " and ".join(dict.fromkeys(f"“{s.target.name if s.target else s.words}”" for s in about))


def _uses(connection: Connection) -> dict[int, list[Use]]:
    found: dict[int, list[Use]] = {}
    for vehicle, id_, platform, *days in rows(connection, _USES):
        span = Span(window(tuple(days[:5])), window(tuple(days[5:])))
        found.setdefault(vehicle, []).append((id_, platform, span))
    return found


def _clashing(
    used: dict[int, list[Use]], clocks: Clocks
) -> dict[int, tuple[tuple[Use, ...], bool]]:
    """Return the vehicles of which uses overlap, with these and whether they surely do."""
    found: dict[int, tuple[tuple[Use, ...], bool]] = {}
    for vehicle, uses in used.items():
        pairs = [
            (one, other, answer)
            for one, other in combinations(uses, 2)
            if one[1] != other[1]
            and (answer := one[2].overlaps(other[2], clocks.true_on)) is not Answer.NO
        ]
        if pairs:
            concerned = dict.fromkeys(use for one, other, _ in pairs for use in (one, other))
            found[vehicle] = (tuple(concerned), any(a is Answer.YES for *_, a in pairs))
    return found
