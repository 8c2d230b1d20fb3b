"""The settings dialog, made from the declared settings; every change holds at once."""

from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.qt.setting_list import SETTINGS, Setting, Value
from explorer.qt.settings import Settings
from explorer.widgets.number_field import NumberField
from explorer.widgets.screen_room import resize_within_screen

_WIDTH = 64
"""Letters across."""


class SettingsDialog(QDialog):
    """One control for each setting, in sections; there is nothing to confirm."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.controls: dict[str, QWidget] = {}
        page = QWidget(self)
        sections = QVBoxLayout(page)
        for section, declared in groupby(SETTINGS, lambda setting: setting.section):
            sections.addWidget(self._section(section, list(declared)))
        sections.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(self._buttons())
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        resize_within_screen(self, letter * _WIDTH, line * 34)

    def _section(self, title: str, declared: list[Setting]) -> QGroupBox:
        box = QGroupBox(_translated(title), self)
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for setting in declared:
            control = self._control(setting)
            control.setAccessibleName(_translated(setting.label))
            control.setAccessibleDescription(_translated(setting.help))
            self.controls[setting.name] = control
            if isinstance(control, QCheckBox):
                form.addRow(control)
            else:
                label = QLabel(_translated(setting.label), box)
                label.setBuddy(control)
                form.addRow(label, control)
            form.addRow(self._help(setting, box))
        return box

    def _control(self, setting: Setting) -> QWidget:
        value = self._settings.value(setting.name)
        change = partial(self._change, setting)
        if isinstance(value, bool):
            box = QCheckBox(_translated(setting.label), self)
            box.setChecked(value)
            box.toggled.connect(change)
            return box
        if isinstance(value, int):
            return self._number(setting, value)
        choice = QComboBox(self)
        for allowed, label in setting.allowed:
            choice.addItem(_translated(label), allowed)
        choice.setCurrentIndex(choice.findData(value))
        choice.currentIndexChanged.connect(lambda place: change(choice.itemData(place)))
        return choice

    def _number(self, setting: Setting, value: int) -> NumberField:
        number = NumberField(setting.lowest, setting.highest, setting.suffix, self)
        number.setValue(value)
        number.valueChanged.connect(partial(self._change, setting))
        return number

    def _help(self, setting: Setting, parent: QWidget) -> QLabel:
        label = QLabel(_translated(setting.help), parent)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("tone", "small")
        return label

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        defaults = buttons.addButton(self.tr("&Defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        defaults.clicked.connect(self._reset)
        buttons.rejected.connect(self.reject)
        return buttons

    def _change(self, setting: Setting, value: Value) -> None:
        self._settings.set(setting.name, value)

    def _reset(self) -> None:
        for setting in SETTINGS:
            self._show(setting)

    def _show(self, setting: Setting) -> None:
        """Show a setting's default; the control's own signal sets it."""
        match self.controls[setting.name]:
            case QCheckBox() as box:
                box.setChecked(bool(setting.default))
            case NumberField() as number:
                number.setValue(int(setting.default))
            case QComboBox() as choice:
                choice.setCurrentIndex(choice.findData(setting.default))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
