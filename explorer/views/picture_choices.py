"""What is chosen for a picture: the size it may have, and how the choice is remembered."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QStandardPaths

from explorer.qt.colours import DARK, LIGHT
from explorer.qt.picture_export import ExportOptions, Format
from explorer.qt.settings import Settings
from explorer.qt.theme import Theme
from explorer.views.showing import Part

_STATE: Final = "picture"

SIZES: Final[tuple[tuple[str, int, int | None], ...]] = (
    (cast(str, QT_TRANSLATE_NOOP("Picture", "As high as needed")), 1600, None),
    (cast(str, QT_TRANSLATE_NOOP("Picture", "Slide, 16:9")), 1600, 900),
    (cast(str, QT_TRANSLATE_NOOP("Picture", "Full HD")), 1920, 1080),
    ("4K", 3840, 2160),
    (cast(str, QT_TRANSLATE_NOOP("Picture", "A4, landscape")), 1123, 794),
    (cast(str, QT_TRANSLATE_NOOP("Picture", "A4, portrait")), 794, 1123),
    (cast(str, QT_TRANSLATE_NOOP("Picture", "Square")), 1080, 1080),
)
"""Names of sizes in logical pixels, to be translated in the context ``Picture``."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How pictures are to be made; a height of None lets them grow, a dpi of 0 follows the scale.

    ``folder`` is where the last picture was put.
    """

    part: Part
    format: Format
    width: int
    height: int | None
    scale: int
    dpi: int
    dark: bool
    with_sources: bool
    folder: Path

    @property
    def options(self) -> ExportOptions:
        theme = Theme(DARK if self.dark else LIGHT)
        return ExportOptions(self.width, self.height, self.scale, self.dpi or None, theme)


def last_choices(settings: Settings) -> Choices:
    """What was chosen last, or the settings' defaults."""
    state = settings.session_state(_STATE, {})
    kept: dict[str, Any] = state if isinstance(state, dict) else {}
    dpi = kept.get("dpi")
    return Choices(
        part=Part.WHOLE,
        format=cast(Format, settings.text("picture-format")),
        width=settings.number("picture-width"),
        height=settings.number("picture-height") if kept.get("fixed") is True else None,
        scale=settings.number("picture-scale"),
        dpi=dpi if isinstance(dpi, int) and 0 <= dpi <= 1200 else 0,
        dark=settings.text("picture-theme") == "dark",
        with_sources=settings.flag("picture-sources"),
        folder=_folder(kept.get("folder")),
    )


def keep_choices(settings: Settings, choices: Choices) -> None:
    """Remember the choices for the next picture."""
    settings.set("picture-format", choices.format)
    settings.set("picture-width", choices.width)
    if choices.height is not None:
        settings.set("picture-height", choices.height)
    settings.set("picture-scale", choices.scale)
    settings.set("picture-theme", "dark" if choices.dark else "light")
    settings.set("picture-sources", choices.with_sources)
    fixed = choices.height is not None
    state = {"fixed": fixed, "dpi": choices.dpi, "folder": str(choices.folder)}
    settings.keep_state(_STATE, state)


def _folder(kept: object) -> Path:
    if isinstance(kept, str) and Path(kept).is_dir():
        return Path(kept)
    place = QStandardPaths.StandardLocation.PicturesLocation
    pictures = Path(QStandardPaths.writableLocation(place) or ".")
    return pictures if pictures.is_dir() else Path.home()
