"""Files that are imported: objects of records with the place where each stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.domain.errors import Refusal
from explorer.storage.failures import as_refusal

LARGEST = 256 * 1024 * 1024
"""Bytes of a file; reading takes some five times as much memory."""


@dataclass(frozen=True, slots=True)
class Given:
    """An object as it was found; ``place`` is how a sentence names the place."""

    kind: str
    fields: Mapping[str, Any]
    place: str


def read_file(path: Path) -> str:
    """Return the text of a UTF-8 file of bearable size; raises Refusal."""
    return decoded(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """Return what a file of bearable size holds; raises Refusal."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            limit = f"{LARGEST // 1024 // 1024} MB"
            raise Refusal(f"“{path}” is {size / 1e6:,.0f} MB large; at most {limit} can be read.")
        return path.read_bytes()
    except OSError as error:
        raise as_refusal(error, path) from error


def decoded(content: bytes, name: str) -> str:
    """Return the text of UTF-8 bytes, a byte order mark left out; raises Refusal."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal(
            f"{name}, line {line}: this is not UTF-8 text. Save the file as UTF-8."
        ) from None
