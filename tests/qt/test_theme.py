"""The application dressed in light and dark, followed, enlarged and dressed anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from explorer.qt.colours import DARK, LIGHT, Palette
from explorer.qt.icons import icon
from explorer.qt.stylesheet import style_sheet
from explorer.qt.theme import (
    Appearance,
    Choice,
    Theme,
    apply_theme,
    current_theme,
    qt_palette,
    restyle,
)

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])

CHOICES: tuple[tuple[Choice, Palette], ...] = (("light", LIGHT), ("dark", DARK))


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[QApplication]:
    """The application, undressed afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font, palette, style = app.font(), app.palette(), app.style().objectName()
    yield app
    appearance = app.findChild(Appearance)
    if appearance is not None:
        shiboken6.delete(appearance)
    app.styleHints().unsetColorScheme()
    app.setStyleSheet("")
    app.setStyle(style)
    app.setPalette(palette)
    app.setFont(font)


@BOTH
def test_every_role_of_qt_is_set_for_every_state(palette: Palette) -> None:
    dressed = qt_palette(palette)
    roles = [role for role in QPalette.ColorRole if role.name not in ("NColorRoles", "NoRole")]
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for role in roles:
            assert dressed.isBrushSet(group, role), role


def test_light_and_dark_reach_the_widgets(app: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    for choice, palette in CHOICES:
        apply_theme(app, choice)
        field.show()
        ground = field.grab().toImage().pixelColor(20, 4).name()
        assert ground == palette.surface
        assert app.palette().color(QPalette.ColorRole.Text).name() == palette.text
        assert current_theme().palette is palette


def test_a_change_is_told_once_everything_is_in_place(app: QApplication) -> None:
    appearance = apply_theme(app, "light")
    told: list[tuple[Theme, str]] = []
    appearance.changed.connect(
        lambda theme: told.append((theme, app.palette().color(QPalette.ColorRole.Base).name()))
    )
    assert apply_theme(app, "dark") is appearance
    apply_theme(app, "dark")
    assert told == [(Theme(DARK), DARK.surface)]


def test_the_system_is_followed_only_while_that_is_the_choice(app: QApplication) -> None:
    appearance = apply_theme(app, "system")
    hints = app.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.theme.palette is (
        DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    )
    apply_theme(app, "dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert appearance.theme.palette is DARK


def test_text_grows_from_its_own_size_not_from_the_last(app: QApplication) -> None:
    apply_theme(app, "light")
    points = app.font().pointSizeF()
    for percent in (150, 200, 150, 100):
        apply_theme(app, "light", percent)
        assert app.font().pointSizeF() == pytest.approx(points * percent / 100)


@pytest.mark.parametrize(("asked", "given"), [(10, 100), (100, 100), (175, 175), (900, 200)])
def test_text_size_stays_within_bounds(app: QApplication, asked: int, given: int) -> None:
    assert apply_theme(app, "light", asked).theme.text_percent == given


def test_reduced_motion_stills_the_style(app: QApplication, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    duration = button.style().StyleHint.SH_Widget_Animation_Duration
    assert apply_theme(app, "light", reduced_motion=True).theme.reduced_motion
    assert button.style().styleHint(duration, None, button) == 0


def test_a_row_is_28_pixels_and_grows_with_the_text(app: QApplication) -> None:
    theme = apply_theme(app, "light").theme
    assert theme.row_height(QFontMetrics(app.font())) == 28
    theme = apply_theme(app, "light", 200).theme
    assert theme.row_height(QFontMetrics(app.font())) == 56


def test_a_tall_font_still_fits_its_row(app: QApplication) -> None:
    font = app.font()
    font.setPointSizeF(30)
    metrics = QFontMetrics(font)
    assert Theme(LIGHT).row_height(metrics) > metrics.height()


def test_a_look_can_be_given_and_taken_back(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, "light")
    button = QPushButton("New development")
    qtbot.addWidget(button)
    button.show()

    def ground() -> str:
        return button.grab().toImage().pixelColor(6, 6).name()

    assert ground() == LIGHT.surface
    restyle(button, primary=True)
    assert ground() == LIGHT.accent
    restyle(button, primary=False)
    assert ground() == LIGHT.surface


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_what_can_be_ticked_has_an_outline_and_a_tick(
    app: QApplication, qtbot: QtBot, choice: Choice
) -> None:
    palette = apply_theme(app, choice).theme.palette
    box = QCheckBox()
    qtbot.addWidget(box)
    box.show()

    def colours() -> set[str]:
        image = box.grab().toImage()
        size: QSize = image.size()
        points = ((x, y) for x in range(size.width()) for y in range(size.height()))
        return {image.pixelColor(x, y).name() for x, y in points}

    assert palette.edge in colours()
    assert palette.accent not in colours()
    box.setChecked(True)
    assert {palette.accent, palette.on_accent} <= colours()


def test_an_icon_already_in_a_menu_follows_the_theme(app: QApplication) -> None:
    undo = icon("undo")
    for choice, palette in CHOICES:
        apply_theme(app, choice)
        image = undo.pixmap(QSize(64, 64)).toImage()
        points = ((x, y) for x in range(64) for y in range(64))
        opaque = [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() > 250]
        assert {colour.name() for colour in opaque} == {palette.muted}


@BOTH
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_style_sheet_is_filled_and_its_images_exist(palette: Palette, percent: int) -> None:
    sheet = style_sheet(palette, percent, 9.0)
    assert not re.search(r"[@$]\w", sheet)
    images = set(re.findall(r'url\("([^"]+)"\)', sheet))
    assert {Path(image).stem for image in images} == {"down", "up", "tick", "dot", "chosen"}
    assert all(Path(image).is_file() for image in images)
    space = (100 + percent) // 2
    assert f"padding: {4 * space // 100}px {12 * space // 100}px" in sheet
    assert f"icon-size: {16 * percent // 100}px" in sheet
    assert "1px solid" in sheet


@BOTH
def test_images_of_the_style_sheet_have_the_colours_of_the_palette(palette: Palette) -> None:
    sheet = style_sheet(palette, 100, 9.0)
    roles = {
        "down": palette.muted,
        "up": palette.muted,
        "tick": palette.on_accent,
        "dot": palette.on_accent,
        "chosen": palette.text,
    }
    for image in set(re.findall(r'url\("([^"]+)"\)', sheet)):
        assert f'stroke="{roles[Path(image).stem]}"' in Path(image).read_text()


def test_qt_understands_every_rule(app: QApplication, qtbot: QtBot) -> None:
    # Qt answers a mistake in a style sheet with a warning, and warnings are failures.
    for percent in (100, 200):
        apply_theme(app, "dark", percent)
        for kind in (QLineEdit, QPushButton, QCheckBox, QTableView):
            widget = kind()
            qtbot.addWidget(widget)
            widget.show()
            widget.grab()
