"""Filters in force, each a button that takes it away."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from typing_extensions import override

from explorer.models.formats import number
from explorer.models.tooltips import plain_tooltip
from explorer.widgets.flow import FlowLayout

_LONGEST = 40
_FEWEST = 12
"""Letters of a chip; the rest is in its tooltip."""
_END = "  ×"


class Chip(QPushButton):
    """One filter; a click or Enter takes it away."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setProperty("chip", True)
        self._text = text
        self._shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        self._fit(self.sizeHint().width())
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(self.tr("Remove filter {0}").format(text))
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._shown + _END) + self._sides
        return QSize(width, metrics.height() + 10)

    @override
    def minimumSizeHint(self) -> QSize:
        letters = self.fontMetrics().averageCharWidth() * _FEWEST
        return QSize(min(letters, self.sizeHint().width()), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    @property
    def _sides(self) -> int:
        """What the style draws around the text."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(
            self.text().replace("&&", "&")
        )

    def _fit(self, width: int) -> None:
        metrics = self.fontMetrics()
        room = width - self._sides - metrics.horizontalAdvance(_END) + 1
        shown = metrics.elidedText(self._shown, Qt.TextElideMode.ElideRight, room)
        # An ampersand in a value is a letter, not an access key.
        self.setText(shown.replace("&", "&&") + _END)


class Chips(QWidget):
    """``removed`` carries a chip's name, ``cleared`` nothing.

    Where there is no room for them, one chip can stand for all.
    """

    removed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._parts: list[QWidget] = []
        self._sum: Chip | None = None
        self.hide()

    @property
    def line_width(self) -> int:
        """What the chips take side by side."""
        shown = [part for part in (*self._parts, self._sum) if part and not part.isHidden()]
        gaps = self._flow.spacing() * max(0, len(shown) - 1)
        return sum(part.sizeHint().width() for part in shown) + gaps

    @property
    def sum_width(self) -> int:
        """What the one takes that stands for all."""
        return self._sum.sizeHint().width() if self._sum else 0

    def show_chips(self, chips: Iterable[tuple[str, str]]) -> None:
        """Show chips, each a name and a text; none at all hides the row."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = tuple(chips)
        self._parts, self._sum = [], None
        for name, text in shown:
            self._add(Chip(text, self)).clicked.connect(partial(self.removed.emit, name))
        if shown:
            self._add_clear()
            self._add_sum([text for _, text in shown])
        self.setVisible(bool(shown))
        self.updateGeometry()

    def sum_up(self, is_summed: bool) -> None:
        """Let one chip stand for all, or show each."""
        for part in self._parts:
            part.setVisible(not is_summed)
        if self._sum is not None:
            self._sum.setVisible(is_summed)

    def _add(self, chip: Chip) -> Chip:
        self._parts.append(chip)
        self._flow.addWidget(chip)
        return chip

    def _add_clear(self) -> None:
        clear = QToolButton(self)
        clear.setText(self.tr("Clear filters"))
        clear.setProperty("quiet", True)
        clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        clear.clicked.connect(self.cleared)
        self._parts.append(clear)
        self._flow.addWidget(clear)

    def _add_sum(self, texts: list[str]) -> None:
        self._sum = Chip(number(len(texts)), self)
        self._sum.setToolTip(plain_tooltip("\n".join(texts)))
        self._sum.setAccessibleName(self.tr("Remove filters {0}").format("; ".join(texts)))
        self._sum.clicked.connect(self.cleared)
        self._flow.addWidget(self._sum)
        self._sum.hide()
