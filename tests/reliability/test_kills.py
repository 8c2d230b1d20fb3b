"""The program killed at any of its calls that change the disk."""

from collections.abc import Callable

import pytest

from tests.reliability.bench import Bench, trials_each
from tests.reliability.catalogue import OPERATIONS

KILLS = trials_each(6)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_killed_program_has_kept_what_it_acknowledged_and_starts_without_a_question(
    operation: str, bench: Bench, count_trials: Callable[[str, int], None]
) -> None:
    expected = (*bench.expected(operation), {})
    killed = 0
    for trial in bench.kills(operation, KILLS):
        outcome, folder = bench.run(trial)
        assert not outcome.fault, outcome.fault
        killed += outcome.exit_code != 0
        found = OPERATIONS[operation].state(folder)
        before, after = expected[outcome.finished : outcome.finished + 2]
        assert OPERATIONS[operation].is_whole(found, before, after), (trial, outcome)
    assert killed
    count_trials("kills", killed)
