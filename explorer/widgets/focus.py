"""Where the Tab key goes."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def reached_in(pane: QWidget | None) -> list[QWidget]:
    """Return what the Tab key reaches in a part of a window, in the order of making."""
    if pane is None:
        return []
    return [
        part
        for part in (pane, *pane.findChildren(QWidget))
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.window() is pane.window()
    ]


def step_within(pane: QWidget, forward: bool) -> bool:
    """Bring the keyboard to the next part of a pane as laid out, or out of it behind the last.

    Qt goes in the order of making, in which what is added to a form later comes after all else.
    Returns False where there is nowhere to go.
    """
    stops = [stop for stop in _laid_out_in(pane) if _is_reached(stop)]
    focused = pane.focusWidget()
    if not forward:
        stops.reverse()
    place = stops.index(focused) + 1 if focused in stops else 0
    target = stops[place] if place < len(stops) else _beyond(pane, forward)
    if target is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    return True


def _beyond(pane: QWidget, forward: bool) -> QWidget | None:
    """Return what the Tab key reaches next outside a pane."""
    return next((part for part in _around(pane, forward) if _is_reached(part)), None)


def _around(pane: QWidget, forward: bool) -> Iterator[QWidget]:
    """Yield what is outside a pane, in Qt's order, from the pane on."""
    part = pane.nextInFocusChain() if forward else pane.previousInFocusChain()
    while part is not None and part is not pane:
        if not pane.isAncestorOf(part):
            yield part
        part = part.nextInFocusChain() if forward else part.previousInFocusChain()


def _is_reached(part: QWidget) -> bool:
    takes_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and part.isVisible() and part.isEnabled()


def _laid_out_in(pane: QWidget | None) -> Iterator[QWidget]:
    if pane is None:
        return
    layout = pane.layout()
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield pane  # its own parts, such as the line of a choice, are its own affair
    elif isinstance(pane, QScrollArea):
        yield from _laid_out_in(pane.widget())
    elif layout is not None:
        yield from _held_by(layout)


def _held_by(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in (item for item in items if item is not None):
        inner = item.layout()
        yield from _held_by(inner) if inner is not None else _laid_out_in(item.widget())
