"""The slip chart of the Promises tab: what was promised, when it was said, what came of it."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from explorer.diagrams.slip.canvas import Canvas
from explorer.diagrams.slip.content import Content, Spot
from explorer.diagrams.slip.keyboard import Keyboard
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.scene import Scene
from explorer.diagrams.slip.words import lines_about, sentence_about
from explorer.domain.lists import Filter
from explorer.domain.slips import SlipOf, Slips
from explorer.models.tooltips import plain_tooltip
from explorer.qt.announcing import announce
from explorer.qt.navigation import Navigation
from explorer.qt.stamps import ScreenStamps
from explorer.qt.theme import current_theme
from explorer.qt.time_words import today_label
from explorer.qt.workspace import Workspace
from explorer.views.pages import PageView
from explorer.widgets.zoom import ZoomButtons

_LOOKS: Final = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class SlipChart(PageView):
    """Asks for the promises, goes to the one that is picked, and brings out what is looked at."""

    def __init__(
        self, workspace: Workspace, navigation: Navigation, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigation = navigation
        self._language = language
        self._asked: tuple[str, tuple[Filter, ...]] | None = None
        self._is_new = True
        content = self._content(Slips())
        scene = Scene(content, content.first, self._today_label(), language)
        self.canvas = Canvas(scene, _looks_now(self), self)
        self.keyboard = Keyboard(self.canvas)
        self._zoom = ZoomButtons(self)
        self._zoom.zoomed.connect(self.canvas.zoom)
        self._zoom.fitted.connect(self.canvas.fit)
        self.setFocusProxy(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 0, 4)
        column.addWidget(self.canvas)
        self.canvas.picked.connect(self._pick)
        self.canvas.pointed.connect(self._explain)
        self.canvas.focused.connect(self._enter)
        self.keyboard.walked.connect(self._walk)
        self.keyboard.opened.connect(lambda spot: self._pick(spot, True))

    @override
    def show_matches(self, text: str, filters: tuple[Filter, ...]) -> None:
        self._is_new = self._is_new or self._asked != (text, filters)
        self._asked = (text, filters)
        question = SlipOf(self._workspace.clocks, text, filters)
        self._workspace.ask(question, self._show, topic=f"slip chart {id(self)}", owner=self)

    @override
    def mark(self, record_id: int | None) -> None:
        """Select a promise, or bring out those that another record stands behind."""
        content, before = self.canvas.scene.content, self.selected_ids
        number = content.route_of.get(record_id or 0)
        if number is not None and record_id is not None:
            self.canvas.change(selected=frozenset({record_id}), highlighted=None)
            self.canvas.reveal_route(number)
        else:
            behind = content.mentions.get(record_id or 0)
            self.canvas.change(selected=frozenset(), highlighted=behind)
        if before != self.selected_ids:
            self.marked.emit()

    @property
    @override
    def selected_ids(self) -> tuple[int, ...]:
        return tuple(self.canvas.scene.selected)

    @property
    @override
    def ids_in_sight(self) -> tuple[int, ...]:
        scene = self.canvas.scene
        return tuple(map(scene.content.record_of, scene.content.in_view(scene.view)))

    @property
    @override
    def days_in_sight(self) -> tuple[tuple[float, float], tuple[float, float]]:
        view = self.canvas.scene.view
        return view.said, view.due

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS and hasattr(self, "canvas"):
            self.canvas.set_looks(_looks_now(self))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the names, beside the axis."""
        super().resizeEvent(event)
        size = self._zoom.sizeHint()
        self._zoom.setVisible(self.canvas.frame.column is not None)
        place = self.rect().bottomRight() - QPoint(size.width(), size.height())
        self._zoom.setGeometry(QRect(place, size))

    def _show(self, slips: Slips) -> None:
        """Show other promises; the view that a user chose stays while the filters do."""
        old = self.canvas.scene
        content = self._content(slips)
        view = content.first if self._is_new else old.view.within(content.whole)
        if not self._is_new and old.view == old.content.first:
            view = content.first
        self._is_new = False
        self.canvas.show_scene(Scene(content, view, self._today_label(), self._language))
        self.mark(self._navigation.current)

    def _content(self, slips: Slips) -> Content:
        return Content(slips, float(self._workspace.clocks.true_day.toordinal()))

    def _today_label(self) -> str:
        return today_label(self._workspace.clocks)

    def _pick(self, spot: Spot, is_opened: bool) -> None:
        record = self.canvas.scene.content.record_of(spot.route)
        self.canvas.change(current=spot)
        self._navigation.go(record)
        if is_opened:
            self.opened.emit(record)

    def _walk(self, spot: Spot) -> None:
        """Go to a mark, and to its promise as a list goes to the row under the keyboard."""
        self.canvas.change(current=spot)
        self._navigation.go(self.canvas.scene.content.record_of(spot.route))
        self.canvas.reveal(spot)
        self._announce(spot)

    def _enter(self) -> None:
        """Put the focus on a mark as soon as the keyboard comes to the chart."""
        spot = self.keyboard.start()
        if spot is not None:
            self.canvas.change(current=spot)
            self._announce(spot)

    def _announce(self, spot: Spot) -> None:
        sentence = sentence_about(self.canvas.scene.content, spot, self._language)
        announce(self.canvas, sentence)

    def _explain(self, event: QHelpEvent, spot: Spot | None) -> None:
        """Show the claim and its source under the mouse."""
        content = self.canvas.scene.content
        text = "" if spot is None else "\n".join(lines_about(content, spot, self._language))
        plain = plain_tooltip(text)
        if plain != text:
            plain = plain.replace("\n", "<br>")
        QToolTip.showText(event.globalPos(), plain, self.canvas)


def _looks_now(widget: QWidget) -> Looks:
    """The looks of the application's present theme, for the screen that a widget is on."""
    stamps = ScreenStamps(widget.devicePixelRatioF())
    return Looks(current_theme().palette, widget.font(), stamps)
