"""Bibliographies: what a hostile megabyte takes, and a library of two thousand sources."""

import resource
import sys
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from explorer.domain.dates import read_date
from explorer.domain.errors import Refusal
from explorer.domain.records import Source
from explorer.services.bibliography.comparing import compare
from explorer.services.bibliography.formats import FORMATS
from explorer.services.bibliography.mapping import item_of
from explorer.storage.library import Library
from explorer.storage.seeding import create_empty
from tests.benchmarks.measurement import Measurement, milliseconds
from tests.services.bibliography.hostile import HOSTILE

_SOURCES = 2_000


def measure() -> list[Measurement]:
    """Measure reading and comparing; the most memory is that of the whole process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "empty.explorer")
        create_empty(path)
        with closing(Library.open(path)) as library:
            hostile = [
                _hostile(library, form, text) for form, texts in HOSTILE.items() for text in texts
            ]
            rows = [_ordinary(library, form) for form in FORMATS]
    worst = Measurement("bibliography, worst hostile megabyte", max(hostile), "ms", limit=2000.0)
    memory = Measurement("bibliography, most memory for one", _peak(), "MiB", limit=512.0)
    return [worst, memory, *rows]


def _ordinary(library: Library, form: str) -> Measurement:
    text = "".join(FORMATS[form].write(item_of(_source(n)) for n in range(_SOURCES)))
    name = f"{form}, {_SOURCES:,} sources of {len(text) / 1e6:.1f} MB read and compared"
    read = FORMATS[form].read
    took = milliseconds(lambda: compare(library, read(text, "x")))
    return Measurement(name, took, "ms", limit=2000.0 * len(text) / 1e6)


def _source(number: int) -> Source:
    return Source(
        key=f"source/article-{number}",
        name=f"Article {number} on Citroën & Nissan: 15 % of the votes",
        publisher="Automotive News",
        author="Hans Greimel, Charlotte Van Campenhout",
        published=read_date(f"second half of {1990 + number % 30}"),
        retrieved=read_date("3 May 2024"),
        address=f"https://example.com/articles/{number}?from=a_b",
        language="en",
        quality="usually reliable",
    )


def _hostile(library: Library, form: str, text: str) -> float:
    def read() -> None:
        with suppress(Refusal):
            compare(library, FORMATS[form].read(text, "x"))

    return milliseconds(read)


def _peak() -> float:
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
