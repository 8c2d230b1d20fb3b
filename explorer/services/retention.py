"""Which backups are kept: every one of two days, then fewer the older they are."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import Final

_ALL: Final = timedelta(days=2)
_PERIODS: Final[tuple[tuple[int, Callable[[datetime], Hashable]], ...]] = (
    (7, lambda time: time.date()),
    (4, lambda time: time.isocalendar()[:2]),
    (12, lambda time: (time.year, time.month)),
)
"""How many days, weeks and months with a backup keep their latest one."""


def times_kept(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return the times whose backups are kept; the latest is always among them."""
    latest_first = sorted(times, reverse=True)
    kept = {time for time in latest_first if now - time <= _ALL} | set(latest_first[:1])
    for number, period_of in _PERIODS:
        latest: dict[Hashable, datetime] = {}
        for time in latest_first:
            latest.setdefault(period_of(time), time)
        kept.update(list(latest.values())[:number])
    return frozenset(kept)
