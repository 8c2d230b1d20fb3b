"""Backups by age: all of two days, then days, weeks, months; never none."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from explorer.services.retention import times_kept

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ages = st.lists(st.integers(0, 60 * 24 * 900), min_size=1, max_size=60)


def kept_of(minutes: list[int]) -> list[int]:
    times = {NOW - timedelta(minutes=m): m for m in minutes}
    return sorted(times[time] for time in times_kept(times, NOW))


def test_everything_of_two_days_is_kept() -> None:
    every_hour = [60 * hour for hour in range(49)]
    assert kept_of(every_hour) == every_hour


def test_one_backup_a_day_a_week_and_a_month_is_kept_for_a_year() -> None:
    noons = [60 * 24 * day for day in range(1000)]
    kept = [m // 60 // 24 for m in kept_of(noons)]
    assert kept[:7] == [0, 1, 2, 3, 4, 5, 6]
    weeks = [7 * number for number in range(4)]  # the 22nd of November 2026 is a Sunday
    assert set(weeks) <= set(kept)
    months = {(NOW - timedelta(days=day)).strftime("%Y-%m") for day in kept}
    assert len(months) == 12
    assert len(kept) <= 7 + 3 + 11


def test_of_many_backups_on_an_old_day_the_latest_is_kept() -> None:
    assert kept_of([0, 60 * 24 * 5, 60 * 24 * 5 + 1, 60 * 24 * 5 + 2]) == [0, 60 * 24 * 5]


def test_an_old_backup_is_kept_while_there_is_no_newer_one() -> None:
    assert kept_of([60 * 24 * 4000]) == [60 * 24 * 4000]


@given(ages)
def test_the_newest_is_always_kept(minutes: list[int]) -> None:
    assert min(minutes) in kept_of(minutes)


@given(ages)
def test_what_is_kept_once_is_kept_again(minutes: list[int]) -> None:
    kept = kept_of(minutes)
    assert kept_of(kept) == kept
