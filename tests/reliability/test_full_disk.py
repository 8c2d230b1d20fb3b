"""Disks that are really full."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.reliability.bench import Bench, trials_each
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.trials import Trial

LIMITS = trials_each(1)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_file_that_may_not_grow_loses_nothing(
    operation: str, bench: Bench, count_trials: Callable[[str, int], None]
) -> None:
    expected = [*bench.expected(operation), {}]
    chosen = Random(operation)
    for _ in range(LIMITS):
        limit = int(2 ** chosen.uniform(9, 21))
        outcome, folder = bench.run(Trial(operation, largest_file=limit))
        assert outcome.exit_code == 0, (limit, outcome.fault)
        before, after = expected[outcome.finished : outcome.finished + 2]
        found = OPERATIONS[operation].state(folder)
        assert OPERATIONS[operation].is_whole(found, before, after), (limit, outcome)
    count_trials("limits", LIMITS)


# A mount that nobody else sees, and that is gone with the process; it takes no root.
_ALONE = ("unshare", "--map-root-user", "--mount", "sh", "-c")
_MOUNT = 'mount -t tmpfs -o size=24m none "$1"'
_RUN = f'{_MOUNT} && exec "$2" -m tests.reliability.cramped "$1" "$3"'


def test_a_full_disk_refuses_edits_until_there_is_room_again(bundled: Path, tmp_path: Path) -> None:
    try:
        subprocess.run([*_ALONE, _MOUNT, "sh", tmp_path], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no small disk can be mounted here; files that may not grow stand in for it")
    command: list[str | Path] = [*_ALONE, _RUN, "sh", tmp_path, sys.executable, bundled]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["full", "unchanged", "copied", "saved", "sound"]
