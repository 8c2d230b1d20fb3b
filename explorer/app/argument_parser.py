"""The command line of the window in full: its help, its version, what is wrong with it."""

import argparse
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Return what reads every command line, and helps."""
    made = argparse.ArgumentParser(
        prog="alliance-explorer",
        description="Explore the Renault–Nissan–Mitsubishi Alliance. Without a command the "
        "window opens; “alliance-explorer help” lists the commands.",
        allow_abbrev=False,
    )
    made.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the database to open")
    made.add_argument(
        "--database", type=Path, metavar="FILE", help="the database to open, by an option"
    )
    made.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="the folder for the program's own files"
    )
    made.add_argument(
        "--draw-and-quit",
        type=Path,
        metavar="DIR",
        help="draw every view into pictures in this folder, without a display, and end",
    )
    made.add_argument("--version", action=_Version, nargs=0, help="say the version and end")
    return made


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"Alliance Explorer {version('alliance-explorer')}")
        parser.exit()
