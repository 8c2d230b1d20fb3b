"""What stands beside a backup: what it must be, to be compared before it is trusted."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from explorer.storage.publish import publish_bytes
from explorer.storage.seal import digest

_SUFFIX = ".manifest.json"
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """A backup when it was made and had been verified.

    ``sha256`` is the file's, ``content`` that of the rows (``content_digest``), ``database``
    where the database lay.
    """

    made: datetime
    database: str
    version: str
    size: int
    sha256: str
    content: str
    records: dict[str, int] = field(default_factory=dict)


def manifest_of(backup: Path) -> Path:
    """Return where the manifest of a backup lies."""
    return backup.with_name(backup.name + _SUFFIX)


def backup_of(manifest: Path) -> Path:
    return manifest.with_name(manifest.name.removesuffix(_SUFFIX))


def manifests_in(folder: Path) -> list[Path]:
    """Return the manifests in a folder; none where there is no folder."""
    return sorted(folder.glob(f"*{_SUFFIX}"))


def write_manifest(backup: Path, manifest: Manifest) -> None:
    """Publish the manifest of a backup; raises OSError."""
    values = {**asdict(manifest), "made": manifest.made.isoformat()}
    publish_bytes(manifest_of(backup), json.dumps(values, indent=1, ensure_ascii=False).encode())


def read_manifest(backup: Path) -> Manifest | None:
    """Return the manifest of a backup; None if there is none that can be read."""
    try:
        with manifest_of(backup).open("rb") as file:
            values: dict[str, Any] = json.loads(file.read(_LONGEST))
        made = datetime.fromisoformat(values.pop("made"))
        manifest = Manifest(made=made, **values)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return manifest if made.tzinfo is not None and _has_its_types(manifest) else None


def _has_its_types(manifest: Manifest) -> bool:
    texts = (manifest.database, manifest.version, manifest.sha256, manifest.content)
    return all(isinstance(text, str) for text in texts)


def is_as_made(backup: Path, manifest: Manifest) -> bool:
    """Return whether the file is the one that was verified."""
    try:
        return backup.stat().st_size == manifest.size and digest(backup) == manifest.sha256
    except OSError:
        return False
