"""The file of the settings: read by Qt, and replaced as a whole or not at all.

Qt's own writing takes a file that the disk had no room for as written, and puts the half of it
in place of the old one.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

_PLAIN: Final = re.compile(r"[A-Za-z0-9_.-]")
_GENERAL: Final = "General"
"""What Qt calls the section of keys that name none."""


class SettingsFile:
    """Texts by name; ``/`` parts a section from what is in it.

    Every value that is no text when the file is read is an empty one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        file = QSettings(str(path), QSettings.Format.IniFormat)
        values = {key: file.value(key) for key in file.allKeys() if key}
        self._texts = {k: value if isinstance(value, str) else "" for k, value in values.items()}
        self._saved = dict(self._texts)

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def text(self, name: str) -> str:
        """The text under a name; empty if there is none."""
        return self._texts.get(name, "")

    def set(self, name: str, text: str) -> None:
        self._texts[name] = text

    def remove(self, name: str) -> None:
        """Remove a name, or a section with all that is in it."""
        inside = f"{name}/"
        kept = {k: text for k, text in self._texts.items() if k != name}
        self._texts = {k: text for k, text in kept.items() if not k.startswith(inside)}

    def save(self) -> None:
        """Put what has changed on disk; raises Refusal, and the old file stays then."""
        if self._texts == self._saved:
            return
        from explorer.services.publishing import publish_files  # not needed to start

        publish_files({self._path: "".join(self._lines()).encode()})
        self._saved = dict(self._texts)

    def _lines(self) -> Iterator[str]:
        parts = ((*_section_and_key(name), text) for name, text in self._texts.items())
        for section, entries in groupby(sorted(parts), key=lambda part: part[0]):
            yield f"[{section}]\n"
            for _, key, text in entries:
                yield f'{key}="{_escaped(text)}"\n'


def _section_and_key(name: str) -> tuple[str, str]:
    section, between, key = name.partition("/")
    return (_encoded(section), _encoded(key)) if between else (_GENERAL, _encoded(name))


def _encoded(name: str) -> str:
    """Return a name as Qt writes it in such files."""
    return "".join(map(_encoded_sign, name))


def _encoded_sign(sign: str) -> str:
    if sign == "/":
        return "\\"
    if _PLAIN.fullmatch(sign):
        return sign
    return f"%{ord(sign):02X}" if ord(sign) < 256 else f"%U{ord(sign):04X}"


def _escaped(text: str) -> str:
    """Return a text as it stands between quotation marks in such files."""
    signs = []
    after_code = False  # a digit there would be read as one of the code's
    for sign in text:
        if sign in '"\\':
            signs.append(f"\\{sign}")
            after_code = False
        elif sign < " " or (after_code and sign in "0123456789abcdefABCDEF"):
            signs.append(f"\\x{ord(sign):x}")
            after_code = True
        else:
            signs.append(sign)
            after_code = False
    return ("@" if text.startswith("@") else "") + "".join(signs)
