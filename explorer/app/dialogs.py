"""The dialogs of the program itself, each open at most once."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog

from explorer.app.actions import all_actions
from explorer.app.crash import system_information
from explorer.app.window import Window
from explorer.qt.navigation import Navigation
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.views.kept_sources import Kept


class Dialogs(QObject):
    """Opens what is no part of the window, importing it when it is first wanted."""

    def __init__(
        self, window: Window, workspace: Workspace, navigation: Navigation, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._navigation = navigation
        self._settings = settings
        self._shown: dict[str, QDialog] = {}

    def show_settings(self) -> None:
        from explorer.views.settings_dialog import SettingsDialog

        self._show("settings", lambda: SettingsDialog(self._settings, self._window))

    def show_about(self) -> None:
        from importlib.metadata import version

        from explorer.views.about import AboutDialog

        number = version("alliance-explorer")
        self._show("about", lambda: AboutDialog(number, system_information(), self._window))

    def show_history(self) -> None:
        from explorer.views.history import HistoryDialog

        self._show("history", lambda: HistoryDialog(self._workspace, self._window))

    def show_differences(self) -> None:
        """Show what merges left to the user."""
        from explorer.views.differences import Differences

        def make() -> Differences:
            dialog = Differences(self._workspace, self._window)
            dialog.opened.connect(self._navigation.go)
            return dialog

        self._show("differences", make)

    def show_checks(self) -> None:
        from explorer.views.checks import ChecksDialog

        self._show("checks", lambda: ChecksDialog(self._workspace, self._navigation, self._window))

    def walk_findings(self, step: int) -> None:
        """Open the next or the previous finding; where no check was run yet, run them all."""
        from explorer.views.checks import ChecksDialog

        dialog = self._shown.get("checks")
        if not isinstance(dialog, ChecksDialog):
            self.show_checks()
        elif step > 0:
            dialog.next()
        else:
            dialog.previous()

    def show_help(self, heading: str = "") -> None:
        from explorer.app.manual import manual
        from explorer.views.help import HelpWindow

        window = self._show("help", lambda: HelpWindow(manual(), self._window))
        if heading and isinstance(window, HelpWindow):
            window.show_heading(heading)

    def show_shortcuts(self) -> None:
        self.show_help("Keyboard shortcuts")

    def show_report(self, report: str) -> None:
        """Show a report of an error of ours, below earlier ones."""
        from explorer.views.report import ReportDialog

        dialog = self._show("report", lambda: ReportDialog(self._window))
        if isinstance(dialog, ReportDialog):
            dialog.add(report)

    def show_kept(self, kept: "Sequence[Kept]") -> None:
        """Show the sources that an import left as they are, in the place of earlier ones."""
        from explorer.views.kept_sources import KeptSources

        if "kept" in self._shown:
            self._shown.pop("kept").close()
        dialog = self._show("kept", lambda: KeptSources(kept, self._window))
        if isinstance(dialog, KeptSources):
            dialog.opened.connect(self._navigation.go)

    def open_palette(self, actions: Mapping[str, QAction]) -> None:
        from explorer.views.palette import Palette

        icons = {action.name: action.icon for action in all_actions()}
        palette = Palette(actions, icons, self._workspace, self._navigation.go, self._window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open_over(self._window)

    def copy_system_information(self) -> None:
        QGuiApplication.clipboard().setText(system_information())
        said = QCoreApplication.translate("Dialogs", "System information copied.")
        self._window.notice.say(said)

    def _show(self, name: str, make: Callable[[], QDialog]) -> QDialog:
        dialog = self._shown.get(name)
        if dialog is None:
            dialog = self._shown[name] = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.destroyed.connect(lambda: self._shown.pop(name, None))
            dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog
