"""The commands that change records: ``add`` and ``import``."""

import argparse
import sys
from datetime import date
from pathlib import Path

from explorer.app.command_options import Subparsers
from explorer.app.command_output import say


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    adding = commands.add_parser("add", parents=[common], help="add a development")
    things = adding.add_subparsers(metavar="WHAT", required=True)
    development = things.add_parser(
        "development",
        parents=[common],
        help="add one development, or a list of them, in one step",
        description="Add a development from JSON with the fields of an export; names for "
        "companies and vehicles, dates in words, a source by its key, by its title or as an "
        "object that is made new, and claims are understood.",
    )
    development.add_argument(
        "--json", required=True, metavar="FILE", help="the file; - for standard input"
    )
    development.set_defaults(run=_add_developments)
    importing = commands.add_parser(
        "import",
        parents=[common],
        help="import records, or sources from a bibliography, in one step",
        description="Import a file of “export data”: records with new keys are added, those with "
        "known keys take on what the file says of them. From a bibliography (CSL-JSON, BibTeX, "
        "RIS) the sources are added that are not there yet; what it says otherwise of known ones "
        "is told, and they stay as they are. Everything is imported or nothing.",
    )
    importing.add_argument(
        "path",
        type=Path,
        metavar="FILE",
        help="a JSON file, a CSV file of a kind, a folder, or a bibliography (.json, .bib, .ris)",
    )
    importing.set_defaults(run=_import)


def _add_developments(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import writing
    from explorer.services.adding import add_developments
    from explorer.services.given import decoded, read_file
    from explorer.services.json_reading import read_value

    if arguments.json == "-":
        given = read_value(decoded(sys.stdin.buffer.read(), "standard input"), "standard input")
    else:
        path = Path(arguments.json)
        given = read_value(read_file(path), path.name)
    with writing(arguments) as library:
        keys = add_developments(library, given, date.today())
    for key in keys:
        say(key)
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import writing
    from explorer.services.importing import import_file

    with writing(arguments) as library:
        imported = import_file(library, arguments.path)
    counted = f"{imported.added} added, {imported.changed} changed"
    say(f"{counted}, {imported.unchanged} as they were.")
    for source in imported.kept:
        say(source.sentence)
    return 0
