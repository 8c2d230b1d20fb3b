"""The command that writes records: ``export data``."""

import argparse
import sys
from pathlib import Path

from explorer.app.command_options import Subparsers, add_clock_options
from explorer.app.command_output import say


def add_data(
    commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    parser = commands.add_parser(
        "data",
        parents=[common],
        help="write every record as JSON or CSV, without loss",
        description="Write every record: as one JSON object with a list for each kind, or as a "
        "folder of CSV files, one for each kind. Either can be imported again.",
    )
    parser.add_argument("--format", choices=("json", "csv"), default="json")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="PATH",
        help="the file, or for CSV the folder; without it JSON goes to standard output",
    )
    add_clock_options(parser)
    parser.set_defaults(run=_export_data, parser=parser)


def _export_data(arguments: argparse.Namespace) -> int:
    output: Path | None = arguments.output
    to_standard = output is None or str(output) == "-"
    if arguments.format == "csv" and to_standard:
        arguments.parser.error("CSV is a folder of files: name it with -o")
    from explorer.app.command_database import reading
    from explorer.services.exporting import Extent, export_csv, export_json, write_json

    extent = Extent(arguments.known_on, arguments.true_on)
    with reading(arguments) as library:
        if to_standard or output is None:
            write_json(library, sys.stdout, extent)
        elif arguments.format == "csv":
            for path in export_csv(library, output, extent):
                say(path)
        else:
            export_json(library, output, extent)
            say(output)
    return 0
