"""The operations that every trial is made with."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from explorer.services.manifests import is_as_made
from tests.reliability.acts import (
    an_old_picture,
    choose_theme,
    drafts_in,
    draw,
    drop_draft,
    grow_old,
    have_backup,
    keep_draft,
    migrated,
    migrations_in,
    nothing_before,
    restore_backup,
    settings_in,
    ship,
    ship_dataset,
    shipped_in,
    start,
)
from tests.reliability.edits import (
    BULK,
    CREATE,
    EDIT,
    TABLE,
    TABLE_TEXT,
    back_up,
    backups_in,
    copy,
    delete,
    export_to_json,
    export_to_tables,
    import_table,
    merge_newer,
    redo,
    undo,
)
from tests.reliability.operations import Edits, Files, Operation
from tests.reliability.states import (
    State,
    database_in,
    digest_of,
    files_in,
    state_after_start,
)


@dataclass(frozen=True)
class Imports(Edits):
    """Edits with a table beside the database."""

    def prepare(self, folder: Path, bundled: Path) -> None:
        super().prepare(folder, bundled)
        (folder / TABLE).write_text(TABLE_TEXT)


@dataclass(frozen=True)
class Exports(Edits):
    """Files made from an open library, with older ones in their places."""

    def prepare(self, folder: Path, bundled: Path) -> None:
        super().prepare(folder, bundled)
        for name in ("all.json", "copy.explorer", "tables/companies.csv"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("the old file")

    def state(self, folder: Path) -> State:
        found, database = state_after_start(folder), database_in(folder).name
        made = {n: digest for n, digest in files_in(folder).items() if not n.startswith(database)}
        return found | made

    def is_whole(self, found: State, before: State, after: State) -> bool:
        """The database is whole, and every single file: several are not replaced at once."""
        files = {name for name in (*before, *after) if "." in name}
        return super().is_whole(
            _without(files, found), _without(files, before), _without(files, after)
        ) and all(found.get(name) in (before.get(name), after.get(name)) for name in files)


@dataclass(frozen=True)
class BackingUp(Exports):
    """Backups, which are what their manifests say or are none."""

    def prepare(self, folder: Path, bundled: Path) -> None:
        Edits.prepare(self, folder, bundled)

    def state(self, folder: Path) -> State:
        backups = backups_in(folder).all()
        assert all(is_as_made(backup.path, backup.manifest) for backup in backups)
        return state_after_start(folder) | {b.path.name: digest_of(b.path) for b in backups}


def _without(names: Collection[str], state: State) -> State:
    return {name: digest for name, digest in state.items() if name not in names}


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "create": Edits(CREATE),
        "edit": Edits(EDIT),
        "bulk": Edits((BULK,)),
        "cascade": Edits((delete("company/nissan"), delete("company/renault"))),
        "undo": Edits((undo, undo, undo), before=(*CREATE, delete("company/nissan"))),
        "redo": Edits((redo,) * 3, before=(*CREATE, delete("company/nissan"), *(undo,) * 3)),
        "merge": Edits((merge_newer,), before=EDIT),
        "merge undone": Edits((undo, redo), before=(*EDIT, merge_newer)),
        "import": Imports((import_table,)),
        "export": Exports((export_to_json, export_to_tables)),
        "copy": Exports((copy, EDIT[0], copy)),
        "backup": BackingUp((back_up, EDIT[0], back_up)),
        "restore": Files((restore_backup,), have_backup, state_after_start),
        "picture": Files((draw(b"1"), draw(b"2")), an_old_picture),
        "settings": Files(
            (choose_theme("dark"), choose_theme("light")), nothing_before, settings_in
        ),
        "draft": Files(
            (keep_draft(1), keep_draft(2), drop_draft, keep_draft(3)), nothing_before, drafts_in
        ),
        "first start": Files((start, start), ship, state_after_start, shipped_in),
        "first build": Files((start,), ship_dataset, state_after_start, shipped_in),
        "migration": Files((start,), grow_old, migrated, migrations_in),
    }
)
