"""The migrations and the declared tables are one schema."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from explorer.domain.questions import RecordWith
from explorer.domain.records import Source
from explorer.storage import schema
from explorer.storage.creating import creating_engine, finish_tables
from explorer.storage.engine import APPLICATION_ID
from explorer.storage.library import Library
from explorer.storage.migration import configuration
from explorer.storage.seeding import create_empty


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Connection]:
    engine = creating_engine(tmp_path / "migrated")
    with engine.connect() as connection:
        with connection.begin():
            command.upgrade(configuration(connection), "head")
            finish_tables(connection)
        yield connection
    engine.dispose()


def test_the_newest_migration_is_the_version_that_the_program_knows() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == schema.SCHEMA_VERSION


def test_migrating_an_empty_file_makes_the_declared_tables(migrated: Connection) -> None:
    def ours(name: str | None, type_: str, *_: object) -> bool:
        return type_ != "table" or name is None or not name.startswith("search")

    context = MigrationContext.configure(migrated, opts={"include_name": ours})
    assert compare_metadata(context, schema.metadata) == []


def test_a_migrated_and_a_new_file_hold_the_same_columns_and_triggers(
    migrated: Connection, tmp_path: Path
) -> None:
    create_empty(tmp_path / "new")
    new = sqlite3.connect(tmp_path / "new")
    try:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        names = [name for (name,) in new.execute(tables)]
        assert migrated.exec_driver_sql(tables).scalars().all() == names
        for name in names:
            columns = f"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{name}')"
            assert migrated.exec_driver_sql(columns).all() == new.execute(columns).fetchall()
        triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        assert migrated.exec_driver_sql(triggers).all() == new.execute(triggers).fetchall()
    finally:
        new.close()


def test_a_file_of_the_first_version_opens_with_all_that_it_held(tmp_path: Path) -> None:
    path = tmp_path / "first"
    _write_first_version(path)
    library = Library.open(path)
    source = library.answer(RecordWith(key="source/release"))
    plan = library.answer(RecordWith(key="development/plan"))
    library.close()
    assert isinstance(source, Source)
    assert (source.name, source.publisher, source.quality) == ("A release", "Renault", "")
    assert [c.source.key for c in plan.citations] == [source.key]
    assert (tmp_path / "first.version-0001").exists()


def _write_first_version(path: Path) -> None:
    engine = creating_engine(path)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        command.upgrade(configuration(connection), "0001")
        for statement in _FIRST_ROWS:
            connection.exec_driver_sql(statement)
    engine.dispose()


_FIRST_ROWS = (
    "INSERT INTO record (id, kind, key, origin, name, note, recorded) VALUES "
    "(1, 'source', 'source/release', 'user', 'A release', '', 738000), "
    "(2, 'development', 'development/plan', 'user', 'A plan', '', 738000)",
    "INSERT INTO source (id, publisher, author, published_basis, address, language, kind) "
    "VALUES (1, 'Renault', '', '', '', 'en', 'press release')",
    "INSERT INTO development (id, summary, kind, status) VALUES (2, '', 'plan', 'announced')",
    "INSERT INTO citation (record_id, position, source_id, place, supports, quotation, spelling) "
    "VALUES (2, 0, 1, 'par. 1', '', '', '')",
)
