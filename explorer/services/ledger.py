"""The promise ledger as objects, for scripts."""

from typing import Any

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window, to_fields
from explorer.domain.ledger import LedgerOf, ToldPromise
from explorer.domain.parts import Amount, Link
from explorer.domain.promises import Outcome, Target
from explorer.services.naming import Names
from explorer.storage.library import Library


def promises_of(
    library: Library, clocks: Clocks, company: str = "", outcome: Outcome | None = None
) -> tuple[ToldPromise, ...]:
    """Return the promises of a company, by any of its names, and of what is part of it.

    Raises NotFound with the nearest names, Ambiguous where several share the name.
    """
    link = Names(library, clocks).find(company, ("company",)) if company else None
    return library.answer(LedgerOf(clocks, None if link is None else link.id, outcome))


def promise_object(told: ToldPromise) -> dict[str, Any]:
    """Return a promise as JSON values; days of a slip are null where a window is open."""
    promise = told.promise
    slip = promise.slip
    return {
        "development": _link(told.link),
        "companies": [_link(link) for link in told.companies],
        "targets": [_target(told, target) for target in promise.targets],
        "actual": _date(promise.actual),
        "outcome": str(promise.outcome),
        "slip": None if slip is None else {"low": slip[0], "high": slip[1]},
        "origins": promise.origins,
        "contested": told.contested,
    }


def _target(told: ToldPromise, target: Target) -> dict[str, Any]:
    found = {
        "date": _date(target.date),
        "stated": _date(target.stated),
        "said_by": _link(target.speaker),
        "source": _link(told.source_of(target)),
    }
    if target.figure is not None:
        found["figure"] = _figure(target.figure)
    if target.record is not None:
        found["set_by"] = _link(told.told_in(target))
    return found


def _date(window: Window | None) -> dict[str, Any] | None:
    return None if window is None else dict(to_fields(window))


def _link(link: Link | None) -> dict[str, str] | None:
    return None if link is None else {"key": link.key, "name": link.name}


def _figure(figure: Amount) -> dict[str, Any]:
    return {
        "about": figure.what,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound,
    }
