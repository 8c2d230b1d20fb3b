"""The item model of search results and of other short lists of named things."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from typing_extensions import override

from explorer.domain.rows import Hit
from explorer.models.keys import NOWHERE, Index
from explorer.models.tooltips import plain_tooltip

RESULT: Final = Qt.ItemDataRole.UserRole


class Result(NamedTuple):
    """Something to choose: its name, what kind of thing it is, and what is said beside it.

    ``icon`` names an icon of the resources; ``value`` is what choosing it hands out.
    """

    text: str
    detail: str
    kind: str
    icon: str
    value: object


class Results(QAbstractListModel):
    """Best first; replaced as a whole, since a new question has nothing to do with the last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()

    def show_results(self, results: Sequence[Result]) -> None:
        self.beginResetModel()
        self._results = tuple(results)
        self.endResetModel()

    def result(self, place: int) -> Result:
        return self._results[place]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._results)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        result = self._results[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return result.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(f"{result.text}\n{result.detail}".strip())
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in result[:3] if part)
        return result if role == RESULT else None


def result_of(hit: Hit) -> Result:
    """Return a search hit as something to choose; its value is the link."""
    matched = hit.matched if hit.matched.casefold() != hit.link.name.casefold() else ""
    detail = " · ".join(part for part in (hit.detail, matched) if part)
    return Result(hit.link.name, detail, hit.link.kind, _icon(hit.link.kind), hit.link)


def _icon(kind: str) -> str:
    return kind.replace(" ", "-")
