"""Texts that repeat one another, as SQL: where a source goes back to, and what repeats it."""


def origin(source: str) -> str:
    """Return the id of the text that a row of sources (or an alias) goes back to, itself at first.

    Null where texts are based on one another in a circle.
    """
    return (
        f"(WITH RECURSIVE up(id, next) AS (SELECT {source}.id, {source}.based_on_id "
        "UNION SELECT s.id, s.based_on_id FROM source s JOIN up ON s.id = up.next) "
        "SELECT id FROM up WHERE next IS NULL)"
    )


def echoes(id_: str) -> str:
    """Return a query for the ids of the texts that go back to a source, by its id."""
    return (
        f"WITH RECURSIVE down(id) AS (SELECT s.id FROM source s WHERE s.based_on_id = {id_} "
        "UNION SELECT s.id FROM source s JOIN down ON s.based_on_id = down.id) "
        f"SELECT id FROM down WHERE id <> {id_}"
    )
