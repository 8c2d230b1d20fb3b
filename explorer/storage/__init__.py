"""Where records are kept: schema, engine, library, history, migration, seeding, search, queries.

May import the domain, the paths and SQLAlchemy; knows no Qt. One thread owns the one
connection. Takes questions and writes, hands out frozen rows and the changes made.
"""
