"""Windows as plain fields for JSON, and back."""

from collections.abc import Mapping

from explorer.domain.dates.edtf.windows import from_edtf
from explorer.domain.window import Sense, UnreadableDate, Window, text_only


def to_fields(window: Window) -> dict[str, str | None]:
    """The keys words, edtf, earliest, latest (ISO days or None) and sense."""
    return {
        "words": window.words,
        "edtf": window.edtf,
        "earliest": window.earliest.isoformat() if window.earliest else None,
        "latest": window.latest.isoformat() if window.latest else None,
        "sense": window.sense.value,
    }


def from_fields(fields: Mapping[str, object]) -> Window:
    """The window of such fields; raises UnreadableDate if they contradict one another.

    The days may be left out: they follow from the EDTF.
    """
    words, edtf, sense = _text(fields, "words") or "", _text(fields, "edtf"), _sense(fields)
    window = text_only(words) if edtf is None else from_edtf(edtf, words)
    if sense not in (None, window.sense):
        raise UnreadableDate(f"“{edtf}” cannot be “{sense}”")
    for key, day in (("earliest", window.earliest), ("latest", window.latest)):
        stated = _text(fields, key)
        if key in fields and stated != (day.isoformat() if day else None):
            raise UnreadableDate(f"the {key} day of “{edtf}” is not {stated}")
    return window


def _text(fields: Mapping[str, object], key: str) -> str | None:
    value = fields.get(key)
    if value is not None and not isinstance(value, str):
        raise UnreadableDate(f"“{key}” must be text")
    return value


def _sense(fields: Mapping[str, object]) -> Sense | None:
    text = _text(fields, "sense")
    if text is None:
        return None
    try:
        return Sense(text)
    except ValueError:
        raise UnreadableDate(f"a date cannot be “{text}”") from None
