"""The program killed at any of its calls that change the disk."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.reliability.bench import Bench, sample, trials_each, writing
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.tracing import Fault, TracingForbidden
from tests.reliability.trials import Trial

KILLS = trials_each(8)


def _kills(bench: Bench, operation: str) -> Iterator[Trial]:
    try:
        calls = sample(writing(bench.calls(operation)), KILLS, operation)
    except TracingForbidden:
        # At random moments instead of at every call: what can be done without a tracer.
        chosen = Random(operation)
        for _ in range(KILLS):
            yield Trial(operation, kill_after=chosen.uniform(0.0005, 0.2))
        return
    for call in calls:
        yield Trial(operation, Fault(call.name, call.number, "signal=KILL"))


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_killed_program_has_kept_what_it_acknowledged_and_starts_without_a_question(
    operation: str, bench: Bench, count_trials: Callable[[str, int], None]
) -> None:
    expected = (*bench.expected(operation), {})
    killed = 0
    for trial in _kills(bench, operation):
        outcome, folder = bench.run(trial)
        assert not outcome.fault, outcome.fault
        killed += outcome.exit_code != 0
        found = OPERATIONS[operation].state(folder)
        before, after = expected[outcome.finished : outcome.finished + 2]
        assert OPERATIONS[operation].is_whole(found, before, after), (trial, outcome)
    assert killed
    count_trials("kills", killed)
