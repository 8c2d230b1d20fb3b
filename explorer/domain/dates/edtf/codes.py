"""Months that the EDTF codes 21 to 41 stand for.

Seasons are whole months (spring is March to May), as the press means them, not solstices.
Codes 21 to 24 leave the hemisphere open and are read as the northern seasons; a season that
spans two years belongs to the year it begins in, so 2023-24 is December 2023 to February 2024.
"""

from typing import NamedTuple


class Stretch(NamedTuple):
    """Whole months: the first one and how many."""

    month: int
    length: int


_NORTH = (Stretch(3, 3), Stretch(6, 3), Stretch(9, 3), Stretch(12, 3))
_SOUTH = (Stretch(9, 3), Stretch(12, 3), Stretch(3, 3), Stretch(6, 3))

SEASON, QUARTER, THIRD, HALF = 21, 33, 37, 40

STRETCHES: dict[int, Stretch] = {
    **{SEASON + i: stretch for i, stretch in enumerate(_NORTH + _NORTH + _SOUTH)},
    **{QUARTER + i: Stretch(1 + 3 * i, 3) for i in range(4)},
    **{THIRD + i: Stretch(1 + 4 * i, 4) for i in range(3)},
    **{HALF + i: Stretch(1 + 6 * i, 6) for i in range(2)},
}
