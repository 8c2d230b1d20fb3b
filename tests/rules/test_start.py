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

LATE = {
    "PySide6.QtNetwork",
    "explorer.diagrams",
    "explorer.domain.dates",
    "explorer.domain.questions",
    "explorer.domain.records",
    "explorer.domain.rows",
    "explorer.services",
    "explorer.storage",
    "explorer.timeline",
    "explorer.views.record_panel",
    "explorer.views.results_drop",
    "explorer.widgets.empty",
    "explorer.widgets.notice",
    "html",
    "platform",
    "platformdirs",
}
"""What is small, and yet nothing that an empty window or a first page of rows needs."""


def imported_by(code: str) -> set[str]:
    """The modules in a new interpreter after the code has run."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_the_composition_root_imports_nothing_heavy() -> None:
    imported = imported_by("import explorer.app.main, explorer.app.program")
    assert "PySide6" in imported
    assert not imported & {*HEAVY, *LATE}


def test_the_command_line_imports_no_window() -> None:
    imported = imported_by("import explorer.app.main")
    assert not imported & {*HEAVY, "PySide6"}
