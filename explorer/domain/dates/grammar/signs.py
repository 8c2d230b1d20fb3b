"""Signs and figures that mean the same in every language."""

from collections.abc import Iterator
from itertools import chain

from explorer.domain.dates.grammar.entries import Entry, compound, meaning
from explorer.domain.dates.grammar.phrases import LONG_DASH, SHORT_DASH


def signs() -> Iterator[Entry]:
    return chain(
        meaning("-", SHORT_DASH, "-"),
        meaning("-", LONG_DASH, "–"),
        meaning("/", 0, "/"),
        meaning(",", 0, ","),
        meaning("&", 0, "&"),
        meaning("~", 0, "~|±|≈|c|ca|circa"),
        meaning("?", 0, "?"),
        meaning("F", 0, "fy"),
        meaning("q", 0, "q"),
        meaning("h", 0, "h|hy"),
        compound("qF", (0, 0), "qfy"),
        compound("hF", (0, 0), "hfy"),
        compound("FG", (0, 0), "fye"),
        meaning("C", 0, "cy"),
        meaning("M", 0, "m"),
    )
