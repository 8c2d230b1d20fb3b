"""A database of an older version, and the migrations that lead from it to the newest."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

from explorer.storage import migration
from explorer.storage.schema import SCHEMA_VERSION

OLDER = "0000"

_FIRST = f"""
revision = "{OLDER}"
down_revision = None


def upgrade() -> None:
    pass
"""
# A rebuild of the table that every other depends on, as dangerous as a migration can be.
_LATEST = f"""
from alembic import op

revision = "{SCHEMA_VERSION}"
down_revision = "{OLDER}"


def upgrade() -> None:
    with op.batch_alter_table("record", recreate="always") as table:
        table.drop_column("remark")
"""


# Images of rows as they were then: with a column that is gone, and without one that is new.
_IMAGES = """
UPDATE image
SET old = json_remove(json_set(old, '$.remark', 'old'), '$.dataset_version'),
    new = json_remove(json_set(new, '$.remark', 'old'), '$.dataset_version')
WHERE table_name = 'record'
"""


def make_older(database: Path) -> None:
    """Turn a closed file of the newest version into an older one, its history included."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("ALTER TABLE record ADD COLUMN remark TEXT")
        connection.execute("UPDATE record SET remark = 'old'")
        connection.execute(_IMAGES)
        connection.execute("UPDATE alembic_version SET version_num = ?", (OLDER,))
        connection.commit()


def write_migrations(folder: Path) -> None:
    """Make a folder of migrations from the older version to the newest."""
    (folder / "versions").mkdir(parents=True)
    shutil.copyfile(migration.migrations_folder() / "env.py", folder / "env.py")
    (folder / "versions" / "older.py").write_text(_FIRST)
    (folder / "versions" / "latest.py").write_text(_LATEST)


@contextmanager
def knowing_migrations(folder: Path) -> Iterator[None]:
    """Let the program take its migrations from a folder."""
    with patch.object(migration, "migrations_folder", lambda: folder):
        yield
