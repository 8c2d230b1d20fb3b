"""A field for a whole number, with its figures as far from the edge as the text of other fields."""

from PySide6.QtWidgets import QSpinBox, QWidget

_INSET = 6
"""Pixels: a style sheet's padding does not reach the text within a spin box."""


class NumberField(QSpinBox):
    """Tells of a number once it was typed, not of every figure on the way."""

    def __init__(
        self, lowest: int, highest: int, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)
