"""The row above the lanes: what they are grouped by, what the marks mean, zoom."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from explorer.domain.questions import GROUPS
from explorer.qt.giving_way import give_way
from explorer.qt.icons import icon
from explorer.timeline.legend import LegendRow

GROUP_NAMES = {
    "company": str(QT_TRANSLATE_NOOP("Timeline", "Company")),
    "brand": str(QT_TRANSLATE_NOOP("Timeline", "Brand")),
    "platform": str(QT_TRANSLATE_NOOP("Timeline", "Platform")),
    "region": str(QT_TRANSLATE_NOOP("Timeline", "Region")),
    "kind": str(QT_TRANSLATE_NOOP("Timeline", "Kind")),
}

_SPACING: Final = 8


class HeaderRow(QWidget):
    """Title, grouping, whether the selection is followed, legend, and buttons to zoom."""

    group_chosen = Signal(str)
    follow_toggled = Signal(bool)
    zoomed = Signal(float)
    fitted = Signal()
    today_wanted = Signal()

    def __init__(self, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_undated = False
        self.legend = LegendRow(self)
        self._title = self._make_title()
        self._grouped_by = QLabel(self.tr("&grouped by"), self)
        self._groups = self._make_groups(group)
        self._grouped_by.setBuddy(self._groups)
        self._follow = self._make_follow()
        self._undated = QLabel(self)
        self._undated.setTextFormat(Qt.TextFormat.PlainText)
        self._undated.setObjectName("mutedLabel")
        self._undated.hide()
        self._buttons = self._make_buttons()
        self._row = self._lay_out()
        self._steps = (
            self._title.setHidden,
            self._leave_out_words,
            self._grouped_by.setHidden,
            self._leave_out_undated,
        )

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the row becomes when everything has given way that can."""
        icon_alone = self._buttons[0].sizeHint().width()
        icons = icon_alone * (len(self._buttons) + 1)
        width = self._groups.sizeHint().width() + icons + 5 * _SPACING
        return QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._give_way()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_steps"):
            self._give_way()

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
        self._has_undated = count > 0
        self._undated.setText(self.tr("%n without a date", "", count))
        self._give_way()

    def _give_way(self) -> None:
        give_way(self._steps, lambda: self._row.totalMinimumSize().width(), self.width())

    def _leave_out_words(self, gives_way: bool) -> None:
        style = Qt.ToolButtonStyle
        icon_only, beside = style.ToolButtonIconOnly, style.ToolButtonTextBesideIcon
        self._follow.setToolButtonStyle(icon_only if gives_way else beside)

    def _leave_out_undated(self, gives_way: bool) -> None:
        self._undated.setHidden(gives_way or not self._has_undated)

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(_SPACING, 4, _SPACING, 4)
        row.setSpacing(_SPACING)
        for widget in (self._title, self._grouped_by, self._groups, self._follow, self._undated):
            row.addWidget(widget)
        row.addWidget(self.legend, 1)
        zoom = QHBoxLayout()
        zoom.setSpacing(0)
        for button in self._buttons:
            zoom.addWidget(button)
        row.addLayout(zoom)
        return row

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
