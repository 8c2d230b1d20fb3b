"""Errors of SQLite and the file system, as sentences that say what to do."""

import errno
from pathlib import Path

from explorer.domain.errors import (
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseReadOnly,
    DiskFull,
    Refusal,
)

_BY_CODE = {
    "SQLITE_BUSY": (DatabaseInUse, "Another program has {} open. Close it there and try again."),
    "SQLITE_LOCKED": (DatabaseInUse, "Another program has {} open. Close it there and try again."),
    "SQLITE_FULL": (
        DiskFull,
        "The disk is full: {} was not changed. Make room and try again.",
    ),
    "SQLITE_READONLY": (
        DatabaseReadOnly,
        "{} may not be written. Change its permissions or open a copy of it.",
    ),
    "SQLITE_PERM": (DatabaseReadOnly, "{} may not be opened. Change its permissions."),
    "SQLITE_CANTOPEN": (DatabaseReadOnly, "{} cannot be opened: its folder may not be written."),
    "SQLITE_CORRUPT": (DatabaseDamaged, "{} is damaged. Restore a backup of it."),
    "SQLITE_NOTADB": (DatabaseDamaged, "{} is not a database of this program."),
    "SQLITE_IOERR": (Refusal, "{} could not be read or written: the disk reports an error."),
    "SQLITE_INTERRUPT": (Refusal, "The question was given up for a newer one."),
    "SQLITE_TOOBIG": (Refusal, "The text is too long to be kept."),
}
_BY_ERRNO = {
    errno.ENOSPC: (DiskFull, "The disk is full: {} was not written. Make room and try again."),
    errno.EFBIG: (DiskFull, "There is no room for {}: it was not written."),
    errno.EDQUOT: (DiskFull, "Your share of the disk is full: {} was not written."),
    errno.EACCES: (DatabaseReadOnly, "{} may not be written. Choose another folder."),
    errno.EPERM: (DatabaseReadOnly, "{} may not be written. Choose another folder."),
    errno.EROFS: (DatabaseReadOnly, "{} lies on a disk that may not be written."),
    errno.ENOENT: (Refusal, "{} is not there."),
    errno.ENOTDIR: (Refusal, "{} is not there: part of its path is not a folder."),
    errno.EISDIR: (Refusal, "{} is a folder, not a file."),
    errno.ENAMETOOLONG: (Refusal, "The name of the file is too long: {}."),
}


def as_refusal(error: BaseException, path: Path) -> Refusal:
    """Return the refusal for an error of SQLite (bare or SQLAlchemy's) or of the system."""
    original = getattr(error, "orig", None) or error
    if isinstance(original, OSError) and original.errno in _BY_ERRNO:
        cls, sentence = _BY_ERRNO[original.errno]
        return cls(sentence.format(f"“{path}”"))
    name = getattr(original, "sqlite_errorname", "") or ""
    for prefix, (cls, sentence) in _BY_CODE.items():
        if name.startswith(prefix):
            return cls(sentence.format(f"“{path}”"))
    return Refusal(f"“{path}”: {original}.")
