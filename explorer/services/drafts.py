"""Half-typed forms on disk, so that no end of the program loses them."""

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from explorer.domain.draft_text import UnreadableDraft, read_draft_text, write_draft
from explorer.domain.drafting import Draft
from explorer.storage.failures import as_refusal
from explorer.storage.publish import move_away, publish_bytes

_SUFFIX: Final = ".draft.json"
_DAMAGED: Final = "damaged"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it was found, and when it was typed."""

    draft: Draft
    at: datetime


class Drafts:
    """The drafts in a folder, one file for each record that is being typed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, draft: Draft) -> None:
        """Put the draft on disk in place of an older one; raises Refusal if that fails.

        It is safe from a kill or a power loss once this has returned.
        """
        path = self._path(draft.key)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            publish_bytes(path, write_draft(draft).encode())
        except OSError as error:
            raise as_refusal(error, path) from error

    def drop(self, key: str) -> None:
        """Forget the draft of a record, if there is one."""
        path = self._path(key)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise as_refusal(error, path) from error

    def kept(self) -> tuple[KeptDraft, ...]:
        """Return the drafts found, latest first; damaged files are set aside, never in the way."""
        found = [kept for path in self._files() if (kept := _read(path)) is not None]
        return tuple(sorted(found, key=lambda kept: kept.at, reverse=True))

    def _files(self) -> Iterator[Path]:
        try:
            files = sorted(self._folder.iterdir())
        except OSError:
            return
        yield from (path for path in files if path.name.endswith(_SUFFIX) and path.is_file())

    def _path(self, key: str) -> Path:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / f"{digest[:24]}{_SUFFIX}"


def _read(path: Path) -> KeptDraft | None:
    try:
        draft = read_draft_text(path.read_text("utf-8"))
        return KeptDraft(draft, _local_time(path.stat().st_mtime))
    except (UnreadableDraft, UnicodeDecodeError):
        _set_aside(path)
    except OSError:
        pass
    return None


def _local_time(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds).astimezone()
    except (OverflowError, ValueError, OSError):  # a disk may say the year 30000
        return datetime.fromtimestamp(0).astimezone()


def _set_aside(path: Path) -> None:
    # Where even that is impossible, the file stays and is passed over again.
    with contextlib.suppress(OSError):
        move_away(path, _DAMAGED)
