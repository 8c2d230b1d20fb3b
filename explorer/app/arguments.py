"""What may follow the program's name on the command line when a window is wanted."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_WITH_VALUE = ("--database", "--data-dir", "--draw-and-quit")


@dataclass(frozen=True, slots=True)
class Arguments:
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
    found = _parser().parse_args(words)
    return Arguments(found.database or found.file, found.data_dir, found.draw_and_quit)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alliance-explorer",
        description="Explore the Renault–Nissan–Mitsubishi Alliance. Without a command the "
        "window opens; “alliance-explorer help” lists the commands.",
        allow_abbrev=False,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the database to open")
    parser.add_argument(
        "--database", type=Path, metavar="FILE", help="the database to open, by an option"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="the folder for the program's own files"
    )
    parser.add_argument(
        "--draw-and-quit",
        type=Path,
        metavar="DIR",
        help="draw every view into pictures in this folder, without a display, and end",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say the version and end")
    return parser


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"Alliance Explorer {version('alliance-explorer')}")
        parser.exit()
