"""The palettes measured: contrast in both themes, colours told apart, colours that stay."""

import itertools
import math
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.qt.colours import (
    CATEGORY_NAMES,
    DARK,
    LIGHT,
    Palette,
    Shade,
    colour_of,
    contrast,
    mix,
)

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")

# Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
SIGHTS = {
    "ordinary": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def shades(palette: Palette) -> list[Shade]:
    return [*palette.categories, palette.contested, palette.overdue, palette.settled]


def linear_light(colour: str) -> list[float]:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """The colour in OKLab as somebody with that sight sees it."""
    light = linear_light(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, light, strict=True))))
        for row in SIGHTS[sight]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def test_contrast_agrees_with_known_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#2563eb", "#2563eb") == 1


@given(COLOURS, COLOURS)
def test_contrast_is_symmetric_and_bounded(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21


@given(COLOURS, COLOURS)
def test_a_mix_starts_at_the_ground_and_ends_at_the_colour(colour: str, ground: str) -> None:
    assert mix(colour, ground, 0) == ground
    assert mix(colour, ground, 1) == colour


@BOTH
def test_every_colour_is_written_the_same_way(palette: Palette) -> None:
    plain = list(palette)
    colours = [value for value in plain if isinstance(value, str)]
    for shade in shades(palette):
        colours += [shade.mark, shade.ink, shade.tint, shade.edge, shade.on_mark]
    assert len(colours) > 60
    assert [colour for colour in colours if not re.fullmatch(r"#[0-9a-f]{6}", colour)] == []


@BOTH
@pytest.mark.parametrize("role", ["text", "muted", "faint", "link"])
def test_text_can_be_read_on_every_background(palette: Palette, role: str) -> None:
    ratios = [contrast(getattr(palette, role), ground) for ground in palette.backgrounds]
    assert min(ratios) >= 4.5


@BOTH
@pytest.mark.parametrize("role", ["accent", "edge"])
def test_outlines_of_what_can_be_used_are_seen_on_page_and_bars(
    palette: Palette, role: str
) -> None:
    grounds = (palette.surface, palette.raised)
    assert min(contrast(getattr(palette, role), ground) for ground in grounds) >= 3


@BOTH
def test_the_primary_button_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.on_accent, palette.accent_pressed) >= 4.5


@BOTH
def test_marks_are_seen_on_every_background(palette: Palette) -> None:
    for shade in shades(palette):
        assert min(contrast(shade.mark, ground) for ground in palette.backgrounds) >= 3, shade


@BOTH
def test_ink_can_be_read_on_every_background_and_on_its_tint(palette: Palette) -> None:
    for shade in shades(palette):
        grounds = (*palette.backgrounds, shade.tint)
        assert min(contrast(shade.ink, ground) for ground in grounds) >= 4.5, shade
        assert contrast(palette.text, shade.tint) >= 4.5, shade


@BOTH
def test_text_on_a_solid_bar_can_be_read(palette: Palette) -> None:
    for shade in shades(palette):
        assert contrast(shade.on_mark, shade.mark) >= 4.5, shade


@BOTH
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_main_companies_stay_apart_whatever_the_eyes(palette: Palette, sight: str) -> None:
    marks = [seen(shade.mark, sight) for shade in palette.categories[:6]]
    nearest = min(math.dist(a, b) for a, b in itertools.combinations(marks, 2))
    assert nearest >= 0.06


@BOTH
def test_every_category_has_a_colour_of_its_own(palette: Palette) -> None:
    marks = [seen(shade.mark, "ordinary") for shade in palette.categories]
    assert len(marks) == len(CATEGORY_NAMES)
    assert min(math.dist(a, b) for a, b in itertools.combinations(marks, 2)) >= 0.06


def test_main_companies_have_the_colours_readers_know() -> None:
    named = {key: CATEGORY_NAMES[colour_of(f"company/{key}")] for key in ("renault", "nissan")}
    assert named == {"renault": "amber", "nissan": "vermilion"}
    assert CATEGORY_NAMES[colour_of("company/mitsubishi-motors")] == "blue"
    assert CATEGORY_NAMES[colour_of("company/ampere")] == "green"
    assert CATEGORY_NAMES[colour_of("company/nmkv")] == "purple"
    assert CATEGORY_NAMES[colour_of("company/renault-nissan-mitsubishi-alliance")] == "slate"


@given(st.text())
def test_other_keys_never_borrow_a_main_colour(name: str) -> None:
    assert 6 <= colour_of(f"company/x-{name}") < len(CATEGORY_NAMES)


def test_a_colour_does_not_change_from_run_to_run() -> None:
    keys = [f"company/supplier-{number}" for number in range(50)]
    code = f"from explorer.qt.colours import colour_of; print([colour_of(k) for k in {keys}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str([colour_of(key) for key in keys])
    assert len({colour_of(key) for key in keys}) == 6
