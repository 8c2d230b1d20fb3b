"""What is acknowledged has reached the disk: no loss of power takes it back."""

import pytest

from tests.reliability.bench import Bench
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.power import Disk
from tests.reliability.tracing import ACKNOWLEDGING, TracingForbidden


@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_is_acknowledged_is_on_the_disk(operation: str, bench: Bench) -> None:
    try:
        calls = bench.calls(operation)
    except TracingForbidden:
        pytest.skip("the system lets no process trace another: nothing shows what reaches the disk")
    acts = len(bench.expected(operation)) - 1
    assert sum(call.name == ACKNOWLEDGING for call in calls) == acts
    assert not Disk(str(bench.trial_folder)).follow(calls)
