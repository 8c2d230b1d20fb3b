"""Qt item models over rows, with their columns as data.

May import qt and everything below but storage; knows no SQLAlchemy. Hands out models
whose data() never waits and whose signals are exact.
"""
