"""The choice of a backup to go back to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.models.formats import number
from explorer.services.backups import Backup
from explorer.widgets.screen_room import resize_within_screen

_PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """``chosen`` carries the path of the backup to be restored."""

    chosen = Signal(object)

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        sentence = QLabel(
            self.tr(
                "The window closes and opens again on the backup. The present database is kept "
                "beside it under another name."
            )
            if backups
            else self.tr("There is no backup of this database yet."),
            self,
        )
        sentence.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups"))
        for backup in backups:
            item = QListWidgetItem(self._words(backup), self.list)
            item.setData(_PATH, str(backup.path))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(backups))
        self.list.itemActivated.connect(self._choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.restore = buttons.addButton(
            self.tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.restore.setEnabled(bool(backups))
        self.restore.setProperty("primary", True)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        letter = self.fontMetrics().averageCharWidth()
        resize_within_screen(self, letter * 64, self.sizeHint().height())

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(Path(item.data(_PATH)))

    def _words(self, backup: Backup) -> str:
        made = QDateTime.fromSecsSinceEpoch(round(backup.manifest.made.timestamp()))
        day = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        records = number(sum(backup.manifest.records.values()))
        return self.tr("{0} · {1} records").format(day, records)
