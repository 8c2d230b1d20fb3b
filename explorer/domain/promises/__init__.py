"""Promises: what was said to come, what came of it, and by how far it slipped.

May import the rest of the domain only. Hands out `promise_of`, which reads an `Account` of a
development (its own fields, the claims about it, the developments that revise or conclude it)
as of the clocks, and the words for a slip. The rules stand where they are carried out: what a
target is in `targets`, how a target is kept in `keeping`, figures in `figures`, what ends a
promise in `endings`, and how they come together in `ledger`.
"""

from explorer.domain.promises.accounts import Account, Cited, Later, account_known
from explorer.domain.promises.endings import Ending
from explorer.domain.promises.keeping import kept
from explorer.domain.promises.ledger import promise_of
from explorer.domain.promises.promise import Outcome, Promise, slip_text
from explorer.domain.promises.slip import slip_order, slip_words
from explorer.domain.promises.targets import PLEDGED, Target

__all__ = [
    "PLEDGED",
    "Account",
    "Cited",
    "Ending",
    "Later",
    "Outcome",
    "Promise",
    "Target",
    "account_known",
    "kept",
    "promise_of",
    "slip_order",
    "slip_text",
    "slip_words",
]
