"""The command palette: every command and every record, by typing a part of its name."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.parts import Link
from explorer.domain.questions import SearchFor
from explorer.domain.rows import Hit
from explorer.models.results import Result, result_of
from explorer.qt.theme import current_theme
from explorer.qt.workspace import Workspace
from explorer.widgets.results import ResultList

_ROWS = 14
_TOP, _BELOW, _MARGIN = 48, 16, 8
_COMMANDS = 8
_LEAST_SCORE = 70
_RECORDS = 20


class Palette(QDialog):
    """Commands first, then records; Enter does the marked one.

    ``go`` is called with the id of a chosen record.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        icons: Mapping[str, str],
        workspace: Workspace,
        go: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._actions = actions
        self._icons = icons
        self._workspace = workspace
        self._go = go
        self._lowest = parent.height() if parent else 1 << 15
        self.setAccessibleName(self.tr("Command palette"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Type a command or a name"))
        self.line.setAccessibleName(self.tr("Command or name"))
        self.list = ResultList(self.line, self)
        self.list.setAccessibleName(self.tr("Commands and records"))
        self.list.chosen.connect(self._choose)
        self._nothing = QLabel(self.tr("No results"), self)
        self._nothing.setMargin(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        column.addWidget(self.line)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.line.textChanged.connect(self._look_up)
        self._look_up("")

    def open_over(self, window: QWidget) -> None:
        """Open at the top of a window, in its middle."""
        letter = self.fontMetrics().averageCharWidth()
        self.setFixedWidth(min(letter * 84, window.width() - 32))
        self._lowest = window.height() - _TOP - _BELOW
        self._limit_height()
        corner = QPoint((window.width() - self.width()) // 2, _TOP)
        self.move(window.mapToGlobal(corner))
        self.show()
        self.line.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge that a window without a frame lacks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(current_theme().palette.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _look_up(self, words: str) -> None:
        self._show(self._commands(words))
        if words.strip():
            question = SearchFor(words.strip(), self._workspace.clocks, limit=_RECORDS)
            self._workspace.ask(question, self._add_records, topic="palette", owner=self)

    def _commands(self, words: str) -> list[Result]:
        usable = {n: a for n, a in self._actions.items() if a.isEnabled() and n != "palette"}
        names = {name: _text(action) for name, action in usable.items()}
        return [
            Result(
                names[name],
                usable[name].statusTip(),
                usable[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                self._icons[name],
                usable[name],
            )
            for name in _best(words, names)
        ]

    def _add_records(self, hits: tuple[Hit, ...]) -> None:
        self._show([*self._commands(self.line.text()), *(result_of(hit) for hit in hits)])

    def _show(self, results: Sequence[Result]) -> None:
        self.list.results.show_results(results)
        self.list.setVisible(bool(results))
        self._nothing.setVisible(not results)
        if results:
            self.list.mark_first()
        self._limit_height()

    def _limit_height(self) -> None:
        """Show as many rows as the window has room for."""
        around = self.line.sizeHint().height() + 3 * _MARGIN
        rows = (self._lowest - around) // self.list.height_for(1)
        self.list.setFixedHeight(self.list.height_for(max(1, min(_ROWS, rows))))
        self.adjustSize()

    def _choose(self, value: object) -> None:
        self.close()
        match value:
            case QAction():
                value.trigger()
            case Link(id=int(record_id)):
                self._go(record_id)


def _best(words: str, names: Mapping[str, str]) -> list[str]:
    """Return the commands that the words may mean, best first; all of them for no words."""
    if not words.strip():
        return list(names)
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        words,
        names,
        scorer=fuzz.partial_ratio if len(words) > 2 else fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=_LEAST_SCORE,
        limit=_COMMANDS,
    )
    return [name for _, _, name in found]


def _text(action: QAction) -> str:
    text = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return text.removesuffix("…")
