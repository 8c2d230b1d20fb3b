"""Command lines run in this process, or in one of their own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from explorer.app.main import main

ROOT = Path(__file__).parents[2]
_RUN = "import sys; from explorer.app.main import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence of a refusal."""
        assert self.code == 1, self
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.strip()


class CommandLine:
    """The program's command line on places of its own."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    @property
    def database(self) -> Path:
        return self.home / "alliance.explorer"

    def __call__(self, *words: str | Path) -> Done:
        """Run a command in this process."""
        self._capsys.readouterr()
        code = main(["--data-dir", str(self.home), *map(str, words)])
        printed = self._capsys.readouterr()
        return Done(code, printed.out, printed.err)

    def words(self, *words: str | Path) -> list[str]:
        """Return what starts the command in a process of its own."""
        return [sys.executable, "-c", _RUN, "--data-dir", str(self.home), *map(str, words)]

    def apart(self, *words: str | Path, given: bytes = b"", **environment: str) -> Done:
        """Run a command in a process of its own."""
        done = subprocess.run(
            self.words(*words),
            input=given,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, **environment},
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def files_in(folder: Path) -> dict[str, bytes]:
    """Return what the files of a folder hold, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
