"""Controls of a form: each shows one field's entry and says when the user changed it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from explorer.domain.entries import Entry
from explorer.qt.theme import restyle
from explorer.widgets.line import Line, TextArea

_LONGEST_SHOWN = 12
"""Lines that a text grows to before it scrolls."""
_NARROWEST_CHOICE = 6
"""Letters; the layout gives more where there is room."""


class Control(QWidget):
    """Shows an entry; ``changed`` when the user, not the program, altered it.

    The widget that takes the focus is the control's focus proxy.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def entry(self) -> Entry:
        raise NotImplementedError

    def set_entry(self, entry: Entry) -> None:
        raise NotImplementedError

    def name_as(self, label: str, help: str = "") -> None:
        """Tell assistive technology what the control is called."""
        target = self.focusProxy() or self
        target.setAccessibleName(label)
        target.setAccessibleDescription(help)

    def mark_faulty(self, faulty: bool) -> None:
        restyle(self.focusProxy() or self, faulty=faulty)

    def take(self, editor: QWidget) -> None:
        """Lay out the widget that is typed into, and give it the control's focus."""
        self._column.addWidget(editor)
        self.setFocusProxy(editor)


class LineControl(Control):
    """One line of text."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = Line(self)
        self.edit.setPlaceholderText(hint)
        self.edit.textEdited.connect(self.changed)
        self.take(self.edit)

    @override
    def entry(self) -> str:
        return self.edit.text()

    @override
    def set_entry(self, entry: Entry) -> None:
        # Compared first: setting the same text would move the cursor.
        if entry != self.edit.text():
            self.edit.setText(str(entry))
            self.edit.setCursorPosition(0)


class TextControl(Control):
    """Several lines of text; Tab leaves it, and it grows with what is typed."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest = lines
        self._is_set = False
        self.edit = TextArea(self)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._report)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.take(self.edit)
        self._grow()

    @override
    def entry(self) -> Entry:
        return self.edit.toPlainText()

    @override
    def set_entry(self, entry: Entry) -> None:
        self.set_text(str(entry))

    def set_text(self, text: str) -> None:
        """Show a text without a word about it."""
        if text != self.edit.toPlainText():
            self._is_set = True
            self.edit.setPlainText(text)
            self._is_set = False

    def _report(self) -> None:
        if not self._is_set:
            self.changed.emit()

    def _grow(self) -> None:
        # A plain text document measures its height in lines.
        shown = round(self.edit.document().documentLayout().documentSize().height())
        lines = min(max(shown, self._fewest), _LONGEST_SHOWN)
        margins = 2 * (round(self.edit.document().documentMargin()) + self.edit.frameWidth() + 1)
        self.edit.setFixedHeight(lines * self.edit.fontMetrics().lineSpacing() + margins)


class LinesControl(TextControl):
    """One entry a line."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.edit.setPlaceholderText(hint)

    @override
    def entry(self) -> Entry:
        return tuple(line for line in self.edit.toPlainText().splitlines() if line.strip())

    @override
    def set_entry(self, entry: Entry) -> None:
        self.set_text("\n".join(map(str, entry)) if isinstance(entry, tuple) else "")


class ChoiceControl(Control):
    """One of several words; with ``open_choice`` others may be typed."""

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        open_choice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` are entries and the words that they are shown as."""
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setEditable(open_choice)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(_NARROWEST_CHOICE)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.addItem("", "")
        for value, shown in choices:
            self.box.addItem(shown, value)
        self.box.installEventFilter(self)
        self.take(self.box)
        if open_choice:
            self.box.editTextChanged.connect(self._report)
        else:
            self.box.currentIndexChanged.connect(self._report)
        self._is_set = False

    @override
    def entry(self) -> str:
        shown = self.box.currentText()
        index = self.box.findText(shown, Qt.MatchFlag.MatchFixedString)
        return str(self.box.itemData(index)) if index >= 0 else shown

    @override
    def set_entry(self, entry: Entry) -> None:
        self._is_set = True
        index = self.box.findData(entry)
        if index < 0 and not self.box.isEditable():
            # A word that is no longer offered is kept until another one is chosen.
            self.box.addItem(str(entry), entry)
            index = self.box.count() - 1
        self.box.setCurrentIndex(index)
        if index < 0:
            self.box.setEditText(str(entry))
        self._is_set = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Scrolling through a form must not change what happens to lie under the pointer.
        if isinstance(event, QWheelEvent) and not self.box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _report(self) -> None:
        if not self._is_set:
            self.changed.emit()


class MonthControl(ChoiceControl):
    """A month by its name; the entry is its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        names = [(str(month), QLocale().standaloneMonthName(month)) for month in range(1, 13)]
        super().__init__(names, parent=parent)


class FlagControl(Control):
    """Yes or no."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(label.replace("&", "&&"), self)
        self.box.clicked.connect(self.changed)
        self.take(self.box)

    @override
    def entry(self) -> bool:
        return self.box.isChecked()

    @override
    def set_entry(self, entry: Entry) -> None:
        self.box.setChecked(bool(entry))
