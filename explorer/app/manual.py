"""The manual's text, with the shortcuts as they are declared."""

from explorer import paths
from explorer.app.actions import MENUS, Action, plain_text
from explorer.app.menus import translated

SHORTCUTS_HERE = "<!-- shortcuts -->"


def manual(language: str = "en") -> str:
    """Return the manual as Markdown, in English where there is no translation."""
    folder = paths.resources() / "help"
    page = folder / f"{language}.md"
    text = (page if page.exists() else folder / "en.md").read_text(encoding="utf-8")
    return text.replace(SHORTCUTS_HERE, shortcut_table())


def shortcut_table() -> str:
    """Return every action that has a shortcut, menu by menu, as Markdown."""
    parts = []
    for title, entries in MENUS.items():
        listed = [e for e in entries if isinstance(e, Action) and e.shortcuts]
        if listed:
            rows = "\n".join(_row(action) for action in listed)
            parts.append(f"### {plain_text(translated(title))}\n\n| | | |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts)


def _row(action: Action) -> str:
    keys = ", ".join(action.shortcuts).replace("|", "\\|")
    return f"| {keys} | {plain_text(translated(action.text))} | {translated(action.help)} |"
