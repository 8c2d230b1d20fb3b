"""The virtual environment of a checkout: made when missing, remembered when whole."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from machine import Unready, provide

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
QUIET_PIP = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]


@dataclass(frozen=True)
class Environment:
    project: Path

    @property
    def folder(self) -> Path:
        return self.project / ".venv"

    @property
    def remembered(self) -> Path:
        return self.folder / "ready.json"

    def script(self, name: str) -> Path:
        windows = os.name == "nt"
        return self.folder / ("Scripts" if windows else "bin") / (name + ".exe" * windows)

    def fingerprint(self) -> str:
        """Of all that the installation depends on: what is declared, the Python, the place."""
        declared = (self.project / "pyproject.toml").read_bytes()
        parts = [declared, VERSION.encode(), os.fsencode(self.project)]
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def is_ready_for(self, purpose: str) -> bool:
        return purpose in self._purposes()

    def prepare(self, purpose: str) -> None:
        """Returns at once when this was done before and nothing it depends on has changed."""
        if self.is_ready_for(purpose):
            return
        provide(purpose)
        if not self._purposes():
            self._make()
            self._install()
        self.remember(purpose)

    def remember(self, purpose: str) -> None:
        """Notes that the machine is ready for this, as things are declared now."""
        purposes = sorted({*self._purposes(), purpose})
        known = {"fingerprint": self.fingerprint(), "purposes": purposes}
        self.remembered.write_text(json.dumps(known))

    def call(self, program: str, arguments: Sequence[str]) -> int:
        """Runs one of the environment's programs in the project's folder; gives its exit code."""
        command = [str(self.script(program)), *arguments]
        return subprocess.run(command, cwd=self.project, check=False).returncode

    def become(self, program: str, arguments: Sequence[str]) -> int:
        """Hands this process over where the system can, so that signals reach the program."""
        if os.name == "nt":
            return subprocess.run([self.script(program), *arguments], check=False).returncode
        path = str(self.script(program))
        os.execv(path, [path, *arguments])

    def _purposes(self) -> set[str]:
        try:
            known = json.loads(self.remembered.read_text())
            made = known["purposes"] if known["fingerprint"] == self.fingerprint() else ()
        except (OSError, ValueError, LookupError, TypeError):
            return set()  # never made, or half made
        return set(made)

    def _make(self) -> None:
        """Makes the environment, repairs one that was left half made, keeps one that is whole."""
        if Path(sys.prefix) == self.folder:
            return
        print(f"Making {self.folder} with Python {VERSION}", flush=True)
        fresh = [] if self._fits() else ["--clear"]
        self._python(sys.executable, "-m", "venv", *fresh, str(self.folder))

    def _install(self) -> None:
        print("Installing the program and its tools: some minutes the first time", flush=True)
        python = str(self.script("python"))
        self._python(python, *QUIET_PIP, "--editable", f"{self.project}[dev]")
        self._python(python, "-m", "compileall", "-q", str(self.project / "explorer"))

    def _fits(self) -> bool:
        """Whether this Python made it, and the one it points to is still there."""
        try:
            made_with = (self.folder / "pyvenv.cfg").read_text()
        except OSError:
            return False
        return f"version = {VERSION}." in made_with and self.script("python").exists()

    def _python(self, *command: str) -> None:
        if subprocess.run(command, cwd=self.project, check=False).returncode:
            raise Unready(f"This did not succeed, for the reason above: {' '.join(command)}")
