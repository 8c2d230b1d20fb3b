"""The command that tells the promise ledger: ``promises``."""

import argparse
from datetime import date

from explorer.app.command_options import Subparsers, add_clock_options
from explorer.app.command_output import complain, say, say_json
from explorer.domain.clocks import Clocks
from explorer.domain.promises import Outcome


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "promises",
        parents=[common],
        help="list what was promised, and what came of it",
        description="List every development with a target: first said, targets since, slip, "
        "outcome, and how many independent texts tell of it.",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    parser.add_argument(
        "--company",
        default="",
        metavar="NAME",
        help="only those of a company and its brands, by any of its names or its key",
    )
    parser.add_argument(
        "--outcome", type=outcome, metavar="WORD", help=f"only those that are {_words()}"
    )
    add_clock_options(parser)
    parser.set_defaults(run=_promises)


def outcome(text: str) -> Outcome:
    """Read an outcome's word."""
    try:
        return Outcome(text.strip().casefold())
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no outcome: {_words()}") from None


def _words() -> str:
    *words, last = Outcome
    return f"{', '.join(words)} or {last}"


def _promises(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import reading
    from explorer.app.promise_text import promise_lines
    from explorer.services.ledger import promise_object, promises_of

    clocks = Clocks(date.today(), arguments.true_on, arguments.known_on)
    with reading(arguments) as library:
        found = promises_of(library, clocks, arguments.company, arguments.outcome)
    if arguments.json:
        say_json([promise_object(told) for told in found])
        return 0
    for line in promise_lines(found):
        say(line)
    if not found:
        complain("No promise was found.")
    return 0
