"""Which question is answered by which function."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, TypeVar, cast

from sqlalchemy.engine import Connection

from explorer.domain import questions as q
from explorer.domain.board import BoardOf
from explorer.domain.checks import FindingsOf
from explorer.domain.conflicts import ConflictsOf
from explorer.domain.ledger import LedgerOf
from explorer.domain.lists import ListKeys, ListRows, ListValues
from explorer.domain.merging.questions import Undecided
from explorer.domain.question import Question
from explorer.domain.slips import SlipOf
from explorer.storage.queries.board import board_of
from explorer.storage.queries.checks.findings import findings_of
from explorer.storage.queries.conflicts import conflicts_of
from explorer.storage.queries.differences import undecided
from explorer.storage.queries.ledger import ledger_of
from explorer.storage.queries.likeness import similar_developments
from explorer.storage.queries.lists import list_keys, list_values
from explorer.storage.queries.rows import list_rows
from explorer.storage.queries.searching import (
    record_named,
    record_with,
    search_for,
    suggest,
)
from explorer.storage.queries.sheets import sheet_of
from explorer.storage.queries.slips import slips_of
from explorer.storage.queries.sources import counts_on, sources_for, titles_of
from explorer.storage.queries.steps import steps_of, what_can_be_undone
from explorer.storage.queries.timeline import timeline_of

T = TypeVar("T")
_ANSWERS: MappingProxyType[type, Callable[[Connection, Any], Any]] = MappingProxyType(
    {
        ListKeys: list_keys,
        ListRows: list_rows,
        ListValues: list_values,
        q.RecordWith: record_with,
        q.RecordNamed: record_named,
        q.SheetOf: sheet_of,
        q.SearchFor: search_for,
        q.Suggest: suggest,
        q.SimilarDevelopments: similar_developments,
        q.TimelineOf: timeline_of,
        BoardOf: board_of,
        LedgerOf: ledger_of,
        SlipOf: slips_of,
        FindingsOf: findings_of,
        ConflictsOf: conflicts_of,
        q.TitlesOf: titles_of,
        q.SourcesFor: sources_for,
        q.StepsOf: steps_of,
        q.CountsOn: counts_on,
        q.WhatCanBeUndone: what_can_be_undone,
        Undecided: undecided,
    }
)


def answer(connection: Connection, question: Question[T]) -> T:
    """Answer a question; a question of no known type is a bug (KeyError)."""
    return cast(T, _ANSWERS[type(question)](connection, question))
