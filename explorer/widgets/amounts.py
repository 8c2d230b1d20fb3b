"""Amounts as people type them, one a line, with what they are read as."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from explorer.domain.amounts import UnreadableNumber, read_amount
from explorer.domain.parts import Amount
from explorer.qt.theme import restyle
from explorer.widgets.controls import LinesControl


class AmountsField(LinesControl):
    """Lines such as "€ 600 million" or "about 3,000 jobs: Sunderland"."""

    def __init__(
        self, describe: Callable[[Amount], str], hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(hint, parent)
        self._describe = describe
        self._meaning = QLabel(self)
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        self._meaning.hide()
        restyle(self._meaning, tone="small")
        self._column.addWidget(self._meaning)
        self.edit.textChanged.connect(self._read)

    @property
    def meaning(self) -> str:
        return self._meaning.text()

    def _read(self) -> None:
        entry = self.entry()
        lines = entry if isinstance(entry, tuple) else ()
        self._meaning.setText("\n".join(self._meaning_of(str(line)) for line in lines))
        self._meaning.setVisible(bool(lines))

    def _meaning_of(self, line: str) -> str:
        try:
            return self._describe(read_amount(line))
        except UnreadableNumber as error:
            return str(error)
