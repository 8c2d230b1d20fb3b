"""What may follow the program's name on the command line when a window is wanted."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Arguments:
    """``rest`` is a command and its own arguments, empty where a window is wanted."""

    database: Path | None
    data_dir: Path | None
    draw_into: Path | None
    rest: tuple[str, ...]


def read_arguments(words: Sequence[str]) -> Arguments:
    """Read the command line; ends the program for ``--help``, ``--version`` and errors."""
    parser = _parser()
    found, rest = parser.parse_known_args(words)
    commanded = bool(rest) and not rest[0].startswith("-")
    if rest and not commanded:
        parser.error(f"unknown option: {rest[0]}")
    database = found.database
    if commanded and len(rest) == 1 and Path(rest[0]).is_file():
        database, rest = Path(rest[0]), []
    return Arguments(database, found.data_dir, found.draw_and_quit, tuple(rest))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alliance-explorer",
        description="Explore the Renault–Nissan–Mitsubishi Alliance. Without a command the "
        "window opens; “alliance-explorer help” lists the commands.",
        allow_abbrev=False,
        exit_on_error=True,
    )
    parser.add_argument("--database", type=Path, metavar="FILE", help="the database to open")
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
