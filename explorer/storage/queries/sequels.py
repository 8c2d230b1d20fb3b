"""Which developments revise or conclude others, in an order in which sequels come first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from explorer.storage.driver import rows

_SEQUELS = (
    "SELECT target_id, record_id, field FROM link "
    "WHERE field IN ('revises', 'outcome_of') ORDER BY record_id"
)


@dataclass(frozen=True, slots=True)
class Sequel:
    """A later development that revises another one or, if ``concludes``, is its outcome."""

    id: int
    concludes: bool


Sequels = Mapping[int, tuple[Sequel, ...]]


def sequels_of_all(connection: Connection) -> Sequels:
    """Return the sequels of each development that has any."""
    found: dict[int, tuple[Sequel, ...]] = {}
    for earlier, later, field in rows(connection, _SEQUELS):
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
