"""Errors of SQLite and the file system, as sentences that say what to do."""

import errno
from pathlib import Path

from explorer.domain.errors import (
    DatabaseChanged,
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseReadOnly,
    DiskFull,
    Refusal,
)

_MOVED = (
    "{} was moved, deleted or replaced while it was open, so nothing can be saved in it. "
    "Put it back, or close the window and open the file that is meant."
)
_BY_CODE = {
    "SQLITE_BUSY": (DatabaseInUse, "Another program has {} open. Close it there and try again."),
    "SQLITE_LOCKED": (DatabaseInUse, "Another program has {} open. Close it there and try again."),
    "SQLITE_FULL": (
        DiskFull,
        "The disk is full: {} was not changed. Make room and try again.",
    ),
    "SQLITE_READONLY_DBMOVED": (DatabaseChanged, _MOVED),
    "SQLITE_READONLY": (
        DatabaseReadOnly,
        "{} may not be written. Change its permissions or open a copy of it.",
    ),
    "SQLITE_PERM": (DatabaseReadOnly, "{} may not be opened. Change its permissions."),
    "SQLITE_CANTOPEN": (
        DatabaseReadOnly,
        "{} cannot be opened: its folder may not be written, or the disk is full.",
    ),
    "SQLITE_CORRUPT": (DatabaseDamaged, "{} is damaged. Restore a backup of it."),
    "SQLITE_NOTADB": (DatabaseDamaged, "{} is not a database of this program."),
    "SQLITE_IOERR": (
        Refusal,
        "{} could not be read or written: the disk is full or reports an error.",
    ),
    "SQLITE_INTERRUPT": (Refusal, "The question was given up for a newer one."),
    "SQLITE_TOOBIG": (Refusal, "The text is too long to be kept."),
}
_BY_ERRNO = {
    errno.ENOSPC: (DiskFull, "The disk is full: {} was not written. Make room and try again."),
    errno.EFBIG: (DiskFull, "There is no room for {}: it was not written."),
    errno.EDQUOT: (DiskFull, "Your share of the disk is full: {} was not written."),
    errno.EIO: (Refusal, "{} could not be read or written: the disk reports an error."),
    errno.EACCES: (DatabaseReadOnly, "{} may not be written. Choose another folder."),
    errno.EPERM: (DatabaseReadOnly, "{} may not be written. Choose another folder."),
    errno.EROFS: (DatabaseReadOnly, "{} lies on a disk that may not be written."),
    errno.ENOENT: (Refusal, "{} is not there."),
    errno.ENOTDIR: (Refusal, "{} is not there: part of its path is not a folder."),
    errno.EISDIR: (Refusal, "{} is a folder, not a file."),
    errno.ENAMETOOLONG: (Refusal, "The name of the file is too long: {}."),
}


_OURS = ("SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_RANGE", "")
"""What SQLite says of statements that are wrong, whatever the file holds."""


def as_refusal(error: BaseException, path: Path) -> Refusal:
    """Return the refusal for an error of SQLite (bare or SQLAlchemy's) or of the system.

    An error of this program's own making is raised as it is.
    """
    original = getattr(error, "orig", None) or error
    if isinstance(original, OSError):
        fallback = (Refusal, f"{{}} could not be used: {original.strerror or original}.")
        cls, sentence = _BY_ERRNO.get(original.errno or 0, fallback)
        return cls(sentence.format(f"“{path}”"))
    if "Could not decode to UTF-8" in str(original):
        return _by_code("SQLITE_CORRUPT", original, path)
    name = getattr(original, "sqlite_errorname", "")
    if name in _OURS:
        raise error
    return _by_code(name, original, path)


def moved(path: Path) -> Refusal:
    """Return the refusal to write a file that is no longer where it was opened."""
    return DatabaseChanged(_MOVED.format(f"“{path}”"))


def _by_code(name: str, original: BaseException, path: Path) -> Refusal:
    for prefix, (cls, sentence) in _BY_CODE.items():
        if name.startswith(prefix):
            return cls(sentence.format(f"“{path}”"))
    return Refusal(f"“{path}” could not be used: {original}.")
