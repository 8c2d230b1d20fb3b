"""Files made for the user: each whole in its place, or the old one as it was."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from explorer.domain.errors import DatabaseInUse, Refusal
from explorer.storage.failures import as_refusal
from explorer.storage.journals import has_journal
from explorer.storage.publish import published


def publish_files(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write every file beside its place, then put them all in place; return where they are.

    A link is followed, so that the file it leads to is replaced and not the link. Raises
    Refusal if there is no room or no permission for one of them; then none is changed.
    """
    with ExitStack() as parts:
        for path, content in contents.items():
            try:
                parts.enter_context(published(target_of(path))).write_bytes(content)
            except OSError as error:
                raise as_refusal(error, path) from error
        try:
            parts.close()
        except OSError as error:
            raise as_refusal(error, next(iter(contents))) from error
    return tuple(contents)


def target_of(path: Path) -> Path:
    """Return the file that a path leads to; raises Refusal if none can be put there."""
    try:
        return _target_of(path)
    except OSError as error:
        raise as_refusal(error, path) from error


def _target_of(path: Path) -> Path:
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise Refusal(f"“{path}” is a folder. Give the file a name in it.")
    if not target.parent.is_dir():
        raise Refusal(f"There is no folder “{path.parent}”. Make it, or choose another one.")
    if has_journal(target):
        raise DatabaseInUse(f"“{path}” is a database in use. Choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise Refusal(f"“{path}” is write-protected. Choose another name.")
    return target
