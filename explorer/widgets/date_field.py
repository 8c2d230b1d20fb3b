"""A date typed in words, with the window that it is read as."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from explorer.domain.dates import Window
from explorer.qt.theme import restyle
from explorer.widgets.controls import LineControl

Read = Callable[[str], Window]
Describe = Callable[[Window], str]


class DateField(LineControl):
    """Words above, their meaning below; ``read`` carries the window, None where there is none."""

    read = Signal(object)

    def __init__(
        self, read: Read, describe: Describe, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(hint, parent)
        self._read = read
        self._describe = describe
        self._kept: Window | None = None
        self._meaning = QLabel(self)
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        self._meaning.hide()
        restyle(self._meaning, tone="small")
        self._column.addWidget(self._meaning)
        self.edit.textChanged.connect(self.reread)

    @property
    def window_read(self) -> Window | None:
        """What the words mean; None where there are none."""
        words = self.edit.text().strip()
        kept = self._kept
        if kept is not None and words == (kept.words or kept.edtf):
            return kept
        return self._read(words) if words else None

    @property
    def meaning(self) -> str:
        """What is said below the words."""
        return self._meaning.text()

    def keep(self, window: Window | None) -> None:
        """Show what a record holds: its words mean this window as long as nobody alters them."""
        self._kept = window
        self.set_entry((window.words or window.edtf or "") if window else "")
        self.reread()

    def reread(self) -> None:
        """Read the words again, after they or what they are relative to have changed."""
        window = self.window_read
        self._meaning.setText(self._describe(window) if window else "")
        self._meaning.setVisible(window is not None)
        self.edit.setAccessibleDescription(self._meaning.text())
        self.read.emit(window)
