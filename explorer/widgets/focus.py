"""Where the Tab key goes: through a window's panes in reading order."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QTabWidget, QWidget


def step_within(pane: QWidget, forward: bool) -> bool:
    """Bring the keyboard to the next part of a pane as laid out.

    Qt goes in the order of making, in which what is made later comes after all else. Returns
    False behind the last part, and where no part has the keyboard.
    """
    stops = stops_in(pane)
    focused = QApplication.focusWidget()
    here = [place for place, stop in enumerate(stops) if stop is focused or _is_in(focused, stop)]
    if not here:
        return False
    place = here[0] + (1 if forward else -1)
    return 0 <= place < len(stops) and _focus(stops[place], forward)


def step_through(panes: Sequence[QWidget], forward: bool) -> bool:
    """Bring the keyboard to the next part of some panes, and from the last to the first.

    Returns False where no pane has a part that could take it.
    """
    focused = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if _is_in(focused, pane)), -1)
    if here >= 0 and step_within(panes[here], forward):
        return True
    for step in range(1, len(panes) + 1):
        place = here + step if forward else max(here, 0) - step
        stops = stops_in(panes[place % len(panes)])
        if stops:
            return _focus(stops[0 if forward else -1], forward)
    return False


def stops_in(pane: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches in a pane now, in the order of its layout."""
    return [part for part in _laid_out_in(pane) if part.isVisible() and part.isEnabled()]


def _focus(part: QWidget, forward: bool) -> bool:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    part.setFocus(reason)
    return True


def _is_in(part: QWidget | None, pane: QWidget) -> bool:
    return part is not None and (part is pane or pane.isAncestorOf(part))


def _laid_out_in(pane: QWidget | None) -> Iterator[QWidget]:
    if pane is None:
        return
    layout = pane.layout()
    if isinstance(pane, QTabWidget):
        yield from _laid_out_in(pane.tabBar())
        yield from _laid_out_in(pane.currentWidget())
    elif pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
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
