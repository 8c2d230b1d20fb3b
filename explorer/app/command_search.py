"""The commands that look records up: ``search`` and ``show``."""

import argparse
import sys
from datetime import date
from typing import Any

from explorer.app.command_options import Subparsers, add_clock_options, positive
from explorer.app.command_output import complain, say, say_json
from explorer.domain.clocks import Clocks
from explorer.domain.rows import Hit


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    search = commands.add_parser(
        "search",
        parents=[common],
        help="find records by names, aliases, spellings, summaries and notes",
    )
    search.add_argument("text", nargs="+", help="words, or the beginnings of words")
    search.add_argument("--json", action="store_true", help="print a JSON list")
    search.add_argument("--limit", type=positive, default=50, metavar="N")
    add_clock_options(search, true_on=False)
    search.set_defaults(run=_search)
    show = commands.add_parser(
        "show",
        parents=[common],
        help="show one record with its sources, rival claims and all that points to it",
    )
    show.add_argument("key", help="a key such as company/renault, or a name that only one has")
    show.add_argument("--json", action="store_true", help="print a JSON object")
    add_clock_options(show)
    show.set_defaults(run=_show)


def _search(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import reading
    from explorer.domain.questions import SearchFor

    text = " ".join(arguments.text)
    clocks = Clocks(date.today(), known_on=arguments.known_on)
    with reading(arguments) as library:
        hits = library.answer(SearchFor(text, clocks, limit=arguments.limit))
    if arguments.json:
        say_json([_hit_as_object(hit) for hit in hits])
        return 0
    for hit in hits:
        say(_hit_as_line(hit))
    if not hits:
        complain(f"Nothing was found for “{text[:200]}”.")
    return 0


def _hit_as_object(hit: Hit) -> dict[str, Any]:
    found = {"key": hit.link.key, "kind": hit.link.kind, "name": hit.link.name}
    return found | {"detail": hit.detail, "matched": hit.matched}


def _hit_as_line(hit: Hit) -> str:
    words = [hit.link.name, *(part for part in (hit.detail,) if part)]
    if hit.matched and hit.matched != hit.link.name:
        words.append(f"also “{hit.matched}”")
    return f"{hit.link.kind:<12} {' · '.join(words)}  [{hit.link.key}]"


def _show(arguments: argparse.Namespace) -> int:
    from explorer.app.command_database import reading
    from explorer.app.sheet_text import sheet_lines
    from explorer.domain.questions import SheetOf
    from explorer.services.showing import as_object, record_meant

    clocks = Clocks(date.today(), arguments.true_on, arguments.known_on)
    with reading(arguments) as library:
        record = record_meant(library, arguments.key, clocks)
        if arguments.json:
            say_json(as_object(library, record, clocks))
            return 0
        sheet = library.answer(SheetOf(record.id or 0, clocks))
    for line in sheet_lines(sheet, _width()):
        say(line)
    return 0


def _width() -> int | None:
    """Return where lines are broken; nowhere where no terminal shows them."""
    import shutil

    return min(shutil.get_terminal_size().columns, 110) if sys.stdout.isatty() else None
