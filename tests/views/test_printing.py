"""Plates printed into a file, as Qt's printers allow."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from explorer.views.printing import new_printer, paint_on
from tests.qt.printed import Sketch, a_plate, pdf_text

pytestmark = pytest.mark.usefixtures("qapp")


def text_in(path: Path) -> str:
    # Qt names the glyph of the space after the tabulator.
    return pdf_text(path.read_bytes()).replace("\t", " ")


def printer_into(path: Path) -> QPrinter:
    printer = new_printer("A sketch")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_a_plate_is_printed_with_all_its_sources_on_as_many_sheets_as_it_needs(
    tmp_path: Path,
) -> None:
    path = tmp_path / "printed.pdf"
    sheets = paint_on(printer_into(path), a_plate(sources=300))
    text = text_in(path)
    assert text.count("\f") == sheets - 1 > 0
    assert "A sketch" in text
    assert "“Release number 300”" in text


def test_what_is_higher_than_the_paper_is_shrunk_to_fit(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    sheets = paint_on(printer_into(path), a_plate(Sketch(height=3000)))
    assert sheets == 1
    assert "“Release number 2”" in text_in(path)
