"""What the options of the commands mean, and how wrong ones are refused."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from explorer.domain.dates import Sense, read_date

Run = Callable[[argparse.Namespace], int]
Subparsers = argparse._SubParsersAction
"""What ``add_subparsers`` returns; it has no public name."""


def common_options() -> argparse.ArgumentParser:
    """Return the options that stand before or after any command."""
    parser = argparse.ArgumentParser(add_help=False)
    add_common_options(parser)
    return parser


def add_common_options(parser: argparse.ArgumentParser) -> None:
    # Without a default of its own, the option after the command does not undo the one before.
    group = parser.add_argument_group("files")
    group.add_argument(
        "--database",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the database to use",
    )
    group.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the folder for everything that the program writes by itself",
    )


def add_clock_options(parser: argparse.ArgumentParser, *, true_on: bool = True) -> None:
    parser.add_argument(
        "--known-on", type=day, metavar="DATE", help="as the sources published by this day say"
    )
    if true_on:
        parser.add_argument(
            "--true-on", type=day, metavar="DATE", help="only facts that held on this day"
        )


def day(text: str) -> date:
    """Read a day, or the last day of a date in words ("2016", "end of June 2024")."""
    window = read_date(text)
    found = None if window.sense is Sense.TEXT else window.latest or window.earliest
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2016-11-30")
    return found


def size(text: str) -> tuple[int, int]:
    """Read a width and a height in pixels, "1600x900"."""
    found = re.fullmatch(r"(\d{1,6})\s*[x×]\s*(\d{1,6})", text.strip(), re.IGNORECASE)
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no size; write it as 1600x900")
    return int(found[1]), int(found[2])


def positive(text: str) -> int:
    """Read a whole number from 1."""
    if not (text.isdecimal() and len(text) < 10 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number from 1")
    return int(text)


def scale(text: str) -> float:
    """Read a factor above 0."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0 < found <= 100:
        raise argparse.ArgumentTypeError(f"“{text}” is no scale; write a number such as 2")
    return found


def formats(text: str) -> tuple[str, ...]:
    """Read one or more formats of pictures, "png,pdf"."""
    found = tuple(dict.fromkeys(part.strip().casefold() for part in text.split(",")))
    unknown = [part for part in found if part not in ("png", "svg", "pdf")]
    if unknown:
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” is no format: png, svg or pdf")
    return found
