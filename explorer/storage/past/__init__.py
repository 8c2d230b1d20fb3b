"""The past: a copy of the database in memory that holds what was known by a day.

Every question with a known clock is answered from it, so that no query has to leave later
sources out itself, and none can forget to. The day's rule is ``domain.told``; what is written
goes to the database alone, and makes the copy stale.
"""
