"""The manual."""

from explorer.app.actions import all_actions
from explorer.app.manual import manual


def test_every_shortcut_is_in_the_manual() -> None:
    text = manual()
    for action in all_actions():
        for keys in action.shortcuts:
            assert f" {keys}" in text


def test_a_language_without_a_manual_gets_the_english_one() -> None:
    assert manual("tlh") == manual("en")
