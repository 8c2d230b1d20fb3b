"""A question that is interrupted leaves nothing behind that disturbs the next."""

import pytest
from sqlalchemy.engine import Connection

from explorer.domain.errors import Refusal
from explorer.domain.questions import SearchFor
from explorer.storage.driver import driver_of
from explorer.storage.library import Library
from tests.worlds import NOW, a_company, save


def test_after_a_question_given_up_half_way_all_else_is_answered_and_written(
    library: Library,
) -> None:
    def half_way(connection: Connection) -> int:
        rows = driver_of(connection).execute("SELECT id FROM record")
        rows.fetchone()
        library.interrupt()
        return int(connection.exec_driver_sql("SELECT count(*) FROM record, link").scalar_one())

    with pytest.raises(Refusal, match="given up") as kept:
        library.read(half_way)
    assert library.answer(SearchFor("Nissan", NOW))
    (made,) = save(library, a_company("Aaa"))
    assert made
    assert kept.value.__cause__ is not None  # the error lives on, as it does until it is told
