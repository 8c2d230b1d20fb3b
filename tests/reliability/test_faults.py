"""A full, broken or forbidden disk at any call that changes it, once or from then on."""

import re
from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.reliability.bench import Bench, sample, trials_each, writing
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.states import State
from tests.reliability.tracing import OPENING, Call, Fault, TracingForbidden
from tests.reliability.trials import Outcome, Trial

FAULTS = trials_each(6)
_GROWING = (
    *("pwrite64", "pwritev", "write", "writev", "sendfile", "copy_file_range", "mkdir"),
    *("link", "linkat", "rename", "renameat", "renameat2"),
)
_MADE = re.compile(r"O_EXCL|-wal\"|-journal\"")
"""Marks the opening of a file that is not there before."""


def _errors(call: Call) -> tuple[str, ...]:
    """What the system may say to a call."""
    if call.name in ("fsync", "fdatasync"):
        return ("EIO", "ENOSPC")
    if call.name in OPENING:
        return ("EACCES", "ENOSPC") if _MADE.search(call.arguments) else ("EACCES", "EIO")
    return ("ENOSPC", "EIO") if call.name in _GROWING else ("EIO", "EACCES")


def _calls(bench: Bench, operation: str) -> list[Call]:
    try:
        return bench.calls(operation)
    except TracingForbidden:
        pytest.skip("without a tracer no call can fail; files that may not grow stand in for it")


def _faults(bench: Bench, operation: str) -> Iterator[Fault]:
    calls = _calls(bench, operation)
    folder = str(bench.trial_folder)
    opening = [call for call in calls if call.name in OPENING and folder in call.arguments]
    chosen = Random(operation)
    for call in sample(writing(calls) + opening, FAULTS, f"{operation} faults"):
        error = chosen.choice(_errors(call))
        yield Fault(call.name, call.number, f"error={error}", onwards=chosen.random() < 0.5)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_failing_disk_is_told_in_words_and_loses_nothing(
    operation: str, bench: Bench, count_trials: Callable[[str, int], None]
) -> None:
    expected = [*bench.expected(operation), {}]
    trials = 0
    for fault in _faults(bench, operation):
        outcome, folder = bench.run(Trial(operation, fault, attempts=1 if fault.onwards else 2))
        _require_words(outcome, fault)
        _require_nothing_changed(outcome, expected, fault)
        if not fault.onwards:  # the cause is gone, and the second attempt succeeds
            assert outcome.finished == len(expected) - 2, (fault, outcome)
        found = OPERATIONS[operation].state(folder)
        before, after = expected[outcome.finished : outcome.finished + 2]
        assert OPERATIONS[operation].is_whole(found, before, after), (fault, outcome)
        trials += 1
    count_trials("faults", trials)


@pytest.mark.parametrize("operation", ["create", "edit", "bulk", "undo", "redo"])
def test_what_was_refused_is_not_there_after_a_kill(operation: str, bench: Bench) -> None:
    """A commit that could not be brought to the disk lies in the journal all the same."""
    expected = bench.expected(operation)
    synced = [call for call in _calls(bench, operation) if call.name == "fdatasync"]
    for call in synced:
        fault = Fault(call.name, call.number, "error=EIO")
        outcome, folder = bench.run(Trial(operation, fault, dies_when_refused=True))
        found = OPERATIONS[operation].state(folder)
        assert found == expected[outcome.finished], (fault, outcome)


def _require_words(outcome: Outcome, fault: Fault) -> None:
    assert outcome.exit_code == 0, (fault, outcome.fault)
    for _, sentence in outcome.refusals:
        assert sentence.endswith("."), (fault, sentence)
        assert "Errno" not in sentence, (fault, sentence)
        if "ENOSPC" in fault.effect:
            assert "disk is full" in sentence.lower(), (fault, sentence)


def _require_nothing_changed(outcome: Outcome, expected: list[State], fault: Fault) -> None:
    """What was refused has changed nothing, there and then."""
    for finished, state in outcome.states:
        assert state == {name: expected[finished][name] for name in state}, (fault, outcome)
