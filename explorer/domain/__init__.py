"""What the records mean: dates, records, claims and promises, rules, search syntax, changes.

Imports nothing but the standard library. Hands out frozen dataclasses, the rules that
make a record acceptable in the user's words, the questions a library answers, and the
refusals that everything above shows to the user.
"""
