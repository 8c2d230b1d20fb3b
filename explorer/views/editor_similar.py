"""Developments that may be the one being typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from explorer.domain.questions import SimilarDevelopments
from explorer.domain.rows import Hit
from explorer.qt.theme import restyle
from explorer.qt.workspace import Workspace
from explorer.views.editor_form import RecordForm
from explorer.widgets.elided import ElidedButton

_DELAY = 250
_SHORTEST = 6
"""Letters of a title before which everything would be alike."""
_MOST = 3


class SimilarNotice(QFrame):
    """Hidden unless there are look-alikes; ``opened`` carries the id of one to look at."""

    opened = Signal(int)

    def __init__(
        self, workspace: Workspace, form: RecordForm, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._form = form
        self._links: list[ElidedButton] = []
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._ask)
        restyle(self, notice="warning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 4)
        self._column.setSpacing(4)
        heading = QLabel(self.tr("Perhaps it is there already:"), self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(heading)
        self.hide()
        form.changed.connect(self._note)

    @property
    def links(self) -> tuple[ElidedButton, ...]:
        return tuple(self._links)

    def _note(self, name: str) -> None:
        if name in ("name", "date", "companies"):
            self._timer.start()

    def _ask(self) -> None:
        title = self._form.text("name").strip()
        if len(title) < _SHORTEST:
            self._show(())
            return
        companies = (link.id for link in self._form.linked("company"))
        question = SimilarDevelopments(
            title,
            self._workspace.clocks,
            self._form.window_read,
            tuple(record_id for record_id in companies if record_id is not None),
            self._form.base.id,
        )
        self._workspace.ask(question, self._show, topic="similar", owner=self)

    def _show(self, hits: Sequence[Hit]) -> None:
        for link in self._links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [self._link(hit) for hit in hits[:_MOST]]
        self.setVisible(bool(self._links))

    def _link(self, hit: Hit) -> ElidedButton:
        detail = f" · {hit.detail}" if hit.detail else ""
        button = ElidedButton(hit.link.name + detail, self)
        button.setAccessibleName(self.tr("Open {0}").format(hit.link.name))
        button.clicked.connect(partial(self.opened.emit, hit.link.id))
        restyle(button, chip=True)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button
