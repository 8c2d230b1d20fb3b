"""Where the shipped folders and the user's files are."""

from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).parent
DATABASE_NAME = "alliance.explorer"


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Return the folder of icons, translations and help."""
    return _shipped("resources")


def shipped_database_folder() -> Path:
    """Return the folder of the bundled database, its dataset and the migrations."""
    return _shipped("db")


class Places(NamedTuple):
    """Everything the program writes lies below ``data``, the database perhaps elsewhere."""

    data: Path
    database: Path

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def drafts(self) -> Path:
        return self.data / "drafts"

    @property
    def settings(self) -> Path:
        return self.data / "settings.ini"

    @property
    def snapshot(self) -> Path:
        """The rows last shown, painted before the database is open."""
        return self.data / "snapshot.json"

    @property
    def log(self) -> Path:
        return self.data / "explorer.log"


def places(data_dir: Path | None = None, database: Path | None = None) -> Places:
    """Return the places for the given folder and database, by default the platform's."""
    data = data_dir or _platform_folder()
    return Places(data=data.absolute(), database=(database or data / DATABASE_NAME).absolute())


def _platform_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("alliance-explorer", appauthor=False))
