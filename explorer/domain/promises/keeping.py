"""How a promise was kept: in time, before it, or after it."""

from typing import Literal

from explorer.domain.dates import Answer, Sense, Window, before, starts_before

Kept = Literal["met", "early", "late"]


def kept(target: Window | None, actual: Window | None) -> Kept:
    """Return how what came measures up to a target, in the promiser's favour where it is open.

    =============  =======================  ==========  ========================
    target         early if it came         met if      late if it came
    =============  =======================  ==========  ========================
    once           surely before it         else        surely after it
    deadline       never                    else        surely after its last day
    not before     surely before its first  else        never
    throughout     surely began before it   else        surely began after it
    =============  =======================  ==========  ========================

    What was to last through a window is measured by when it began; what came once instead, by
    the whole window. Without a day of its own, or without a target, a promise that was kept was
    met.
    """
    if target is None or actual is None:
        return "met"
    if _came_before(actual, target):
        return "met" if target.sense is Sense.DEADLINE else "early"
    if _came_after(actual, target):
        return "met" if target.sense is Sense.NOT_BEFORE else "late"
    return "met"


def _came_before(actual: Window, target: Window) -> bool:
    if Sense.THROUGHOUT in (actual.sense, target.sense):
        return starts_before(actual, target) is Answer.YES
    return before(actual, target) is Answer.YES


def _came_after(actual: Window, target: Window) -> bool:
    if actual.sense is target.sense is Sense.THROUGHOUT:
        return starts_before(target, actual) is Answer.YES
    return before(target, actual) is Answer.YES
