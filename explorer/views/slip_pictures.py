"""The slip chart as a plate: the questions it asks, and what it says of itself."""

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from explorer.domain.question import Question
from explorer.domain.questions import SourcesFor
from explorer.domain.slips import SlipOf
from explorer.qt.picture import Caption, Plate
from explorer.qt.time_words import today_label
from explorer.views.list_pictures import filter_text
from explorer.views.picture_request import Request

if TYPE_CHECKING:
    from explorer.diagrams.slip.plot import View


def slip_plate(request: Request) -> Generator[Question[Any], Any, Plate]:
    """Ask for the promises and their sources, and make a plate of them."""
    # Numbers are counted in numpy, which nothing on the way to the first paint may import.
    from explorer.diagrams.slip.content import Content
    from explorer.diagrams.slip.picture import PrintedSlipChart

    clocks = request.clocks
    slips = yield SlipOf(clocks, request.text, request.filters, request.ids)
    content = Content(slips, float(clocks.true_day.toordinal()))
    picture = PrintedSlipChart(
        content, slip_title(), today_label(clocks), request.language, _view(request)
    )
    wanted = picture.record_ids if request.with_sources else ()
    sources = (yield SourcesFor(wanted, clocks)) if wanted else ()
    filters = filter_text("promise", request)
    caption = Caption(
        clocks, request.language, filters, tuple(sources), _state(request), picture.keys
    )
    return Plate(picture, caption)


def slip_title() -> str:
    """Return what a picture of the slip chart is called."""
    return QCoreApplication.translate(
        "SlipChart", "Slip chart: what was promised, and when it was said"
    )


def _view(request: Request) -> "View | None":
    from explorer.diagrams.slip.plot import View

    if request.span is None or request.targeted is None:
        return None
    return View(*request.span, *request.targeted)


def _state(request: Request) -> Mapping[str, object]:
    """What opens the chart again as it was drawn."""
    filters = [[kept.column, list(kept.values)] for kept in request.filters]
    state = {
        "text": request.text,
        "filters": filters,
        "span": list(request.span or ()),
        "targeted": list(request.targeted or ()),
    }
    return {name: value for name, value in state.items() if value}
