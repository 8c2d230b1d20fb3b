"""A database seeded from a small dataset."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.storage.library import Library
from tests.services.merging.editions import seeded
from tests.services.merging.world import CLAIM, PLAN, REST


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = seeded(tmp_path, *REST, PLAN, CLAIM)
    yield opened
    opened.close()
