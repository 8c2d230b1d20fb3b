"""A list of a tab as a plate: the questions it asks, in order, and what it says of itself."""

from collections.abc import Generator
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from explorer.diagrams.table import table_picture
from explorer.domain.columns import Column
from explorer.domain.errors import Refusal
from explorer.domain.lists import Keys, ListKeys, ListRows, Row
from explorer.domain.question import Question
from explorer.domain.questions import SourcesFor
from explorer.models.columns import columns_of, header
from explorer.models.formats import number
from explorer.qt.picture import Caption, Plate
from explorer.views.picture_request import Request
from explorer.views.wording import wording

MOST_ROWS: Final = 20_000
"""More rows make no picture that anybody reads; they are data to be exported."""
_CHUNK: Final = 500


def list_plate(kind: str, name: str, request: Request) -> Generator[Question[Any], Any, Plate]:
    """Ask for the rows and sources of a list and make a plate of them.

    Raises Refusal if there are more rows than a picture can show.
    """
    clocks = request.clocks
    keys = yield ListKeys(kind, clocks, request.text, request.filters, request.sort)
    wanted = _wanted(keys, request)
    drawn = wanted if request.most is None else wanted[: request.most]
    rows: list[Row] = []
    for start in range(0, len(drawn), _CHUNK):
        rows += yield ListRows(kind, drawn[start : start + _CHUNK], clocks)
    sources = (yield SourcesFor(drawn, clocks)) if request.with_sources and drawn else ()
    picture = table_picture(
        kind,
        rows,
        _columns(kind, request),
        name=name,
        title=wording(kind).title,
        subtitle=_subtitle(len(wanted), keys.total, request),
        more=len(wanted) - len(drawn),
        language=request.language,
    )
    return Plate(
        picture,
        Caption(
            clocks,
            request.language,
            filter_text(kind, request),
            tuple(sources),
            _state(request),
            tuple(row.link.key for row in rows),
        ),
    )


def _wanted(keys: Keys, request: Request) -> tuple[int, ...]:
    chosen = None if request.ids is None else frozenset(request.ids)
    ids = tuple(id for id in keys.ids if chosen is None or id in chosen)
    if request.most is None and len(ids) > MOST_ROWS:
        text = QCoreApplication.translate(
            "Picture", "A picture of {0} rows could not be read. Filter the list, or export data."
        )
        raise Refusal(text.format(number(len(ids), request.language)))
    return ids


def _columns(kind: str, request: Request) -> tuple[Column, ...]:
    if not request.columns:
        return tuple(column for column in columns_of(kind) if column.shown)
    by_name = {column.name: column for column in columns_of(kind)}
    return tuple(by_name[name] for name in request.columns if name in by_name)


def _subtitle(shown: int, total: int, request: Request) -> str:
    if request.ids is None and shown == total:
        text = QCoreApplication.translate("Picture", "{0} in all")
    elif request.ids is None:
        text = QCoreApplication.translate("Picture", "{0} of {1}")
    else:
        text = QCoreApplication.translate("Picture", "{0} chosen of {1}")
    return text.format(number(shown, request.language), number(total, request.language))


def filter_text(kind: str, request: Request) -> str:
    """What the list is filtered and sorted by, as its chips say it."""
    labels = {column.name: header(column) for column in columns_of(kind)}
    either = QCoreApplication.translate("Picture", " or ")
    parts = [
        f"{labels.get(kept.column, kept.column)}: {either.join(kept.values)}"
        for kept in request.filters
    ]
    if request.text:
        parts.insert(0, f"“{request.text}”")
    return " · ".join(parts)


def _state(request: Request) -> dict[str, object]:
    """What opens the list again as it was drawn."""
    sort = request.sort
    state: dict[str, object] = {
        "text": request.text,
        "filters": [[kept.column, list(kept.values)] for kept in request.filters],
        "sort": None if sort is None else [sort.column, sort.descending],
        "columns": list(request.columns),
    }
    return {name: value for name, value in state.items() if value}
