"""The settings' own file, written by this program and read by Qt."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QSettings
from pytestqt.qtbot import QtBot

from explorer.domain.errors import Refusal
from explorer.qt.settings import Settings
from explorer.qt.settings_file import SettingsFile

NAMES = st.text(st.sampled_from("abcXYZ019 _-.%äあ\\=:;[]"), min_size=1, max_size=8)
SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


@given(st.dictionaries(st.tuples(st.sampled_from(("", "session/", "a b/")), NAMES), st.text(SIGNS)))
@example({("", "a"): "@Variant(", ("", "b"): "a, b; c", ("", "c"): ""})
@example({("session/", "a"): "\n1", ("session/", "b"): "\x01f", ("session/", "c"): ' "\\'})
def test_what_is_written_is_what_qt_reads(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[tuple[str, str], str]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.ini"
    texts = {section + key: text for (section, key), text in entries.items()}
    file = SettingsFile(path)
    for name, text in texts.items():
        file.set(name, text)
    file.save()
    found = QSettings(str(path), QSettings.Format.IniFormat)
    assert {key: found.value(key) for key in found.allKeys()} == texts
    again = SettingsFile(path)
    assert {name: again.text(name) for name in texts} == texts


def test_a_section_is_removed_with_all_that_is_in_it(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.ini")
    for name in ("session", "session/a", "session/b/c", "sessions"):
        file.set(name, "x")
    file.remove("session")
    assert [name in file for name in ("session", "session/a", "session/b/c", "sessions")] == [
        *(False, False, False),
        True,
    ]


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntheme=dark\n# a remark\n")
    SettingsFile(path).save()
    assert "a remark" in path.read_text()


def test_what_is_set_is_written_by_itself_soon(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set("theme", "dark")
    settings.keep_state("tab", "vehicles")
    QCoreApplication.processEvents()
    again = Settings(tmp_path / "settings.ini")
    assert again.text("theme") == "dark"
    assert again.session_state("tab") == "vehicles"


def test_settings_that_cannot_be_written_are_told_when_asked_and_not_before(
    tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path)
    settings.set("theme", "dark")
    QCoreApplication.processEvents()
    with pytest.raises(Refusal, match="could not be written"):
        settings.save()
