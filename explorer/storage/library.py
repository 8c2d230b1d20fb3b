"""The library: the one owner of the database, asked and changed from one thread."""

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from traceback import clear_frames
from typing import TypeVar

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError, IntegrityError

from explorer.domain.changes import Change, Changes
from explorer.domain.clocks import Clocks
from explorer.domain.edits import Choose, Delete, Edit, Revert, Save, Settle
from explorer.domain.errors import DatabaseInUse, InvalidRecord, Refusal, UndoRefused
from explorer.domain.question import Question
from explorer.domain.rules import faults_of
from explorer.storage import history, opening, seal, upkeep
from explorer.storage.choosing import choose
from explorer.storage.driver import driver_of
from explorer.storage.failures import as_refusal, moved
from explorer.storage.journals import has_journal
from explorer.storage.past.copy import Past
from explorer.storage.publish import published
from explorer.storage.queries import answers
from explorer.storage.settling import settle
from explorer.storage.writing import delete_records, write_records

T = TypeVar("T")
Work = Callable[[Connection], T]


class Library:
    """An open database; every method but ``interrupt`` belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._identity = opening.identity_of(path)
        self._connection = connection
        self._driver = driver_of(connection)
        self._past = Past(connection)
        self._guard = threading.Lock()
        self._reading: sqlite3.Connection | None = None

    @classmethod
    def open(cls, path: Path, *, accept_changed: bool = False) -> "Library":
        """Open a database for reading and writing; a Refusal says why it cannot be.

        A sound file that something else has written since it was last closed is refused as
        DatabaseChanged unless ``accept_changed``.
        """
        path = Path(os.path.realpath(path))  # the seal and the journals lie beside the file itself
        return cls(path, opening.open_connection(path, accept_changed=accept_changed))

    def answer(self, question: Question[T]) -> T:
        """Answer a question from one consistent state of the database.

        A question with a known clock is answered from what was known then.
        """
        clocks: Clocks | None = getattr(question, "clocks", None)
        known_on = None if clocks is None else clocks.known_on
        return self.read(lambda connection: answers.answer(connection, question), known_on)

    def read(self, query: Work[T], known_on: date | None = None) -> T:
        """Run a query in one transaction; a newer one may interrupt it (see ``interrupt``).

        With ``known_on`` it sees only what was known by that day.
        """
        try:
            connection = self._known(known_on)
            self._reading = driver_of(connection)
            with connection.begin():
                return _read(connection, query)
        except (DatabaseError, sqlite3.Error) as error:
            raise as_refusal(error, self.path) from error
        finally:
            with self._guard:
                self._reading = None

    def _known(self, day: date | None) -> Connection:
        return self._connection if day is None else self._past.as_known_on(day)

    def do(self, edit: Edit) -> Changes:
        """Carry out an edit as one step, durable when this returns.

        Raises InvalidRecord for records that break the rules, another Refusal where the world
        stands in the way; nothing is changed then.
        """
        match edit:
            case Save(records=records):
                faults = [fault for record in records for fault in faults_of(record)]
                if faults:
                    raise InvalidRecord(faults)
                today = date.today().toordinal()
                return self.write(edit.label, lambda c: write_records(c, records, today=today))
            case Delete(ids=ids):
                return self.write(edit.label, lambda c: delete_records(c, ids) and [])
            case Revert(record_id=record_id, step=step):
                return self.write(edit.label, lambda c: _revert(c, record_id, step))
            case Choose():
                return self.write(edit.label, lambda c: choose(c, edit))
            case Settle(ids=ids, theirs=theirs):
                return self.write(edit.label, lambda c: settle(c, ids, theirs=theirs))
        raise TypeError(edit)

    def write(self, label: str, work: Work[list[int]]) -> Changes:
        """Run work as one named step of the history; ``work`` returns the ids that it made."""

        def record(connection: Connection) -> Changes:
            number = history.begin_step(connection, label)
            made = tuple(work(connection))
            touched = history.end_step(connection, number)
            if touched is None:
                return self._changes(connection, None, label, (), made)
            upkeep.refresh(connection, touched)
            return Changes(number, label, touched.records, made, undo=label)

        return self._transact(record)

    def undo(self) -> Changes:
        """Undo the latest step; UndoRefused if there is none."""
        return self._transact(lambda c: self._step_back_or_forth(c, undo=True))

    def redo(self) -> Changes:
        """Redo the step that was undone last; UndoRefused if there is none."""
        return self._transact(lambda c: self._step_back_or_forth(c, undo=False))

    def interrupt(self) -> None:
        """Abort the read that is running, if any; may be called from another thread."""
        # Under the guard no write can begin between the look and the interrupt.
        with self._guard:
            if self._reading is not None:
                self._reading.interrupt()

    def copy_to(self, path: Path) -> None:
        """Put a consistent copy of the database in place, in rollback-journal mode."""
        if has_journal(path):
            raise DatabaseInUse(f"“{path}” is a database in use. Give the copy another name.")
        try:
            with published(path) as part:
                opening.copy_database(self._driver, part)
        except (sqlite3.Error, OSError) as error:
            raise as_refusal(error, path) from error

    def close(self) -> None:
        """Write everything into the one file, close it and seal it.

        Where there is no room for that nothing is lost: the next start does it.
        """
        self._past.forget()
        self._empty_journal()
        opening.close_connection(self._connection)
        if self._is_in_place():
            seal.write_seal(self.path)

    def _empty_journal(self) -> None:
        with suppress(sqlite3.Error):
            self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def _is_in_place(self) -> bool:
        return opening.identity_of(self.path) == self._identity

    def _transact(self, work: Work[T]) -> T:
        if not self._is_in_place():
            # What is written now would be gone with the file.
            raise moved(self.path)
        try:
            with self._connection.begin():
                return work(self._connection)
        except (IntegrityError, sqlite3.IntegrityError) as error:
            raise Refusal(_why_not_sound(error)) from error
        except (DatabaseError, sqlite3.Error) as error:
            # A commit that did not reach the disk can lie in the journal as a finished one.
            self._empty_journal()
            raise as_refusal(error, self.path) from error

    def _step_back_or_forth(self, connection: Connection, *, undo: bool) -> Changes:
        find = history.next_undo if undo else history.next_redo
        found = find(connection)
        if found is None:
            raise UndoRefused(f"There is nothing to {'undo' if undo else 'redo'}.")
        act = history.undo_step if undo else history.redo_step
        touched = act(connection, found.id)
        upkeep.refresh(connection, touched)
        return self._changes(connection, found.id, found.label, touched.records)

    def _changes(
        self,
        connection: Connection,
        number: int | None,
        label: str,
        records: tuple[Change, ...],
        made: tuple[int, ...] = (),
    ) -> Changes:
        undo, redo = history.next_undo(connection), history.next_redo(connection)
        labels = (undo.label if undo else "", redo.label if redo else "")
        return Changes(number, label, records, made, *labels)


def _read(connection: Connection, query: Work[T]) -> T:
    try:
        return query(connection)
    except (DatabaseError, sqlite3.Error) as error:
        # While a statement stands half-way, and the error's own frames may hold one, SQLite goes
        # on interrupting: the rollback, and whatever is asked next.
        reason: BaseException | None = error
        while reason is not None:
            clear_frames(reason.__traceback__)
            reason = reason.__context__
        raise


def _revert(connection: Connection, record_id: int, step: int) -> list[int]:
    history.revert_record(connection, record_id, step)
    return [record_id]


def _why_not_sound(error: IntegrityError | sqlite3.IntegrityError) -> str:
    if "FOREIGN KEY" in str(error):
        return "Something that the record needs has been deleted since; bring that back first."
    if "record.key" in str(error):
        return "Another record has the same key already."
    return f"The database refused the change: {error}."
