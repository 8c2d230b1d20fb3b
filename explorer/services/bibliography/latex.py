"""Text as LaTeX writes it in a bibliography, and back.

Of the libraries, pylatexenc reads more of LaTeX, but needs ten seconds for a megabyte of accents
and ends in a RecursionError where braces are nested a thousandfold.
"""

import re
import unicodedata
from types import MappingProxyType

_SPECIAL = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "%&$#_"},
        # BibTeX counts a brace behind a backslash like any other: these are none.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_LIGATURES = re.compile(r"-(?=-)|`(?=`)|'(?=')|[?!](?=`)")

_ACCENTS = MappingProxyType(
    {
        **{"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304"},
        **{"u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b"},
        **{"v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331"},
        "t": "\u0361",
    }
)
_WORDS = MappingProxyType(
    {
        **{"aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø"},
        **{"l": "ł", "L": "Ł", "ss": "ß", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ"},
        **{"TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ"},
        **{"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"},
        **{"textasciitilde": "~", "textasciicircum": "^", "textbar": "|", "textless": "<"},
        **{"textgreater": ">", "textunderscore": "_", "textdollar": "$", "textquotesingle": "'"},
        **{"textendash": "–", "textemdash": "—", "textellipsis": "…", "ldots": "…", "dots": "…"},
        **{"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“"},
        **{"textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚"},
        **{"guillemotleft": "«", "guillemotright": "»", "textexclamdown": "¡"},
        **{"textquestiondown": "¿", "euro": "€", "texteuro": "€", "pounds": "£", "yen": "¥"},
        **{"textsterling": "£", "textyen": "¥", "copyright": "©", "textcopyright": "©"},
        **{"textregistered": "®", "texttrademark": "™", "textdegree": "°", "S": "§", "P": "¶"},
        **{"textbullet": "•", "textperthousand": "‰", "slash": "/", "TeX": "TeX"},
        **{"LaTeX": "LaTeX", "quad": " ", "space": " "},
    }
)
_SIGNS = MappingProxyType({",": "\u2009", "\\": " ", "-": "", "/": "", "@": "", "\n": " "})
_RUNS = MappingProxyType(
    {**{"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡"}, "~": "\xa0"}
)
_TOKENS = re.compile(
    r"""
    \\(?P<accent>['`^"~=.]|[uvHcdbrkt](?![A-Za-z]))[ ]*
        (?:\{[ ]*(?P<within>\\[ij]|[^\W\d_])?[ ]*\}|(?P<letter>\\[ij](?![A-Za-z])|[^\W\d_]))
    | \\(?P<word>[A-Za-z]+)[ ]*(?P<argument>(?=\{))?
    | \\(?P<sign>[\s\S])
    | (?P<run>---?|``|''|[?!]`|~)
    | [{}]
    """,
    re.VERBOSE,
)


def encode(text: str) -> str:
    """Return plain text as LaTeX that keeps every character; letters stay letters of Unicode."""
    return _LIGATURES.sub(r"\g<0>{}", text.translate(_SPECIAL))


def decode(latex: str) -> str:
    """Return LaTeX as plain text: accents, signs and dashes read, braces and fonts left out.

    A command of another sort stays as it is written.
    """
    return _TOKENS.sub(_plain, latex) if any(sign in latex for sign in "\\{}~-`'") else latex


def _plain(token: re.Match[str]) -> str:
    if accent := token["accent"]:
        return _accented(accent, token["within"] or token["letter"] or "")
    if word := token["word"]:
        unknown = "" if token["argument"] is not None else token[0]
        return _WORDS.get(word, unknown)
    if sign := token["sign"]:
        return _SIGNS.get(sign, sign)
    return _RUNS.get(token["run"] or "", "")


def _accented(accent: str, letter: str) -> str:
    if not letter:
        return accent if not accent.isalpha() else ""
    return unicodedata.normalize("NFC", letter.removeprefix("\\") + _ACCENTS[accent])
