"""Filters in force, each a button that takes it away."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from typing_extensions import override

from explorer.models.tooltips import plain_tooltip
from explorer.widgets.flow import FlowLayout

_LONGEST = 40
"""Letters of a chip; the rest is in its tooltip."""


class Chip(QPushButton):
    """One filter; a click or Enter takes it away."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setProperty("chip", True)
        self._text = text
        shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        # An ampersand in a value is a letter, not an access key.
        self.setText(shown.replace("&", "&&") + "  ×")
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(self.tr("Remove filter {0}").format(text))
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 24, metrics.height() + 10)


class Chips(QWidget):
    """``removed`` carries a chip's name, ``cleared`` nothing."""

    removed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.hide()

    def show_chips(self, chips: Iterable[tuple[str, str]]) -> None:
        """Show chips, each a name and a text; none at all hides the row."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = [self._add(name, text) for name, text in chips]
        if shown:
            self._add_clear()
        self.setVisible(bool(shown))
        self.updateGeometry()

    def _add(self, name: str, text: str) -> Chip:
        chip = Chip(text, self)
        chip.clicked.connect(partial(self.removed.emit, name))
        self._flow.addWidget(chip)
        return chip

    def _add_clear(self) -> None:
        clear = QToolButton(self)
        clear.setText(self.tr("Clear filters"))
        clear.setProperty("quiet", True)
        clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        clear.clicked.connect(self.cleared)
        self._flow.addWidget(clear)
