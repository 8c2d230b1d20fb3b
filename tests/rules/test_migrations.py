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

from explorer.storage import schema
from explorer.storage.creating import creating_engine, finish_tables
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
