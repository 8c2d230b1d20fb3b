"""Colours as data: two palettes, their categories, and the arithmetic of contrast."""

import zlib
from typing import Final, NamedTuple

CATEGORY_NAMES: Final = (
    "amber",
    "vermilion",
    "blue",
    "green",
    "purple",
    "slate",
    "sky",
    "olive",
    "brown",
    "indigo",
    "teal",
    "rose",
)
_MAIN: Final = {
    "company/renault": "amber",
    "company/renault-group": "amber",
    "company/nissan": "vermilion",
    "company/mitsubishi-motors": "blue",
    "company/ampere": "green",
    "company/nmkv": "purple",
    "company/renault-nissan-mitsubishi-alliance": "slate",
    "company/dacia": "olive",
    "company/alpine": "sky",
    "company/infiniti": "rose",
    "company/datsun": "brown",
    "company/avtovaz": "teal",
    "company/lada": "teal",
    "company/mitsubishi-corporation": "indigo",
}
_FIRST_SHARED: Final = CATEGORY_NAMES.index("sky")
_NOBODY: Final = CATEGORY_NAMES.index("slate")


class Shade(NamedTuple):
    """One hue in its uses; every colour is ``#rrggbb``.

    ``mark`` draws symbols and bars, ``ink`` writes on any background of the palette and on
    ``tint``, ``tint`` fills windows and notices, ``edge`` outlines them, ``on_mark`` writes on
    top of ``mark``.
    """

    mark: str
    ink: str
    tint: str
    edge: str
    on_mark: str


class Palette(NamedTuple):
    """Every colour of one theme, by what it is used for.

    ``surface`` is the page under lists and pictures, ``raised`` the bars around it and what
    floats above it; ``line`` parts areas, ``edge`` outlines what can be typed into or ticked.
    """

    dark: bool
    surface: str
    raised: str
    band: str
    selection: str
    hovered: str
    text: str
    muted: str
    faint: str
    disabled: str
    line: str
    edge: str
    grid: str
    accent: str
    accent_pressed: str
    on_accent: str
    link: str
    contested: Shade
    overdue: Shade
    settled: Shade
    categories: tuple[Shade, ...]

    @property
    def backgrounds(self) -> tuple[str, ...]:
        """What text and marks are drawn on."""
        return self.surface, self.raised, self.band, self.selection, self.hovered

    def shade_of(self, key: str = "") -> Shade:
        """The colours of a record by its key; slate for what belongs to no company."""
        return self.categories[colour_of(key) if key else _NOBODY]


def colour_of(key: str) -> int:
    """The index in ``Palette.categories`` of a record's colour, the same in every view and run.

    Main companies have colours of their own. All other keys share the later categories, so
    that no supplier is ever mistaken for Renault or Nissan.
    """
    name = _MAIN.get(key)
    if name is not None:
        return CATEGORY_NAMES.index(name)
    shared = len(CATEGORY_NAMES) - _FIRST_SHARED
    return _FIRST_SHARED + zlib.crc32(key.encode()) % shared


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2.x, from 1 to 21; the order does not matter."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(colour: str, ground: str, share: float) -> str:
    """The opaque colour of ``colour`` laid over ``ground`` with an opacity of 0 to 1."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    mixed = (round(over * share + under * (1 - share)) for over, under in pairs)
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    value = int(colour[1:], 16)
    return value >> 16, value >> 8 & 255, value & 255


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _shade(mark: str, ink: str, surface: str, share: float) -> Shade:
    on_mark = max("#ffffff", "#0b0d10", key=lambda text: contrast(text, mark))
    return Shade(mark, ink, mix(mark, surface, share), mix(mark, surface, 3 * share), on_mark)


def _light(mark: str, ink: str) -> Shade:
    return _shade(mark, ink, "#ffffff", 0.11)


def _dark(mark: str, ink: str) -> Shade:
    return _shade(mark, ink, "#14181f", 0.18)


# The hues are those of Okabe and Ito, then six more. They are darkened or lightened until marks
# reach a contrast of 3 and ink one of 4.5, with lightness spread so that the first six stay apart
# for colour-blind readers.
LIGHT: Final = Palette(
    dark=False,
    surface="#ffffff",
    raised="#f5f6f8",
    band="#eff2f6",
    selection="#e4ecfd",
    hovered="#eef1f6",
    text="#1d2530",
    muted="#4f5967",
    faint="#606a78",
    disabled="#a3abb7",
    line="#dde1e7",
    edge="#868f9d",
    grid="#e6e9ee",
    accent="#2563eb",
    accent_pressed="#1d4fc4",
    on_accent="#ffffff",
    link="#1a4fc0",
    contested=_light("#b45309", "#96450a"),
    overdue=_light("#c8242f", "#b01e29"),
    settled=_light("#1a7f4b", "#166b40"),
    categories=(
        _light("#b97500", "#875500"),
        _light("#b3400c", "#a63a09"),
        _light("#2374c6", "#1d65ad"),
        _light("#068762", "#06704f"),
        _light("#b767a3", "#944a82"),
        _light("#4e5866", "#4e5866"),
        _light("#1d8fb5", "#11698a"),
        _light("#7c7900", "#646200"),
        _light("#7a4a2e", "#7a4a2e"),
        _light("#5450c8", "#5450c8"),
        _light("#0a6b70", "#0a6469"),
        _light("#c22a63", "#ac2256"),
    ),
)
DARK: Final = Palette(
    dark=True,
    surface="#14181f",
    raised="#1c212a",
    band="#1d232d",
    selection="#22335a",
    hovered="#232a36",
    text="#e7eaef",
    muted="#b3bbc7",
    faint="#9fa8b6",
    disabled="#626b79",
    line="#2f3744",
    edge="#778292",
    grid="#28303b",
    accent="#4c87f7",
    accent_pressed="#6e9ef9",
    on_accent="#0b0d10",
    link="#8db4ff",
    contested=_dark("#f2a33a", "#f2a33a"),
    overdue=_dark("#f4707a", "#f78d95"),
    settled=_dark("#3fba7c", "#55c88e"),
    categories=(
        _dark("#eca926", "#eca926"),
        _dark("#e8642c", "#f08a5a"),
        _dark("#55aaf0", "#66b3f2"),
        _dark("#12a37c", "#2fb892"),
        _dark("#d381b8", "#dc95c5"),
        _dark("#bcc6d4", "#bcc6d4"),
        _dark("#7ccbe8", "#7ccbe8"),
        _dark("#c9c23c", "#c9c23c"),
        _dark("#b98a6a", "#cda385"),
        _dark("#8f8df5", "#a5a3f8"),
        _dark("#3fb7ad", "#45bdb3"),
        _dark("#f2658f", "#f684a6"),
    ),
)
