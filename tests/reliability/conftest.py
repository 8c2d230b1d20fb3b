"""The bench on which reliability is tried."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.reliability.bench import Bench


@pytest.fixture(scope="session")
def bench(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("bench"), bundled)
    yield made
    made.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs children that are forked and sockets that keep messages apart."""
    if not hasattr(os, "fork"):
        for item in items:
            if "bench" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.skip(reason="the system cannot fork"))


@pytest.fixture
def count_trials(record_property: Callable[[str, object], None]) -> Callable[[str, int], None]:
    """Note how many trials of a sort went without a loss; the summary gives the bound."""
    return lambda sort, number: record_property(f"trials: {sort}", number)
