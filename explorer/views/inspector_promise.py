"""The promise of a sheet: its targets as a small table, what came of it, how far it slipped."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextTable

from explorer.domain.dates import Window
from explorer.domain.ledger import ToldPromise
from explorer.domain.parts import Link
from explorer.domain.promises import Ending, Outcome, Target, slip_text
from explorer.domain.rows import SourceNote
from explorer.models.formats import number, plain
from explorer.qt.theme import current_theme
from explorer.views.inspector_ink import Ink
from explorer.views.inspector_words import GoTo, Run, ShowNote

_SHARES: Final = (31.0, 37.0, 32.0)
_SMALL: Final = 0.88


def write_promise(ink: Ink, told: ToldPromise, notes: Iterable[SourceNote], language: str) -> None:
    """Write what came of a promise and a row for each target: stated on, target, said by."""
    ink.heading(_tr("Promise"), "promise")
    ink.labelled(_tr("Outcome"))
    ink.words(" · ".join(_outcome(told, language)))
    _Table(ink, told, {note.link.id or 0: note for note in notes}, language).write()


def _outcome(told: ToldPromise, language: str) -> Iterable[str]:
    promise = told.promise
    yield _tr(_OUTCOMES[promise.outcome])
    slip = slip_text(promise)
    if slip:
        yield _tr("slip {0}").format(slip)
    if promise.origins == 1:
        yield _tr("1 origin")
    elif promise.origins:
        yield _tr("{0} origins").format(number(promise.origins, language))


class _Table:
    """The rows of the targets and of what came of them."""

    def __init__(
        self, ink: Ink, told: ToldPromise, notes: Mapping[int, SourceNote], language: str
    ) -> None:
        self._ink = ink
        self._told = told
        self._notes = notes
        self._language = language
        self._muted = current_theme().palette.muted

    def write(self) -> None:
        promise = self._told.promise
        rows = 1 + len(promise.targets) + (promise.ending is not None)
        table = self._ink.begin_table(rows, _SHARES)
        for column, head in enumerate((_tr("Stated on"), _tr("Target"), _tr("Said by"))):
            self._ink.enter(table, 0, column)
            self._ink.words(head, self._muted, size=_SMALL)
        for row, target in enumerate(promise.targets, 1):
            self._write_row(table, row, target, self._target(target))
        if promise.ending is not None:
            self._write_row(table, rows - 1, promise.ending, self._ending(promise.ending))
        self._ink.end_table()

    def _write_row(
        self, table: QTextTable, row: int, told: Target | Ending, what: tuple[str, str]
    ) -> None:
        self._ink.enter(table, row, 0)
        self._ink.words(plain(told.stated, self._language) or "—", hint=_words(told.stated))
        self._ink.enter(table, row, 1)
        self._ink.words(what[0], hint=what[1])
        self._ink.enter(table, row, 2)
        self._write_speaker(told)

    def _write_speaker(self, told: Target | Ending) -> None:
        """Write who said it by name, else the later development that says so, else the text."""
        who, source = told.speaker or self._told.told_in(told), self._told.source_of(told)
        note = None if source is None else self._notes.get(source.id or 0)
        if who is not None:
            self._ink.link(_to(who, who.name), size=_SMALL)
        elif source is not None:
            outlet = note and (note.publisher or note.author)
            self._ink.link(_to(source, outlet or source.name), size=_SMALL)
        if note is not None:
            self._ink.notes([Run(str(note.number), ShowNote(note.number))])

    def _target(self, target: Target) -> tuple[str, str]:
        shown = plain(target.date, self._language) or _tr("no date")
        if target.figure is not None:
            shown = f"{shown}: {plain(target.figure, self._language)}"
        return shown, _words(target.date)

    def _ending(self, ending: Ending) -> tuple[str, str]:
        word, day = _tr(_ENDINGS[ending.word]), plain(ending.date, self._language)
        return f"{word} {day}".strip(), _words(ending.date)


def _to(link: Link, text: str) -> Run:
    return Run(text, None if link.id is None else GoTo(link.id), link.name)


def _words(window: Window | None) -> str:
    return "" if window is None else window.words


_OUTCOMES: Final = {outcome: str(outcome) for outcome in Outcome}
_ENDINGS: Final = {"done": "✓ came about", "missed": "✗ missed", "withdrawn": "⊘ withdrawn"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Inspector", text)
