"""Which facts held on the true day and were known on the known day, as SQL conditions."""

from explorer.domain.clocks import Clocks

Parameters = dict[str, object]


def parameters(clocks: Clocks) -> Parameters:
    """Return the clocks as the parameters of the conditions below."""
    return {"known": clocks.known_through, "day": clocks.true_day.toordinal()}


def known(table: str) -> str:
    """Return the condition that a record of the table (or alias) was known."""
    return f"EXISTS (SELECT 1 FROM standing WHERE id = {table}.id AND known_from <= :known)"


def known_sources(record_id: str) -> str:
    """Return the number of known sources that a record cites, by the column of its id."""
    return (
        "(SELECT count(DISTINCT c.source_id) FROM citation c JOIN standing k ON k.id = c.source_id "
        f"WHERE c.record_id = {record_id} AND k.known_from <= :known)"
    )


def held(table: str) -> str:
    """Return the condition that a fact with start, end and status may have held, and was known.

    A fact without dates holds always; a plan or a rumour does not hold.
    """
    return (
        f"coalesce({table}.start_earliest, 0) <= :day "
        f"AND coalesce({table}.end_latest, 9999999) >= :day "
        f"AND {table}.status IN ('', 'done') AND {known(table)}"
    )


def told(table: str) -> str:
    """Return the condition that a fact may have held or was planned, and was known."""
    return (
        f"(coalesce({table}.start_earliest, 0) <= :day OR {table}.status NOT IN ('', 'done')) "
        f"AND coalesce({table}.end_latest, 9999999) >= :day "
        f"AND {table}.status NOT IN ('cancelled', 'denied') AND {known(table)}"
    )


def office_held(table: str) -> str:
    """Return the condition that an office may have been held, and was known."""
    return (
        f"coalesce({table}.start_earliest, 0) <= :day "
        f"AND coalesce({table}.end_latest, 9999999) >= :day AND {known(table)}"
    )
