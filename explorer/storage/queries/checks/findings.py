"""Which check is answered by which function, and all that they find."""

from collections.abc import Callable, Iterable
from functools import partial
from types import MappingProxyType

from sqlalchemy.engine import Connection

from explorer.domain.checks import CHECKS, Finding, FindingsOf
from explorer.domain.clocks import Clocks
from explorer.storage.queries.checks import order
from explorer.storage.queries.checks.alike import duplicates
from explorer.storage.queries.checks.foretold import foretold
from explorer.storage.queries.checks.lapses import lapsed
from explorer.storage.queries.checks.offices import overlapping
from explorer.storage.queries.checks.order import out_of_order
from explorer.storage.queries.checks.platforms import contested_platforms
from explorer.storage.queries.checks.sourcing import single_origin, undated, unsourced
from explorer.storage.queries.checks.stakes import over_the_whole
from explorer.storage.queries.checks.unsettled import unsettled

Find = Callable[[Connection, Clocks], Iterable[Finding]]
FINDERS: MappingProxyType[str, Find] = MappingProxyType(
    {
        "unsourced": unsourced,
        "single-origin": single_origin,
        "lapsed": lapsed,
        "offices": overlapping,
        "stakes": over_the_whole,
        "platforms": contested_platforms,
        "unsettled": unsettled,
        "periods": partial(out_of_order, orders=order.PERIODS),
        "outcomes": partial(out_of_order, orders=order.OUTCOMES),
        "sequence": partial(out_of_order, orders=order.SEQUENCE),
        "statements": partial(out_of_order, orders=order.STATEMENTS),
        "plants": partial(out_of_order, orders=order.PLANTS),
        "echoes": partial(out_of_order, orders=order.ECHOES),
        "foretold": foretold,
        "undated": undated,
        "duplicates": duplicates,
    }
)


def findings_of(connection: Connection, question: FindingsOf) -> tuple[Finding, ...]:
    """Return what the checks find; KeyError for a check that there is none of."""
    names = question.checks or tuple(check.name for check in CHECKS)
    return tuple(
        finding
        for name in names
        for finding in sorted(FINDERS[name](connection, question.clocks), key=lambda f: not f.sure)
    )
