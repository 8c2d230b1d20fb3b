"""The seal: what a database file was when it was last closed cleanly."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from explorer.storage.publish import publish_bytes


def seal_of(database: Path) -> Path:
    """Return where the seal of a database lies."""
    return database.with_name(database.name + ".seal")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_seal(database: Path) -> None:
    """Seal a closed database; a file that cannot be sealed is checked in full at next start."""
    content = {"size": database.stat().st_size, "sha256": digest(database)}
    with suppress(OSError):
        publish_bytes(seal_of(database), json.dumps(content).encode())


def break_seal(database: Path) -> None:
    """Remove the seal, since the file is about to be written."""
    seal_of(database).unlink(missing_ok=True)


def is_intact(database: Path) -> bool | None:
    """Return whether the file is as it was sealed; None if it was not closed cleanly."""
    try:
        content = json.loads(seal_of(database).read_bytes())
        size, sha256 = content["size"], content["sha256"]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    if any(os.path.exists(f"{database}{tail}") for tail in ("-wal", "-journal")):
        return None
    return bool(database.stat().st_size == size and digest(database) == sha256)
