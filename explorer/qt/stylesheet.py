"""The style sheet: a template in the resources, filled with a palette's colours and sizes."""

import re
from typing import Final

from explorer import paths
from explorer.qt.colours import Palette

_COLOUR: Final = re.compile(r"@(\w+)(?:\.(\w+))?")
_LENGTH: Final = re.compile(r"\b(\d+)(px|pt)\b")
_SIZE: Final = re.compile(r"\b(?:padding|margin|spacing):[^;}]*|" + _LENGTH.pattern)


def style_sheet(palette: Palette, text_percent: int, body_points: float) -> str:
    """The sheet for one palette and text size.

    In the template ``@accent`` and ``@contested.tint`` are colours of the palette, ``$images``
    is the folder of the theme's arrows and ticks, lengths are those of 100 % and ``100pt`` is
    the body text. A line of 1px stays a line of 1px. The space around things grows half as
    much as they do: there is the less of it the larger they are.
    """
    folder = paths.resources() / "styles"
    template = (folder / "desktop.qss").read_text(encoding="utf-8")
    images = (folder / ("dark" if palette.dark else "light")).as_posix()
    coloured = _COLOUR.sub(lambda found: _colour(palette, found), template)
    sized = _SIZE.sub(lambda found: _sized(found[0], text_percent, body_points), coloured)
    return sized.replace("$images", images)  # last: the folder's name may hold anything


def _colour(palette: Palette, found: re.Match[str]) -> str:
    role, use = found.groups()
    value = getattr(palette, role)
    return str(value if use is None else getattr(value, use))


def _sized(text: str, text_percent: int, body_points: float) -> str:
    """A length, or all lengths of a space, at the text size."""
    percent = (100 + text_percent) / 2 if ":" in text else text_percent
    return _LENGTH.sub(lambda found: _length(found, percent, body_points), text)


def _length(found: re.Match[str], text_percent: float, body_points: float) -> str:
    number, unit = int(found[1]), found[2]
    if unit == "pt":
        return f"{number / 100 * body_points:.1f}pt"
    return f"{number if number <= 1 else round(number * text_percent / 100)}px"
