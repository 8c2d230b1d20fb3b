"""Words in brackets that say a date once more: 平成25年（2013年）, Q2 (July–September)."""

import re
from collections.abc import Callable

from explorer.domain.dates.grammar.phrases import Context
from explorer.domain.dates.grammar.readings import Reading
from explorer.domain.window import Sense

_ASIDE = re.compile(r"([^()]*)\(([^()]+)\)([^()]*)")
_Read = Callable[[str, Context], Reading | None]


def read_with_aside(text: str, context: Context, read: _Read) -> Reading | None:
    """Read a normalised text around and inside of its brackets; None unless the two agree.

    Of "2025 (Q3)" the narrower window is meant. What is inside may leave out the year.
    """
    found = _ASIDE.fullmatch(text)
    outside = found and read(f"{found[1]} {found[3]}", context)
    if not found or not outside:
        return None
    inside = read(found[2], context._replace(said_on=outside.earliest or context.said_on))
    if inside is None or "," in inside.edtf:
        return None
    if _lies_in(outside, inside):
        return outside
    return inside if inside.sense is Sense.ONCE and _lies_in(inside, outside) else None


def _lies_in(one: Reading, other: Reading) -> bool:
    """Whether the days of one window are among those of another."""
    begins = other.earliest is None or (one.earliest is not None and one.earliest >= other.earliest)
    ends = other.latest is None or (one.latest is not None and one.latest <= other.latest)
    return begins and ends
