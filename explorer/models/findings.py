"""The item models of the checks: how many each finds, and what one of them finds."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt
from typing_extensions import override

from explorer.domain.checks import CHECKS, Check, Finding
from explorer.models.keys import NOWHERE, Index
from explorer.models.tooltips import plain_tooltip

FINDING: Final = Qt.ItemDataRole.UserRole
"""The whole finding of a row."""


class CheckTable(QAbstractTableModel):
    """Every check with the number of its findings; none is counted before the first answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[str, int] | None = None

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self.dataChanged.emit(self.index(0, 1), self.index(len(CHECKS) - 1, 1))

    def count(self, place: int) -> int:
        """Return how much the check of a row found."""
        return 0 if self._counts is None else self._counts.get(CHECKS[place].name, 0)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(CHECKS)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        check = CHECKS[index.row()]
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, 0:
                return title_of(check)
            case Qt.ItemDataRole.DisplayRole, 1:
                return self._count_text(index.row())
            case Qt.ItemDataRole.ToolTipRole, _:
                return plain_tooltip(sentence_of(check))
            case Qt.ItemDataRole.TextAlignmentRole, 1:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _count_text(self, place: int) -> str:
        return "" if self._counts is None else str(self.count(place) or "–")


class FindingTable(QAbstractTableModel):
    """What one check finds, a finding a row; replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = ()

    @property
    def findings(self) -> Sequence[Finding]:
        return self._findings

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def texts(self, place: int) -> tuple[str, ...]:
        """Return what the cells of a row say."""
        finding = self._findings[place]
        sure = self.tr("certain") if finding.sure else self.tr("possible")
        return finding.link.name, finding.sentence, sure

    @property
    def header(self) -> tuple[str, ...]:
        return self.tr("Record"), self.tr("What was found"), self.tr("How sure")

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._findings)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.header)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.texts(index.row())[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(self.texts(index.row())[index.column()])
        return self._findings[index.row()] if role == FINDING else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_text = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self.header[section] if is_text and 0 <= section < len(self.header) else None


def title_of(check: Check) -> str:
    """Return a check's title in the language of the interface."""
    return QCoreApplication.translate("Checks", check.title)


def sentence_of(check: Check) -> str:
    """Return what a check finds and why it matters, in the language of the interface."""
    return QCoreApplication.translate("Checks", check.sentence)
