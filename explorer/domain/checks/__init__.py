"""Checks: what in a database deserves a second look, and the rules by which it is found.

May import the rest of the domain only. Hands out the checks as data (`CHECKS`), the question
`FindingsOf`, and the arithmetic that findings rest on: what is certain and what only possible of
spans of days (`spans`), of posts (`posts`) and of shares (`shares`).
"""

from explorer.domain.checks.check import CHECKS, Check, Finding, FindingsOf, check_named

__all__ = ["CHECKS", "Check", "Finding", "FindingsOf", "check_named"]
