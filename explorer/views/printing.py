"""Plates on paper."""

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from explorer.domain.errors import Refusal
from explorer.qt.colours import LIGHT
from explorer.qt.picture import Plate
from explorer.qt.picture_layout import flowing_pages
from explorer.qt.theme import Theme

_LOGICAL_DPI = 96
_MARGIN = 12.0
"""Millimetres; the least that common printers can do, with room to hold the sheet."""
_SCALE = 0.75
"""Of the size on the screen: what is read on paper is held nearer."""


def print_plate(plate: Plate, parent: QWidget) -> None:
    """Ask for a printer and print; nothing happens if the user thinks better of it."""
    printer = new_printer(plate.picture.title)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: paint_on(printer, plate))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()  # its own open() wants a slot by name


def new_printer(title: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


def paint_on(printer: QPrinter, plate: Plate) -> int:
    """Print a plate on as many sheets as it needs; return how many."""
    theme = Theme(LIGHT)
    scale = printer.resolution() / _LOGICAL_DPI * _SCALE
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    pages = flowing_pages(plate, room.width() / scale, room.height() / scale, theme)
    painter = QPainter()
    if not painter.begin(printer):
        raise Refusal("The printer could not be started.")
    try:
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            painter.save()
            # What cannot be divided has a higher page; on paper it is shrunk to fit.
            fitting = scale * min(1.0, room.height() / scale / page.height)
            painter.scale(fitting, fitting)
            page.paint(painter, theme)
            painter.restore()
    finally:
        painter.end()
    return len(pages)
