"""EDTF, the date format of ISO 8601-2, up to level 2.

Reads EDTF into dates, intervals and sets and works out their first and last days.
Imports the standard library and `dates.window`; hands out `read_expression` and `from_edtf`.
"""
