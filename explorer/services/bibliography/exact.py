"""What a bibliography has no place for, as one line of JSON in a field of our own."""

import json
import re
from collections.abc import Mapping
from typing import Any

_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"')


def to_line(exact: Mapping[str, Any]) -> str:
    """Return the fields on one line, in which braces stand in pairs only, as BibTeX asks."""
    return _STRINGS.sub(_without_braces, json.dumps(exact, ensure_ascii=False))


def from_line(line: str) -> Mapping[str, Any]:
    """Return the fields in a line; raises ValueError with a sentence."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("what stands in the field of Alliance Explorer is not JSON.") from None
    if not isinstance(found, dict):
        raise ValueError("what stands in the field of Alliance Explorer is no object.")
    return found


def _without_braces(string: re.Match[str]) -> str:
    return string[0].replace("{", "\\u007b").replace("}", "\\u007d")
