"""Items as RIS, the tagged lines that reference managers exchange.

The format is read here, since the library for it (rispy) leaves out what stands before an entry
or in one that does not end, cuts addresses at semicolons and tells no lines.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from explorer.domain.choices import SOURCE_KINDS
from explorer.domain.errors import Refusal
from explorer.services.bibliography.dates import read_words, words_of
from explorer.services.bibliography.exact import from_line, to_line
from explorer.services.bibliography.item import Item, ItemDate, Name, Placed, one_line
from explorer.services.bibliography.kinds import type_of
from explorer.services.bibliography.languages import code_of
from explorer.services.bibliography.ris_lines import Reference, references

_OWN = "C8"
_MARK = "alliance-explorer "
"""What our line in a field for anybody's use begins with."""
_TYPES = MappingProxyType(
    {
        "article-newspaper": "NEWS",
        "report": "RPRT",
        "entry-encyclopedia": "ENCYC",
        "post-weblog": "BLOG",
        "post": "ICOMM",
        "book": "BOOK",
        "pamphlet": "CTLG",
    }
)
"""The reference type of each item type; GEN for any other."""
_TYPE_OF = MappingProxyType(
    {
        **{tag: type_ for type_, tag in _TYPES.items()},
        **{"JOUR": "article-journal", "EJOUR": "article-journal", "MGZN": "article-magazine"},
        **{"CHAP": "chapter", "ECHAP": "chapter", "EBOOK": "book", "DICT": "entry-dictionary"},
        **{"ELEC": "webpage", "PAMP": "pamphlet", "HEAR": "hearing", "LEGAL": "legislation"},
    }
)
_IN_CONTAINER = frozenset({"NEWS", "ENCYC", "BLOG", "ICOMM"})
_TITLES = ("TI", "T1", "CT", "BT")
_AUTHORS = ("AU", "A1")
_CONTAINERS = ("T2", "JO", "JF", "JA", "J2")
_YEARS = ("PY", "Y1")
_READ = frozenset(
    {"ID", "M3", "PB", "DA", "Y2", "UR", "DO", "SN", "LA", "N1", _OWN}
    | {*_TITLES, *_AUTHORS, *_YEARS}
)
_NAMES = MappingProxyType(
    {
        **{"AB": "abstract", "N2": "abstract", "KW": "keyword", "VL": "volume", "IS": "issue"},
        **{"SP": "first page", "EP": "last page", "CY": "place", "ET": "edition"},
        **{"A2": "editor", "ED": "editor", "DB": "database", "AN": "accession number"},
    }
)
"""What tags are called that nothing here has a field for."""


