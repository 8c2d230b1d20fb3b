"""A tab: the list of one kind of record, with its filters and its pictures."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.lists import Keys, ListKeys, Row
from explorer.domain.parts import Link
from explorer.models.columns import header, need_of
from explorer.models.records import RecordTable
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace
from explorer.views.filters import FilterRow
from explorer.views.page_stack import PageStack
from explorer.views.pages import Page, PageView
from explorer.views.wording import wording
from explorer.widgets.table import Table

if TYPE_CHECKING:
    from explorer.domain.changes import Changes
    from explorer.widgets.empty import EmptyPage

_SETTLING = 60
"""Milliseconds that a selection rests before the record is looked at."""
_MEASURED = 60
"""Rows whose cells say how wide the columns should be."""


class Records(QWidget):
    """One class for every tab; what differs between kinds is data.

    ``opened`` carries a record's id, ``addition_asked`` a kind, ``selected`` the ids of the
    selected rows once the selection rests. While hidden it notes that it is stale.
    """

    opened = Signal(int)
    addition_asked = Signal(str)
    selected = Signal(object)

    def __init__(
        self,
        kind: str,
        workspace: Workspace,
        navigation: Navigation,
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.wording = wording(kind)
        self._workspace = workspace
        self._navigation = navigation
        self._stale = True
        self._was_answered = False
        self._is_measured = False
        self.model = RecordTable(kind, workspace, language, self)
        self.filters = FilterRow(kind, workspace, self)
        self.table = Table(self)
        self.pages = PageStack(kind, self.table, self._make_page, self)
        self._language = language
        self._rest = QTimer(self, singleShot=True, interval=_SETTLING)
        self._rest.timeout.connect(self._look_at_current)
        self._lay_out()
        self._connect()

    @property
    def selected_ids(self) -> tuple[int, ...]:
        """The ids that are selected in the list, or in the picture in its place."""
        if self.pages.picture is not None:
            return self.pages.picture.selected_ids
        return tuple(self.model.ids[place] for place in self.table.selected_places())

    def rows_in_sight(self, most: int) -> tuple[Row, ...]:
        """Return the rows at hand from the first one in sight on."""
        first = max(0, self.table.rowAt(0))
        places = range(first, min(first + most, len(self.model.ids)))
        return tuple(row for place in places if (row := self.model.row_at(place)) is not None)

    def column_actions(self, parent: QWidget) -> list[QAction]:
        """Return an action for each column that shows or hides it; the name always shows."""
        actions = []
        for number, column in enumerate(self.model.columns):
            action = QAction(header(column), parent, checkable=True)
            action.setChecked(not self.table.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(partial(self._show_column, number))
            actions.append(action)
        return actions

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        from explorer.views.copying import copy_rows

        places = map(self.model.place_of, self.selected_ids)
        listed = [place for place in places if place is not None]
        copy_rows(self._workspace, self.model, listed, self.table)

    def select_all(self) -> None:
        """Select every row; a picture shows one selected record."""
        if self.pages.picture is None:
            self.table.selectAll()

    def mark(self, record_id: int | None) -> None:
        """Select a record's row if the list shows it; leave the selection alone otherwise."""
        place = None if record_id is None else self.model.place_of(record_id)
        current = self.table.currentIndex()
        if place is not None and (not current.isValid() or current.row() != place):
            self.table.mark_row(place)
        if self.pages.picture is not None:
            self.pages.picture.mark(record_id)

    def settle_selection(self) -> None:
        """Look at the record just selected without waiting for the selection to rest."""
        if self._rest.isActive():
            self._rest.stop()
            self._look_at_current()

    def refresh(self) -> None:
        """Ask anew, at once if the list is seen, else when it is shown."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.model.refresh()
            self.pages.show_matches(*self.filters.wanted)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and not self.table.has_own_widths:
            self._share_width()

    def _share_width(self) -> None:
        """Share the width by what the first rows at hand hold."""
        metrics, model = self.fontMetrics(), self.model
        measured = range(min(_MEASURED, len(model.ids)))
        cells = [row for place in measured if (row := model.cells_at(place)) is not None]
        widths = [self.table.wanted_widths(column) for column in zip(*cells, strict=True)]
        self.table.share_width(
            [
                need_of(column, widths[number] if widths else (), metrics)
                for number, column in enumerate(model.columns)
            ]
        )

    def _measure(self) -> None:
        """Look at the rows that came first, not at those that come when the list is scrolled."""
        if not self._is_measured and not self.table.has_own_widths:
            self._is_measured = self._was_answered
            self._share_width()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.wording.title)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.horizontalHeader().setSortIndicatorClearable(True)
        self._share_width()
        for number, column in enumerate(self.model.columns):
            self.table.setColumnHidden(number, not column.shown)
        if self.pages.switch is not None:
            self.filters.end_with(self.pages.switch)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(0)
        column_layout.addWidget(self.filters)
        column_layout.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self._workspace.changed.connect(self._hear)
        self._workspace.clocks_changed.connect(self.refresh)
        self._navigation.moved.connect(self.mark)
        self.model.counted.connect(self._count)
        self.model.rowsInserted.connect(self._measure)
        self.model.dataChanged.connect(self._measure)
        self.filters.changed.connect(self._filter)
        self.pages.turned.connect(self._turn)
        self.pages.opened.connect(self.opened)
        self.table.opened.connect(self._open)
        self.table.link_followed.connect(self._follow)
        self.table.typed.connect(self._jump_to)
        self.table.selectionModel().selectionChanged.connect(self._note_selection)
        # A row that is still marked while something else is looked at can be returned to.
        self.table.clicked.connect(self._rest.start)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._offer_columns)

    def _hear(self, _changes: "Changes") -> None:
        self.refresh()

    def _filter(self) -> None:
        wanted = self.filters.wanted
        self.model.show_matches(wanted.text, wanted.filters)
        self.pages.show_matches(wanted.text, wanted.filters)

    def _count(self, shown: int, total: int) -> None:
        self._was_answered = True
        self.filters.show_count(shown, total)
        self._show_content()
        self.mark(self._navigation.current)

    def _turn(self) -> None:
        """Show another page; before there is an answer nothing of it is imported."""
        if self._was_answered:
            self.pages.show_matches(*self.filters.wanted)
            self._show_content()

    def _show_content(self) -> None:
        if self.model.rowCount():
            self.pages.bring_front()
        else:
            self._explain_emptiness()
            self.pages.stand_in(self._empty)

    def _make_page(self, page: Page) -> PageView:
        picture = page.make(self._workspace, self._navigation, self._language, self.pages)
        picture.show_matches(*self.filters.wanted)
        return picture

    @cached_property
    def _empty(self) -> "EmptyPage":
        """What stands in the place of a table without rows, which most lists never are."""
        from explorer.widgets.empty import EmptyPage

        page = EmptyPage(self)
        page.acted.connect(self._leave_emptiness)
        return page

    def _explain_emptiness(self) -> None:
        if self.filters.wanted:
            self._empty.say(
                self.tr("No results"),
                self.tr("Nothing in this list passes the filters."),
                self.tr("Clear filters"),
            )
        else:
            heading = self.tr("Nothing here yet")
            self._empty.say(heading, self.pages.what or self.wording.what, self.wording.add)

    def _leave_emptiness(self) -> None:
        if self.filters.wanted:
            self.filters.clear()
            self.filters.field.setFocus()
        else:
            self.addition_asked.emit(self.wording.adds)

    def _open(self, index: QModelIndex) -> None:
        self._rest.stop()
        self.opened.emit(self.model.ids[index.row()])

    def _follow(self, link: Link) -> None:
        self._rest.stop()
        if link.id is not None:
            self._navigation.go(link.id)

    def _jump_to(self, letters: str) -> None:
        """Ask which rows the typed letters may mean: most are not at hand."""
        question = self.model.question
        self._workspace.ask(
            ListKeys(self.kind, question.clocks, letters, question.filters, question.sort),
            self._mark_first,
            topic=f"type-ahead {id(self)}",
            owner=self,
        )

    def _mark_first(self, keys: Keys) -> None:
        if len(keys.ids):
            self.mark(keys.ids[0])

    def _note_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._rest.start()

    def _look_at_current(self) -> None:
        places = self.table.selected_places()
        current = self.table.currentIndex()
        if current.isValid() and current.row() in places:
            self._navigation.go(self.model.ids[current.row()])
        self.selected.emit(tuple(self.model.ids[place] for place in places))

    def _show_column(self, number: int, shown: bool) -> None:
        self.table.setColumnHidden(number, not shown)

    def _offer_columns(self) -> None:
        header_view = self.table.horizontalHeader()
        menu = QMenu(self)
        menu.addActions(self.column_actions(menu))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(header_view.mapToGlobal(header_view.rect().bottomLeft()))
