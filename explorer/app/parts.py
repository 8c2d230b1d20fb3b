"""What the program is made of: the window at once, the rest when it is first wanted."""

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from explorer.app.language import use_language
from explorer.app.looks import Looks
from explorer.app.opening import LateLibrary
from explorer.app.panes import Panes
from explorer.app.toolbar import Toolbar
from explorer.app.window import Window
from explorer.domain.clocks import Clocks
from explorer.domain.columns import TABS
from explorer.paths import Places
from explorer.qt.background import Background
from explorer.qt.navigation import Navigation
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace
from explorer.views.list_tabs import ListTabs
from explorer.views.records import Records
from explorer.views.status import StatusLine

if TYPE_CHECKING:
    from explorer.app.callers import Callers
    from explorer.app.data_files import DataFiles
    from explorer.app.dialogs import Dialogs
    from explorer.app.newer_dataset import NewerDataset
    from explorer.app.pictures import Pictures
    from explorer.app.safekeeping import Safekeeping
    from explorer.views.deletion import Deletion


class Parts(QObject):
    """Cached properties are the parts that the first paint can do without."""

    def __init__(self, places: Places, app: QApplication) -> None:
        super().__init__()
        self.places = places
        self.settings = Settings(places.settings, self)
        self.language = use_language(self.settings.text("language"))
        self.looks = Looks(app, self.settings, self)
        self.background = Background(self)
        self.database = LateLibrary(places)
        self.workspace = Workspace(self.database, self.background, Clocks(date.today()), self)
        self.navigation = Navigation(self)
        self.window = Window(
            Toolbar(self.workspace),
            ListTabs(TABS, self.make_list),
            StatusLine(self.workspace, self.background),
        )
        self.panes = Panes(
            self.window, self.workspace, self.navigation, self.background, self.settings
        )

    def make_list(self, kind: str) -> Records:
        return Records(kind, self.workspace, self.navigation, self.language)

    @cached_property
    def callers(self) -> "Callers":
        from explorer.app.callers import Callers

        return Callers(self.places, self.database, self.background, self.window)

    @cached_property
    def dialogs(self) -> "Dialogs":
        from explorer.app.dialogs import Dialogs

        return Dialogs(self.window, self.workspace, self.navigation, self.settings)

    @cached_property
    def deletion(self) -> "Deletion":
        from explorer.views.deletion import Deletion

        return Deletion(self.workspace, self.navigation, self.window.notice, self)

    @cached_property
    def pictures(self) -> "Pictures":
        from explorer.app.pictures import Pictures

        make = partial(Pictures, self.window, self.panes, self.workspace, self.navigation)
        return make(background=self.background, settings=self.settings, language=self.language)

    @cached_property
    def data_files(self) -> "DataFiles":
        from explorer.app.data_files import DataFiles

        made = DataFiles(self.window, self.workspace, self.background, self.database)
        made.kept.connect(self.dialogs.show_kept)
        return made

    @cached_property
    def newer_dataset(self) -> "NewerDataset":
        from explorer.app.newer_dataset import NewerDataset

        make = partial(NewerDataset, self.window, self.workspace, self.background)
        return make(database=self.database, settings=self.settings, dialogs=self.dialogs)

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        from explorer.app.safekeeping import Safekeeping

        make = partial(Safekeeping, self.places, self.window, self.workspace, self.background)
        return make(database=self.database, settings=self.settings)
