"""Every icon drawn: sharp, in the colours of the theme, and never left behind by it."""

import gc
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.qt.colours import LIGHT
from explorer.qt.icons import icon, icon_names, icon_pixmap
from explorer.qt.theme import current_theme

NAMES = icon_names()
COLOURED = {"app"}
KINDS = {
    "company",
    "vehicle",
    "platform",
    "plant",
    "person",
    "office",
    "stake",
    "production",
    "platform-use",
    "derivation",
    "market",
    "development",
    "source",
    "claim",
    "promise",
    "region",
    "technology",
}


def strongest(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha)


def drawn_share(image: QImage) -> float:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(x, y).alpha() > 30 for x, y in points) / len(points)


def test_every_kind_of_record_has_an_icon() -> None:
    assert set(NAMES) >= KINDS


@pytest.mark.parametrize("name", NAMES)
def test_the_icons_are_one_family(name: str) -> None:
    root = ElementTree.parse(paths.resources() / "icons" / f"{name}.svg").getroot()
    if name in COLOURED:
        return
    assert root.get("viewBox") == "0 0 16 16"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.5"
    colours = {
        element.get(paint)
        for element in root.iter()
        for paint in ("fill", "stroke")
        if element.get(paint)
    }
    assert colours <= {"none", "currentColor"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [16, 20])
def test_every_icon_draws_something_that_is_no_blot(qtbot: QtBot, name: str, size: int) -> None:
    share = drawn_share(icon_pixmap(name, size, 1.0, "#000000").toImage())
    assert 0.05 < share < (1 if name in COLOURED else 0.75)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen_shows(qtbot: QtBot, ratio: float) -> None:
    pixmap = icon("undo").pixmap(QSize(16, 16), ratio)
    assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))
    assert pixmap.devicePixelRatio() == ratio


def test_no_two_icons_look_alike(qtbot: QtBot) -> None:
    images = [icon_pixmap(name, 16, 1.0, "#000000").toImage() for name in NAMES]
    different = {bytes(image.constBits()) for image in images}
    assert len(different) == len(NAMES)


@pytest.mark.parametrize(
    ("name", "tone", "expected"),
    [
        ("undo", None, LIGHT.muted),
        ("new", "on_accent", LIGHT.on_accent),
        ("overdue", None, LIGHT.overdue.mark),
        ("contested", None, LIGHT.contested.mark),
    ],
)
def test_an_icon_has_its_tone(qtbot: QtBot, name: str, tone: str | None, expected: str) -> None:
    assert current_theme().palette is LIGHT
    image = icon(name, tone).pixmap(QSize(64, 64)).toImage()
    assert strongest(image).name() == expected


def test_a_disabled_icon_is_paler(qtbot: QtBot) -> None:
    image = icon("undo").pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage()
    assert strongest(image).name() == LIGHT.disabled


def test_the_logo_keeps_its_own_colours(qtbot: QtBot) -> None:
    logo = icon_pixmap("app", 64, 1.0, "#000000").toImage()
    assert {logo.pixelColor(32, 18).name(), logo.pixelColor(16, 44).name()} == {
        "#eca926",
        "#e8642c",
    }


def test_an_unknown_name_is_a_bug(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_icons_outlive_their_makers_copies_and_the_collector(qtbot: QtBot) -> None:
    icons = [icon(name) for name in NAMES for _ in range(20)]
    copies = [QIcon(original) for original in icons]
    for copy in copies[:100]:
        copy.addPixmap(QPixmap(8, 8))  # makes Qt clone the engine
    del icons
    gc.collect()
    assert all(not copy.pixmap(QSize(16, 16)).isNull() for copy in copies)


def test_icons_alive_at_the_end_do_no_harm() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication, QToolButton\n"
        "from explorer.qt.icons import icon, icon_names\n"
        "app = QApplication([])\n"
        "icons = [icon(name) for name in icon_names()]\n"
        "button = QToolButton(); button.setIcon(icons[0]); button.show(); button.grab()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()


def test_the_application_takes_the_logo_for_its_windows(qtbot: QtBot) -> None:
    QApplication.setWindowIcon(icon("app"))
    assert not QApplication.windowIcon().pixmap(QSize(32, 32)).isNull()
    QApplication.setWindowIcon(QIcon())
