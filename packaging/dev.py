"""Alliance Explorer from a checkout: makes what is missing on this machine, then runs or tests.

    python3 packaging/dev.py run [ARGUMENTS]    start the program, or one of its commands
    python3 packaging/dev.py test [ARGUMENTS]   every check and test, or what pytest is told to run
    python3 packaging/dev.py check              style, format, types and import contracts only
    python3 packaging/dev.py bench [NAMES]      the measurements, each beside its floor
    python3 packaging/dev.py picture            the README's picture, as a first start shows itself
    python3 packaging/dev.py wheel              the Python package, into dist/
    python3 packaging/dev.py build              a folder that runs without Python, into dist/

Needs Python 3.11 and nothing else. Ends with code 3 where something has to be installed by hand.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (an older Python reads no further than here)
    print("Alliance Explorer needs Python 3.11 or newer; this is", sys.version, file=sys.stderr)
    sys.exit(3)

import os
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from display import display_answers
from environment import Environment
from machine import Unready

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "pictures"
README_PICTURE = ROOT / "resources" / "pictures" / "window.png"

CHECKS = {
    "style": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "imports": ["lint-imports"],
}
# Tests of one file share a process, so that a file may keep one slow fixture.
TESTS = ["pytest", "--numprocesses=logical", "--maxprocesses=4", "--dist=loadfile"]


def run(environment: Environment, arguments: Sequence[str]) -> int:
    """Starts the program; where nothing can show its window, draws every view into pictures."""
    shown = "QT_QPA_PLATFORM" in os.environ or display_answers(os.environ)
    environment.prepare("window" if shown else "pictures")
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if not arguments:
            print(f"No display: drawing every view into {PICTURES} instead.", flush=True)
            arguments = ["--draw-and-quit", str(PICTURES)]
    return environment.become("alliance-explorer", arguments)


def test(environment: Environment, arguments: Sequence[str]) -> int:
    """Everything; with arguments, only the tests that they name."""
    environment.prepare("test")
    if arguments:
        return environment.call("pytest", arguments)
    return _report(environment, {**CHECKS, "tests": TESTS})


def check(environment: Environment, arguments: Sequence[str]) -> int:
    environment.prepare("check")
    return _report(environment, CHECKS)


def bench(environment: Environment, arguments: Sequence[str]) -> int:
    environment.prepare("test")
    return environment.call("python", ["-m", "tests.benchmarks", *arguments])


def picture(environment: Environment, arguments: Sequence[str]) -> int:
    """Drawn by the program itself, from a database that nobody has changed."""
    environment.prepare("pictures")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as scratch:
        drawn = Path(scratch, "drawn")
        data = ["--data-dir", str(Path(scratch, "data"))]
        words = [*data, "--draw-and-quit", str(drawn), *arguments]
        code = environment.call("alliance-explorer", words)
        if not code:
            README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(drawn / "window.png", README_PICTURE)
    return code


def wheel(environment: Environment, arguments: Sequence[str]) -> int:
    environment.prepare("check")
    return environment.call("hatchling", ["build", "--target", "wheel", *arguments])


def build(environment: Environment, arguments: Sequence[str]) -> int:
    environment.prepare("build")
    spec = str(ROOT / "packaging" / "alliance-explorer.spec")
    return environment.call("pyinstaller", ["--noconfirm", spec, *arguments])


def _report(environment: Environment, steps: dict[str, list[str]]) -> int:
    """Takes every step, also after one that fails; an empty run of pytest is a failure too."""
    codes = {}
    for name, (program, *arguments) in steps.items():
        print(f"== {name}: {program} {' '.join(arguments)}", flush=True)
        started = time.monotonic()
        code = environment.call(program, arguments)
        codes[name] = code
        print(f"== {name}: ended with code {code} after {time.monotonic() - started:.0f} s\n")
    failed = [name for name, code in codes.items() if code]
    print("FAILED: " + ", ".join(failed) if failed else "All is well: " + ", ".join(codes))
    return int(bool(failed))


COMMANDS: dict[str, Callable[[Environment, Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "picture": picture,
    "wheel": wheel,
    "build": build,
}


def main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    try:
        return COMMANDS[arguments[0]](Environment(ROOT), arguments[1:])
    except Unready as reason:
        print(reason, file=sys.stderr)
        return 3
    except OSError as error:
        print(f"This checkout cannot be made ready here: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
