"""The contracts about who may import whom, and proof that they bite."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = sorted(path.parent.name for path in (ROOT / "explorer").glob("*/__init__.py"))


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
    ]
    return subprocess.run(
        [*command, "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """The layers alone, empty."""
    package = tmp_path / "explorer"
    package.mkdir()
    for name in ("__init__", "paths"):
        (package / f"{name}.py").write_text("")
    for layer in PACKAGES:
        (package / layer).mkdir()
        (package / layer / "__init__.py").write_text("")
    return tmp_path


def test_every_import_keeps_the_contracts() -> None:
    linted = lint(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_an_empty_skeleton_keeps_the_contracts(skeleton: Path) -> None:
    linted = lint(skeleton)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize(
    ("layer", "planted"),
    [
        ("storage", "import explorer.views"),
        ("domain", "import explorer.storage"),
        ("domain", "import numpy"),
        ("domain", "import explorer.paths"),
        ("services", "import PySide6.QtCore"),
        ("models", "import sqlalchemy"),
        ("qt", "import explorer.storage"),
        ("views", "import explorer.storage"),
        ("views", "import pyqtgraph"),
        ("widgets", "import explorer.timeline"),
        ("diagrams", "import explorer.timeline"),
    ],
)
def test_a_planted_import_breaks_a_contract(skeleton: Path, layer: str, planted: str) -> None:
    (skeleton / "explorer" / layer / "planted.py").write_text(planted + "\n")
    linted = lint(skeleton)
    assert linted.returncode == 1
    assert f"explorer.{layer}.planted" in linted.stdout


def test_a_package_without_a_layer_breaks_a_contract(skeleton: Path) -> None:
    (skeleton / "explorer" / "stowaway").mkdir()
    (skeleton / "explorer" / "stowaway" / "__init__.py").write_text("")
    linted = lint(skeleton)
    assert linted.returncode != 0
    assert "stowaway" in linted.stdout + linted.stderr
