"""The command that merges the dataset that the program is shipped with: ``merge``."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from explorer.app.command_options import Subparsers
from explorer.app.command_output import say, say_json

if TYPE_CHECKING:
    from explorer.domain.merging.wording import Told
    from explorer.services.merging import Merge


def add(commands: "Subparsers[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "merge",
        parents=[common],
        help="bring the records in line with the dataset of this version of the program",
        description="Merge the newer dataset that came with the program, in one step that can be "
        "undone. What you changed stays; where the dataset changed the same, both are told.",
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    parser.add_argument("--json", action="store_true", help="print a JSON object")
    parser.set_defaults(run=_merge)


def _merge(arguments: argparse.Namespace) -> int:
    found = _foreseen(arguments) if arguments.dry_run else _made(arguments)
    if arguments.json:
        say_json(_as_object(found))
    elif found is None:
        say("The records are in line with this dataset already.")
    else:
        _tell(found)
    return 0


def _foreseen(arguments: argparse.Namespace) -> "Merge | None":
    from explorer.app.command_database import reading
    from explorer.services.merging import preview, required_dataset

    with reading(arguments) as library:
        return preview(library, required_dataset())


def _made(arguments: argparse.Namespace) -> "Merge | None":
    from explorer.app.command_database import writing
    from explorer.services.merging import merge, required_dataset

    with writing(arguments) as library:
        return merge(library, required_dataset(), "Merge newer dataset")


def _as_object(found: "Merge | None") -> dict[str, Any]:
    if found is None:
        return {"edition": None, "records": [], "differences": []}
    return {
        "edition": found.edition,
        "records": [asdict(line) for line in found.lines],
        "differences": [{**asdict(one), "sort": one.sort.value} for one in found.differences],
    }


def _tell(found: "Merge") -> None:
    for line in found.lines:
        fields = f": {', '.join(line.fields)}" if line.fields else ""
        say(f"{line.sort} {line.kind} “{line.name}”{fields}")
    for one in found.differences:
        say(_sentence(one))
    counted = ", ".join(f"{found.count(sort)} {sort}" for sort in ("added", "changed", "deleted"))
    say(f"{counted}; {len(found.differences)} to decide.")


def _sentence(one: "Told") -> str:
    what = f"{one.kind} “{one.name}”"
    if not one.field:
        return f"to decide: {what}: {one.sort.value}"
    here, there = (" ".join(side.words.split()) or "—" for side in (one.mine, one.theirs))
    return f"to decide: {what}, {one.field}: here “{here}”, in the dataset “{there}”"
