"""Sources of every sort, with what breaks formats in their texts."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from explorer.domain.choices import SOURCE_KINDS, SOURCE_QUALITIES
from explorer.domain.dates import APRIL_TO_MARCH, Window, from_edtf, read_date
from explorer.domain.parts import Alias, Citation, Identifier, Link
from explorer.domain.records import Source
from tests.domain.dates.spoken import ANY
from tests.domain.records_drawn import PHRASES, slugs

_TRAPS = (
    *("{", "}", "\\", "%", "&", "$", "#", "_", "~", "^", '"', "'", "--", "``", "''", "?`", "@"),
    *("\\'e", "\\textbf{", "<i>", "</i>", "TY  - ", "ER  - ", "\n", "\r\n", "\u2028", "\xa0", ", "),
    *(
        " and ",
        "日産",
        "شركة",
        "\u200f",
        "🚗",
        "é",
        "e\u0301",
        "\\\\",
        "/",
        "https://",
        "[",
        "..",
        "  ",
    ),
)
_letters = st.text(max_size=8)
texts = st.lists(st.sampled_from(_TRAPS) | _letters, max_size=8).map("".join)
long_texts = st.builds(lambda text, times: text * times, texts, st.sampled_from((1, 1, 1, 200)))
_names = st.sampled_from(
    [
        *("Hans Greimel", "Charlotte Van Campenhout", "Luca de Meo", "Jean-Michel Bélot"),
        *("Reuters", "高木啓", "Γιάννης Σκουφής", "Nissan Motor Co., Ltd.", "others"),
        "Takeho Morita (photo)",
    ]
)
authors = st.lists(_names, max_size=3).map(", ".join) | texts
EDTF = (
    *("2023-41", "2023-21", "2022-24", "2025-35", "2013-11-05", "201X", "2023-02~", "2026/.."),
    *(
        "[..2026-12-31]",
        "[2013-11-05..2014-12-31]",
        "2023?",
        "2023-2X-XX",
        "{2023,2025}",
        "../2020",
    ),
    *("Y20000", "-0044", "2024-02-29", "[2022-24,2023-24]", "2023-33/2024-22", "0001", "9999-12"),
)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    words = draw(st.sampled_from(PHRASES) | ANY | texts)
    if draw(st.booleans()):
        edtf = draw(st.sampled_from([form for form in EDTF if _is_edtf(form)]))
        return from_edtf(edtf, words)
    return read_date(words, said_on=date(2023, 5, 5), calendar=APRIL_TO_MARCH)


def _is_edtf(text: str) -> bool:
    try:
        from_edtf(text)
    except ValueError:
        return False
    return True


_links = st.builds(lambda slug: Link(f"source/{slug}", "source", ""), slugs)
_identifiers = st.builds(
    Identifier,
    st.sampled_from(("doi", "isbn", "issn", "wikidata")),
    st.sampled_from(("10.1000/182", "9781234567897", "1234-5678", "Q6686")) | texts,
)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Draw any source that has the right types, kept by the rules or not."""
    values: dict[str, Any] = {
        "key": f"source/{draw(slugs)}",
        "name": draw(long_texts),
        "publisher": draw(texts | _names),
        "author": draw(authors),
        "published": draw(st.none() | windows()),
        "published_basis": draw(st.sampled_from(("", "given", "estimated"))),
        "retrieved": draw(st.none() | windows()),
        "address": draw(st.just("https://example.com/a_b?c=%20#d;e") | texts),
        "language": draw(st.sampled_from(("", "en", "fr", "ja", "sl", "zxx", "EN")) | texts),
        "kind": draw(st.sampled_from(SOURCE_KINDS) | texts),
        "quality": draw(st.sampled_from(("", *SOURCE_QUALITIES))),
        "based_on": draw(st.none() | _links),
        "note": draw(long_texts),
        "aliases": tuple(draw(st.lists(st.builds(Alias, texts), max_size=2))),
        "identifiers": tuple(draw(st.lists(_identifiers, max_size=3))),
        "citations": tuple(draw(st.lists(st.builds(Citation, _links, texts), max_size=2))),
    }
    return Source(**values)
