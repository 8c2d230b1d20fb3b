"""Which developments revise or conclude others, in an order in which sequels come first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.storage.driver import rows

_SEQUELS = (
    "SELECT l.target_id, l.record_id, l.field FROM link l JOIN standing k ON k.id = l.record_id "
    "WHERE l.field IN ('revises', 'outcome_of') AND k.known_from <= ? ORDER BY l.record_id"
)


@dataclass(frozen=True, slots=True)
class Sequel:
    """A later development that revises another one or, if ``concludes``, is its outcome."""

    id: int
    concludes: bool


Sequels = Mapping[int, tuple[Sequel, ...]]


def sequels_known(connection: Connection, clocks: Clocks) -> Sequels:
    """Return the known sequels of each development that has any."""
    found: dict[int, tuple[Sequel, ...]] = {}
    for earlier, later, field in rows(connection, _SEQUELS, (clocks.known_through,)):
        found[earlier] = (*found.get(earlier, ()), Sequel(later, field == "outcome_of"))
    return found


def unrolled(ids: Iterable[int], sequels: Sequels) -> dict[int, tuple[Sequel, ...]]:
    """Return the developments with their sequels and the sequels of those, each after its own.

    A ring of developments that revise each other is cut where it closes.
    """
    done: dict[int, tuple[Sequel, ...]] = {}
    for start in ids:
        open_: dict[int, list[Sequel]] = {}
        waiting = [start]
        while waiting:
            id_ = waiting[-1]
            if id_ in done:
                waiting.pop()
            elif id_ in open_:
                done[id_] = tuple(open_.pop(id_))
                waiting.pop()
            else:
                open_[id_] = [s for s in sequels.get(id_, ()) if s.id not in {id_, *open_}]
                waiting.extend(s.id for s in open_[id_])
    return done
