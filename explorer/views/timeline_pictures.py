"""The timeline as a plate: the questions it asks, in order, and what it says of itself."""

from collections.abc import Generator, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from explorer.domain.question import Question
from explorer.domain.questions import SourcesFor, TimelineOf, TitlesOf
from explorer.domain.rows import TimelineEvents, Title
from explorer.qt.picture import Caption, Plate
from explorer.views.picture_request import Request

MOST_TITLES: Final = 4_000
"""More names than a page has room for; beyond them the most important ones are written."""
_CHUNK: Final = 500


def timeline_plate(request: Request) -> Generator[Question[Any], Any, Plate]:
    """Ask for the timeline's entries, their names and their sources, and make a plate of them."""
    # Numbers are counted in numpy, which nothing on the way to the first paint may import.
    from explorer.timeline.picture import timeline_picture

    clocks = request.clocks
    data = yield TimelineOf(clocks, request.group, request.ids or ())
    named = _most_important(data.events)
    titles: list[Title] = []
    for start in range(0, len(named), _CHUNK):
        titles += yield TitlesOf(named[start : start + _CHUNK], clocks)
    picture = timeline_picture(data, titles, clocks, span=request.span, group=request.group)
    known = {title.id: title for title in titles}
    drawn = tuple(id for id in picture.record_ids if id in known)
    sources = (yield SourcesFor(drawn, clocks)) if request.with_sources and drawn else ()
    caption = Caption(
        clocks,
        request.language,
        _about(request),
        tuple(sources),
        _state(request),
        tuple(known[id].link.key for id in drawn),
    )
    return Plate(picture, caption)


def _most_important(events: TimelineEvents) -> tuple[int, ...]:
    ranks: dict[int, int] = {}
    for id, importance in zip(events.ids, events.importance, strict=True):
        ranks[id] = max(importance, ranks.get(id, importance))
    return tuple(sorted(ranks, key=lambda id: (-ranks[id], id))[:MOST_TITLES])


def _about(request: Request) -> str:
    if not request.ids:
        return ""
    if len(request.ids) == 1:
        return QCoreApplication.translate("Picture", "what concerns 1 chosen record")
    text = QCoreApplication.translate("Picture", "what concerns {0} chosen records")
    return text.format(len(request.ids))


def _state(request: Request) -> Mapping[str, object]:
    """What opens the timeline again as it was drawn."""
    return {
        "group": request.group,
        **({"span": list(request.span)} if request.span else {}),
    }
