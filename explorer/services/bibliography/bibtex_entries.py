"""The entries of a BibTeX file with their fields, each with the line where it begins."""

import logging
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from explorer.domain.errors import Refusal

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block
    from bibtexparser.model import Entry as Parsed

_MOST_SIGNS = 100_000
"""At signs in a file: each may begin an entry, and takes time and memory even if it does not."""
_LOST_FIELD = re.compile(r"^\s*[\w-]+\s*=\s*[{\"]", re.MULTILINE)


class Entry(NamedTuple):
    """One entry: its fields by their names in small letters, without the outer braces."""

    type: str
    key: str
    fields: Mapping[str, str]
    place: str


def entries(text: str, name: str) -> Iterator[Entry]:
    """Yield the entries of a file; raises Refusal with the line of the first fault.

    What stands between entries is a comment, unless it looks like the field of one.
    """
    if text.count("@") > _MOST_SIGNS:
        raise Refusal(f"{name} holds more than {_MOST_SIGNS:,} entries. Import it in parts.")
    library = _split(text)
    faults = [*_failed(library), *_lost(library)]
    if faults:
        line, sentence = min(faults)
        raise Refusal(f"{name}, line {line}: {sentence}")
    if not library.entries and text.strip():
        raise Refusal(f"{name}, line 1: there is no entry in this file.")
    for parsed in library.entries:
        yield _entry(parsed, f"{name}, line {_line(parsed)}")


def _split(text: str) -> "Library":
    from bibtexparser.middlewares import (
        RemoveEnclosingMiddleware,
        ResolveStringReferencesMiddleware,
    )
    from bibtexparser.splitter import Splitter

    # What is wrong is told in sentences; the parser would also write it to standard error.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = Splitter(text).split()
    library = ResolveStringReferencesMiddleware().transform(library)
    return RemoveEnclosingMiddleware().transform(library)


def _entry(parsed: "Parsed", place: str) -> Entry:
    fields: dict[str, str] = {}
    for field in parsed.fields:
        name = field.key.casefold()
        if name in fields:
            raise Refusal(f"{place}: “{name[:60]}” stands twice in one entry.")
        if field.enclosing == "no-enclosing" and "#" in field.value:
            raise Refusal(f"{place}: “{name[:60]}” is joined by #; write it out.")
        fields[name] = field.value
    return Entry(parsed.entry_type.casefold(), parsed.key, fields, place)


def _failed(library: "Library") -> Iterator[tuple[int, str]]:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    for block in library.failed_blocks:
        if isinstance(block, DuplicateFieldKeyBlock):
            twice = ", ".join(sorted(block.duplicate_keys))
            yield _line(block), f"“{twice[:60]}” stands twice in one entry."
        elif isinstance(block, DuplicateBlockKeyBlock):
            yield _line(block), f"“{block.key[:60]}” is the key of an earlier entry too."
        else:
            reason = getattr(block.error, "abort_reason", str(block.error))
            yield _line(block), f"this is not BibTeX ({reason.strip().rstrip('.')})."


def _lost(library: "Library") -> Iterator[tuple[int, str]]:
    for block in library.comments:
        found = _LOST_FIELD.search(block.comment)
        if found is not None:
            line = _line(block) + block.comment.count("\n", 0, found.start())
            yield line, "a field stands here outside of any entry."


def _line(block: "Block") -> int:
    return (block.start_line or 0) + 1
