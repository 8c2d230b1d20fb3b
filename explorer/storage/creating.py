"""A new, empty database."""

from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from explorer.storage import schema, upkeep
from explorer.storage.engine import APPLICATION_ID
from explorer.storage.triggers import install_triggers


def creating_engine(path: Path) -> Engine:
    """Return an engine that builds a file in rollback-journal mode, for one transaction."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None},
        poolclass=StaticPool,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def create_tables(connection: Connection) -> None:
    """Make every table, index and trigger of the newest version."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    schema.metadata.create_all(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    statement = "INSERT INTO alembic_version (version_num) VALUES (?)"
    connection.exec_driver_sql(statement, (schema.SCHEMA_VERSION,))
    finish_tables(connection)


def finish_tables(connection: Connection) -> None:
    """Make what is derived from tables and rows anew: triggers, standing, search index."""
    install_triggers(connection)
    upkeep.refresh_all(connection)
