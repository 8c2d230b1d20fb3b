"""The composition root: window, actions as data, command line, crash handling.

May import every layer below; the only one that puts storage and views together.
Hands out main(), the program's entry.
"""
