"""Rows as other programs paste them: tab-separated text and an HTML table."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData


def table_data(header: Sequence[str], rows: Sequence[Sequence[str]]) -> QMimeData:
    """Return both forms of a table for the clipboard."""
    data = QMimeData()
    data.setText(tab_separated(header, rows))
    data.setHtml(html_table(header, rows))
    return data


def tab_separated(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return one line for each row; tabs and line breaks in a cell become spaces."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in (header, *rows))


def html_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = _line("th", header)
    body = "".join(_line("td", row) for row in rows)
    return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"


def _line(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
