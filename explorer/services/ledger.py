"""The promise ledger as objects, for scripts."""

from typing import Any

from explorer.domain.clocks import Clocks
from explorer.domain.ledger import LedgerOf, ToldPromise
from explorer.domain.parts import Amount
from explorer.domain.promises import Outcome, Target
from explorer.services.naming import Names
from explorer.services.objects import date_object, link_object
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
        "development": link_object(told.link),
        "companies": [link_object(link) for link in told.companies],
        "targets": [_target(told, target) for target in promise.targets],
        "actual": date_object(promise.actual),
        "outcome": str(promise.outcome),
        "slip": None if slip is None else {"low": slip[0], "high": slip[1]},
        "origins": promise.origins,
        "contested": told.contested,
    }


def _target(told: ToldPromise, target: Target) -> dict[str, Any]:
    found = {
        "date": date_object(target.date),
        "stated": date_object(target.stated),
        "said_by": link_object(target.speaker),
        "source": link_object(told.source_of(target)),
    }
    if target.figure is not None:
        found["figure"] = _figure(target.figure)
    if target.record is not None:
        found["set_by"] = link_object(told.told_in(target))
    return found


def _figure(figure: Amount) -> dict[str, Any]:
    return {
        "about": figure.what,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound,
    }
