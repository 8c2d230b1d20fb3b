"""What every action does, by the action's name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from explorer.domain.columns import TABS
from explorer.views.clocks import both_today

if TYPE_CHECKING:
    from explorer.app.program import Program

Deed = Callable[["Program"], object]


def _delete(program: "Program") -> None:
    """Delete the selected rows, or the record looked at where it is none of them."""
    program.window.list_in_front.settle_selection()
    selected = program.window.list_in_front.selected_ids
    current = program.navigation.current
    if current is None or current in selected:
        program.deletion.delete(selected)
    else:
        program.deletion.delete([current])


def _turn_to_today(program: "Program") -> None:
    program.workspace.set_clocks(both_today(program.workspace.clocks))


def _choose_database(program: "Program") -> None:
    from explorer.app.start import choose_database

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


def _tab(kind: str) -> Deed:
    return lambda program: program.window.show_tab(kind)


_FILE: dict[str, Deed] = {
    "new": lambda program: program.panes.add("development"),
    "save": lambda program: program.panes.save(),
    "export image": lambda program: program.pictures.export(),
    "copy image": lambda program: program.pictures.copy(),
    "print": lambda program: program.pictures.print(),
    "import": lambda program: program.data_files.choose_import(),
    "export data": lambda program: program.data_files.choose_export(),
    "open": _choose_database,
    "quit": lambda program: program.window.close(),
}
_EDIT: dict[str, Deed] = {
    "undo": lambda program: program.workspace.undo(),
    "redo": lambda program: program.workspace.redo(),
    "edit": lambda program: program.panes.edit_current(),
    "delete": _delete,
    "copy": lambda program: program.window.list_in_front.copy(),
    "select all": lambda program: program.window.list_in_front.select_all(),
    "search": lambda program: program.window.enter(program.window.toolbar),
    "filter": lambda program: program.window.list_in_front.filters.field.setFocus(),
    "settings": lambda program: program.dialogs.show_settings(),
}
_VIEW: dict[str, Deed] = {
    "show timeline": lambda program: program.panes.toggle_timeline(),
    "show inspector": lambda program: program.window.toggle_inspector(),
    "larger": lambda program: program.looks.enlarge(),
    "smaller": lambda program: program.looks.reduce(),
    "normal size": lambda program: program.looks.normalise(),
    "refresh": lambda program: program.refresh(),
    "full screen": lambda program: program.window.toggle_full_screen(),
}


_GO: dict[str, Deed] = {
    "back": lambda program: program.navigation.back(),
    "forward": lambda program: program.navigation.forward(),
    **{f"tab {kind}": _tab(kind) for kind in TABS},
    "go timeline": lambda program: program.panes.enter_timeline(),
    "go inspector": lambda program: program.panes.enter_panel(),
    "next tab": lambda program: program.window.turn_tabs(1),
    "previous tab": lambda program: program.window.turn_tabs(-1),
    "next pane": lambda program: program.window.next_pane(1),
    "previous pane": lambda program: program.window.next_pane(-1),
    "true on": lambda program: program.window.toolbar.true_on.open(),
    "known on": lambda program: program.window.toolbar.known_on.open(),
    "today": _turn_to_today,
}
_TOOLS_AND_HELP: dict[str, Deed] = {
    "palette": lambda program: program.dialogs.open_palette(program.menus.actions),
    "back up": lambda program: program.safekeeping.back_up(),
    "restore": _choose_backup,
    "merge": lambda program: program.newer_dataset.look(),
    "differences": lambda program: program.newer_dataset.decide(),
    "checks": lambda program: program.dialogs.show_checks(),
    "next finding": lambda program: program.dialogs.walk_findings(1),
    "previous finding": lambda program: program.dialogs.walk_findings(-1),
    "history": lambda program: program.dialogs.show_history(),
    "folder": lambda program: program.show_folder(),
    "help": lambda program: program.dialogs.show_help(),
    "shortcuts": lambda program: program.dialogs.show_shortcuts(),
    "system information": lambda program: program.dialogs.copy_system_information(),
    "about": lambda program: program.dialogs.show_about(),
}
DEEDS: Mapping[str, Deed] = MappingProxyType({**_FILE, **_EDIT, **_VIEW, **_GO, **_TOOLS_AND_HELP})
"""Each is given the program when it is done: parts that it needs may be made only then."""
