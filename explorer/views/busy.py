"""The sign that something runs: what, how far, and the way to stop it."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from explorer.models.formats import number
from explorer.qt.background import Background
from explorer.qt.tasks import Task
from explorer.widgets.elided import ElidedLabel

_WIDTH = 96


class BusySign(QWidget):
    """Hidden until something has run for a second; work that has a name can be cancelled."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._task: Task[Any] | None = None
        self.label = ElidedLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(_WIDTH, 6)
        self.bar.setAccessibleName(self.tr("Working"))
        self.cancel = QToolButton(self)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setProperty("quiet", True)
        self.cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.label, self.bar, self.cancel):
            row.addWidget(part)
        background.busy.connect(self._show_busy)
        background.progressed.connect(self._show_progress)
        self.hide()

    def _show_busy(self, busy: bool) -> None:
        self.setVisible(busy)
        if not busy:
            self._task = None
            return
        named = [task for task in self._background.unfinished if task.label]
        self._show_task(named[0] if named else None)

    def _show_task(self, task: Task[Any] | None) -> None:
        self._task = task
        self.label.setText(task.label if task is not None else "")
        self.cancel.setVisible(task is not None)
        self.bar.setRange(0, 0)

    def _show_progress(self, task: Task[Any]) -> None:
        if task is not self._task or task.progress is None:
            return
        done, total = task.progress
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if total:
            counts = self.tr("{0} of {1}").format(number(done), number(total))
            self.label.setText(f"{task.label} · {counts}")

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
