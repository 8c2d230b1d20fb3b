"""Acts on files while no library is open."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from explorer.domain.drafting import Draft
from explorer.paths import shipped_database_folder
from explorer.qt.settings import Settings
from explorer.services.backups import make_backup
from explorer.services.drafts import Drafts
from explorer.services.publishing import publish_files
from explorer.services.restoring import restore
from explorer.storage import seal, seeding
from explorer.storage.library import Library
from tests.reliability.edits import CREATE, EDIT
from tests.reliability.older import OLDER, knowing_migrations, make_older, write_migrations
from tests.reliability.operations import Act
from tests.reliability.states import (
    State,
    database_in,
    files_in,
    places_in,
    state_after_start,
)

_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def nothing_before(_folder: Path, _bundled: Path) -> None:
    """A folder that is empty."""


def keep_draft(number: int) -> Act:
    words = {"name": f"Nissan buys {number} %", "summary": "A plan. " * 40 * number}
    return lambda folder: Drafts(folder).keep(Draft("development", "development/x", None, words))


def drop_draft(folder: Path) -> None:
    Drafts(folder).drop("development/x")


def drafts_in(folder: Path) -> State:
    return {kept.draft.key: repr(kept.draft) for kept in Drafts(folder).kept()}


def choose_theme(theme: str) -> Act:
    def choose(folder: Path) -> None:
        settings = Settings(places_in(folder).settings)
        settings.set("theme", theme)
        settings.keep_state("a list", [theme] * 3000)
        settings.save()

    return choose


def settings_in(folder: Path) -> State:
    settings = Settings(places_in(folder).settings)
    return {"theme": settings.text("theme"), "a list": str(settings.session_state("a list"))}


def draw(content: bytes) -> Act:
    return lambda folder: publish_files({folder / "a.png": content * 50_000})


def an_old_picture(folder: Path, _: Path) -> None:
    (folder / "a.png").write_bytes(b"the old picture")


@contextmanager
def shipping(folder: Path) -> Iterator[None]:
    """Let the program take what it is shipped with from a folder."""
    with patch.object(seeding, "shipped_database_folder", lambda: folder):
        yield


def shipped_in(folder: Path) -> AbstractContextManager[None]:
    return shipping(folder / "shipped")


def ship(folder: Path, bundled: Path) -> None:
    """Let a bundled database be shipped, and nobody have started the program before."""
    (folder / "shipped").mkdir()
    shutil.copyfile(bundled, folder / "shipped" / seeding.BUNDLED_NAME)


def ship_dataset(folder: Path, _: Path) -> None:
    """A small dataset: SQLite writes a large one in as many sorts of pieces, only later."""
    dataset = folder / "shipped" / "dataset"
    dataset.mkdir(parents=True)
    for name in ("regions.json", "sources.json"):
        content = (shipped_database_folder() / "dataset" / name).read_bytes()
        (dataset / name).write_bytes(content)


def start(folder: Path) -> None:
    seeding.prepare(places_in(folder))
    Library.open(database_in(folder)).close()


def grow_old(folder: Path, bundled: Path) -> None:
    """An edited database of an older version."""
    shutil.copyfile(bundled, database_in(folder))
    library = Library.open(database_in(folder))
    for step in (*CREATE, *EDIT):
        step(library)
    library.close()
    make_older(database_in(folder))
    write_migrations(folder / "migrations")
    seal.write_seal(database_in(folder))


def migrations_in(folder: Path) -> AbstractContextManager[None]:
    return knowing_migrations(folder / "migrations")


def migrated(folder: Path) -> State:
    """The state, and the old file that is kept."""
    found = state_after_start(folder)
    kept = {name: digest for name, digest in files_in(folder).items() if ".version-" in name}
    assert list(kept) == [f"{database_in(folder).name}.version-{OLDER}"]
    return found | kept


def have_backup(folder: Path, bundled: Path) -> None:
    """A database of which there is a backup, and that was edited since."""
    shutil.copyfile(bundled, database_in(folder))
    library = Library.open(database_in(folder))
    CREATE[0](library)
    make_backup(library, folder / "backups", _AT)
    for step in EDIT:
        step(library)
    library.close()


def backup_in(folder: Path) -> Path:
    [found] = (folder / "backups").glob("*.explorer")
    return found


def restore_backup(folder: Path) -> None:
    restore(backup_in(folder), database_in(folder), _AT)
