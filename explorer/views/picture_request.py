"""What is wanted of a view's picture."""

from dataclasses import dataclass, replace
from math import ceil

from explorer.diagrams.table import LOWEST_ROW
from explorer.domain.clocks import Clocks
from explorer.domain.lists import Filter, Sort
from explorer.qt.picture_export import ExportOptions, Format


@dataclass(frozen=True, slots=True)
class Request:
    """Which records a view is to show, in which language and as of which clocks.

    Without ``ids`` a list shows every record that passes the filters, else only these, in the
    list's order; the timeline shows what concerns them. ``columns`` are names of columns in
    their order, by default those shown at first start; ``most`` rows are asked for and the
    others counted. ``group`` and ``span`` (in days, everything if None) are the timeline's; the
    slip chart shows what was said in the ``span`` for the days ``targeted``.
    """

    clocks: Clocks
    language: str = "en"
    text: str = ""
    filters: tuple[Filter, ...] = ()
    sort: Sort | None = None
    columns: tuple[str, ...] = ()
    ids: tuple[int, ...] | None = None
    most: int | None = None
    with_sources: bool = True
    group: str = "company"
    span: tuple[float, float] | None = None
    targeted: tuple[float, float] | None = None


def fitted(request: Request, format: Format, options: ExportOptions) -> Request:
    """The request for no more rows than an image of a fixed height could show."""
    if options.height is None or format == "pdf":
        return request
    return replace(request, most=ceil(options.height / LOWEST_ROW))
