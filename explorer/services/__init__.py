"""What a user can do with records: edit, import, export data, back up, check.

May import storage and everything below it, SQLAlchemy included; knows no Qt. Hands out
plain functions and frozen results that a window and a command line can share.
"""
