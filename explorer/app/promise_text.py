"""The promise ledger as a table for a terminal."""

from collections.abc import Iterator, Sequence

from explorer.domain.ledger import ToldPromise
from explorer.domain.promises import slip_text
from explorer.models.formats import plain

_HEADS = ("Outcome", "Slip", "First said", "First target", "Latest target", "Came about", "Origins")
_PROMISE = "Promise"
_GAP = "  "
_WIDEST = 30
_NOTHING = "–"


def promise_lines(promises: Sequence[ToldPromise]) -> Iterator[str]:
    """Yield a head and a line for each promise, its name and key at the end; none if no promise."""
    rows = [_cells(told) for told in promises]
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(_HEADS, *rows, strict=True)]
    yield _line(_HEADS, widths, _PROMISE)
    for cells, told in zip(rows, promises, strict=True):
        yield _line(cells, widths, f"{told.link.name}  [{told.link.key}]")


def _cells(told: ToldPromise) -> tuple[str, ...]:
    promise = told.promise
    latest = promise.latest
    values = (
        str(promise.outcome),
        slip_text(promise),
        plain(promise.first.stated),
        plain(promise.first.date),
        "" if latest is promise.first else plain(latest.date),
        plain(promise.actual),
        str(promise.origins),
    )
    return tuple(_short(value) for value in values)


def _short(text: str) -> str:
    if not text:
        return _NOTHING
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _line(cells: Sequence[str], widths: Sequence[int], promise: str) -> str:
    told = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return _GAP.join((*told, promise))
