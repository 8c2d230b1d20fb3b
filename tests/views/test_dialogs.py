"""The dialogs of the program itself."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.errors import (
    DatabaseChanged,
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseNewer,
    Refusal,
)
from explorer.qt.setting_list import SETTINGS
from explorer.qt.settings import Settings
from explorer.views.about import AboutDialog
from explorer.views.help import HelpWindow
from explorer.views.palette import Palette
from explorer.views.report import ReportDialog
from explorer.views.settings_dialog import SettingsDialog
from explorer.views.trouble import Remedy, TroubleDialog, remedies
from tests.desk import Desk


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_every_setting_has_a_control_that_sets_it_at_once(qtbot: QtBot, settings: Settings) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.controls.keys() == {setting.name for setting in SETTINGS}
    theme, size, motion = (
        dialog.controls[name] for name in ("theme", "text-size", "reduced-motion")
    )
    assert isinstance(theme, QComboBox)
    assert isinstance(size, QSpinBox)
    assert isinstance(motion, QCheckBox)
    theme.setCurrentIndex(theme.findData("dark"))
    size.setValue(150)
    motion.click()
    assert settings.text("theme") == "dark"
    assert settings.number("text-size") == 150
    assert settings.flag("reduced-motion")


def test_defaults_come_back_with_one_button(qtbot: QtBot, settings: Settings) -> None:
    settings.set("theme", "dark")
    settings.set("text-size", 170)
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "&Defaults"]
    button.click()
    assert settings.text("theme") == "system"
    assert settings.number("text-size") == 100


def test_about_names_version_and_licence_and_copies_what_a_report_needs(qtbot: QtBot) -> None:
    dialog = AboutDialog("9.8.7", "Qt 6, Python 3")
    qtbot.addWidget(dialog)
    words = " ".join(
        label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")
    )
    assert "9.8.7" in words
    assert "MIT" in words
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "Qt 6, Python 3"


def test_the_manual_lists_its_headings_and_finds_words(qtbot: QtBot) -> None:
    window = HelpWindow("# One\n\nfirst words\n\n## Two\n\nother words\n")
    qtbot.addWidget(window)
    window.show()
    headings = [window.contents.item(n).text() for n in range(window.contents.count())]
    assert headings == ["One", "Two"]
    window.search.setText("other")
    assert window.page.textCursor().selectedText() == "other"
    window.search.setText("missing")
    assert window.search.property("faulty")


def test_a_fault_that_repeats_is_collected_in_one_report(qtbot: QtBot) -> None:
    dialog = ReportDialog()
    qtbot.addWidget(dialog)
    dialog.add("first")
    dialog.add("<b>second</b>")
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "first\n<b>second</b>"


@pytest.mark.parametrize(
    ("refusal", "first"),
    [
        (DatabaseInUse("in use"), Remedy.RETRY),
        (DatabaseChanged("changed"), Remedy.OPEN_AS_IT_IS),
        (DatabaseDamaged("damaged"), Remedy.RESTORE),
        (DatabaseNewer("newer"), Remedy.OPEN_ANOTHER),
    ],
)
def test_what_helps_most_is_offered_first(refusal: Refusal, first: Remedy) -> None:
    offered = remedies(refusal, has_backup=True)
    assert offered[0] is first
    assert offered[-1] is Remedy.QUIT


def test_without_a_backup_none_is_offered() -> None:
    assert Remedy.RESTORE not in remedies(DatabaseDamaged("damaged"), has_backup=False)


def test_the_trouble_dialog_says_the_sentence_and_hands_out_the_choice(qtbot: QtBot) -> None:
    dialog = TroubleDialog(DatabaseInUse("Somebody else has it."), has_backup=False)
    qtbot.addWidget(dialog)
    dialog.show()
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Try again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.chosen is Remedy.RETRY


@pytest.fixture
def window(desk: Desk) -> QWidget:
    window = QWidget()
    desk.qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


def a_palette(desk: Desk, window: QWidget, chosen: list[int]) -> tuple[Palette, list[str]]:
    done: list[str] = []
    actions = {}
    for name, text in (("export", "&Export image…"), ("undo", "&Undo"), ("off", "Turn off")):
        actions[name] = QAction(text, window)
        actions[name].triggered.connect(partial(done.append, name))
    actions["off"].setEnabled(False)
    icons = dict.fromkeys(actions, "undo")
    palette = Palette(actions, icons, desk.workspace, chosen.append, window)
    palette.open_over(window)
    return palette, done


def texts(palette: Palette) -> list[str]:
    results = palette.list.results
    return [results.result(n).text for n in range(results.rowCount())]


def test_the_palette_lists_the_commands_that_can_be_done(desk: Desk, window: QWidget) -> None:
    palette, _ = a_palette(desk, window, [])
    assert texts(palette) == ["Export image", "Undo"]


def test_the_palette_does_the_command_that_was_meant(desk: Desk, window: QWidget) -> None:
    palette, done = a_palette(desk, window, [])
    QTest.keyClicks(palette.line, "exprt imag")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["export"]
    desk.settle()


def test_the_palette_finds_records_too(desk: Desk, window: QWidget) -> None:
    chosen: list[int] = []
    palette, _ = a_palette(desk, window, chosen)
    QTest.keyClicks(palette.line, "ampere")
    desk.settle()
    palette.list.setCurrentIndex(palette.list.results.index(texts(palette).index("Ampere")))
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert len(chosen) == 1
