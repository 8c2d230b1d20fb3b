"""Arbitrary timelines."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts are measured and pictures drawn in all of these tests."""
