"""A document in the making: blocks, runs and links, by formats and plain insertions alone."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from explorer.models.tooltips import plain_tooltip
from explorer.qt.theme import current_theme
from explorer.views.inspector_page import CARD_PADDING, Card, link_address
from explorer.views.inspector_words import Run, Target

_MARGIN = 16
_SIDE = 10.0
"""Pixels between a card's edge and its text."""
_GAP = 6.0
"""Pixels between two cards."""
_BELOW_TABLE = 8.0


class Ink:
    """Writes a document from top to bottom.

    Afterwards ``document`` is whole, ``targets`` are its links by number, ``cards`` and ``rules``
    what is painted behind it. ``column`` is the width of the labels in pixels.
    """

    def __init__(self, font: QFont, column: float) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDefaultFont(font)
        self.document.setDocumentMargin(_MARGIN)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.targets: list[Target] = []
        self.cards: list[Card] = []
        self.rules: list[int] = []
        self.column = column
        self._metrics = QFontMetricsF(font)
        self._points = font.pointSizeF()
        self._palette = current_theme().palette
        self._cursor = QTextCursor(self.document)
        self._editing = QTextCursor(self.document)
        self._editing.beginEditBlock()
        self._is_empty = True

    def finish(self) -> None:
        self._editing.endEditBlock()

    @property
    def block_number(self) -> int:
        return self._cursor.blockNumber()

    def heading(self, text: str, anchor: str = "") -> None:
        """Begin a titled part of the page."""
        self.block(above=14, below=8)
        self.words(text, self._palette.muted, anchor=anchor)
        self.rules.append(self.block_number)

    def labelled(
        self, label: str, *, column: float | None = None, hint: str = "", anchor: str = ""
    ) -> None:
        """Begin a line whose value stands beside its label, or below a long one."""
        width = self.column if column is None else column
        form = QTextBlockFormat()
        form.setLeftMargin(width)
        form.setTextIndent(-width)
        form.setTabPositions([QTextOption.Tab(width, QTextOption.TabType.LeftTab)])
        form.setBottomMargin(3)
        self._begin(form)
        text = one_line(label)
        if width or text:
            fits = self._metrics.horizontalAdvance(text) < width - 6
            gap = "\t" if fits else "\u2028"
            self.words(text + gap, self._palette.muted, hint=hint, anchor=anchor)

    def block(self, *, above: float = 0, below: float = 0) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setBottomMargin(below)
        self._begin(form)

    def begin_card(self) -> int:
        """Begin the first block of a card; return its number."""
        self.card_block(above=2 * CARD_PADDING + _GAP)
        return self.block_number

    def card_block(self, above: float = 0) -> None:
        form = QTextBlockFormat()
        form.setLeftMargin(_SIDE)
        form.setRightMargin(_SIDE)
        form.setTopMargin(above)
        self._begin(form)

    def end_card(self, first: int, *, contested: bool, chosen: bool) -> None:
        form = self._cursor.blockFormat()
        form.setBottomMargin(CARD_PADDING + _GAP)
        self._cursor.setBlockFormat(form)
        self.cards.append(Card(first, self.block_number, contested, chosen))

    def begin_table(self, rows: int, shares: Sequence[float]) -> QTextTable:
        """Begin a table as wide as the page; ``shares`` are its columns' parts of 100."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(1.5)
        form.setCellSpacing(0)
        form.setBottomMargin(_BELOW_TABLE)
        whole = QTextLength.Type.PercentageLength
        form.setWidth(QTextLength(whole, 100))
        form.setColumnWidthConstraints([QTextLength(whole, share) for share in shares])
        return self._cursor.insertTable(rows, len(shares), form)

    def enter(self, table: QTextTable, row: int, column: int) -> None:
        """Go on writing in a cell."""
        self._cursor = table.cellAt(row, column).firstCursorPosition()

    def end_table(self) -> None:
        """Go on below the table, in the block that stands there already."""
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_empty = True

    def words(
        self,
        text: str,
        colour: str = "",
        *,
        size: float = 1.0,
        bold: bool = False,
        hint: str = "",
        anchor: str = "",
    ) -> None:
        """Write words that lead nowhere; ``size`` is relative to the body."""
        form = self._form(colour, size, hint)
        if bold:
            form.setFontWeight(QFont.Weight.Bold)
        if anchor:
            form.setAnchor(True)
            form.setAnchorNames([anchor])
        self._cursor.insertText(text, form)

    def link(self, run: Run, *, colour: str = "", size: float = 1.0, raised: bool = False) -> None:
        """Write a run; where it has a target it can be followed."""
        form = self._form(colour, size, run.hint)
        if run.target is not None:
            self.targets.append(run.target)
            form.setAnchor(True)
            form.setAnchorHref(link_address(len(self.targets) - 1))
            form.setForeground(QColor(colour or self._palette.link))
        if raised:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._cursor.insertText(one_line(run.text), form)

    def runs(self, runs: Iterable[Run], *, colour: str = "", size: float = 1.0) -> None:
        for run in runs:
            self.link(run, colour="" if run.target else colour, size=size)

    def notes(self, runs: Sequence[Run]) -> None:
        """Write the small raised numbers of sources."""
        for run in runs:
            self.words("\u202f")
            self.link(run, raised=True)

    def _form(self, colour: str, size: float, hint: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QColor(colour or self._palette.text))
        if size != 1.0:
            form.setFontPointSize(self._points * size)
        if hint:
            form.setToolTip(plain_tooltip(hint))
        return form

    def _begin(self, form: QTextBlockFormat) -> None:
        if self._is_empty:
            self._cursor.setBlockFormat(form)
            self._is_empty = False
        else:
            self._cursor.insertBlock(form, QTextCharFormat())


def one_line(text: str) -> str:
    """Return text that cannot break out of its block."""
    return " ".join(text.splitlines()) if len(text.splitlines()) > 1 else text.replace("\t", " ")
