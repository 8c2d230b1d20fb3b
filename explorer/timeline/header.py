"""The row above the lanes: what they are grouped by, what the marks mean, zoom."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from explorer.domain.questions import GROUPS
from explorer.qt.icons import icon
from explorer.timeline.legend import LegendRow

GROUP_NAMES = {
    "company": str(QT_TRANSLATE_NOOP("Timeline", "Company")),
    "brand": str(QT_TRANSLATE_NOOP("Timeline", "Brand")),
    "platform": str(QT_TRANSLATE_NOOP("Timeline", "Platform")),
    "region": str(QT_TRANSLATE_NOOP("Timeline", "Region")),
    "kind": str(QT_TRANSLATE_NOOP("Timeline", "Kind")),
}


class HeaderRow(QWidget):
    """Title, grouping, whether the selection is followed, legend, and buttons to zoom."""

    group_chosen = Signal(str)
    follow_toggled = Signal(bool)
    zoomed = Signal(float)
    fitted = Signal()
    today_wanted = Signal()

    def __init__(self, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = LegendRow(self)
        self._groups = self._make_groups(group)
        self._follow = self._make_follow()
        self._undated = QLabel(self)
        self._undated.setTextFormat(Qt.TextFormat.PlainText)
        self._undated.setObjectName("mutedLabel")
        self._undated.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        grouped_by = QLabel(self.tr("&grouped by"), self)
        grouped_by.setBuddy(self._groups)
        for widget in (self._make_title(), grouped_by, self._groups, self._follow, self._undated):
            row.addWidget(widget)
        row.addWidget(self.legend, 1)
        zoom = QHBoxLayout()
        zoom.setSpacing(0)
        for button in self._make_buttons():
            zoom.addWidget(button)
        row.addLayout(zoom)

    @property
    def group(self) -> str:
        return str(self._groups.currentData())

    @property
    def follows(self) -> bool:
        return self._follow.isChecked()

    def set_group(self, group: str) -> None:
        self._groups.setCurrentIndex(self._groups.findData(group))

    def set_follows(self, follows: bool) -> None:
        self._follow.setChecked(follows)

    def count_undated(self, count: int) -> None:
        """Say how many entries have no day at which they could be drawn."""
        self._undated.setText(self.tr("%n without a date", "", count))
        self._undated.setVisible(count > 0)

    def _make_title(self) -> QLabel:
        title = QLabel(self.tr("Timeline"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        return title

    def _make_groups(self, group: str) -> QComboBox:
        groups = QComboBox(self)
        groups.setAccessibleName(self.tr("Timeline grouped by"))
        for name in GROUPS:
            groups.addItem(QCoreApplication.translate("Timeline", GROUP_NAMES[name]), name)
        groups.setCurrentIndex(groups.findData(group))
        groups.currentIndexChanged.connect(lambda _: self.group_chosen.emit(self.group))
        return groups

    def _make_follow(self) -> QToolButton:
        follow = self._button("filter", self.tr("Follow selection"))
        follow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        follow.setToolTip(self.tr("Show only what concerns the selected record"))
        follow.setCheckable(True)
        follow.toggled.connect(self.follow_toggled)
        return follow

    def _make_buttons(self) -> list[QToolButton]:
        closer = self._button("zoom-in", self.tr("Zoom in on the timeline (+)"))
        closer.clicked.connect(lambda: self.zoomed.emit(1.5))
        farther = self._button("zoom-out", self.tr("Zoom out of the timeline (−)"))
        farther.clicked.connect(lambda: self.zoomed.emit(1 / 1.5))
        fit = self._button("fit", self.tr("Show the whole timeline (0)"))
        fit.clicked.connect(self.fitted)
        today = self._button("today", self.tr("Go to today"))
        today.clicked.connect(self.today_wanted)
        return [farther, closer, fit, today]

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setProperty("quiet", True)
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button
