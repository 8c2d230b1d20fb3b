"""Files that appear whole or not at all, and never destroy what they replace."""

import contextlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def published(path: Path) -> Iterator[Path]:
    """Give a temporary path in the same folder to be written; put it in place afterwards.

    The file and its folder are on disk when the block has ended. An error in the block, or
    none left on the disk, leaves an older file at ``path`` as it was. Raises OSError.
    """
    part = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex}.part")
    part.open("xb").close()
    try:
        yield part
        _sync(part)
        os.replace(part, path)
        if os.name == "posix":
            _sync(path.parent)
    finally:
        part.unlink(missing_ok=True)


def publish_bytes(path: Path, content: bytes) -> None:
    """Publish a file of this content."""
    with published(path) as part:
        part.write_bytes(content)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
