"""Where the marks of what came of promises are drawn, so that equal ones do not hide each other."""

from collections.abc import Iterable, Mapping, Sequence

from explorer.diagrams.slip.plot import Plot
from explorer.diagrams.slip.routes import Route

_STEPS = 12
"""Marks that stand beside each other; more of them lie under the last one."""
Pixel = tuple[float, float]


def ends_of(
    routes: Sequence[Route], numbers: Iterable[int], plot: Plot, width: float
) -> Mapping[int, Pixel]:
    """Return the pixels of the ends of some routes.

    Promises still pending end at the day of the picture; those with one target day step back
    along their paths, so many pixels each, as far as they are level.
    """
    found = {number: plot.at(routes[number].end.point) for number in numbers}
    pending = sorted((found[number][1], number) for number in found if routes[number].is_pending)
    step, before = 0, None
    for y, number in pending:
        x = found[number][0]
        step = step + 1 if before is not None and y - before < 0.75 * width else 0
        room = (x - plot.x(routes[number].stops[-1].said.at)) // width - 1
        found[number] = x - width * max(0, min(step, room, _STEPS)), y
        before = y if step == 0 else before
    return found
