"""The buttons that zoom a picture, for those who have neither wheel nor keys at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from explorer.qt.icons import icon

_STEP = 1.5


class ZoomButtons(QWidget):
    """``zoomed`` carries a factor, above 1 to see less and larger; ``fitted`` is for everything."""

    zoomed = Signal(float)
    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        farther = self._button("zoom-out", self.tr("Zoom out (−)"))
        farther.clicked.connect(lambda: self.zoomed.emit(1 / _STEP))
        closer = self._button("zoom-in", self.tr("Zoom in (+)"))
        closer.clicked.connect(lambda: self.zoomed.emit(_STEP))
        fit = self._button("fit", self.tr("Show everything (0)"))
        fit.clicked.connect(self.fitted)
        for button in (farther, closer, fit):
            row.addWidget(button)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setProperty("quiet", True)
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button
