"""What was said after the known day changes no answer, whatever is asked, on twenty days."""

import io
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from explorer.domain.board import BoardOf
from explorer.domain.checks.check import FindingsOf
from explorer.domain.clocks import Clocks
from explorer.domain.columns import LISTS
from explorer.domain.conflicts import ConflictsOf
from explorer.domain.dates import Window
from explorer.domain.edits import Delete
from explorer.domain.errors import NotFound, Refusal
from explorer.domain.ledger import LedgerOf
from explorer.domain.lists import Filter, ListKeys, ListRows, ListValues, Sort
from explorer.domain.merging.questions import Undecided
from explorer.domain.question import Question
from explorer.domain.questions import (
    GROUPS,
    CountsOn,
    RecordNamed,
    RecordWith,
    SearchFor,
    SheetOf,
    SimilarDevelopments,
    SourcesFor,
    StepsOf,
    Suggest,
    TimelineOf,
    TitlesOf,
    WhatCanBeUndone,
)
from explorer.domain.records import KINDS, STATUSES
from explorer.domain.slips import SlipOf
from explorer.services.bibliography.exporting import write_sources
from explorer.services.exporting import Extent, write_json
from explorer.services.showing import as_object
from explorer.storage.library import Library
from explorer.storage.schema import record, standing
from tests.journeys.falsified import LIE, falsify
from tests.worlds import NOW

