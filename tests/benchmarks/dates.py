"""Reading dates: a press text's words into a window."""

import time
from collections.abc import Callable, Sequence
from datetime import date

from edtf import parse_edtf, text_to_edtf

from explorer.domain.dates import APRIL_TO_MARCH, read_date
from explorer.domain.dates.grammar.normal import LONGEST_WORDS
from tests.benchmarks.measurement import Measurement, table

_PHRASES = (
    *("5 November {}", "November 5, {}", "{}", "November {}", "Q3 {}", "second half of {}"),
    *("by the end of {}", "early {}", "since {}", "around {}", "summer {}", "FY{}"),
    *("le 5 novembre {}", "d’ici fin {}", "troisième trimestre {}"),
    *("{}年11月5日", "{}年末までに", "{}年度下期", "within five years", "in due course"),
)
_SAID_ON = date(2023, 12, 7)
# More than the cache holds and always in the same order, so that no reading is a repeated one.
_DISTINCT = [phrase.format(year) for year in range(1800, 2050) for phrase in _PHRASES]
# The other parser keeps what it has read as well.
_THEIRS = [phrase.format(year) for phrase in _PHRASES[:12] for year in range(1900, 1990)]
_HOSTILE = [
    (unit * 10_000)[:length]
    for unit in (
        "9",
        "2026-",
        "2026 or ",
        "(",
        "[2026,",
        "A, 1",
        "10:30 ",
        "novembe ",
        "年",
        "2026年",
    )
    for length in (LONGEST_WORDS, 10_000)
]
_REPEATED = [phrase.format(2026) for phrase in _PHRASES]


def measure(rounds: int = 4) -> list[Measurement]:
    """Measure a reading against the edtf library's, in turns: into EDTF, and on to the days."""
    ours, repeated, edtf, days = ([0.0] * rounds for _ in range(4))
    for turn in range(rounds):
        theirs = _THEIRS[turn::rounds]
        ours[turn] = _microseconds(_read, _DISTINCT)
        repeated[turn] = _microseconds(_read, _REPEATED * 100)
        edtf[turn] = _microseconds(text_to_edtf, theirs)
        days[turn] = _microseconds(_days_by_the_library, theirs)
    worst = max(_microseconds(_read, [words]) for words in _HOSTILE)
    text, whole = (min(edtf), "edtf.text_to_edtf"), (min(days), "edtf, to days")
    return [
        Measurement("a date read, mean", min(ours), "µs", *text, limit=20.0),
        Measurement("a date read, to its days, mean", min(ours), "µs", *whole, ratio=0.1),
        Measurement("the same words again, mean", min(repeated), "µs", *text, limit=2.0),
        Measurement("10,000 characters of no date, worst", worst, "µs", *text, limit=50_000.0),
    ]


def _days_by_the_library(words: str) -> object:
    expression = parse_edtf(text_to_edtf(words))
    return expression.lower_strict(), expression.upper_strict()


def _read(words: str) -> object:
    return read_date(words, said_on=_SAID_ON, calendar=APRIL_TO_MARCH)


def _microseconds(read: Callable[[str], object], texts: Sequence[str]) -> float:
    begun = time.perf_counter()
    for text in texts:
        read(text)
    return (time.perf_counter() - begun) / len(texts) * 1_000_000


if __name__ == "__main__":
    rows = measure()
    print(table(rows))
    for row in rows:
        print(
            f"{row.name}: {1e6 / row.ours:,.0f} a second; {row.floor_name} {1e6 / row.floor:,.0f}"
        )
