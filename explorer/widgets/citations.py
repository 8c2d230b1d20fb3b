"""The sources of a record: which text, where in it, what it supports, its own words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from explorer.domain.entries import Entry
from explorer.domain.parts import Citation, Link
from explorer.qt.theme import current_theme, restyle
from explorer.widgets.controls import Control
from explorer.widgets.line import Line
from explorer.widgets.picker import Picker

_SPACING = 4
_FRAME = 24
"""Pixels of a line of text that are not for the text."""
MakePicker = Callable[[QWidget], Picker]


class CitationBox(QFrame):
    """One citation; its details show once it has a source, in pairs where both have room."""

    changed = Signal()

    def __init__(
        self, make_picker: MakePicker, supports: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.source = make_picker(self)
        self.source.name_as(self.tr("Source"))
        self.place = self._line(self.tr("Place, such as par. 3"))
        self.quotation = self._line(self.tr("Quotation"))
        self.spelling = self._line(self.tr("Its own spelling of the name"))
        self.supports = QComboBox(self)
        self.supports.addItem(self.tr("for all of it"), "")
        for name, label in supports:
            self.supports.addItem(self.tr("for: {0}").format(label), name)
        self.supports.setAccessibleName(self.tr("What the source supports"))
        self.supports.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.supports.setMinimumContentsLength(8)
        self._arrange()
        self.source.changed.connect(self._report)
        self.supports.activated.connect(self.changed)
        self._report()

    def citation(self) -> Citation | None:
        """Return what was typed; None as long as no source is named."""
        sources = self.source.entry()
        if not isinstance(sources, tuple) or not sources:
            return None
        source = sources[0]
        if not isinstance(source, Link):
            raise TypeError(source)
        return Citation(
            source,
            self.place.text().strip(),
            str(self.supports.currentData() or ""),
            self.quotation.text().strip(),
            self.spelling.text().strip(),
        )

    def show_citation(self, citation: Citation) -> None:
        self.source.set_entry((citation.source,))
        self.place.setText(citation.place)
        self.quotation.setText(citation.quotation)
        self.spelling.setText(citation.spelling)
        index = self.supports.findData(citation.supports)
        if index < 0:
            self.supports.addItem(citation.supports, citation.supports)
            index = self.supports.count() - 1
        self.supports.setCurrentIndex(index)
        self._report()

    def _line(self, hint: str) -> QLineEdit:
        line = Line(self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.textEdited.connect(self.changed)
        return line

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_details()

    def _arrange(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setSpacing(_SPACING)
        self._grid.addWidget(self.source, 0, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._place_details()

    def _place_details(self) -> None:
        """Put two details on a line if no hint is cut so, else one below the other."""
        room = (self.width() - _SPACING) / 2
        in_pairs = max(map(_hint_width, (self.place, self.quotation, self.spelling))) <= room
        for place, detail in enumerate(self._details):
            row, column = divmod(place, 2) if in_pairs else (place, 0)
            self._grid.addWidget(detail, 1 + row, column, 1, 1 if in_pairs else 2)

    @property
    def _details(self) -> tuple[QWidget, ...]:
        """In reading order."""
        return (self.place, self.supports, self.quotation, self.spelling)

    def _report(self) -> None:
        for detail in self._details:
            detail.setVisible(bool(self.source.links))
        self.changed.emit()


def _hint_width(line: QLineEdit) -> int:
    """The width of a line of text that shows the whole of its hint."""
    hint = line.fontMetrics().horizontalAdvance(line.placeholderText())
    return hint + current_theme().scaled(_FRAME)


class CitationsField(Control):
    """Any number of citations; one empty one stands ready."""

    def __init__(
        self,
        make_picker: MakePicker,
        supports: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_picker = make_picker
        self._supports = tuple(supports)
        self._boxes: list[CitationBox] = []
        self._is_set = False
        self._more = QPushButton(self.tr("Add another source"), self)
        restyle(self._more, quiet=True)
        self._more.clicked.connect(self.start_another)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._add()

    @property
    def boxes(self) -> tuple[CitationBox, ...]:
        return tuple(self._boxes)

    @override
    def entry(self) -> Entry:
        cited = (box.citation() for box in self._boxes)
        return tuple(citation for citation in cited if citation is not None)

    @override
    def set_entry(self, entry: Entry) -> None:
        if entry == self.entry() or not isinstance(entry, tuple):
            return
        self._is_set = True
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes.clear()
        citations = [part for part in entry if isinstance(part, Citation)]
        for citation in citations:
            self._add().show_citation(citation)
        if not citations:
            self._add()
        self._is_set = False
        self._order()

    def start_another(self) -> None:
        """Offer an empty citation, and the keyboard to it."""
        box = self._boxes[-1] if self._boxes[-1].citation() is None else self._add()
        box.source.setFocus()

    def _add(self) -> CitationBox:
        box = CitationBox(self._make_picker, self._supports, self)
        box.changed.connect(self._report)
        self._boxes.append(box)
        self._column.insertWidget(len(self._boxes) - 1, box)
        self.setFocusProxy(self._boxes[0].source)
        self._order()
        return box

    def _order(self) -> None:
        self._more.setVisible(any(box.citation() is not None for box in self._boxes))

    def _report(self) -> None:
        if not self._is_set:
            self._order()
            self.changed.emit()
