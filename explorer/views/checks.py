"""The checks: what deserves a second look, counted and walked through."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.changes import Changes
from explorer.domain.checks import CHECKS, Finding, FindingsOf
from explorer.models.findings import CheckTable, sentence_of
from explorer.qt.navigation import Navigation
from explorer.qt.theme import UNIT, restyle
from explorer.qt.workspace import Workspace
from explorer.views.finding_detail import FindingDetail
from explorer.views.finding_list import FindingList
from explorer.widgets.empty import EmptyPage
from explorer.widgets.roomy import RoomyRows
from explorer.widgets.screen_room import resize_within_screen

_WIDTH, _HEIGHT = 140, 40
"""Letters and lines."""
_COUNT_LETTERS = 8
_SHARES = (0, 1)
NEXT, PREVIOUS = "F8", "Shift+F8"


class ChecksDialog(QDialog):
    """Stays open beside the window; a finding that is opened is shown by the inspector."""

    def __init__(
        self, workspace: Workspace, navigation: Navigation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._findings: dict[str, list[Finding]] | None = None
        self._opened: Finding | None = None
        self.setWindowTitle(self.tr("Checks"))
        self.setSizeGripEnabled(True)
        self.table = CheckTable(self)
        self.checks = self._make_checks()
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        restyle(self.sentence, tone="muted")
        self.findings = FindingList(self)
        self.detail = FindingDetail(self)
        self.empty = EmptyPage(self)
        self.pages = QStackedWidget(self)
        self.findings.opened.connect(self._note_opened)
        self.findings.opened.connect(navigation.go)
        self.detail.opened.connect(navigation.go)
        self.findings.chosen.connect(self.detail.show_finding)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.close)
        self.previous_button = self._button(self.tr("&Previous"), self.previous, PREVIOUS)
        self.next_button = self._button(self.tr("&Next"), self.next, NEXT)
        self.copy_button = self._button(self.tr("C&opy list"), self.findings.copy)
        self._arrange()
        workspace.changed.connect(self.refresh)
        workspace.clocks_changed.connect(self.refresh)
        self.checks.setCurrentIndex(self.table.index(0, 0))
        self.refresh()

    def refresh(self, _changes: Changes | None = None) -> None:
        """Run every check again; a run that was still going on is given up."""
        question = FindingsOf(self._workspace.clocks)
        self._workspace.ask(question, self._show, topic="checks", owner=self)

    def next(self) -> None:
        """Open the current finding or, if that was opened last, the next one of all checks."""
        current = self.findings.current
        if current is None or current == self._opened:
            self._walk(1)
        else:
            self.findings.open_current()

    def previous(self) -> None:
        """Open the finding before."""
        self._walk(-1)

    def _walk(self, step: int) -> None:
        place = self.findings.currentIndex().row() + step
        if 0 <= place < len(self.findings.table.findings):
            self.findings.choose(place)
        elif not self._turn(step):
            return
        self.findings.open_current()

    def _note_opened(self, _record: int) -> None:
        self._opened = self.findings.current

    def _turn(self, step: int) -> bool:
        """Go to the next check that found something; return whether there is one."""
        place = self.checks.currentIndex().row() + step
        while 0 <= place < len(CHECKS):
            if self.table.count(place):
                self.checks.setCurrentIndex(self.table.index(place, 0))
                self.findings.choose(0 if step > 0 else self.table.count(place) - 1)
                return True
            place += step
        return False

    def _show(self, findings: Sequence[Finding]) -> None:
        is_first = self._findings is None
        self._findings = {check.name: [] for check in CHECKS}
        for finding in findings:
            self._findings[finding.check].append(finding)
        self.table.show_counts(Counter(finding.check for finding in findings))
        if is_first and self.checks.currentIndex().row() == 0 and not self.table.count(0):
            self._turn(1)
        self._show_check()

    def _show_check(self) -> None:
        """Show what the chosen check finds."""
        check = CHECKS[max(self.checks.currentIndex().row(), 0)]
        self.sentence.setText(sentence_of(check))
        found = [] if self._findings is None else self._findings[check.name]
        self.findings.show_findings(found)
        self._say_empty()
        self.pages.setCurrentIndex(0 if found else 1)
        self.copy_button.setEnabled(bool(found))
        anything = self._findings is not None and any(self._findings.values())
        self.next_button.setEnabled(anything)
        self.previous_button.setEnabled(anything)

    def _say_empty(self) -> None:
        if self._findings is None:
            self.empty.say(self.tr("Checking…"), "", "")
        elif any(self._findings.values()):
            sentence = self.tr("As far as this check can tell, all is well.")
            self.empty.say(self.tr("Nothing found"), sentence, "")
        else:
            sentence = self.tr("As far as the checks can tell, all is well everywhere.")
            self.empty.say(self.tr("Nothing found"), sentence, "")

    def _choose_check(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_check()

    def _enter_findings(self, _index: QModelIndex) -> None:
        """Give the keyboard to what the chosen check finds."""
        self.findings.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_checks(self) -> QTreeView:
        checks = QTreeView(self)
        checks.setModel(self.table)
        checks.setAccessibleName(self.tr("Checks"))
        checks.setItemDelegate(RoomyRows(checks))
        checks.setHeaderHidden(True)
        checks.setRootIsDecorated(False)
        checks.setUniformRowHeights(True)
        checks.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        checks.header().setStretchLastSection(False)
        checks.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        checks.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        checks.selectionModel().currentChanged.connect(self._choose_check)
        checks.activated.connect(self._enter_findings)
        return checks

    def _button(self, text: str, do: Callable[[], None], keys: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        if keys:
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _scrolled(self, part: QWidget) -> QScrollArea:
        """Let a long sentence in large letters scroll rather than be cut."""
        area = QScrollArea(self)
        area.setWidget(part)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _arrange(self) -> None:
        listed = QWidget(self)
        inner = QVBoxLayout(listed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.findings, 3)
        inner.addWidget(self._scrolled(self.detail), 1)
        self.pages.addWidget(listed)
        self.pages.addWidget(self.empty)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(UNIT, 0, 0, 0)
        column.addWidget(self.sentence)
        column.addWidget(self.pages, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        for place, part in enumerate((self.checks, right)):
            splitter.addWidget(part)
            splitter.setStretchFactor(place, _SHARES[place])
        outer = QVBoxLayout(self)
        outer.addWidget(splitter, 1)
        outer.addWidget(self._buttons)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        resize_within_screen(self, letter * _WIDTH, line * _HEIGHT)
        listed_width = self.checks.sizeHintForColumn(0) + letter * _COUNT_LETTERS
        splitter.setSizes([listed_width, self.width() - listed_width])
