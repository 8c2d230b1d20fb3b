"""The places where our own code is broken on purpose."""

import pytest

from tests.reliability.sabotage import SABOTAGES, Sabotage


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda sabotage: sabotage.name)
def test_there_is_still_something_to_break(sabotage: Sabotage) -> None:
    assert sabotage.is_possible()
