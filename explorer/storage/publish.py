"""Files that appear whole or not at all, and never destroy what they replace."""

import contextlib
import errno
import os
import re
import shutil
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

_PART = re.compile(r"\..+\.[0-9a-f]{32}\.part(-journal)?")
"""The names of unfinished files, and of SQLite's journals of them."""
_ABANDONED = 3600.0
"""Seconds after which an unfinished file was left behind by a program that was killed."""


@contextlib.contextmanager
def published(path: Path, *, replace: bool = True) -> Iterator[Path]:
    """Give a temporary path in the same folder to be written; put it in place afterwards.

    The file and its folder are on disk when the block has ended. An error in the block, or
    none left on the disk, leaves an older file at ``path`` as it was. Raises OSError; where not
    to ``replace``, FileExistsError if somebody else has put a file there meanwhile.
    """
    _remove_abandoned(path.parent)
    part = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex}.part")
    part.open("xb").close()
    try:
        yield part
        _sync(part)
        with _folder_to_sync(path.parent):
            if replace:
                _replace(part, path)
            else:
                _put_where_nothing_is(part, path)
    finally:
        part.unlink(missing_ok=True)


def publish_bytes(path: Path, content: bytes) -> None:
    """Publish a file of this content."""
    with published(path) as part:
        part.write_bytes(content)


def move_away(path: Path, tail: str) -> Path | None:
    """Give a file a name of its own that ends in ``tail``; None if there is no such file."""
    for number in range(1, 1000):
        target = path.with_name(f"{path.name}.{tail}{'' if number == 1 else f'-{number}'}")
        if not os.path.lexists(target):
            with contextlib.suppress(FileNotFoundError), _folder_to_sync(path.parent):
                path.rename(target)
                return target
            return None
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def remove_for_good(path: Path) -> None:
    """Remove a file, if there is one, so that no loss of power brings it back."""
    if path.is_file():
        with _folder_to_sync(path.parent):
            path.unlink(missing_ok=True)


def _remove_abandoned(folder: Path) -> None:
    limit = time.time() - _ABANDONED
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.stat().st_mtime < limit:
                os.unlink(entry)


def _replace(part: Path, path: Path) -> None:
    with contextlib.suppress(OSError):  # there is none, or the disk keeps no permissions
        shutil.copymode(path, part)
    os.replace(part, path)


def _put_where_nothing_is(part: Path, path: Path) -> None:
    if os.name == "nt":
        os.rename(part, path)
        return
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        path.open("xb").close()
        os.replace(part, path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        _bring_to_disk(handle)
    finally:
        os.close(handle)


def _bring_to_disk(handle: int) -> None:
    if sys.platform == "darwin":  # where fsync leaves it to the disk's own cache
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


@contextlib.contextmanager
def _folder_to_sync(folder: Path) -> Iterator[None]:
    """Bring the folder to the disk when the block has ended, where the system knows how to."""
    if os.name != "posix":
        yield
        return
    # Opened first: a folder that cannot be is no reason to fail once the file is in place.
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield
        _sync_folder(handle)
    finally:
        os.close(handle)


def _sync_folder(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems
            raise
