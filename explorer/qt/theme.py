"""Light and dark: the palette, font and style sheet of the whole application."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette

from explorer.qt.colours import DARK, LIGHT, Palette
from explorer.qt.stylesheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

Choice = Literal["light", "dark", "system"]
UNIT: Final = 8
"""Pixels of the grid that everything is laid out on, at 100 % text."""
_SCHEMES: Final = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_ROLES: Final = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "band",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hovered",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
_WRITING: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
    QPalette.ColorRole.Link,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """What a view needs to know to paint itself."""

    palette: Palette
    text_percent: int = 100
    reduced_motion: bool = False

    def scaled(self, pixels: float) -> int:
        """A length given for 100 % text, in logical pixels at the text size of this theme."""
        return round(pixels * self.text_percent / 100)

    def row_height(self, metrics: QFontMetrics) -> int:
        """The height of a table row: 28 pixels at 100 %, more where the font is tall."""
        return max(self.scaled(28), metrics.height() + self.scaled(UNIT))


class Appearance(QObject):
    """Keeps the application in its theme, and in the system's when that is the choice."""

    changed = Signal(object)
    """The new `Theme`; palette, font and style sheet are already in place."""

    def __init__(self, app: "QApplication") -> None:
        super().__init__(app)
        self._app = app
        self._font = app.font()
        self._choice: Choice = "system"
        self._reduced_motion = False
        self.theme = Theme(LIGHT)
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def apply(self, choice: Choice, text_percent: int = 100, reduced_motion: bool = False) -> None:
        """Put the application into a theme; `text_percent` is kept within 100 and 200."""
        self._choice = choice
        self._reduced_motion = reduced_motion
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(_SCHEMES[choice])  # title bars and the system's own dialogs
        self._dress(min(200, max(100, text_percent)))

    def _follow(self) -> None:
        if self._choice == "system":
            self._dress(self.theme.text_percent)

    def _dress(self, text_percent: int) -> None:
        theme = Theme(self._palette(), text_percent, self._reduced_motion)
        if theme == self.theme and self._app.styleSheet():
            return
        self.theme = theme
        font = _enlarged(self._font, text_percent)
        self._app.setFont(font)
        self._app.setPalette(qt_palette(theme.palette))
        sheet = style_sheet(theme.palette, text_percent, font.pointSizeF())
        still = "* { widget-animation-duration: 0 }\n" if theme.reduced_motion else ""
        self._app.setStyleSheet(still + sheet)
        self.changed.emit(theme)

    def _palette(self) -> Palette:
        if self._choice == "system":
            is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            is_dark = self._choice == "dark"
        return DARK if is_dark else LIGHT


def apply_theme(
    app: "QApplication", choice: Choice, text_percent: int = 100, reduced_motion: bool = False
) -> Appearance:
    """Put the application into a theme and return its one `Appearance`."""
    appearance = app.findChild(Appearance) or Appearance(app)
    appearance.apply(choice, text_percent, reduced_motion)
    return appearance


def current_theme() -> Theme:
    """The theme of the running application; light before any was applied."""
    app = QCoreApplication.instance()
    appearance = app.findChild(Appearance) if app is not None else None
    return appearance.theme if appearance is not None else Theme(LIGHT)


def restyle(widget: "QWidget", **looks: str | bool) -> None:
    """Give a widget a look of the style sheet, for instance ``primary=True``, or take it back.

    Looks are the dynamic properties that ``resources/styles/desktop.qss`` selects by.
    """
    for name, value in looks.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def qt_palette(palette: Palette) -> QPalette:
    """All of Qt's roles from one palette, for every state."""
    qt = QPalette()
    for role, name in _ROLES.items():
        qt.setColor(QPalette.ColorGroup.All, role, QColor(getattr(palette, name)))
    for role in _WRITING:
        qt.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.disabled))
    return qt


def _enlarged(font: QFont, percent: int) -> QFont:
    larger = QFont(font)
    points = font.pointSizeF()
    if points <= 0:  # the system gave pixels
        points = font.pixelSize() * 72 / QGuiApplication.primaryScreen().logicalDotsPerInch()
    larger.setPointSizeF(points * percent / 100)
    return larger
