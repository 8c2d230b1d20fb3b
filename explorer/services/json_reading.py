"""JSON of records, read object by object so that every fault is told with its line."""

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NoReturn

from explorer.domain.errors import Refusal
from explorer.domain.exchange import kind_in_key
from explorer.domain.records import KINDS, PLURALS
from explorer.services.given import Given

DEEPEST = 12
"""Levels of an object; a record needs four."""
_KIND_OF: Mapping[str, str] = MappingProxyType({plural: kind for kind, plural in PLURALS.items()})
_SPACE = " \t\n\r"


def read_records(text: str, name: str) -> Iterator[Given]:
    """Yield the objects of an object of lists by kind, or of one list; raises Refusal.

    ``name`` is how sentences name the file. In a bare list each object's kind is that of its key.
    """
    scanner = _Scanner(text, name)
    if scanner.takes("["):
        yield from (_given(value, None, place) for value, place in _listed(scanner))
    else:
        scanner.expect("{", "a JSON object with a list of records for each kind")
        if not scanner.takes("}"):
            yield from _lists(scanner)
    scanner.end()


def read_list(text: str, name: str) -> Iterator[tuple[Any, str]]:
    """Yield the values of one list, each with its place; raises Refusal."""
    scanner = _Scanner(text, name)
    scanner.expect("[", "a list")
    yield from _listed(scanner)
    scanner.end()


def read_value(text: str, name: str) -> Any:
    """Return one JSON value; raises Refusal with the line of a fault."""
    scanner = _Scanner(text, name)
    value, _ = scanner.value()
    scanner.end()
    return value


def _lists(scanner: "_Scanner") -> Iterator[Given]:
    seen: set[str] = set()
    while True:
        plural, place = scanner.value()
        if not isinstance(plural, str) or plural not in _KIND_OF:
            known = ", ".join(_KIND_OF)
            raise Refusal(f"{place}: there is no kind “{str(plural)[:60]}”; there are {known}.")
        if plural in seen:
            raise Refusal(f"{place}: “{plural}” stands twice.")
        seen.add(plural)
        scanner.expect(":", "“:”")
        scanner.expect("[", "a list")
        kind = _KIND_OF[plural]
        yield from (_given(value, kind, place) for value, place in _listed(scanner))
        if not scanner.takes(","):
            scanner.expect("}", "“,” or “}”")
            return


def _listed(scanner: "_Scanner") -> Iterator[tuple[Any, str]]:
    if scanner.takes("]"):
        return
    while True:
        yield scanner.value()
        if not scanner.takes(","):
            scanner.expect("]", "“,” or “]”")
            return


def _given(value: Any, kind: str | None, place: str) -> Given:
    if not isinstance(value, dict):
        raise Refusal(f"{place}: a record must be an object.")
    found = kind or kind_in_key(str(value.get("key", "")))
    if found not in KINDS:
        raise Refusal(f"{place}: the record has no key that tells its kind (“company/renault”).")
    return Given(found, value, place)


class _Scanner:
    """Walks through JSON text, one value after the other."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._at = 0
        self._line, self._line_at = 1, 0
        self._decoder = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_not_a_number)

    def takes(self, sign: str) -> bool:
        """Go past a sign if it is the next one."""
        self._skip_space()
        found = self._text.startswith(sign, self._at)
        self._at += len(sign) if found else 0
        return found

    def expect(self, sign: str, what: str) -> None:
        if not self.takes(sign):
            self._fail(f"{what} was expected here.")

    def end(self) -> None:
        self._skip_space()
        if self._at < len(self._text):
            self._fail("there is more text than the records.")

    def value(self) -> tuple[Any, str]:
        """Return the next value and the place where it begins."""
        self._skip_space()
        place = self._place(self._at)
        try:
            found, self._at = self._decoder.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            self._at = error.pos
            self._fail(f"this is not JSON ({error.msg}).")
        except RecursionError:
            self._fail("the record is nested too deeply.")
        except (ValueError, OverflowError) as error:
            self._fail(f"{error}.")
        if _depth(found) > DEEPEST:
            raise Refusal(f"{place}: the record is nested too deeply.")
        return found, place

    def _skip_space(self) -> None:
        while self._at < len(self._text) and self._text[self._at] in _SPACE:
            self._at += 1

    def _place(self, at: int) -> str:
        self._line += self._text.count("\n", self._line_at, at)
        self._line_at = max(self._line_at, at)
        return f"{self._name}, line {self._line}"

    def _fail(self, sentence: str) -> NoReturn:
        raise Refusal(f"{self._place(self._at)}: {sentence}") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice[:60]}” stands twice in one object")
    return found


def _not_a_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a number")


def _depth(value: Any) -> int:
    level, depth = [value], 0
    while level and depth <= DEEPEST:
        inner: list[Any] = []
        for item in level:
            inner += (
                item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
            )
        level, depth = inner, depth + 1
    return depth
