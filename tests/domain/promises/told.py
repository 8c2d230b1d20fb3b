"""Accounts as the tests tell them: dates in words, claims of a line each."""

from datetime import date
from typing import Any

from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window, read_date
from explorer.domain.promises import Account, Cited, Later, Promise, account_known, promise_of
from tests.domain.test_claims import said

TODAY = date(2026, 11, 22)
NOW = Clocks(TODAY)


def window(words: str) -> Window | None:
    return read_date(words) if words else None


def account(
    taken: str = "",
    announced: str = "",
    status: str = "announced",
    *statements: Statement,
    cited: tuple[Cited, ...] = (),
    known_from: int | None = None,
) -> Account:
    first = min((text.known_from for text in cited), default=known_from)
    return Account(window(taken), window(announced), status, statements, cited, first)


def a_text(source: int, published: str, **fields: Any) -> Cited:
    """Return a citation of a text that is known from the day of its publication."""
    day = read_date(published)
    assert day.latest is not None
    values: dict[str, Any] = {"origin": source, "known_from": day.latest.toordinal(), **fields}
    return Cited(source, published=day, **values)


def figure(key: str, stated: str, value: float, says: str = "", **fields: Any) -> Statement:
    """Return a claim about a figure; by default about cars that are announced."""
    values: dict[str, Any] = {"about": "cars", "unit": "cars", "status": "announced", **fields}
    return said(key, stated, says, value=value, **values)


def promised(told: Account, *later: Later, clocks: Clocks = NOW) -> Promise | None:
    """Return the promise as known on the known day, as of the true day."""
    known = [each._replace(account=account_known(each.account, clocks)) for each in later]
    return promise_of(account_known(told, clocks), known, clocks)


def of(told: Account, *later: Later, clocks: Clocks = NOW) -> Promise:
    promise = promised(told, *later, clocks=clocks)
    assert promise is not None
    return promise


def later(record: int, told: Account, *, concludes: bool = False) -> Later:
    """Return a development that revises another one, or concludes it."""
    return Later(record, told, promise_of(told, (), NOW), concludes)


def dates(promise: Promise) -> list[str | None]:
    """Return the targets in the words in which they were said."""
    return [None if t.date is None else t.date.words for t in promise.targets]
