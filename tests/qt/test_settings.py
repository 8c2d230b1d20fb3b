"""Settings kept, changed and read back from files of any content."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from explorer.domain.errors import Refusal
from explorer.qt.setting_list import SETTINGS, Setting, Value
from explorer.qt.settings import Settings

DEFAULTS = {setting.name: setting.default for setting in SETTINGS}
JUNK = {
    "binary": os.urandom(5_000) + b"\0",
    "a database": b"SQLite format 3\0" + bytes(5_000),
    "ten megabytes": b"[General]\ntheme=dark\n" + b"x=y\n" * 2_500_000,
    "no settings at all": b"<html><body>\n]]][[[ =\n",
    "an object of Qt": b"[General]\ntheme=@Variant(\\0\\0\\0\\x7f\\0\\xff)\n",
    "half a line": b"[General\ntheme",
    "nested brackets": b"[session]\ntabs=" + b"[" * 100_000,
    "not UTF-8": "[General]\nlanguage=日本語\n".encode("utf-16"),
}


def values(settings: Settings) -> dict[str, Value]:
    return {setting.name: settings.value(setting.name) for setting in SETTINGS}


def others(setting: Setting) -> list[Value]:
    """Values allowed besides the default."""
    if isinstance(setting.default, bool):
        return [not setting.default]
    if isinstance(setting.default, int):
        return [setting.highest]
    return [choice for choice, _ in setting.allowed if choice != setting.default]


def test_a_first_start_has_the_defaults_and_writes_nothing(tmp_path: Path) -> None:
    assert values(Settings(tmp_path / "settings.ini")) == DEFAULTS
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_comes_back_at_the_next_start(tmp_path: Path, setting: Setting) -> None:
    path = tmp_path / "data" / "settings.ini"
    for value in others(setting):
        settings = Settings(path)
        settings.set(setting.name, value)
        settings.save()
        again = Settings(path)
        assert values(again) == DEFAULTS | {setting.name: value}
        assert type(again.value(setting.name)) is type(setting.default)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_default_is_allowed_and_explained(setting: Setting) -> None:
    assert setting.allows(setting.default)
    assert setting.section
    assert setting.label
    assert setting.help
    assert others(setting)


def test_names_are_unique() -> None:
    assert len(DEFAULTS) == len(SETTINGS)


def test_a_change_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.ini")
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set("theme", "dark")
    settings.set("theme", "dark")
    settings.reset("theme")
    assert told == ["theme", "theme"]
    assert settings.text("theme") == "system"


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "blue"), ("text-size", 99), ("text-size", "150"), ("backups", 1)],
)
def test_a_value_that_is_not_allowed_is_a_bug(tmp_path: Path, name: str, value: Value) -> None:
    settings = Settings(tmp_path / "settings.ini")
    with pytest.raises(ValueError, match=name):
        settings.set(name, value)
    assert values(settings) == DEFAULTS


def test_asking_for_the_wrong_type_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        Settings(tmp_path / "settings.ini").flag("theme")


@pytest.mark.parametrize("content", JUNK.values(), ids=JUNK)
def test_junk_never_stops_the_start_and_is_kept_beside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.ini"
    path.write_bytes(content)
    settings = Settings(path)
    assert values(settings) == DEFAULTS
    assert settings.session_state("tabs", []) == []
    if content != JUNK["nested brackets"]:
        assert (tmp_path / "settings.ini.bad").read_bytes() == content
    settings.set("theme", "dark")
    settings.keep_state("tabs", [1])
    settings.save()
    again = Settings(path)
    assert again.text("theme") == "dark"
    assert again.session_state("tabs") == [1]


def test_one_wrong_value_leaves_the_others_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    written = "[General]\ntheme=purple\ntext-size=150\nbackups=perhaps\nlanguage=ja\n"
    path.write_text(written)
    settings = Settings(path)
    assert values(settings) == DEFAULTS | {"text-size": 150, "language": "ja"}
    assert (tmp_path / "settings.ini.bad").read_text() == written
    settings.save()
    assert values(Settings(path)) == DEFAULTS | {"text-size": 150, "language": "ja"}


@given(st.binary(max_size=400))
@example(b"[General]\ntheme=@Invalid()\n")
@example(b"[General]\ntheme=dark, light\n")
@example(b"[General]\ntext-size=@Rect(0 0 10 10)\n")
@example(b"[General]\ntext-size=\xd9\xa1\xd9\xa5\xd9\xa0\n")
def test_any_bytes_start(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("junk") / "settings.ini"
    path.write_bytes(content)
    settings = Settings(path)
    for setting in SETTINGS:
        assert setting.allows(settings.value(setting.name))


def test_a_folder_in_place_of_the_file_is_told_when_saving(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    with pytest.raises(Refusal, match="could not be written"):
        settings.save()


def test_a_folder_that_cannot_be_made_is_told_when_saving(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "settings.ini")
    assert values(settings) == DEFAULTS
    settings.set("theme", "dark")
    with pytest.raises(Refusal, match="could not be written"):
        settings.save()


def test_windows_come_back_and_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    state = {
        "tab": "vehicles",
        "columns": ["name", "日本語"],
        "filter": "@Variant(",
        "clock": None,
        "width": 240,
    }
    settings = Settings(path)
    settings.set("theme", "dark")
    settings.keep_bytes("window/geometry", QByteArray(bytes(range(256))))
    settings.keep_state("window/tabs", state)
    settings.save()
    again = Settings(path)
    assert again.session_bytes("window/geometry") == QByteArray(bytes(range(256)))
    assert again.session_state("window/tabs") == state
    again.forget_session()
    again.save()
    last = Settings(path)
    assert last.session_bytes("window/geometry").isEmpty()
    assert last.session_state("window/tabs", "none") == "none"
    assert last.text("theme") == "dark"
