"""The form of the export dialog: which views, how much of them, how large, in what format."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from explorer.qt.picture_export import FORMATS
from explorer.views.picture_choices import SIZES, Choices
from explorer.views.pictures import view_named
from explorer.views.showing import Part, Showing
from explorer.widgets.number_field import NumberField

_LOWEST, _HIGHEST = 240, 16_000
_GROWS = _LOWEST - 1
"""The height box's value that stands for a height as needed."""
_CUSTOM = -1
_NAME = Qt.ItemDataRole.UserRole


class PictureForm(QWidget):
    """``changed`` whenever another picture is wanted."""

    changed = Signal()

    def __init__(
        self,
        showings: Mapping[str, Showing],
        current: str,
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._showings = showings
        self.folder = choices.folder
        self.views = QListWidget(self)
        self._list_views(current)
        self.part = _box([(self._part_name(part), part.value) for part in Part])
        self.format = _box([(name.upper(), name) for name in FORMATS], choices.format)
        self.size_box = _box([*_sizes(), (self.tr("Custom"), _CUSTOM)])
        self.width_box = _number(320, _HIGHEST, choices.width, " px")
        self.height_box = _number(_GROWS, _HIGHEST, choices.height or _GROWS, " px")
        self.height_box.setSpecialValueText(self.tr("as needed"))
        self.scale = _number(1, 4, choices.scale, " ×")
        self.dpi = _number(0, 1200, choices.dpi, " dpi")
        self.dpi.setSpecialValueText(self.tr("as the scale"))
        self.paper = _box([(self.tr("Light"), False), (self.tr("Dark"), True)], choices.dark)
        self.sources = QCheckBox(self.tr("List the &sources below"), self)
        self.sources.setChecked(choices.with_sources)
        self._lay_out()
        self._connect()
        self._adjust()

    @property
    def names(self) -> tuple[str, ...]:
        """The chosen views, in the order of the tabs."""
        items = (self.views.item(row) for row in range(self.views.count()))
        checked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(str(item.data(_NAME)) for item in checked)

    @property
    def choices(self) -> Choices:
        height = self.height_box.value()
        return Choices(
            part=Part(self.part.currentData()),
            format=self.format.currentData(),
            width=self.width_box.value(),
            height=None if height == _GROWS else height,
            scale=self.scale.value(),
            dpi=self.dpi.value(),
            dark=self.paper.currentData(),
            with_sources=self.sources.isChecked(),
            folder=self.folder,
        )

    def _list_views(self, current: str) -> None:
        height = self.fontMetrics().height() + 8
        for name in self._showings:
            item = QListWidgetItem(view_named(name).title(), self.views)
            item.setData(_NAME, name)
            item.setSizeHint(QSize(0, height))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = name == current
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            if chosen:
                self.views.setCurrentItem(item)
        # Where the screen is low the list scrolls.
        self.views.setMinimumHeight(height * 3)
        self.views.setMaximumHeight(height * self.views.count() + 2 * self.views.frameWidth() + 2)

    def _part_name(self, part: Part) -> str:
        return {
            Part.WHOLE: self.tr("Whole view"),
            Part.VISIBLE: self.tr("Visible part"),
            Part.SELECTION: self.tr("Selection"),
        }[part]

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("&Views"), self.views),
            (self.tr("&Part"), self.part),
            (self.tr("&Format"), self.format),
            (self.tr("Si&ze"), self.size_box),
            (self.tr("&Width"), self.width_box),
            (self.tr("&Height"), self.height_box),
            (self.tr("S&cale"), self.scale),
            (self.tr("&Resolution"), self.dpi),
            (self.tr("P&aper"), self.paper),
        ]
        for text, control in rows:
            label = QLabel(text, self)
            label.setBuddy(control)
            control.setAccessibleName(text.replace("&", ""))
            form.addRow(label, control)
        form.addRow(self.sources)
        order = [*(control for _, control in rows), self.sources]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.views.itemChanged.connect(self._change)
        self.size_box.activated.connect(self._take_size)
        for box in (self.part, self.format, self.paper):
            box.currentIndexChanged.connect(self._change)
        for number in (self.width_box, self.height_box, self.scale, self.dpi):
            number.valueChanged.connect(self._change)
        self.sources.toggled.connect(self._change)

    def _change(self) -> None:
        self._adjust()
        self.changed.emit()

    def _take_size(self, row: int) -> None:
        number = self.size_box.itemData(row)
        if number == _CUSTOM:
            self.width_box.setFocus()
            return
        _, width, height = SIZES[number]
        with QSignalBlocker(self.width_box), QSignalBlocker(self.height_box):
            self.width_box.setValue(width)
            self.height_box.setValue(height or _GROWS)
        self._change()

    def _adjust(self) -> None:
        """Show the size's name, and offer only what applies."""
        choices = self.choices
        sizes = [(width, height) for _, width, height in SIZES]
        here = (choices.width, choices.height)
        number = sizes.index(here) if here in sizes else _CUSTOM
        self.size_box.setCurrentIndex(self.size_box.findData(number))
        for pixels in (self.scale, self.dpi):
            pixels.setEnabled(choices.format == "png")
        for row, part in enumerate(Part):
            has_part = any(self._showings[name].has(part) for name in self.names)
            _offer(self.part, row, has_part or part is Part.WHOLE)


def _box(entries: Sequence[tuple[str, Any]], chosen: Any = None) -> QComboBox:
    box = QComboBox()
    for label, value in entries:
        box.addItem(label, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _number(lowest: int, highest: int, value: int, suffix: str) -> NumberField:
    box = NumberField(lowest, highest, suffix)
    box.setValue(value)
    return box


def _sizes() -> list[tuple[str, int]]:
    names = (QCoreApplication.translate("Picture", name) for name, _, _ in SIZES)
    return [(name, number) for number, name in enumerate(names)]


def _offer(box: QComboBox, row: int, offered: bool) -> None:
    """Let a row be chosen or not; leave it for the first one if it no longer can."""
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    model.item(row).setEnabled(offered)
    if not offered and box.currentIndex() == row:
        box.setCurrentIndex(0)
