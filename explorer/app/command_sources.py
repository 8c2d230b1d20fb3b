"""The command that writes sources as a bibliography: ``sources``."""

import argparse
import sys
from pathlib import Path

from explorer.app.command_options import Subparsers, add_clock_options
from explorer.app.command_output import say

_FORMATS = ("csl-json", "bibtex", "ris")


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "sources",
        parents=[common],
        help="write the sources as a bibliography: CSL-JSON, BibTeX or RIS",
        description="Write every source for reference managers and typesetters, dates only as "
        "precise as they are known. “import” reads all three formats again without loss.",
    )
    parser.add_argument("--format", choices=_FORMATS, default=_FORMATS[0])
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="PATH",
        help="the file; without it the bibliography goes to standard output",
    )
    add_clock_options(parser, true_on=False)
    parser.set_defaults(run=_sources)


def _sources(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import reading
    from explorer.services.bibliography.exporting import export_sources, write_sources
    from explorer.services.exporting import Extent

    output: Path | None = arguments.output
    extent = Extent(known_on=arguments.known_on)
    with reading(arguments) as library:
        if output is None or str(output) == "-":
            write_sources(library, arguments.format, sys.stdout, extent)
        else:
            export_sources(library, output, arguments.format, extent)
            say(output)
    return 0
