"""Every plan with its outcome, and every contradiction, is found beside the record it is about."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.domain.questions import RecordWith, SheetOf
from explorer.domain.records import Claim
from explorer.domain.rows import Rivals
from explorer.storage.library import Library
from tests.worlds import NOW


class Pair(NamedTuple):
    """What belongs together: a number, what it is, the keys of its claims."""

    number: str
    what: str
    claims: tuple[str, ...]


def _pairs() -> Iterator[Pair]:
    for line in Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, what, claims = (part.strip() for part in line.split("|"))
            yield Pair(number, what, tuple(f"claim/{slug}" for slug in claims.split()))


PAIRS = tuple(_pairs())
COMPATIBLE = {
    "x12": "five years from 2022 end before 2030",
    "x18": "the first quarter lies in the first half",
}
"""Texts that differ without contradicting each other, each with the reason."""


@pytest.fixture(scope="module")
def opened(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The bundled database, opened once: nothing here changes it."""
    path = tmp_path_factory.mktemp("pairs") / "library.explorer"
    shutil.copyfile(bundled, path)
    library = Library.open(path)
    yield library
    library.close()


def _groups(library: Library, pair: Pair) -> Iterator[Rivals]:
    """Yield the groups of claims in which a pair's claims stand, each beside its subject."""
    for key in pair.claims:
        claim = library.answer(RecordWith(key=key))
        assert isinstance(claim, Claim)
        assert claim.subject is not None
        assert claim.subject.id is not None
        sheet = library.answer(SheetOf(claim.subject.id, NOW))
        (group,) = (g for g in sheet.rivals if key in _keys(g))
        yield group


def _keys(group: Rivals) -> set[str]:
    """Return the keys of a group's claims, those that only repeat one included."""
    links = [link for c in group.claims for link in (c.link, *(echo.link for echo in c.echoes))]
    return {link.key for link in links}


def test_all_pairs_are_there() -> None:
    plans = [f"p{number:02}" for number in range(1, 70)]
    contradictions = [f"x{number:02}" for number in range(1, 45)]
    assert [pair.number for pair in PAIRS] == plans + contradictions


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.number} {pair.what}")
def test_a_pair_is_told_beside_what_it_is_about(opened: Library, pair: Pair) -> None:
    groups = list(_groups(opened, pair))
    if pair.number.startswith("x"):
        is_contested = any(group.contested for group in groups)
        assert is_contested is (pair.number not in COMPATIBLE)
