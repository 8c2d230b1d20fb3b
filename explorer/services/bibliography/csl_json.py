"""Items as CSL-JSON, the form that citation processors read."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from explorer.domain.errors import Refusal
from explorer.domain.exchange_values import shown
from explorer.services.bibliography.dates import edtf_of, read_edtf, read_words, words_of
from explorer.services.bibliography.item import Item, ItemDate, Name, Placed, one_line
from explorer.services.bibliography.languages import code_of
from explorer.services.bibliography.names import author_of
from explorer.services.json_reading import read_list

_OWN = "alliance-explorer"
"""Under this name what CSL has no place for stands in an item's ``custom``."""
_IN_CONTAINER = frozenset(
    {"article-newspaper", "entry-encyclopedia", "post-weblog", "post"}
    | {"article", "article-journal", "article-magazine", "entry", "entry-dictionary", "chapter"}
)
"""Types that appear in something: that is named, not who publishes it."""
_NUMBERS = {"DOI": "doi", "ISBN": "isbn", "ISSN": "issn"}
_TEXTS = {"title": "title", "genre": "genre", "URL": "address", "note": "note"}
_READ = frozenset({"id", "type", "author", "issued", "accessed", "language", "custom"})


def write(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of a list of items, one a line."""
    between = "[\n "
    for item in items:
        yield between + json.dumps(_object(item), ensure_ascii=False)
        between = ",\n "
    yield "[]\n" if between.startswith("[") else "\n]\n"


def read(text: str, name: str) -> Iterator[Placed]:
    """Yield the items of a list; a Refusal names the line of the first fault."""
    for value, place in read_list(text, name):
        if not isinstance(value, dict):
            raise Refusal(f"{place}: an item must be an object.")
        try:
            yield Placed(_item(value), place)
        except ValueError as error:
            raise Refusal(f"{place}: {error}") from None


def is_csl(text: str) -> bool:
    """Return whether a JSON text is a list whose first item has a type, as CSL's have."""
    with suppress(Refusal):
        for value, _ in read_list(text, ""):
            return isinstance(value, dict) and "type" in value and "key" not in value
    return False


def _object(item: Item) -> dict[str, Any]:
    place = "container-title" if item.type in _IN_CONTAINER else "publisher"
    numbers = dict(item.numbers)
    found: dict[str, Any] = {
        "id": item.id,
        "type": item.type,
        "genre": item.genre,
        "title": item.title,
        "author": [_name_out(name) for name in item.authors],
        place: item.publisher,
        "issued": item.issued and _date_out(item.issued),
        "accessed": item.accessed and _date_out(item.accessed),
        "URL": item.address,
        **{outside: numbers.get(scheme) for outside, scheme in _NUMBERS.items()},
        "language": item.language,
        "note": item.note,
        "custom": {_OWN: item.exact} if item.exact else None,
    }
    return {name: value for name, value in found.items() if value or name == "id"}


def _name_out(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given}


def _date_out(date: ItemDate) -> dict[str, Any]:
    """Return a date; where an end is open, which CSL's parts cannot say, in words."""
    edtf = edtf_of(date)
    ends = [date.first] if date.is_single else [date.first, date.last]
    found = {
        "date-parts": [list(end) for end in ends] if all(ends) else None,
        "literal": None if all(ends) else words_of(date),
        "season": date.season,
        "circa": date.circa,
        "edtf": edtf and (date.edtf or edtf),
    }
    return {name: value for name, value in found.items() if value}


def _item(found: Mapping[str, Any]) -> Item:
    language, unread = code_of(_text(found, "language"))
    place = "container-title" if _text(found, "container-title") else "publisher"
    read = _READ.union(_TEXTS, _NUMBERS, (place,))
    rest = [(n, _plain(v)) for n, v in found.items() if n not in read and v not in (None, "")]
    if unread:
        rest.append(("language", unread))
    return Item(
        id=_text(found, "id"),
        type=_text(found, "type"),
        **{part: _text(found, outside) for outside, part in _TEXTS.items()},
        authors=tuple(_names(found)),
        publisher=_text(found, place),
        issued=_date(found.get("issued")),
        accessed=_date(found.get("accessed")),
        language=language,
        numbers=tuple((s, _text(found, n)) for n, s in _NUMBERS.items() if _text(found, n)),
        exact=_exact(found.get("custom")),
        rest=tuple(rest),
    )


def _text(found: Mapping[str, Any], name: str) -> str:
    value = found.get(name, "")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError(f"“{name}” must be a text, not {shown(value)}.")
    return one_line(str(value))


def _plain(value: Any) -> str:
    """Return a value that nothing here has a field for, as words for the note."""
    if isinstance(value, list) and all(isinstance(part, dict) for part in value):
        with suppress(ValueError):
            return author_of(_name(part) for part in value)
    return one_line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _exact(custom: Any) -> Mapping[str, Any]:
    own = custom.get(_OWN, {}) if isinstance(custom, dict) else {}
    if not isinstance(own, dict):
        raise ValueError(f"“{_OWN}” must be an object.")
    return own


def _names(found: Mapping[str, Any]) -> Iterator[Name]:
    given = found.get("author", [])
    if not isinstance(given, list):
        raise ValueError("“author” must be a list of names.")
    for name in given:
        if any(_name(name)):
            yield _name(name)


def _name(given: Any) -> Name:
    if not isinstance(given, dict):
        raise ValueError(f"a name must be an object, not {shown(given)}.")
    if _text(given, "literal"):
        return Name(_text(given, "literal"))
    first = _joined(given, ("given", "dropping-particle"))
    return Name(_joined(given, ("non-dropping-particle", "family", "suffix")) or first, first)


def _joined(given: Mapping[str, Any], names: Sequence[str]) -> str:
    return " ".join(filter(None, (_text(given, name) for name in names)))


def _date(given: Any) -> ItemDate | None:
    if given in (None, ""):
        return None
    if isinstance(given, str):
        return read_words(given)
    if not isinstance(given, dict):
        raise ValueError(f"a date must be an object, not {shown(given)}.")
    told, exact = (
        found and replace(found, circa=found.circa or bool(given.get("circa")))
        for found in (_of_parts(given), read_edtf(_text(given, "edtf")))
    )
    if exact is not None and told in (None, exact):
        return exact
    return told or read_words(_text(given, "literal") or _text(given, "raw"))


def _of_parts(given: Mapping[str, Any]) -> ItemDate | None:
    ends = given.get("date-parts") or []
    if not isinstance(ends, list) or not all(isinstance(end, list) for end in ends):
        raise ValueError("“date-parts” must be a list of lists.")
    written = [text for text in map(_end, ends) if text]
    if not written:
        return None
    if len(written) > 1:
        return read_words(f"[{written[0]}..{written[1]}]")
    season = _text(given, "season")
    if not season or "-" in written[0]:
        return read_words(written[0])
    of_year = f"{written[0]}-2{season}" if season in "1234" else f"{season} {written[0]}"
    return read_words(of_year)


def _end(parts: Sequence[Any]) -> str:
    """Return year, month and day as EDTF; a 0 or nothing in their place is none."""
    kept: list[str] = []
    for part, width in zip(parts, (4, 2, 2), strict=False):
        text = str(part).strip()
        if isinstance(part, bool) or text in ("", "0", "None"):
            break
        kept.append(text.zfill(width))
    return "-".join(kept)
