"""A form: labelled controls, each with its own error beside it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from explorer.domain.entries import Entry
from explorer.domain.errors import Fault
from explorer.qt.theme import current_theme, restyle
from explorer.widgets.controls import Control


class Row:
    """A control with its label, its error, and room below for what belongs to it."""

    def __init__(self, label: QLabel, control: Control, parent: QWidget) -> None:
        self.label = label
        self.control = control
        self.error = _plain_label(parent, "fault")
        self.error.hide()
        self.side = QWidget(parent)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(control)
        column.addWidget(self.error)

    def say(self, sentence: str) -> None:
        """Show an error beside the control, or take it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.control.mark_faulty(bool(sentence))
        target = self.control.focusProxy() or self.control
        target.setAccessibleDescription(sentence)


class Form(QWidget):
    """Controls by field name; ``changed`` carries the name of the one that the user altered."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, label_width: int = 96) -> None:
        """``label_width`` is in pixels at 100 % text."""
        super().__init__(parent)
        self._label_width = current_theme().scaled(label_width)
        self._rows: dict[str, Row] = {}
        self._base: dict[str, Entry] = {}
        self._groups: dict[QWidget, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._page = QWidget(self)
        self._column.addWidget(self._page)
        self._grid = _new_grid(self._page)

    @property
    def rows(self) -> Mapping[str, Row]:
        return self._rows

    def add(self, name: str, label: str, control: Control, help: str = "") -> Row:
        """Add a row below the others, in the group begun last."""
        text = _plain_label(self._page, "muted")
        text.setText(label)
        text.setToolTip(help)
        text.setFixedWidth(self._label_width)
        text.setBuddy(control)
        control.name_as(label, help)
        row = Row(text, control, self._page)
        line = self._grid.rowCount()
        self._grid.addLayout(row.below, line + 1, 0, 1, 2)
        self._grid.addWidget(text, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row.side, line, 1)
        text.setContentsMargins(0, 5, 0, 0)
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
        self._page = QWidget(self)
        self._page.hide()
        self._column.addWidget(button)
        self._column.addWidget(self._page)
        self._grid = _new_grid(self._page)
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
            if page.isAncestorOf(self._rows[name].side):
                button.setChecked(True)

    def _note(self, name: str) -> None:
        self._rows[name].say("")
        self.changed.emit(name)


def _new_grid(page: QWidget) -> QGridLayout:
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    return grid


def _plain_label(parent: QWidget, tone: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    restyle(label, tone=tone)
    return label
