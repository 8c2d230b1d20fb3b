"""The seal: what a database file was when it was last closed cleanly."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from explorer.storage.journals import has_journal
from explorer.storage.publish import publish_bytes, remove_for_good

_LONGEST = 1000
"""Bytes; a seal has a fifth of them."""


def seal_of(database: Path) -> Path:
    """Return where the seal of a database lies."""
    return database.with_name(database.name + ".seal")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_seal(database: Path) -> None:
    """Seal a closed database; a file that cannot be sealed is checked in full at next start."""
    with suppress(OSError):
        if not has_journal(database):
            size, sha256 = database.stat().st_size, digest(database)
            content = {"size": size, "sha256": sha256, "check": _check(size, sha256)}
            publish_bytes(seal_of(database), json.dumps(content).encode())


def break_seal(database: Path) -> None:
    """Remove the seal, since the file is about to be written; raises OSError."""
    remove_for_good(seal_of(database))


def is_intact(database: Path) -> bool | None:
    """Return whether the file is as it was sealed; None if it was not closed cleanly.

    A seal that is damaged itself says nothing. Raises OSError if the file cannot be read.
    """
    sealed = _read(seal_of(database))
    if sealed is None or has_journal(database):
        return None
    size, sha256 = sealed
    return bool(database.stat().st_size == size and digest(database) == sha256)


def _read(path: Path) -> tuple[int, str] | None:
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_LONGEST))
        size, sha256 = content["size"], content["sha256"]
        return (size, sha256) if content["check"] == _check(size, sha256) else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _check(size: int, sha256: str) -> str:
    return hashlib.sha256(f"{size} {sha256}".encode()).hexdigest()[:16]
