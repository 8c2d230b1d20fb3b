"""What may be imported before the window is painted."""

import subprocess
import sys

HEAVY = {
    "alembic",
    "babel",
    "icalendar",
    "keyring",
    "networkx",
    "numpy",
    "openpyxl",
    "psycopg",
    "pyqtgraph",
    "rapidfuzz",
    "sqlalchemy",
}
"""Each costs a start between 0.05 and 0.5 seconds, on a thread too."""


def imported_by(code: str) -> set[str]:
    """The packages in a new interpreter after the code has run."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_the_composition_root_imports_nothing_heavy() -> None:
    imported = imported_by("import explorer.app.main, explorer.app.program")
    assert "PySide6" in imported
    assert not imported & HEAVY


def test_the_command_line_imports_no_window() -> None:
    imported = imported_by("import explorer.app.main")
    assert not imported & {*HEAVY, "PySide6"}