def write(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of each reference; lines end with LF, which files of RIS write as CR LF."""
    for item in items:
        yield "".join(f"{tag}  - {value}\n" for tag, value in _lines(item) if value)
        yield "ER  - \n\n"


def read(text: str, name: str) -> Iterator[Placed]:
    """Yield the items of a file; a Refusal names the line of the first fault."""
    for reference in references(text, name):
        try:
            yield Placed(_item(reference), reference.place)
        except ValueError as error:
            raise Refusal(f"{reference.place}: {error}") from None


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    type_ = _TYPES.get(item.type, "GEN")
    numbers = dict(item.numbers)
    yield "TY", type_
    yield "ID", item.id
    yield "TI", item.title
    yield from (("AU", _name_out(name)) for name in item.authors)
    yield "T2" if type_ in _IN_CONTAINER else "PB", item.publisher
    yield from _issued_out(item.issued)
    yield "M3", item.genre
    yield "UR", item.address
    yield "Y2", _date_out(item.accessed)
    yield "LA", item.language
    yield "DO", numbers.get("doi", "")
    yield from (("SN", numbers.get(scheme, "")) for scheme in ("isbn", "issn"))
    yield "N1", item.note
    yield _OWN, _MARK + to_line(item.exact) if item.exact else ""


def _name_out(name: Name) -> str:
    """Return a name; one that is whole but has a comma ends with one, as EndNote writes it."""
    if name.given:
        return f"{name.family}, {name.given}"
    return f"{name.family}," if "," in name.family else name.family


def _issued_out(date: ItemDate | None) -> Iterator[tuple[str, str]]:
    """Yield the year only where it is sure, then the date as far as it is known."""
    if date is not None and date.first[:1] == date.last[:1]:
        yield "PY", "".join(f"{year:04}" for year in date.first[:1])
    yield "DA", _date_out(date)


def _date_out(date: ItemDate | None) -> str:
    """Return "year/month/day/words": words where the first three would say too much or little."""
    if date is None:
        return ""
    parts = date.first if date.is_single and not date.season else date.first[:1]
    if date.first[:1] != date.last[:1]:
        parts = ()
    told = [f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])] if parts else []
    is_plain = date.is_single and not date.season and not date.circa
    words = "" if is_plain else words_of(date)
    return "/".join([*told, *[""] * (3 - len(told)), words])


def _item(reference: Reference) -> Item:
    fields = reference.fields
    own, rest = _own(fields.get(_OWN, ()))
    container = _first(fields, ("PB",)) if reference.type not in _IN_CONTAINER else ""
    container = container or _first(fields, _CONTAINERS) or _first(fields, ("PB",))
    language, unread = code_of(_text(fields, "LA"))
    read = _READ.union({container}) - ({"PB"} if container != "PB" else set())
    rest += [
        (_NAMES.get(tag, tag), one_line(value))
        for tag, values in fields.items()
        if tag not in read
        for value in values
    ]
    if unread:
        rest.append(("language", unread))
    genre = _text(fields, "M3")
    return Item(
        id=_text(fields, "ID"),
        type=_type(reference.type, genre),
        genre=genre,
        title=_text(fields, _first(fields, _TITLES)),
        authors=tuple(_names_in(fields)),
        publisher=_text(fields, container),
        issued=_date_in(_text(fields, "DA"), _text(fields, _first(fields, _YEARS))),
        accessed=_date_in(_text(fields, "Y2"), ""),
        address=one_line(next(iter(fields.get("UR", ())), "")),
        language=language,
        note=_text(fields, "N1"),
        numbers=tuple(_numbers(fields)),
        exact=own,
        rest=tuple((name, value) for name, value in rest if value),
    )


def _type(tag: str, genre: str) -> str:
    if tag in _TYPE_OF:
        return _TYPE_OF[tag]
    named = genre.casefold()
    return type_of(named)[0] if named in SOURCE_KINDS else "document"


def _own(lines: Sequence[str]) -> tuple[Mapping[str, object], list[tuple[str, str]]]:
    """Return what our own line says, and the lines of others in the same field."""
    own = [line for line in lines if line.startswith(_MARK)]
    rest = [(_OWN, one_line(line)) for line in lines if line not in own]
    return (from_line(own[0].removeprefix(_MARK)) if own else {}), rest


def _first(fields: Mapping[str, Sequence[str]], tags: Iterable[str]) -> str:
    return next((tag for tag in tags if tag in fields), "")


def _text(fields: Mapping[str, Sequence[str]], tag: str) -> str:
    return one_line(" ".join(fields.get(tag, ())))


def _names_in(fields: Mapping[str, Sequence[str]]) -> Iterator[Name]:
    for line in (value for tag in _AUTHORS for value in fields.get(tag, ())):
        text = one_line(line)
        family, comma, given = text.partition(", ")
        if text.endswith(","):
            yield Name(text[:-1])
        elif comma and given:
            yield Name(family, given.replace(", ", " "))
        elif text:
            yield Name(text)


def _numbers(fields: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    if doi := _text(fields, "DO"):
        yield "doi", doi
    found = [one_line(value) for value in fields.get("SN", ()) if value.strip()]
    for value in sorted(found, key=_is_issn):
        yield "issn" if _is_issn(value) else "isbn", value


def _is_issn(value: str) -> bool:
    return len(re.sub(r"[^\dXx]", "", value)) == 8


def _date_in(text: str, year: str) -> ItemDate | None:
    """Return the date of "year/month/day/words", or of the year alone."""
    whole = text + "/" * (3 - text.count("/"))
    *parts, words = [part.strip() for part in whole.split("/", 3)]
    known = list(takewhile(bool, parts))
    told = read_words("-".join(part.zfill(2) for part in known)) if known else None
    if words:
        said = (read_words(words), read_words(f"{words} {parts[0]}"))
        readable = [date for date in said if date is not None and not date.words]
        return readable[0] if readable else told or said[0]
    return told or (read_words(year.strip("/ ")) if year else None)
