"""The checks' queries: each takes a connection and the clocks, and yields findings.

A file holds one check or a small family; `findings` says which function answers which check.
The rules that need no database stand in `domain.checks`.
"""
