"""The encodings in which bibliographies come: Unicode, or Latin-1 from older programs."""

import codecs
import re

from explorer.services.given import decoded

_LETTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def text_of(content: bytes, name: str) -> str:
    """Return the text of bytes; raises Refusal with the line of what is no text.

    What is no UTF-8 is Latin-1 with Windows' own signs, unless some of it can only be UTF-8.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if _is_utf8(content) or _LETTER.search(content):
        return decoded(content, name)
    return content.decode("cp1252", "replace")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
