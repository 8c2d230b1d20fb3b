"""Queries: arguments in, frozen rows out.

One file a question's family; each function takes a connection and the question and returns the
rows of `explorer.domain.rows`. May import the domain, SQLAlchemy and the modules of storage that
read and write. `answers` is the table of which question is answered by which function.
"""
