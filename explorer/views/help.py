"""The manual, with its contents at the left and a search."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explorer.qt.links import open_address
from explorer.widgets.screen_room import resize_within_screen

_PLACE = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Shows Markdown of the program's own; its links open in the browser."""

    def __init__(self, manual: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Manual"))
        self.page.document().setDocumentMargin(16)
        self.page.setMarkdown(manual)
        self.page.anchorClicked.connect(self._follow)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents"))
        self._list_headings()
        self.contents.currentItemChanged.connect(self._go)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search_from_start)
        self.search.returnPressed.connect(self._search_on)
        self._lay_out()

    def show_heading(self, title: str) -> None:
        """Go to the heading of that name."""
        for item in self.contents.findItems(title, Qt.MatchFlag.MatchExactly):
            self.contents.setCurrentItem(item)

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        splitter = QSplitter(self)
        splitter.addWidget(side)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        splitter.setSizes([letter * 32, letter * 80])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)
        resize_within_screen(self, letter * 120, self.fontMetrics().height() * 36)

    def _list_headings(self) -> None:
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() in (1, 2):
                item = QListWidgetItem(block.text(), self.contents)
                item.setData(_PLACE, block.position())
            block = block.next()

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = self.page.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.page.setTextCursor(cursor)  # so that the heading comes to the top
        cursor.setPosition(item.data(_PLACE))
        self.page.setTextCursor(cursor)
        self.page.ensureCursorVisible()

    def _search_from_start(self, words: str) -> None:
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        found = not words or self.page.find(words)
        self._show_found(found)

    def _search_on(self) -> None:
        words = self.search.text()
        if words and not self.page.find(words):
            self._search_from_start(words)

    def _show_found(self, found: bool) -> None:
        self.search.setProperty("faulty", not found)
        self.search.style().polish(self.search)
        self.search.setToolTip("" if found else self.tr("No results"))

    def _follow(self, address: QUrl) -> None:
        open_address(address.toString())
