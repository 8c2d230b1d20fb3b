"""The two commands of a fresh machine, run as they are typed."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from environment import Environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts stand for programs")

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    """A project with the real script, ready for everything, and no programs yet."""
    shutil.copytree(PACKAGING, tmp_path / "packaging")
    (tmp_path / "pyproject.toml").write_text("")
    environment = Environment(tmp_path)
    environment.script("any").parent.mkdir(parents=True)
    for purpose in ("test", "pictures", "window", "check"):
        environment.remember(purpose)
    return environment


def plant(environment: Environment, program: str, text: str) -> None:
    script = environment.script(program)
    script.write_text(f"#!/bin/sh\n{text}\n")
    script.chmod(0o755)


def dev(
    environment: Environment, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTEST_ADDOPTS")
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, str(environment.project / "packaging" / "dev.py"), *arguments],
        env=environ | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_the_commands_are_listed(checkout: Environment, arguments: list[str], code: int) -> None:
    shown = dev(checkout, *arguments)
    assert shown.returncode == code
    assert "dev.py run" in shown.stdout


def test_an_older_python_can_read_the_refusal() -> None:
    ast.parse((PACKAGING / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_without_a_display_every_view_is_drawn(checkout: Environment) -> None:
    plant(checkout, "alliance-explorer", 'echo "$QT_QPA_PLATFORM: $*"')
    run = dev(checkout, "run")
    pictures = checkout.project / "pictures"
    assert run.returncode == 0
    assert run.stdout.splitlines() == [
        f"No display: drawing every view into {pictures} instead.",
        f"offscreen: --draw-and-quit {pictures}",
    ]


def test_a_command_line_needs_no_display(checkout: Environment) -> None:
    plant(checkout, "alliance-explorer", 'echo "$QT_QPA_PLATFORM: $*"; exit 5')
    run = dev(checkout, "run", "export", "data")
    assert run.stdout == "offscreen: export data\n"
    assert run.returncode == 5


def test_a_platform_that_the_user_chose_is_kept(checkout: Environment) -> None:
    plant(checkout, "alliance-explorer", 'echo "$QT_QPA_PLATFORM: $*"')
    assert dev(checkout, "run", QT_QPA_PLATFORM="vnc").stdout == "vnc: \n"


def test_every_step_is_taken_and_every_failure_named(checkout: Environment) -> None:
    for program in ("ruff", "lint-imports"):
        plant(checkout, program, "exit 0")
    plant(checkout, "mypy", "exit 1")
    plant(checkout, "pytest", "echo the tests ran")
    test = dev(checkout, "test")
    assert "the tests ran" in test.stdout
    assert test.stdout.endswith("FAILED: types\n")
    assert test.returncode == 1


def test_a_run_of_no_tests_fails(checkout: Environment) -> None:
    for program in ("ruff", "lint-imports", "mypy"):
        plant(checkout, program, "exit 0")
    plant(checkout, "pytest", f'exec "{sys.executable}" -m pytest "$@"')
    test = dev(checkout, "test")
    assert test.stdout.endswith("FAILED: tests\n")
    assert test.returncode == 1


def test_all_is_well_when_all_is_well(checkout: Environment) -> None:
    for program in ("ruff", "lint-imports", "mypy", "pytest"):
        plant(checkout, program, "exit 0")
    test = dev(checkout, "test")
    assert test.returncode == 0
    assert test.stdout.endswith("All is well: style, format, types, imports, tests\n")


def test_named_tests_run_alone(checkout: Environment) -> None:
    plant(checkout, "pytest", 'echo "$@"; exit 5')
    test = dev(checkout, "test", "tests/domain", "-q")
    assert test.stdout == "tests/domain -q\n"
    assert test.returncode == 5


def test_measurements_run_in_the_environment(checkout: Environment) -> None:
    plant(checkout, "python", 'echo "$@"; exit 1')
    bench = dev(checkout, "bench", "dates")
    assert bench.stdout == "-m tests.benchmarks dates\n"
    assert bench.returncode == 1


def test_a_checkout_that_cannot_be_written_says_so(checkout: Environment) -> None:
    (checkout.project / "pyproject.toml").unlink()
    refused = dev(checkout, "test")
    assert refused.returncode == 3
    assert "pyproject.toml" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_picture_of_the_readme_is_drawn_by_the_program(checkout: Environment) -> None:
    plant(checkout, "alliance-explorer", 'mkdir "$4"; echo "$QT_QPA_PLATFORM" > "$4/window.png"')
    assert dev(checkout, "picture").returncode == 0
    picture = checkout.project / "resources" / "pictures" / "window.png"
    assert picture.read_text() == "offscreen\n"
