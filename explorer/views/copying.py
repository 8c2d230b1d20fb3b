"""Rows of a list on their way to the clipboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication

from explorer.domain.lists import ListRows, Row
from explorer.models.cells import cells_of
from explorer.models.clipboard import table_data
from explorer.models.columns import header
from explorer.models.records import RecordTable
from explorer.qt.workspace import Workspace
from explorer.widgets.table import Table

MOST_ROWS = 5000


def copy_rows(
    workspace: Workspace, model: RecordTable, places: Sequence[int], table: Table
) -> None:
    """Copy rows as they stand in the list, asking for those that are not at hand.

    More than ``MOST_ROWS`` are an export's business: only the first so many are copied.
    """
    if not places:
        return
    question = model.question
    ids = tuple(model.ids[place] for place in places[:MOST_ROWS])
    columns = tuple(table.shown_columns())
    workspace.ask(
        ListRows(question.kind, ids, question.clocks),
        partial(_put_on_clipboard, model, columns),
        topic="copy",
        owner=model,
    )


def _put_on_clipboard(model: RecordTable, numbers: tuple[int, ...], rows: tuple[Row, ...]) -> None:
    columns = [model.columns[number] for number in numbers]
    kind = model.question.kind
    cells = [[cell.text for cell in cells_of(row, kind, columns)] for row in rows]
    data = table_data([header(column) for column in columns], cells)
    QGuiApplication.clipboard().setMimeData(data)
