"""What may follow the program's name on the command line when a window is wanted."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_WITH_VALUE = ("--database", "--data-dir", "--draw-and-quit")


class Arguments(NamedTuple):
    """What a start with a window was told."""

    database: Path | None
    data_dir: Path | None
    draw_into: Path | None


def names_command(words: Sequence[str]) -> bool:
    """Return whether a command follows: the first word that is no option, and no file either."""
    rest = iter(words)
    for word in rest:
        if word in _WITH_VALUE:
            next(rest, None)
        elif not word.startswith("-"):
            return not Path(word).is_file()
    return False


def read_arguments(words: Sequence[str]) -> Arguments:
    """Read the command line; ends the program for ``--help``, ``--version`` and errors."""
    found = _read_plainly(words)
    if found is None:
        from explorer.app.argument_parser import parser

        found = vars(parser().parse_args(words))
    return Arguments(
        found.get("database") or found.get("file"),
        found.get("data_dir"),
        found.get("draw_and_quit"),
    )


def _read_plainly(words: Sequence[str]) -> dict[str, Path] | None:
    """Return a file and options with their values; None where more is to be understood.

    A start hardly ever has more, and ``argparse`` would take a twentieth of it.
    """
    found: dict[str, Path] = {}
    rest = iter(words)
    for word in rest:
        name, value = (word[2:], next(rest, "")) if word in _WITH_VALUE else ("file", word)
        if not value or value.startswith("-") or name in found:
            return None
        found[name.replace("-", "_")] = Path(value)
    return found
