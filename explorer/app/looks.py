"""The look of the whole application, kept as the settings say."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from explorer.qt.settings import Settings
from explorer.qt.theme import Appearance, Choice, apply_theme

_STEP = 10
_NORMAL = 100
_LARGEST = 200
_NAMES = frozenset({"theme", "text-size", "reduced-motion"})


class Looks(QObject):
    """Applies theme, text size and motion now and whenever they are set anew."""

    def __init__(
        self, app: QApplication, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        settings.changed.connect(self._hear)
        self.appearance = self.apply()

    def apply(self) -> Appearance:
        return apply_theme(
            self._app,
            cast(Choice, self._settings.text("theme")),
            self._settings.number("text-size"),
            self._settings.flag("reduced-motion"),
        )

    def enlarge(self) -> None:
        self._resize(self._settings.number("text-size") + _STEP)

    def reduce(self) -> None:
        self._resize(self._settings.number("text-size") - _STEP)

    def normalise(self) -> None:
        self._resize(_NORMAL)

    def choose(self, theme: str) -> None:
        self._settings.set("theme", theme)

    def _resize(self, percent: int) -> None:
        self._settings.set("text-size", min(_LARGEST, max(_NORMAL, percent)))

    def _hear(self, name: str) -> None:
        if name in _NAMES:
            self.apply()
