"""A form: labelled controls, each with its own error beside it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.entries import Entry
from explorer.domain.errors import Fault
from explorer.qt.theme import current_theme, restyle
from explorer.widgets.controls import Control
from explorer.widgets.form_row import Row

_ROOM_BESIDE = 3
"""Labels stand beside their fields where the form is this many times as wide as they are."""


class Form(QWidget):
    """Controls by field name; ``changed`` carries the name of the one that the user altered."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, label_width: int = 96) -> None:
        """``label_width`` is in pixels at 100 % text."""
        super().__init__(parent)
        self._label_width = current_theme().scaled(label_width)
        self._is_stacked = False
        self._rows: dict[str, Row] = {}
        self._base: dict[str, Entry] = {}
        self._groups: dict[QWidget, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._page = QWidget(self)
        self._column.addWidget(self._page)
        self._lines = _new_lines(self._page)

    @property
    def rows(self) -> Mapping[str, Row]:
        return self._rows

    def add(self, name: str, label: str, control: Control, help: str = "") -> Row:
        """Add a row below the others, in the group begun last."""
        row = Row(label, self._label_width, control, self._page)
        row.label.setToolTip(help)
        control.name_as(label, help)
        self._lines.addWidget(row)
        control.changed.connect(lambda: self._note(name))
        self._rows[name] = row
        self._base[name] = control.entry()
        return row

    def begin_group(self, title: str) -> QToolButton:
        """Begin a group of rows that is closed at first; return the button that opens it."""
        button = QToolButton(self)
        button.setText(title)
        button.setCheckable(True)
        button.setArrowType(Qt.ArrowType.RightArrow)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        restyle(button, quiet=True)
        button.setMinimumWidth(1)  # a long title gives way before the fields are cut
        button.setToolTip(title)
        self._page = QWidget(self)
        self._page.hide()
        self._column.addWidget(button)
        self._column.addWidget(self._page)
        self._lines = _new_lines(self._page)
        self._groups[self._page] = button
        button.toggled.connect(self._page.setVisible)
        button.toggled.connect(
            lambda opened: button.setArrowType(
                Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow
            )
        )
        return button

    def set_base(self, entries: Mapping[str, Entry]) -> None:
        """Show the entries as those that nobody has altered yet."""
        for name in self._rows.keys() & entries.keys():
            control = self._rows[name].control
            control.set_entry(entries[name])
            self._base[name] = control.entry()

    def set_entries(self, entries: Mapping[str, Entry]) -> None:
        """Show the entries as typed over the base."""
        for name, entry in entries.items():
            if name in self._rows:
                self._rows[name].control.set_entry(entry)

    def entries(self) -> dict[str, Entry]:
        """Return what differs from the base."""
        typed = {name: row.control.entry() for name, row in self._rows.items()}
        return {name: entry for name, entry in typed.items() if entry != self._base[name]}

    def show_faults(self, faults: Iterable[Fault]) -> tuple[str, ...]:
        """Put each error beside its field, take away those that are no longer true.

        Returns the sentences that belong to no field of this form.
        """
        sentences: dict[str, list[str]] = {}
        for fault in faults:
            sentences.setdefault(fault.field, []).append(fault.sentence)
        for name, row in self._rows.items():
            row.say(" ".join(sentences.pop(name, ())))
        return tuple(sentence for left in sentences.values() for sentence in left)

    def focus_faulty(self) -> bool:
        """Give the keyboard to the first faulty field; return whether there is one."""
        faulty = (name for name, row in self._rows.items() if row.error.text())
        return any(self.focus_on(name) for name in faulty)

    def focus_on(self, name: str) -> bool:
        """Bring a field into view and the keyboard to it; return whether there is such a field."""
        row = self._rows.get(name)
        if row is None:
            return False
        self.open_group_of(name)
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if row.error.text():
            spoken = f"{row.label.text()}: {row.error.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        return True

    def open_group_of(self, name: str) -> None:
        """Open the group that a field is in, if it is in one."""
        for page, button in self._groups.items():
            if page.isAncestorOf(self._rows[name]):
                button.setChecked(True)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _ROOM_BESIDE * self._label_width
        if is_narrow != self._is_stacked:
            self._is_stacked = is_narrow
            for row in self._rows.values():
                row.stack(is_narrow)

    def _note(self, name: str) -> None:
        self._rows[name].say("")
        self.changed.emit(name)


def _new_lines(page: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout(page)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(8)
    return lines
