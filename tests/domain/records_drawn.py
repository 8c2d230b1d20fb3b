"""Records of every kind, drawn by hypothesis from the fields that they declare."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from explorer.domain.dates import CALENDAR_YEAR, Window, read_date
from explorer.domain.fields import Field, FieldType
from explorer.domain.keys import slug
from explorer.domain.parts import ALIAS_SORTS, BOUNDS, Alias, Amount, Citation, Identifier, Link
from explorer.domain.records import KINDS, Record, fields_of

PHRASES = (
    *("second half of 2023", "by the end of 2026", "FY2026", "2024", "5 November 2013"),
    *("early 2025", "from 2026", "since 1999", "not before 2027", "2010s", "when pigs fly"),
    *("2025年度上期", "premier semestre 2024", "next year", "around 2020", "Q3 2025", "=1+1"),
)
_letters = st.characters(exclude_categories=("Cc", "Cs"))
_traps = st.sampled_from("=+-@'|;,\"\\/⇒日é")
words = st.text(_letters | _traps, max_size=20)
long_words = st.text(_letters | _traps | st.sampled_from("\n\t"), max_size=30)
slugs = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,9})", fullmatch=True)
numbers = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    said_on = draw(st.none() | st.dates(date(1999, 1, 1), date(2030, 1, 1)))
    return read_date(draw(st.sampled_from(PHRASES)), said_on=said_on, calendar=CALENDAR_YEAR)


@st.composite
def links(draw: st.DrawFn, kinds: tuple[str, ...] = (), roles: bool = False) -> Link:
    kind = draw(st.sampled_from(kinds or tuple(KINDS)))
    role = draw(words) if roles else ""
    return Link(f"{slug(kind)}/{draw(slugs)}", kind, "", None, role)


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    source = draw(links(("source",)))
    return Citation(source, draw(words), draw(words), draw(long_words), draw(words))


aliases = st.builds(Alias, words, st.sampled_from(ALIAS_SORTS), st.sampled_from(("", "ja", "fr")))
amounts = st.builds(Amount, numbers, words, st.sampled_from(BOUNDS), words)
identifiers = st.builds(Identifier, words, words)


def _several(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


_VALUES: dict[FieldType, st.SearchStrategy[Any]] = {
    FieldType.DATE: st.none() | windows(),
    FieldType.CHOICES: _several(words),
    FieldType.AMOUNTS: _several(amounts),
    FieldType.NUMBER: st.none() | numbers,
    FieldType.PERCENT: st.none() | numbers,
    FieldType.MONTH: st.none() | st.integers(1, 12),
    FieldType.FLAG: st.booleans(),
    FieldType.LONG_TEXT: long_words,
}


def _value(field: Field) -> st.SearchStrategy[Any]:
    if field.type is FieldType.LINK:
        return st.none() | links(field.kinds)
    if field.type is FieldType.LINKS:
        return _several(links(field.kinds, roles=True))
    return _VALUES.get(field.type, words)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Draw any record that has the right types, kept by the rules or not."""
    kind = draw(st.sampled_from(tuple(KINDS)))
    values: dict[str, Any] = {field.name: draw(_value(field)) for field in fields_of(kind)}
    values["key"] = f"{slug(kind)}/{draw(slugs)}"
    values["origin"] = draw(st.sampled_from(("user", "curated")))
    values["aliases"] = draw(_several(aliases))
    values["identifiers"] = draw(_several(identifiers))
    values["citations"] = draw(_several(citations()))
    return KINDS[kind](**values)
