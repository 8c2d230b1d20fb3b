"""What the views of the window show at the moment, as what can be asked of their pictures."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from explorer.domain.clocks import Clocks
from explorer.views.picture_request import Request
from explorer.views.records import Records

if TYPE_CHECKING:
    # It counts in numpy, which nothing on the way to the first paint may import.
    from explorer.timeline.view import Timeline


class Part(Enum):
    """How much of a view a picture shows."""

    WHOLE = "whole"
    VISIBLE = "visible"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Showing:
    """A view as it stands in the window: all of it, what is in sight, what is selected.

    What there is none of is None.
    """

    whole: Request
    visible: Request | None = None
    selection: Request | None = None

    def has(self, part: Part) -> bool:
        return self._request(part) is not None

    def asked(self, part: Part) -> Request:
        """The request for a part of the view; for the whole if there is no such part."""
        return self._request(part) or self.whole

    def _request(self, part: Part) -> Request | None:
        return {
            Part.WHOLE: self.whole,
            Part.VISIBLE: self.visible,
            Part.SELECTION: self.selection,
        }[part]


def showing_of_list(records: Records, language: str = "en") -> Showing:
    """What a tab's list shows now, in the columns that it shows."""
    model, table = records.model, records.table
    question = model.question
    whole = Request(
        question.clocks,
        language,
        text=question.text,
        filters=question.filters,
        sort=question.sort,
        columns=tuple(model.columns[number].name for number in table.shown_columns()),
    )
    first = max(0, table.rowAt(0))
    last = table.rowAt(table.viewport().height() - 1)
    end = len(model.ids) if last < 0 else last + 1
    seen, selected = tuple(model.ids[first:end]), records.selected_ids
    return Showing(
        whole,
        visible=replace(whole, ids=seen) if seen else None,
        selection=replace(whole, ids=selected) if selected else None,
    )


def showing_of_picture(records: Records, view: str, language: str = "en") -> Showing:
    """What a picture of a tab shows now; all that the filters let pass while it is not seen."""
    question = records.model.question
    whole = Request(question.clocks, language, text=question.text, filters=question.filters)
    page, picture = records.pages.page, records.pages.picture
    if page is None or picture is None or page.view != view:
        return Showing(whole)
    seen, selected = picture.ids_in_sight, picture.selected_ids
    span, targeted = picture.days_in_sight or (None, None)
    return Showing(
        whole,
        visible=replace(whole, ids=seen, span=span, targeted=targeted) if seen else None,
        selection=replace(whole, ids=selected) if selected else None,
    )


def showing_of_timeline(
    timeline: "Timeline", clocks: Clocks, selected: int | None, language: str = "en"
) -> Showing:
    """What the timeline shows now; its selection is what concerns the record looked at."""
    whole = Request(clocks, language, ids=timeline.about or None, group=timeline.group)
    return Showing(
        whole,
        visible=replace(whole, span=timeline.span),
        selection=None if selected is None else replace(whole, ids=(selected,)),
    )
