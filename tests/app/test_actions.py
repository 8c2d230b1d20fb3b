"""The declared actions."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from explorer.app.actions import MENUS, Action, Entry, Submenu, all_actions
from explorer.qt.icons import icon_names

STANDARD = {
    "new": "Ctrl+N",
    "save": "Ctrl+S",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "search": "Ctrl+F",
    "palette": "Ctrl+K",
    "export image": "Ctrl+E",
    "print": "Ctrl+P",
    "settings": "Ctrl+,",
    "quit": "Ctrl+Q",
    "help": "F1",
    "edit": "F2",
    "refresh": "F5",
    "next pane": "F6",
    "full screen": "F11",
    "back": "Alt+Left",
    "forward": "Alt+Right",
    "next tab": "Ctrl+PgDown",
    "previous tab": "Ctrl+PgUp",
    "tab company": "Ctrl+1",
    "go inspector": "Ctrl+9",
    "smaller": "Ctrl+-",
    "normal size": "Ctrl+0",
}


def access_key(text: str) -> str:
    key = text.replace("&&", "").partition("&")[2][:1].casefold()
    assert key.isalnum(), text
    return key


@pytest.mark.parametrize("entry", all_actions(), ids=lambda action: action.name)
def test_every_action_has_an_icon_and_says_what_it_does(entry: Action) -> None:
    assert entry.icon in icon_names()
    assert entry.help.endswith(".")


def test_every_name_and_every_shortcut_is_one_actions_alone() -> None:
    names = Counter(action.name for action in all_actions())
    keys = Counter(
        QKeySequence(shortcut).toString() for a in all_actions() for shortcut in a.shortcuts
    )
    assert max(names.values()) == 1
    assert max(keys.values()) == 1, keys.most_common(3)
    assert "" not in keys


@pytest.mark.parametrize("title", MENUS)
def test_every_item_of_a_menu_has_an_access_key_of_its_own(title: str) -> None:
    entries: tuple[Entry, ...] = MENUS[title]
    keys = Counter(access_key(e.text) for e in entries if isinstance(e, Action | Submenu))
    assert max(keys.values()) == 1, keys.most_common(3)


def test_every_menu_has_an_access_key_of_its_own() -> None:
    keys = Counter(access_key(title) for title in MENUS)
    assert max(keys.values()) == 1


@pytest.mark.parametrize(("name", "keys"), STANDARD.items())
def test_the_usual_shortcuts_are_where_hands_expect_them(name: str, keys: str) -> None:
    (action,) = [a for a in all_actions() if a.name == name]
    assert keys in action.shortcuts


def test_no_shortcut_takes_what_input_methods_and_menus_need() -> None:
    keys = [shortcut for a in all_actions() for shortcut in a.shortcuts]
    assert not [k for k in keys if k.startswith("Alt+") and len(k) == len("Alt+X")]
    assert not [k for k in keys if "Ctrl+Alt" in k]
    assert not [k for k in keys if k in {f"Ctrl+Shift+{letter}" for letter in "ABCDEF"}]
