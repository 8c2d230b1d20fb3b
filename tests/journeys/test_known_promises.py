"""Promises whose targets, outcomes and slips are known, read by hand from their sources."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.questions import RecordWith
from explorer.storage.library import Library
from explorer.storage.queries.promises import pledges


class Said(NamedTuple):
    """A target: the text that says it, the day on which it was said, the date it names.

    ``source`` is "" where several texts tell of the announcement.
    """

    source: str
    stated: str
    date: str = ""


class Known(NamedTuple):
    """What came of a promise; ``slip`` is in days, None where there is nothing to compare."""

    targets: tuple[Said, ...]
    outcome: str
    slip: tuple[int | None, int | None] | None = None
    actual: str = ""


SALOON = Known((Said("", "5 November 2013"),), "withdrawn")

KNOWN = {
    # From 31 December 2023 to 1 January 2024, and from 1 July 2023 to 31 December 2024.
    "ampere-flotation": Known(
        (
            Said(
                "nissan-renault-negotiate-2022",
                "between September and December 2022",
                "second half of 2023",
            ),
            Said("globe-2023-11", "8 November 2023", "by spring 2024"),
            Said("ampere-investment-2023-12-07", "7 December 2023", "2024"),
        ),
        "withdrawn",
        (1, 549),
    ),
    "nissan-invests-in-ampere": Known((Said("", "26 July 2023"),), "withdrawn"),
    "mitsubishi-invests-in-ampere": Known((Said("", "24 October 2023"),), "withdrawn"),
    "2013-11-d-segment-sedan": SALOON,
    "2013-11-c-segment-sedan": SALOON,
    # From the end of 2016 to the beginning of 2020; "by 2016" has no first day.
    "2011-ev15": Known(
        (
            Said("autoblog-p88", "27 June 2011", "by 2016"),
            Said("tevolved-15m", "14 November 2013", "four or five years later"),
            Said("slashgear-15m", "about 21 February 2014", "2020"),
        ),
        "missed",
        (1096, None),
    ),
    "2011-power88": Known((Said("autoblog-p88", "27 June 2011", "by March 2017"),), "missed"),
    # From 31 December 2024 to 1 September 2025, and from 1 January 2024 to 31 December 2025.
    "electric-micra": Known(
        (
            Said("d1-micra-2022", "28 January 2022", "2024"),
            Said("motorionline-micra", "about February 2023", "2026"),
            Said("alliance-douai-2025", "16 September 2025", "end of 2025"),
        ),
        "silent",
        (244, 730),
    ),
    # From 31 December and from 1 January 2026 back to 16 December 2025.
    "2025-leaf-sop": Known(
        (
            Said("autocar-leaf-2026", "about 2023", "2026"),
            Said("pledge-leaf-2024", "about March 2024", "2026"),
            Said("rotherham-nissan-2025", "31 March 2025", "2025"),
        ),
        "early",
        (-380, -16),
        "16 December 2025",
    ),
    "2023-t1": Known(
        (Said("reuters-trust-2023-12", "12 December 2023", "13 December 2023"),),
        "met",
        (0, 0),
        "13 December 2023",
    ),
    "2024-t2": Known(
        (Said("ms-t2", "27 March 2024", "28 March 2024"),), "met", (0, 0), "28 March 2024"
    ),
    "2024-t3": Known(
        (Said("justauto-t3", "26 September 2024", "27 September 2024"),),
        "met",
        (0, 0),
        "27 September 2024",
    ),
    # The same month twice: a day of it taken from a day of it.
    "2024-honda-mou": Known(
        (
            Said("iab-honda-2024", "23 December 2024", "August 2026"),
            Said("aworld-honda-2025", "5 February 2025", "August 2026"),
        ),
        "withdrawn",
        (-30, 30),
    ),
}
TODAY = Clocks(date(2026, 11, 26))


@pytest.fixture(scope="module")
def opened(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The bundled database, opened once: nothing here changes it."""
    path = tmp_path_factory.mktemp("known") / "library.explorer"
    shutil.copyfile(bundled, path)
    library = Library.open(path)
    yield library
    library.close()


@pytest.mark.parametrize("slug", KNOWN)
def test_a_promise_came_out_as_its_sources_say(opened: Library, slug: str) -> None:
    id_ = opened.answer(RecordWith(key=f"development/{slug}")).id
    assert id_ is not None
    (pledge,) = opened.read(lambda connection: pledges(connection, TODAY, [id_]))
    promise, known = pledge.promise, KNOWN[slug]
    named = [
        Said(
            _slug(opened, target.source) if said.source else "",
            _words(target.stated),
            _words(target.date),
        )
        for said, target in zip(known.targets, promise.targets, strict=True)
    ]
    assert named == list(known.targets)
    assert (promise.outcome, promise.slip) == (known.outcome, known.slip)
    assert _words(promise.actual) == known.actual


def _words(window: Window | None) -> str:
    return "" if window is None else window.words


def _slug(library: Library, source: int | None) -> str:
    return "" if source is None else library.answer(RecordWith(source)).key.partition("/")[2]
