"""The commands that follow the program's name: what the window does, for scripts."""

import argparse
import sys
import traceback
from collections.abc import Sequence
from functools import partial

from explorer.app import (
    command_change,
    command_conflicts,
    command_date,
    command_export,
    command_keep,
    command_merge,
    command_pictures,
    command_promises,
    command_search,
    command_sources,
)
from explorer.app.command_options import add_common_options, common_options
from explorer.app.command_output import complain, forget_output, use_utf8
from explorer.domain.errors import Refusal

_COMMANDS = (
    *(command_search, command_promises, command_conflicts, command_sources, command_date),
    *(command_change, command_merge, command_keep),
)
"""The commands of a word each, in the order in which help lists them."""


def run(words: Sequence[str]) -> int:
    """Carry out a command and return the exit code: 0, 1 for a refusal, 2 for usage."""
    use_utf8()
    try:
        arguments = _parser().parse_args(words)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except SystemExit as end:  # argparse has said what is wrong, or given help
        return end.code if isinstance(end.code, int) else 2
    except Refusal as refusal:
        complain(refusal)
    except BrokenPipeError:
        forget_output()
        return 0
    except OSError as error:
        complain(f"{error.filename or 'Standard output'}: {error.strerror}.")
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # a fault of ours: told in a sentence as well
        _report(error, words)
    return 1


def _report(error: Exception, words: Sequence[str]) -> None:
    from explorer.app.command_database import places_of

    known, _ = common_options().parse_known_args(words)
    log = places_of(known).log
    try:
        with log.open("a", encoding="utf-8") as stream:
            stream.write("".join(traceback.format_exception(error)))
        where = f"; “{log}” says more"
    except OSError:
        where = ""
    complain(f"The program has a fault, which kept it from going on ({error}){where}.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alliance-explorer",
        description="Look up, add, check and export records of the Alliance. Without a command "
        "the window opens.",
        allow_abbrev=False,
    )
    add_common_options(parser)
    common = common_options()
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    exporting = commands.add_parser("export", parents=[common], help="write records or pictures")
    exported = exporting.add_subparsers(title="what", metavar="WHAT", required=True)
    command_export.add_data(exported, common)
    command_pictures.add_image(exported, common)
    command_pictures.add_views(commands, common)
    for command in _COMMANDS:
        command.add(commands, common)
    helping = commands.add_parser("help", parents=[common], help="list the commands")
    helping.set_defaults(run=partial(_help, parser))
    return parser


def _help(parser: argparse.ArgumentParser, _arguments: argparse.Namespace) -> int:
    parser.print_help()
    return 0
