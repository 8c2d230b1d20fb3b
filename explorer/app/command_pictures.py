"""The commands that draw: ``export image`` and ``views``."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.app.command_options import Subparsers, add_clock_options, formats, scale, size
from explorer.app.command_output import say
from explorer.domain.clocks import Clocks
from explorer.storage.failures import as_refusal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from explorer.qt.picture_export import ExportOptions, Format
    from explorer.storage.library import Library

_WIDTH = 1600


def add_image(
    commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    parser = commands.add_parser(
        "image",
        parents=[common],
        help="draw views as PNG, SVG or PDF",
        description="Draw whole views with title, legend, clocks and sources, and print the "
        "paths of the files. “alliance-explorer views” lists the names of the views.",
    )
    parser.add_argument("views", nargs="*", metavar="VIEW")
    parser.add_argument("--all", action="store_true", help="draw every view")
    parser.add_argument(
        "--format", type=formats, default=("png",), metavar="png,svg,pdf", help="by default png"
    )
    parser.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar="DIR", help="by default here"
    )
    parser.add_argument(
        "--size",
        type=size,
        metavar="WxH",
        help=f"in logical pixels; by default {_WIDTH} wide and as high as needed",
    )
    parser.add_argument("--scale", type=scale, default=1.0, metavar="N", help="2 for fine screens")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument(
        "--reproducible", action="store_true", help="the same bytes for the same data"
    )
    add_clock_options(parser)
    parser.set_defaults(run=_export_image, parser=parser)


def add_views(
    commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    parser = commands.add_parser("views", parents=[common], help="list the views to be drawn")
    parser.set_defaults(run=_list_views)


def _list_views(_arguments: argparse.Namespace) -> int:
    from explorer.views.pictures import VIEWS

    for name in VIEWS:
        say(name)
    return 0


def _export_image(arguments: argparse.Namespace) -> int:
    if bool(arguments.views) == arguments.all:
        arguments.parser.error("name the views to draw, or give --all")
    from explorer.app.command_database import reading

    app = _application()
    names = _names(arguments)
    with reading(arguments) as library:
        for path in _draw(arguments, names, library):
            say(path)
    del app
    return 0


def _application() -> "QGuiApplication":
    # Before Qt is imported: there is nothing to show, and perhaps no display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication(sys.argv[:1])


def _names(arguments: argparse.Namespace) -> Sequence[str]:
    """Return the views to draw, each once; raises Refusal for one that there is not."""
    from explorer.views.pictures import VIEWS, view_named

    names = tuple(VIEWS) if arguments.all else tuple(dict.fromkeys(arguments.views))
    for name in names:
        view_named(name)
    return names


def _draw(arguments: argparse.Namespace, names: Sequence[str], library: "Library") -> list[Path]:
    from explorer.views.picture_request import Request
    from explorer.views.pictures import draw_views

    clocks = Clocks(date.today(), arguments.true_on, arguments.known_on)
    requests = {name: Request(clocks) for name in names}
    made: list[Path] = []
    for format_ in arguments.format:
        place = _place(arguments.output, names, format_)
        made += draw_views(library.answer, requests, format_, place, _options(arguments))
    return made


def _place(output: Path, names: Sequence[str], format_: "Format") -> Path:
    """Return the file that was named, or a folder, which is made where there is none."""
    if output.suffix.casefold() == f".{format_}" and not output.is_dir():
        return output
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_refusal(error, output) from error
    return output / f"{names[0]}.pdf" if format_ == "pdf" and len(names) == 1 else output


def _options(arguments: argparse.Namespace) -> "ExportOptions":
    from explorer.qt.colours import DARK, LIGHT
    from explorer.qt.picture_export import ExportOptions
    from explorer.qt.theme import Theme

    width, height = arguments.size or (_WIDTH, None)
    palette = DARK if arguments.theme == "dark" else LIGHT
    return ExportOptions(
        width,
        height,
        arguments.scale,
        theme=Theme(palette),
        reproducible=arguments.reproducible,
    )
