"""Our own code, broken in one place after another: a test must notice each.

Run by hand: ``python -m tests.reliability.sabotage``. It works on copies of the project.
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
_PARTS: Final = ("explorer", "db", "resources", "tests", "pyproject.toml")
_HERE: Final = "tests/reliability"


@dataclass(frozen=True, slots=True)
class Sabotage:
    """A text in a file that is replaced by another, and the tests that must not pass then."""

    name: str
    file: str
    text: str
    instead: str
    tests: tuple[str, ...]

    def is_possible(self) -> bool:
        return (ROOT / self.file).read_text("utf-8").count(self.text) == 1


SABOTAGES: Final = (
    Sabotage(
        "a published file is not brought to the disk",
        "explorer/storage/publish.py",
        "        _sync(part)\n",
        "",
        (f"{_HERE}/test_power.py",),
    ),
    Sabotage(
        "the folder of a published file is not brought to the disk",
        "explorer/storage/publish.py",
        "        _sync_folder(handle)\n",
        "",
        (f"{_HERE}/test_power.py",),
    ),
    Sabotage(
        "a file takes its name before it is on the disk",
        "explorer/storage/publish.py",
        "        _sync(part)\n        with _folder_to_sync(path.parent):\n",
        "        with _folder_to_sync(path.parent):\n",
        (f"{_HERE}/test_power.py", "-k", "picture or draft"),
    ),
    Sabotage(
        "a file is written straight to its name",
        "explorer/storage/publish.py",
        "        yield part\n",
        "        yield path\n        shutil.copyfile(path, part)\n",
        (f"{_HERE}/test_kills.py", f"{_HERE}/test_faults.py", "-k", "picture or export"),
    ),
    Sabotage(
        "commits are not brought to the disk",
        "explorer/storage/engine.py",
        '"synchronous": ("FULL", (_FULL,))',
        '"synchronous": ("OFF", (0,))',
        (f"{_HERE}/test_power.py", "-k", "create"),
    ),
    Sabotage(
        "foreign keys are off",
        "explorer/storage/engine.py",
        '"foreign_keys": ("ON", (_ON,))',
        '"foreign_keys": ("OFF", (_OFF,))',
        ("tests/storage/test_library.py",),
    ),
    Sabotage(
        "the file is not locked",
        "explorer/storage/engine.py",
        '"locking_mode": ("EXCLUSIVE", ("exclusive",))',
        '"locking_mode": ("NORMAL", ("normal",))',
        (f"{_HERE}/test_refused_files.py", "-k", "in_use"),
    ),
    Sabotage(
        "edits are no transactions",
        "explorer/storage/engine.py",
        'run(connection, "BEGIN IMMEDIATE")',
        'run(connection, "SELECT 1")',
        (f"{_HERE}/test_kills.py", "-k", "create or cascade"),
    ),
    Sabotage(
        "the seal is not looked at",
        "explorer/storage/seal.py",
        "    return bool(database.stat().st_size == size and digest(database) == sha256)\n",
        "    return True\n",
        (f"{_HERE}/test_damage.py",),
    ),
    Sabotage(
        "the seal is not broken before the file is written",
        "explorer/storage/opening.py",
        "        seal.break_seal(path)\n",
        "",
        (f"{_HERE}/test_kills.py", "-k", "create or edit or undo"),
    ),
    Sabotage(
        "a damaged seal is believed",
        "explorer/storage/seal.py",
        ' if content["check"] == _check(size, sha256) else None',
        "",
        (f"{_HERE}/test_damage.py", "-k", "seal"),
    ),
    Sabotage(
        "a file that was not closed is not checked",
        "explorer/storage/opening.py",
        "    elif not intact:\n        _require_soundness(path)\n",
        "",
        (f"{_HERE}/test_refused_files.py",),
    ),
    Sabotage(
        "triggers of strangers are let in",
        "explorer/storage/opening.py",
        "    if foreign and version == SCHEMA_VERSION:\n",
        "    if not foreign and not version:\n",
        (f"{_HERE}/test_refused_files.py",),
    ),
    Sabotage(
        "a moved file is written on",
        "explorer/storage/library.py",
        "        if not self._is_in_place():\n            # ",
        "        if False:\n            # ",
        (f"{_HERE}/test_refused_files.py", "-k", "while_it_is_open"),
    ),
    Sabotage(
        "deleted rows are not kept in the history",
        "explorer/storage/triggers.py",
        '        ("DELETE", "OLD", old, "NULL"),\n',
        "",
        ("tests/storage/test_library.py",),
    ),
    Sabotage(
        "a null is kept as zero",
        "explorer/storage/triggers.py",
        "CASE WHEN {name} IS NOT NULL THEN ",
        "CASE WHEN 1 THEN ",
        ("tests/storage/test_random_histories.py",),
    ),
    Sabotage(
        "undo does not look what is there",
        "explorer/storage/history.py",
        "    if not _agree(now, expected):\n",
        "    if False:\n",
        (f"{_HERE}/test_refused_files.py", "-k", "undo"),
    ),
    Sabotage(
        "foreign keys are on while tables are rebuilt",
        "explorer/storage/migration.py",
        'execute("PRAGMA foreign_keys = OFF")',
        'execute("PRAGMA foreign_keys = ON")',
        (f"{_HERE}/test_migrations.py",),
    ),
    Sabotage(
        "a migrated copy is not compared",
        "explorer/storage/migration.py",
        "        _require_same(part, before)\n",
        "",
        (f"{_HERE}/test_migrations.py",),
    ),
    Sabotage(
        "a copy is written straight to its name",
        "explorer/storage/library.py",
        "            with published(path) as part:\n"
        "                opening.copy_database(self._driver, part)\n",
        "            opening.copy_database(self._driver, path)\n",
        (f"{_HERE}/test_kills.py", f"{_HERE}/test_faults.py", "-k", "copy or backup"),
    ),
    Sabotage(
        "a restored database meets the journal of the old one",
        "explorer/services/restoring.py",
        '            "PRAGMA journal_mode = DELETE",\n',
        "",
        (f"{_HERE}/test_stale_journals.py",),
    ),
)


def main() -> int:
    wanted = sys.argv[1:]
    chosen = [s for s in SABOTAGES if not wanted or any(word in s.name for word in wanted)]
    missed = [sabotage for sabotage in chosen if not is_noticed(sabotage)]
    print(f"{len(chosen) - len(missed)} of {len(chosen)} were noticed.")
    return len(missed)


def is_noticed(sabotage: Sabotage) -> bool:
    """Break a copy of the project and return whether the tests notice."""
    with tempfile.TemporaryDirectory(prefix="sabotaged-") as name:
        root = Path(name)
        _copy_project(root)
        file = root / sabotage.file
        file.write_text(file.read_text("utf-8").replace(sabotage.text, sabotage.instead), "utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", *sabotage.tests]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    noticed = done.returncode == pytest.ExitCode.TESTS_FAILED
    print("noticed" if noticed else "MISSED ", sabotage.name, flush=True)
    return noticed


def _copy_project(root: Path) -> None:
    skip = shutil.ignore_patterns("__pycache__")
    for part in _PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, root / part, ignore=skip)
        else:
            shutil.copyfile(ROOT / part, root / part)


if __name__ == "__main__":
    sys.exit(main())
