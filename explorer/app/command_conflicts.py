"""The commands that say what is contested and what deserves a second look."""

import argparse
from datetime import date

from explorer.app.command_options import Subparsers, add_clock_options
from explorer.app.command_output import complain, say, say_json
from explorer.domain.checks import CHECKS
from explorer.domain.clocks import Clocks


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    conflicts = commands.add_parser(
        "conflicts",
        parents=[common],
        help="list what sources disagree about, with the rival claims",
        description="List every contested value with its rival claims: what each says, who said "
        "it when and in which source, how many independent texts say so, and which is taken.",
    )
    conflicts.add_argument("--json", action="store_true", help="print a JSON list")
    add_clock_options(conflicts, true_on=False)
    conflicts.set_defaults(run=_conflicts)
    checks = commands.add_parser(
        "checks",
        parents=[common],
        help="list what deserves a second look: unsourced, contested, out of order …",
        description="Run the checks, all or those that are named. To find something is no error. "
        f"The checks: {_names()}.",
    )
    checks.add_argument(
        "checks", nargs="*", type=check_name, metavar="CHECK", help="only these checks"
    )
    checks.add_argument("--json", action="store_true", help="print a JSON list")
    add_clock_options(checks)
    checks.set_defaults(run=_checks)


def check_name(text: str) -> str:
    """Read the name of a check."""
    name = text.strip().casefold()
    if name not in {check.name for check in CHECKS}:
        raise argparse.ArgumentTypeError(f"“{text}” is no check: {_names()}")
    return name


def _names() -> str:
    *names, last = (check.name for check in CHECKS)
    return f"{', '.join(names)} or {last}"


def _conflicts(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import reading
    from explorer.app.conflict_text import conflict_lines
    from explorer.domain.conflicts import ConflictsOf
    from explorer.services.conflicts import conflict_object

    clocks = Clocks(date.today(), known_on=arguments.known_on)
    with reading(arguments) as library:
        found = library.answer(ConflictsOf(clocks))
    if arguments.json:
        say_json([conflict_object(conflict) for conflict in found])
        return 0
    for line in conflict_lines(found):
        say(line)
    if not found:
        complain("Nothing is contested.")
    return 0


def _checks(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import reading
    from explorer.app.conflict_text import finding_lines
    from explorer.domain.checks import FindingsOf
    from explorer.services.conflicts import finding_object

    clocks = Clocks(date.today(), arguments.true_on, arguments.known_on)
    names = tuple(dict.fromkeys(arguments.checks))
    with reading(arguments) as library:
        found = library.answer(FindingsOf(clocks, names))
    if arguments.json:
        say_json([finding_object(finding) for finding in found])
        return 0
    for line in finding_lines(found, names):
        say(line)
    if not found:
        complain("Nothing was found.")
    return 0