DAYS = tuple(date(1999 + n * 27 // 19, 1 + n * 5 % 11, 1 + n * 9 % 28) for n in range(20))
EDITING = {RecordWith, StepsOf, WhatCanBeUndone, Undecided}
"""Questions of an edit, which is made today: the record as it is, what was typed or merged."""
_WORDS = (LIE, "Nissan", "nisan", "Ampere", "Captur", "electric 2010", "batt", "R", "2177")
Asked = Callable[[Clocks, Sequence[int], int], Iterator[Question[Any]]]


def _lists(clocks: Clocks, ids: Sequence[int], turn: int) -> Iterator[Question[Any]]:
    for kind, columns in LISTS.items():
        yield ListKeys(kind, clocks)
        yield ListKeys(kind, clocks, text=_WORDS[turn % len(_WORDS)])
        yield ListKeys(kind, clocks, text=LIE)
        yield ListRows(kind, tuple(ids), clocks)
        for column in columns:
            yield ListKeys(kind, clocks, sort=Sort(column.name, bool(turn % 2)))
            if column.filterable:
                yield ListValues(kind, column.name, clocks)
                for value in ("cancelled", "done", "Nissan", "announced", "2013"):
                    yield ListKeys(kind, clocks, filters=(Filter(column.name, (value,)),))


def _promises(clocks: Clocks, _ids: Sequence[int], turn: int) -> Iterator[Question[Any]]:
    for asked in (BoardOf, SlipOf):
        yield asked(clocks)
        yield asked(clocks, text=_WORDS[turn % len(_WORDS)])
    yield from (LedgerOf(clocks), FindingsOf(clocks), ConflictsOf(clocks))


def _words(clocks: Clocks, _ids: Sequence[int], _turn: int) -> Iterator[Question[Any]]:
    for word in _WORDS:
        yield SearchFor(word, clocks)
        yield Suggest(word, tuple(KINDS), clocks)
        yield SimilarDevelopments(f"{word} plan", clocks)
        yield RecordNamed(word, clocks=clocks)


def _drawn(clocks: Clocks, ids: Sequence[int], _turn: int) -> Iterator[Question[Any]]:
    for group in GROUPS:
        yield TimelineOf(clocks, group)
    yield TitlesOf(tuple(ids), clocks)
    yield SourcesFor(tuple(ids), clocks)
    yield CountsOn(clocks)


def _sheets(clocks: Clocks, ids: Sequence[int], turn: int) -> Iterator[Question[Any]]:
    """Yield the sheets of a tenth of the records: of every one on two of the days."""
    yield from (SheetOf(id_, clocks) for id_ in ids if (id_ + turn) % 10 == 0)


ASKED: tuple[Asked, ...] = (_lists, _promises, _words, _drawn, _sheets)


def test_every_question_is_asked() -> None:
    asked = {type(question) for ask in ASKED for question in ask(NOW, range(20), 0)}
    every = {cls.__name__ for cls in Question.__subclasses__()}
    assert every == {cls.__name__ for cls in asked | EDITING}


@pytest.fixture(scope="module")
def honest(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = tmp_path_factory.mktemp("honest") / "library.explorer"
    shutil.copyfile(bundled, path)
    with closing(Library.open(path)) as library:
        yield library


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_was_said_later_changes_no_answer(
    honest: Library, bundled: Path, tmp_path: Path, day: date
) -> None:
    falsify(bundled, tmp_path / "lies.explorer", day)
    clocks = replace(NOW, known_on=day)
    with closing(Library.open(tmp_path / "lies.explorer", accept_changed=True)) as other:
        for question in _questions(honest, clocks):
            answer = _answer(honest, question)
            assert _answer(other, question) == answer, question
            assert isinstance(answer, str) or LIE not in repr(answer), question
        assert _exports(other, day) == _exports(honest, day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_is_done_or_over_on_a_day_that_had_not_come(honest: Library, day: date) -> None:
    clocks = replace(NOW, known_on=day)
    for kind, dated in (("development", "date"), ("vehicle", "start")):
        ids = honest.answer(ListKeys(kind, clocks)).ids
        for row in honest.answer(ListRows(kind, tuple(ids), clocks)):
            window = row.values[dated]
            if isinstance(window, Window) and window.earliest and window.earliest > day:
                assert row.values["status"] not in ("done", "on sale"), row
    for event in _timeline(honest, clocks):
        assert not (event.earliest > day.toordinal() and event.status == "done"), event


@pytest.mark.parametrize("day", DAYS[::3], ids=str)
def test_the_same_records_are_shown_as_without_all_later_ones(
    honest: Library, bundled: Path, tmp_path: Path, day: date
) -> None:
    path = tmp_path / "less.explorer"
    shutil.copyfile(bundled, path)
    then = replace(NOW, known_on=day)
    with closing(Library.open(path)) as less:
        less.do(Delete("Forget", _later(less, day)))
        for kind in LISTS.keys() - {"promise"}:
            assert sorted(honest.answer(ListKeys(kind, then)).ids) == sorted(
                less.answer(ListKeys(kind, NOW)).ids
            )
        assert set(honest.answer(TimelineOf(then)).events.ids) <= set(
            less.answer(TimelineOf(NOW)).events.ids
        )
        assert honest.answer(CountsOn(then)).records == less.answer(CountsOn(NOW)).records


class _Event(NamedTuple):
    id: int
    earliest: int
    status: str


def _timeline(library: Library, clocks: Clocks) -> list[_Event]:
    events = library.answer(TimelineOf(clocks)).events
    columns = zip(events.ids, events.earliest, events.status, strict=True)
    return [_Event(id_, first, STATUSES[status]) for id_, first, status in columns]


def _questions(library: Library, clocks: Clocks) -> Iterator[Question[Any]]:
    ids = library.read(lambda c: list(c.execute(record.select()).scalars()))
    turn = DAYS.index(clocks.known_day)
    for ask in ASKED:
        yield from ask(clocks, ids, turn)


def _answer(library: Library, question: Question[Any]) -> object:
    try:
        return library.answer(question)
    except Refusal as refusal:
        return str(refusal)


def _exports(library: Library, day: date) -> str:
    stream = io.StringIO()
    write_json(library, stream, Extent(known_on=day))
    for form in ("csl-json", "bibtex", "ris"):
        write_sources(library, form, stream, Extent(known_on=day))
    written = stream.getvalue()
    assert LIE not in written
    return written


def _later(library: Library, day: date) -> tuple[int, ...]:
    query = standing.select().where(standing.c.known_from > day.toordinal())
    return tuple(library.read(lambda c: list(c.execute(query).scalars())))


def test_an_object_for_scripts_tells_nothing_later(library: Library) -> None:
    clocks = replace(NOW, known_on=date(2013, 12, 31))
    renault = library.answer(RecordNamed("company/renault"))
    found = repr(as_object(library, renault, clocks))
    later = library.answer(SourcesFor(tuple(_later(library, date(2013, 12, 31))), NOW))
    assert later
    assert not [note.link.key for note in later if note.link.key in found]


def test_a_record_of_later_is_not_even_named(library: Library) -> None:
    ampere = library.answer(RecordNamed("Ampere", ("company",)))
    with pytest.raises(NotFound) as refused:
        library.answer(SheetOf(ampere.id or 0, replace(NOW, known_on=date(2013, 12, 31))))
    assert "Ampere" not in str(refused.value)
