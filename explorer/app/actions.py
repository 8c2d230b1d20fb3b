"""Everything the user can do from the menus, declared once as data."""

from types import MappingProxyType
from typing import NamedTuple


class Action(NamedTuple):
    """A menu item: the ampersand stands before its access key.

    ``help`` is the sentence of the status bar and of the list of shortcuts. A ``checkable``
    action says whether something is shown.
    """

    name: str
    text: str
    icon: str
    help: str
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False


class Submenu(NamedTuple):
    """A menu whose items are made when it opens ("Columns") or from the kinds of records."""

    name: str
    text: str
    icon: str


SEPARATOR = None
Entry = Action | Submenu | None

FILE: tuple[Entry, ...] = (
    Action("new", "&New development…", "new", "Add something that happened.", ("Ctrl+N",)),
    Submenu("new record", "New &record", "add-row"),
    SEPARATOR,
    Action("open", "&Open database…", "restore", "Open another database file.", ("Ctrl+O",)),
    Action("save", "&Save record", "save", "Save what is being edited.", ("Ctrl+S",)),
    SEPARATOR,
    Action(
        "export image",
        "Export &image…",
        "export-image",
        "Make a PNG, SVG or PDF of what is shown.",
        ("Ctrl+E",),
    ),
    Action(
        "copy image",
        "&Copy image",
        "picture",
        "Copy a picture of the view in front to the clipboard.",
        ("Ctrl+Shift+I",),
    ),
    Action("print", "&Print…", "print", "Print a picture of the view in front.", ("Ctrl+P",)),
    SEPARATOR,
    Action("import", "I&mport data…", "import", "Add records from a file.", ("Ctrl+I",)),
    Action(
        "export data", "&Export data…", "export-data", "Write records to a file.", ("Ctrl+Shift+S",)
    ),
    SEPARATOR,
    Action("quit", "&Quit", "quit", "Close the program.", ("Ctrl+Q",)),
)
EDIT: tuple[Entry, ...] = (
    Action("undo", "&Undo", "undo", "Take back the latest change.", ("Ctrl+Z",)),
    Action("redo", "&Redo", "redo", "Make the change again.", ("Ctrl+Shift+Z", "Ctrl+Y")),
    SEPARATOR,
    Action("edit", "&Edit record…", "edit", "Change the record that is looked at.", ("F2",)),
    Action("delete", "&Delete", "delete", "Delete the selected records.", ("Del",)),
    SEPARATOR,
    Action("copy", "&Copy", "copy", "Copy the selected rows as a table.", ("Ctrl+C",)),
    Action("select all", "Select &all", "list", "Select every row of the list.", ("Ctrl+A",)),
    SEPARATOR,
    Action("search", "&Search", "search", "Search everything as you type.", ("Ctrl+F",)),
    Action("filter", "&Filter list", "filter", "Filter the list in front.", ("Ctrl+L",)),
    SEPARATOR,
    Action("settings", "Se&ttings…", "settings", "Change how the program works.", ("Ctrl+,",)),
)
VIEW: tuple[Entry, ...] = (
    Submenu("columns", "&Columns", "menu"),
    SEPARATOR,
    Action(
        "show timeline",
        "&Timeline",
        "development",
        "Show or hide the timeline below the tabs.",
        ("Ctrl+Shift+L",),
        checkable=True,
    ),
    Action(
        "show inspector",
        "&Inspector",
        "about",
        "Show or hide the inspector at the right.",
        ("Ctrl+Shift+R",),
        checkable=True,
    ),
    SEPARATOR,
    Submenu("appearance", "&Appearance", "palette"),
    Action("larger", "&Larger text", "zoom-in", "Make all text larger.", ("Ctrl++", "Ctrl+=")),
    Action("smaller", "&Smaller text", "zoom-out", "Make all text smaller.", ("Ctrl+-",)),
    Action("normal size", "&Normal text size", "zoom-reset", "Text at 100 %.", ("Ctrl+0",)),
    SEPARATOR,
    Action("refresh", "&Refresh", "refresh", "Read everything anew.", ("F5",)),
    Action(
        "full screen",
        "&Full screen",
        "full-screen",
        "Use the whole screen.",
        ("F11",),
        checkable=True,
    ),
)
GO: tuple[Entry, ...] = (
    Action("back", "&Back", "back", "Look at the record before.", ("Alt+Left",)),
    Action("forward", "&Forward", "forward", "Look at the record after.", ("Alt+Right",)),
    SEPARATOR,
    Action("tab company", "&Companies", "company", "Show the companies.", ("Ctrl+1",)),
    Action("tab vehicle", "&Vehicles", "vehicle", "Show the vehicles.", ("Ctrl+2",)),
    Action("tab platform", "&Platforms", "platform", "Show the platforms.", ("Ctrl+3",)),
    Action("tab plant", "P&lants", "plant", "Show the plants.", ("Ctrl+4",)),
    Action("tab person", "P&eople", "person", "Show the people.", ("Ctrl+5",)),
    Action("tab promise", "P&romises", "promise", "Show the promises.", ("Ctrl+6",)),
    Action("tab source", "&Sources", "source", "Show the sources.", ("Ctrl+7",)),
    Action("go timeline", "&Timeline", "development", "Go to the timeline.", ("Ctrl+8",)),
    Action("go inspector", "&Inspector", "about", "Go to the inspector.", ("Ctrl+9",)),
    SEPARATOR,
    Action("next tab", "Ne&xt tab", "down", "Show the next tab.", ("Ctrl+PgDown",)),
    Action("previous tab", "Previo&us tab", "up", "Show the tab before.", ("Ctrl+PgUp",)),
    Action("next pane", "&Next pane", "next-pane", "Go to the next part of the window.", ("F6",)),
    Action(
        "previous pane",
        "Previous p&ane",
        "next-pane",
        "Go to the part of the window before.",
        ("Shift+F6",),
    ),
    SEPARATOR,
    Action("true on", "True &on…", "clock-true", "Choose the day that facts hold on.", ("Ctrl+T",)),
    Action(
        "known on",
        "As &known on…",
        "clock-known",
        "Choose the day up to which sources count.",
        ("Ctrl+Shift+T",),
    ),
    Action("today", "Bot&h today", "today", "Turn both clocks to today.", ("Ctrl+Shift+H",)),
)
TOOLS: tuple[Entry, ...] = (
    Action(
        "palette",
        "&Command palette…",
        "palette",
        "Find a command or a record by typing.",
        ("Ctrl+K",),
    ),
    SEPARATOR,
    Action(
        "back up",
        "&Back up now",
        "backup",
        "Make a verified copy of the database.",
        ("Ctrl+B",),
    ),
    Action("restore", "&Restore a backup…", "restore", "Go back to an earlier copy."),
    SEPARATOR,
    Action(
        "merge",
        "&Merge newer dataset…",
        "import",
        "Bring your records in line with the dataset of this version of the program.",
    ),
    Action(
        "differences",
        "&Differences to decide…",
        "contested",
        "Decide what you and a newer dataset changed differently.",
    ),
    SEPARATOR,
    Action(
        "checks",
        "Chec&ks…",
        "check",
        "Go through what deserves a second look: unsourced, contested, out of order.",
        ("Ctrl+Shift+K",),
    ),
    Action("next finding", "&Next finding", "down", "Look at what the checks found next.", ("F8",)),
    Action(
        "previous finding",
        "&Previous finding",
        "up",
        "Look at what the checks found before.",
        ("Shift+F8",),
    ),
    SEPARATOR,
    Action("history", "&History…", "history", "Every change, and the way back.", ("Ctrl+H",)),
    Action("folder", "Show database &folder", "external", "Open the folder of the database."),
)
HELP: tuple[Entry, ...] = (
    Action("help", "&Help", "help", "How to use the program.", ("F1",)),
    Action("shortcuts", "&Keyboard shortcuts", "palette", "Every shortcut at a glance."),
    SEPARATOR,
    Action(
        "system information",
        "&Copy system information",
        "copy",
        "Copy what a report of a fault needs.",
    ),
    Action("about", "&About Alliance Explorer", "about", "Version and licence."),
)
MENUS: MappingProxyType[str, tuple[Entry, ...]] = MappingProxyType(
    {"&File": FILE, "&Edit": EDIT, "&View": VIEW, "&Go": GO, "&Tools": TOOLS, "&Help": HELP}
)


def all_actions() -> tuple[Action, ...]:
    """Return every action, in the order of the menus."""
    return tuple(e for entries in MENUS.values() for e in entries if isinstance(e, Action))


def plain_text(text: str) -> str:
    """Return a menu's text without its access key and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
