"""The bench: operations prepared once, their right states, and the calls that they make."""

import os
import random
import shutil
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.reliability.catalogue import OPERATIONS
from tests.reliability.states import State
from tests.reliability.tracing import WRITING, Call, Fault, TracingForbidden, calls_in
from tests.reliability.trials import Nursery, Outcome, Trial

SHORT = "EXPLORER_TRIALS" not in os.environ


def trials_each(short: int) -> int:
    """Return how many trials to make of each operation.

    In a long form, EXPLORER_TRIALS is the number for all of them together.
    """
    return short if SHORT else -(-int(os.environ["EXPLORER_TRIALS"]) // len(OPERATIONS))


class Bench:
    """Where trials are made; every one in a fresh copy of the operation's folder."""

    def __init__(self, root: Path, bundled: Path) -> None:
        self._root = root
        self._bundled = bundled
        self.nursery = Nursery()
        self.trial_folder = root / "trial"
        self.prepared = cache(self._prepared)
        self.expected = cache(self._expected)
        self.calls = cache(self._calls)

    def close(self) -> None:
        self.nursery.close()

    def run(self, trial: Trial) -> tuple[Outcome, Path]:
        """Run a trial; return what was told, and the folder as it was left."""
        folder = self._fresh(trial.operation)
        return self.nursery.run(trial, folder), folder

    def kills(self, operation: str, number: int) -> Iterator[Trial]:
        """So many trials in which the program is killed at a call that changes the disk."""
        try:
            calls = sample(writing(self.calls(operation)), number, operation)
        except TracingForbidden:
            # At random moments instead of at every call: what can be done without a tracer.
            chosen = random.Random(operation)
            whole = self._duration_of(operation)
            for _ in range(number):
                yield Trial(operation, kill_after=whole * chosen.uniform(0.05, 0.7))
            return
        for call in calls:
            yield Trial(operation, Fault(call.name, call.number, "signal=KILL"))

    def _fresh(self, operation: str) -> Path:
        shutil.rmtree(self.trial_folder, ignore_errors=True)
        shutil.copytree(self.prepared(operation), self.trial_folder)
        return self.trial_folder

    def _prepared(self, operation: str) -> Path:
        folder = self._root / operation
        folder.mkdir()
        OPERATIONS[operation].prepare(folder, self._bundled)
        return folder

    def _expected(self, operation: str) -> list[State]:
        """The states after none, one, two … and all of the operation's acts."""
        whole, folder = self.run(Trial(operation))
        assert whole.exit_code == 0, whole.fault
        last = OPERATIONS[operation].state(folder)
        return [self._state_after(operation, acts) for acts in range(whole.finished)] + [last]

    def _state_after(self, operation: str, acts: int) -> State:
        outcome, folder = self.run(Trial(operation, stop_after=acts))
        assert outcome.finished == acts, outcome.fault
        return OPERATIONS[operation].state(folder)

    def _duration_of(self, operation: str) -> float:
        folder = self._fresh(operation)
        began = time.monotonic()
        self.nursery.run(Trial(operation), folder)
        return time.monotonic() - began

    def _calls(self, operation: str) -> list[Call]:
        """The calls that the undisturbed operation makes in its folder."""
        folder, trace = self._fresh(operation), self._root / "trace"
        outcome = self.nursery.run(Trial(operation), folder, trace=trace)
        assert outcome.exit_code == 0, outcome.fault
        return calls_in(trace)


def sample(calls: list[Call], number: int, seed: str) -> list[Call]:
    """Return so many of the calls, the rare ones more often than the writing of pages."""
    rare = [call for call in calls if call.name != "pwrite64"]
    pages = [call for call in calls if call.name == "pwrite64"]
    chosen = random.Random(seed)
    first = chosen.sample(rare, min(len(rare), max(number // 2, number - len(pages))))
    return first + chosen.sample(pages, min(len(pages), number - len(first)))


def writing(calls: list[Call]) -> list[Call]:
    return [call for call in calls if call.name in WRITING]
