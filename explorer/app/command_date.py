"""The command that reads a date in words: ``date``."""

import argparse
from datetime import date

from explorer.app.command_options import Subparsers, day
from explorer.app.command_output import say_json
from explorer.domain.dates import CALENDAR_YEAR, FiscalCalendar, read_date, to_fields


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "date",
        parents=[common],
        help="read a date in words (English, French, Japanese) as a window of days",
    )
    parser.add_argument("words", nargs="+", help="such as “second half of 2023” or “FY2026”")
    parser.add_argument(
        "--company", metavar="NAME", help="the company whose fiscal years are meant"
    )
    parser.add_argument(
        "--said-on", type=day, metavar="DATE", help="the day from which “next year” counts"
    )
    parser.set_defaults(run=_date)


def _date(arguments: argparse.Namespace) -> int:
    calendar = CALENDAR_YEAR if arguments.company is None else _calendar(arguments)
    said_on: date | None = arguments.said_on
    window = read_date(" ".join(arguments.words), said_on=said_on, calendar=calendar)
    say_json(to_fields(window))
    return 0


def _calendar(arguments: argparse.Namespace) -> FiscalCalendar:
    from explorer.app.command_database import reading
    from explorer.domain.questions import RecordNamed
    from explorer.services.naming import Names
    from explorer.services.said_dates import calendar_of

    with reading(arguments) as library:
        link = Names(library).find(arguments.company, ("company",))
        return calendar_of([library.answer(RecordNamed(link.key))])
