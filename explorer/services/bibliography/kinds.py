"""Kinds of sources and the item types of CSL."""

from types import MappingProxyType

from explorer.domain.choices import SOURCE_KINDS

TYPES = MappingProxyType(
    {
        "press release": "report",
        "news": "article-newspaper",
        "filing": "report",
        "encyclopedia": "entry-encyclopedia",
        "blog": "post-weblog",
        "reader comment": "post",
        "book": "book",
        "speech": "speech",
        "catalogue": "pamphlet",
    }
)
"""The type of each kind; "document" for any other."""
_NAMED = frozenset({"press release", "filing", "speech", "catalogue"})
"""Kinds that an entry names in words, since their type is wider or not printed."""
_KINDS = MappingProxyType(
    {
        **dict.fromkeys(("article", "article-journal", "article-magazine", "periodical"), "news"),
        **dict.fromkeys(("article-newspaper", "broadcast", "review"), "news"),
        **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), "encyclopedia"),
        **dict.fromkeys(("book", "chapter", "collection"), "book"),
        **dict.fromkeys(("speech", "interview", "hearing"), "speech"),
        **dict.fromkeys(("legal_case", "legislation", "regulation", "treaty"), "filing"),
        "post": "reader comment",
        "post-weblog": "blog",
        "pamphlet": "catalogue",
    }
)


def type_of(kind: str) -> tuple[str, str]:
    """Return the item type of a kind and what the entry calls itself ("Press release" or "")."""
    genre = kind.capitalize() if kind in _NAMED else ""
    return TYPES.get(kind, "document"), genre


def kind_of(type: str, genre: str) -> str:
    """Return the kind of an item by what it calls itself, else by its type."""
    named = genre.casefold()
    return named if named in SOURCE_KINDS else _KINDS.get(type, "other")
