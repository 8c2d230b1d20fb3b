"""The timeline below the tabs: header row, lanes and overview, and what fills them."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.dates import Window
from explorer.domain.rows import TimelineData, TimelineEvents
from explorer.qt.navigation import Navigation
from explorer.qt.theme import current_theme
from explorer.qt.time_scale import moved_into
from explorer.qt.time_words import today_label
from explorer.qt.workspace import Workspace
from explorer.timeline.arranging import Arranger, Bounds
from explorer.timeline.board import Board, looks_now
from explorer.timeline.frame import Content, Preview, TimelinePicture, arranger_of
from explorer.timeline.header import HeaderRow
from explorer.timeline.legend import legend_of
from explorer.timeline.picture import PrintedTimeline
from explorer.timeline.selection import Selection
from explorer.timeline.span import first_span, limits_of
from explorer.timeline.style import Style
from explorer.timeline.subject import Subject
from explorer.timeline.titles import Titles

NOTHING: Final = TimelineData((), TimelineEvents())
_LOOKS: Final = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class Timeline(QWidget):
    """Swim lanes of what happened, is said to happen, and lasted.

    ``opened`` carries a record that was double-clicked or opened with Enter; it is then looked
    at already.
    """

    opened = Signal(int)
    group_changed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        navigation: Navigation,
        *,
        group: str = "company",
        labelled: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._labelled = labelled
        self._is_new = True
        self._titles = Titles(workspace, self)
        self._subject = Subject(workspace, group, self)
        self._header = HeaderRow(group, self)
        looks = looks_now(self)
        self._board = Board(self._first_picture(looks), looks, self)
        self._canvas = self._board.canvas
        self._selection = Selection(self._canvas, self._subject, navigation)
        self.setFocusProxy(self._canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._board, 1)
        self._connect()

    def _connect(self) -> None:
        self._subject.answered.connect(self._receive)
        self._titles.arrived.connect(self._take_titles)
        self._workspace.changed.connect(self._titles.expire)
        self._workspace.clocks_changed.connect(self._titles.expire)
        self._header.group_chosen.connect(self.set_group)
        self._header.follow_toggled.connect(self._selection.follow)
        self._header.zoomed.connect(self._canvas.zoom)
        self._header.fitted.connect(self._board.fit)
        self._header.today_wanted.connect(self._board.show_today)
        self._canvas.moved.connect(self._want_titles)
        self._selection.opened.connect(self.opened)
        self._selection.keyboard.fitted.connect(self._board.fit)

    @property
    def group(self) -> str:
        return self._subject.group

    def set_group(self, group: str) -> None:
        """One lane for each company, brand, platform, region or kind."""
        if group != self._subject.group:
            self._header.set_group(group)
            self._subject.set_group(group)
            self.group_changed.emit(group)

    @property
    def about(self) -> tuple[int, ...]:
        """The records that the entries are limited to; all entries if there are none."""
        return self._subject.about

    def set_follows(self, follows: bool) -> None:
        """Limit the entries to what concerns the record that is looked at, or not."""
        self._header.set_follows(follows)

    @property
    def span(self) -> tuple[float, float]:
        """The days in view."""
        return self._canvas.picture.span

    def set_span(self, start: float, end: float) -> None:
        self._is_new = False
        self._canvas.set_span(start, end)

    def set_labelled(self, labelled: bool) -> None:
        """Write names beside the marks, or not."""
        self._labelled = labelled
        self._arrange()

    def show_preview(self, window: Window | None, label: str = "") -> None:
        """Draw a date that is being typed as a ghost above the lanes; None takes it away."""
        preview = Preview(window, label) if window is not None and window.is_readable else None
        self._canvas.change(preview=preview)
        day = window.sort_day if preview and window else None
        if day is not None:
            begin = (window.earliest if window and window.earliest else day).toordinal()
            end = (window.latest if window and window.latest else day).toordinal() + 1
            self._canvas.set_span(*moved_into(self.span, begin, end))
        self._canvas.scroll_to(self._canvas.picture.scroll)

    def picture(self, whole: bool = False) -> PrintedTimeline:
        """What is in view, or everything, as a picture to be exported."""
        picture = self._canvas.picture
        content = picture.content
        span = limits_of(content.entries, picture.today) if whole else picture.span
        return PrintedTimeline(
            content,
            dict(self._titles.known),
            span,
            self._workspace.clocks,
            group=self._subject.group,
            fiscal_month=picture.fiscal_month,
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._subject.set_seen(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._subject.set_seen(False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS and hasattr(self, "_board"):
            self._board.set_looks(looks_now(self))
            self._arrange()

    def _first_picture(self, looks: Style) -> TimelinePicture:
        content, clocks = Content.of(NOTHING), self._workspace.clocks
        today = float(clocks.true_day.toordinal())
        arranger = arranger_of(content, {}, looks)
        span = first_span(content.entries, today)
        return TimelinePicture(content, arranger, {}, span, today, today_label(clocks))

    def _receive(self, data: TimelineData) -> None:
        content, clocks = Content.of(data), self._workspace.clocks
        today = float(clocks.true_day.toordinal())
        old = self._canvas.picture
        span = first_span(content.entries, today) if self._is_new else old.span
        self._is_new = False
        picture = replace(
            old,
            content=content,
            arranger=self._arranger(content, today),
            titles=self._titles.known,
            span=span,
            today=today,
            today_label=today_label(clocks),
            current=None,
        )
        self._board.show_picture(picture, _sentence(self._subject.about))
        self._header.count_undated(content.entries.undated)
        self._header.legend.show_entries(legend_of(content.entries), current_theme())
        self._selection.show(reveal=False)
        self._want_titles()

    def _arranger(self, content: Content, today: float) -> Arranger:
        looks, titles = self._canvas.looks, self._titles.known
        bounds = Bounds(last_day=limits_of(content.entries, today)[1])
        return arranger_of(content, titles, looks, bounds, self._labelled)

    def _arrange(self) -> None:
        """Arrange the same entries anew: labels or letters have another width."""
        old = self._canvas.picture
        content = old.content
        picture = replace(old, arranger=self._arranger(content, old.today))
        self._board.show_picture(picture, _sentence(self._subject.about))
        self._header.legend.show_entries(legend_of(content.entries), current_theme())

    def _want_titles(self) -> None:
        """Ask for the titles of what may get a label: of all if they are few, else of the seen."""
        picture = self._canvas.picture
        if picture.arranger.is_small:
            self._titles.want(picture.content.ids)
        else:
            self._titles.want(picture.record_of(entry) for entry in self._canvas.sight.entries)

    def _take_titles(self) -> None:
        if self._canvas.picture.arranger.is_small:
            self._arrange()
        self._canvas.viewport().update()


def _sentence(about: tuple[int, ...]) -> str:
    """What stands where there are no entries."""
    translate = QCoreApplication.translate
    if about:
        return translate("Timeline", "Nothing on the timeline concerns the selected record.")
    return translate("Timeline", "Nothing happened yet. Press Ctrl+N to add a development.")
