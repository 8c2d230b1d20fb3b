"""Which facts held on the true day, as SQL conditions.

What was not known on the known day is not there: such questions are answered from the copy of
the past (``storage.past``).
"""

from explorer.domain.clocks import Clocks

Parameters = dict[str, object]


def parameters(clocks: Clocks) -> Parameters:
    """Return the clocks as the parameters of the conditions below."""
    return {"day": clocks.true_day.toordinal()}


def cited_sources(record_id: str) -> str:
    """Return the number of sources that a record cites, by the column of its id."""
    return f"(SELECT count(DISTINCT source_id) FROM citation WHERE record_id = {record_id})"


def held(table: str) -> str:
    """Return the condition that a fact with start, end and status may have held.

    A fact without dates holds always; a plan or a rumour does not hold.
    """
    return (
        f"coalesce({table}.start_earliest, 0) <= :day "
        f"AND coalesce({table}.end_latest, 9999999) >= :day "
        f"AND {table}.status IN ('', 'done')"
    )


def told(table: str) -> str:
    """Return the condition that a fact may have held or was planned."""
    return (
        f"(coalesce({table}.start_earliest, 0) <= :day OR {table}.status NOT IN ('', 'done')) "
        f"AND coalesce({table}.end_latest, 9999999) >= :day "
        f"AND {table}.status NOT IN ('cancelled', 'denied')"
    )


def office_held(table: str) -> str:
    """Return the condition that an office may have been held."""
    return (
        f"coalesce({table}.start_earliest, 0) <= :day "
        f"AND coalesce({table}.end_latest, 9999999) >= :day"
    )
