"""One finding in full: its sentence, and links to the records that it concerns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from explorer.domain.checks import Finding
from explorer.domain.parts import Link
from explorer.models.tooltips import plain_tooltip
from explorer.qt.icons import icon
from explorer.qt.theme import restyle
from explorer.widgets.flow import FlowLayout

_MOST = 6
"""Records concerned that are offered; a finding of more says them in its sentence."""
_LONGEST = 36
_FEWEST_LINES = 2


class FindingDetail(QWidget):
    """``opened`` carries the id of a record that was clicked."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setMinimumHeight(self.fontMetrics().height() * _FEWEST_LINES)
        self.links: list[QToolButton] = []
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sentence)
        column.addWidget(self._row)
        column.addStretch(1)

    def show_finding(self, finding: Finding | None) -> None:
        """Show a finding, or nothing."""
        self.sentence.setText("" if finding is None else finding.sentence)
        for button in self.links:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        links = () if finding is None else (finding.link, *finding.others)[: _MOST + 1]
        self.links = [self._link(link) for link in links]
        self._row.setVisible(bool(links))

    def _link(self, link: Link) -> QToolButton:
        button = QToolButton(self._row)
        name = link.name if len(link.name) <= _LONGEST else link.name[: _LONGEST - 1] + "…"
        button.setText(name.replace("&", "&&"))
        button.setIcon(icon(link.kind.replace(" ", "-")))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(plain_tooltip(link.name))
        button.setAccessibleName(link.name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        restyle(button, quiet=True)
        if link.id is not None:
            record = link.id
            button.clicked.connect(lambda: self.opened.emit(record))
        self._flow.addWidget(button)
        button.show()
        return button
