"""The buttons that zoom a picture."""

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from explorer.widgets.zoom import ZoomButtons


def test_each_button_has_a_name_and_says_what_is_wanted(qtbot: QtBot) -> None:
    buttons = ZoomButtons()
    qtbot.addWidget(buttons)
    factors: list[float] = []
    fitted: list[bool] = []
    buttons.zoomed.connect(factors.append)
    buttons.fitted.connect(lambda: fitted.append(True))
    found = buttons.findChildren(QToolButton)
    for button in found:
        assert button.accessibleName() == button.toolTip()
        button.click()
    farther, closer = factors
    assert farther < 1 < closer
    assert len(found) == 3
    assert fitted == [True]
