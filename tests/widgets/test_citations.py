"""The sources of a record, as they are typed."""

import pytest
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.parts import Citation, Link
from explorer.widgets.citations import CitationBox, CitationsField
from explorer.widgets.picker import Picker

_LINE = 12
"""Pixels by which the tops of controls in one line differ at the most."""
SOURCE = Link("source/briefing", "source", "Alliance briefing, 2025", 7)


def make_picker(parent: QWidget) -> Picker:
    return Picker(lambda _words, _show: None, single=True, parent=parent)


@pytest.fixture
def field(qtbot: QtBot) -> CitationsField:
    field = CitationsField(make_picker, [("date", "Date")])
    qtbot.addWidget(field)
    field.set_entry((Citation(SOURCE, "par. 3"),))
    field.show()
    return field


@pytest.fixture
def box(field: CitationsField) -> CitationBox:
    return field.boxes[0]


def cut_hints(box: CitationBox) -> list[str]:
    """The hints of which not all letters can be read."""
    return [
        line.placeholderText()
        for line in (box.place, box.quotation, box.spelling)
        if line.fontMetrics().horizontalAdvance(line.placeholderText()) > text_room(line)
    ]


def text_room(line: QLineEdit) -> int:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    return line.style().subElementRect(part, option, line).width() - 4


@pytest.mark.parametrize("width", [220, 300, 420, 700])
def test_no_hint_is_cut_however_narrow_the_form_is(
    box: CitationBox, qtbot: QtBot, width: int
) -> None:
    box.window().resize(width, 400)
    qtbot.waitUntil(lambda: box.width() > width - 40)
    assert cut_hints(box) == []


def test_details_stand_in_pairs_where_both_have_room(box: CitationBox, qtbot: QtBot) -> None:
    box.window().resize(700, 400)
    qtbot.waitUntil(lambda: abs(box.place.y() - box.supports.y()) < _LINE)
    assert box.quotation.y() == box.spelling.y()
    box.window().resize(240, 400)
    qtbot.waitUntil(lambda: box.supports.y() - box.place.y() > _LINE)
    assert box.quotation.y() < box.spelling.y()


def test_what_was_typed_stays_when_the_form_becomes_narrow(box: CitationBox, qtbot: QtBot) -> None:
    box.quotation.setText("in the second half")
    box.window().resize(240, 400)
    qtbot.waitUntil(lambda: box.place.y() < box.supports.y())
    cited = box.citation()
    assert cited is not None
    assert (cited.source, cited.place, cited.quotation) == (SOURCE, "par. 3", "in the second half")
