"""The timeline and the record panel, made once the lists are shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.app.window import Window
from explorer.domain.window import Window as Dates
from explorer.paths import Places
from explorer.qt.background import Background
from explorer.qt.navigation import Navigation
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.timeline.view import Timeline
    from explorer.views.record_panel import RecordPanel


class Panes(QObject):
    """What surrounds the lists. Nothing of it is there before ``arrive``, and nothing is imported.

    ``arrived`` once both are in the window, ``editing_changed`` whether a form is open.
    """

    arrived = Signal()
    editing_changed = Signal(bool)

    def __init__(
        self,
        window: Window,
        workspace: Workspace,
        navigation: Navigation,
        background: Background,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._navigation = navigation
        self._background = background
        self._settings = settings
        self.panel: RecordPanel | None = None
        self.timeline: Timeline | None = None

    def arrive(self, places: Places, language: str) -> None:
        """Make the panes and put them where their places are kept free."""
        self.panel = self._make_panel(places, language)
        self._window.place_inspector(self.panel)
        self.timeline = self._make_timeline()
        self._window.place_timeline(self.timeline)
        self.panel.previewed.connect(self._preview)
        self._settings.changed.connect(self._follow_setting)
        self.arrived.emit()
        self.panel.offer_drafts()

    def add(self, kind: str) -> None:
        """Open the form of a new record."""
        if self.panel is not None:
            self._show_panel()
            self.panel.add(kind)

    def edit_current(self) -> None:
        """Open the form of the record that is looked at."""
        if self.panel is not None and self._navigation.current is not None:
            self._show_panel()
            self.panel.edit(self._navigation.current)

    def save(self) -> None:
        if self.panel is not None:
            self.panel.save()

    def look_at(self, record_id: int) -> None:
        """Show a record, with the keyboard in the inspector."""
        self._navigation.go(record_id)
        self.enter_panel()

    def enter_panel(self) -> None:
        if self.panel is not None:
            self._show_panel()
            self._window.enter(self.panel)

    def enter_timeline(self) -> None:
        if self.timeline is not None:
            self.timeline.show()
            self._window.enter(self.timeline)

    def toggle_timeline(self) -> None:
        if self.timeline is not None:
            self.timeline.setVisible(not self.timeline.isVisible())

    @property
    def is_editing(self) -> bool:
        """Whether a form is open."""
        return self.panel is not None and self.panel.editor is not None

    @property
    def has_unsaved(self) -> bool:
        return self.panel is not None and self.panel.is_dirty

    def confirm_leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` unless the user would rather stay with what is unsaved."""
        if self.panel is not None:
            self._show_panel()
            self.panel.confirm_leave(then)
        else:
            then()

    def _make_panel(self, places: Places, language: str) -> "RecordPanel":
        from explorer.services.drafts import Drafts
        from explorer.views.record_panel import RecordPanel

        panel = RecordPanel(
            self._workspace,
            self._navigation,
            self._background,
            Drafts(places.drafts),
            language=language,
        )
        panel.editing_changed.connect(self.editing_changed)
        return panel

    def _make_timeline(self) -> "Timeline":
        from explorer.timeline.view import Timeline

        timeline = Timeline(
            self._workspace,
            self._navigation,
            group=self._settings.text("timeline-lanes"),
            labelled=self._settings.flag("timeline-labels"),
        )
        timeline.opened.connect(self.look_at)
        return timeline

    def _preview(self, dates: Dates | None, name: str) -> None:
        if self.timeline is not None:
            self.timeline.show_preview(dates, name)

    def _follow_setting(self, name: str) -> None:
        if self.timeline is not None and name == "timeline-labels":
            self.timeline.set_labelled(self._settings.flag(name))

    def _show_panel(self) -> None:
        self._window.inspector_dock.show()
