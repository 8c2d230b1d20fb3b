"""The commands that keep a database safe: ``check``, ``backup`` and ``restore``."""

import argparse
from pathlib import Path

from explorer.app.command_options import Subparsers
from explorer.app.command_output import complain, say


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    checking = commands.add_parser(
        "check", parents=[common], help="check the database and every record in it"
    )
    checking.set_defaults(run=_check)
    backing = commands.add_parser(
        "backup", parents=[common], help="make a verified copy of the database"
    )
    backing.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="DIR",
        help="where to; by default the program's own folder, where old backups are dropped",
    )
    backing.set_defaults(run=_backup)
    restoring = commands.add_parser(
        "restore",
        parents=[common],
        help="put a backup in the place of the database, which is kept beside it",
    )
    restoring.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restoring.set_defaults(run=_restore)


def _check(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import file_to_look_at
    from explorer.domain.records import PLURALS
    from explorer.services.checking import check

    with file_to_look_at(arguments) as path:
        found = check(path)
    for problem in found.problems:
        say(problem)
    if found.problems:
        number = len(found.problems)
        complain(f"{number} problem{'s were' if number > 1 else ' was'} found.")
        return 1
    words = [f"{n} {PLURALS[kind].replace('_', ' ')}" for kind, n in found.records.items() if n]
    say(f"No problem was found in {sum(found.records.values())} records: {', '.join(words)}.")
    return 0


def _backup(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import places_of, reading
    from explorer.services.backups import Backups, make_backup, now

    where, folder = places_of(arguments), arguments.folder
    with reading(arguments) as library:
        if folder is None:
            say(Backups(where).make(library))
        else:
            say(make_backup(library, folder, now(), of=where.database).path)
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import places_of, require_no_window
    from explorer.services.backups import now
    from explorer.services.restoring import restore

    where = places_of(arguments)
    require_no_window(where.database)
    restored = restore(arguments.file, where.database, now())
    say(f"{restored.records} records were restored from “{arguments.file}”.")
    if restored.kept is not None:
        say(f"The database as it was is kept as “{restored.kept}”.")
    return 0
