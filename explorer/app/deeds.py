"""What every action does: its name in the menus bound to the part that does it."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from explorer.app.menus import Do
from explorer.app.start import choose_database
from explorer.domain.columns import TABS
from explorer.views.clocks import both_today

if TYPE_CHECKING:
    from explorer.app.program import Program


def deeds_of(program: "Program") -> Mapping[str, Do]:
    """Return what the actions do, by name; an action that is missing is not shown."""
    return {
        **_file(program),
        **_edit(program),
        **_view(program),
        **_go(program),
        **_tools_and_help(program),
    }


def _file(program: "Program") -> dict[str, Do]:
    return {
        "new": partial(program.panes.add, "development"),
        "save": program.panes.save,
        "export image": program.pictures.export,
        "copy image": program.pictures.copy,
        "print": program.pictures.print,
        "import": program.data_files.choose_import,
        "export data": program.data_files.choose_export,
        "open": partial(_choose_database, program),
        "quit": program.window.close,
    }


def _edit(program: "Program") -> dict[str, Do]:
    window = program.window

    def copy() -> None:
        window.list_in_front.copy()

    def select_all() -> None:
        window.list_in_front.select_all()

    def enter_filter() -> None:
        window.list_in_front.filters.field.setFocus()

    return {
        "undo": program.workspace.undo,
        "redo": program.workspace.redo,
        "edit": program.panes.edit_current,
        "delete": partial(_delete, program),
        "copy": copy,
        "select all": select_all,
        "search": partial(window.enter, window.toolbar),
        "filter": enter_filter,
        "settings": program.dialogs.show_settings,
    }


def _view(program: "Program") -> dict[str, Do]:
    return {
        "show timeline": program.panes.toggle_timeline,
        "show inspector": program.window.toggle_inspector,
        "larger": program.looks.enlarge,
        "smaller": program.looks.reduce,
        "normal size": program.looks.normalise,
        "refresh": program.refresh,
        "full screen": program.window.toggle_full_screen,
    }


def _go(program: "Program") -> dict[str, Do]:
    window, workspace = program.window, program.workspace
    return {
        "back": program.navigation.back,
        "forward": program.navigation.forward,
        **{f"tab {kind}": partial(window.show_tab, kind) for kind in TABS},
        "go timeline": program.panes.enter_timeline,
        "go inspector": program.panes.enter_panel,
        "next tab": partial(window.turn_tabs, 1),
        "previous tab": partial(window.turn_tabs, -1),
        "next pane": partial(window.next_pane, 1),
        "previous pane": partial(window.next_pane, -1),
        "true on": window.toolbar.true_on.open,
        "known on": window.toolbar.known_on.open,
        "today": lambda: workspace.set_clocks(both_today(workspace.clocks)),
    }


def _tools_and_help(program: "Program") -> dict[str, Do]:
    dialogs = program.dialogs
    return {
        "palette": lambda: dialogs.open_palette(program.menus.actions),
        "back up": program.safekeeping.back_up,
        "restore": partial(_choose_backup, program),
        "history": dialogs.show_history,
        "folder": program.show_folder,
        "help": dialogs.show_help,
        "shortcuts": dialogs.show_shortcuts,
        "system information": dialogs.copy_system_information,
        "about": dialogs.show_about,
    }


def _delete(program: "Program") -> None:
    """Delete the selected rows, or the record looked at where it is none of them."""
    selected = program.window.list_in_front.selected_ids
    current = program.navigation.current
    if current is None or current in selected:
        program.deletion.delete(selected)
    else:
        program.deletion.delete([current])


def _choose_database(program: "Program") -> None:
    path = choose_database(program.window, program.places.database.parent)
    if path is not None:
        program.go_on_with(path)


def _choose_backup(program: "Program") -> None:
    from explorer.services.backups import Backups
    from explorer.views.backups import RestoreDialog

    dialog = RestoreDialog(Backups(program.places).all(), program.window)
    dialog.chosen.connect(program.restore)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
