"""Python's own way of importing, given back where PySide has put another in its place."""

import builtins


def import_plainly() -> None:
    """Import from now on without a look at the source text of each module.

    PySide looks there for uses of its ``__feature__`` module, of which this program makes none.
    It takes a tenth of a start until the first paint, more after it, and keeps all it has read:
    30 MB. PySide leaves the former function under the name that is used here.
    """
    import PySide6.QtCore  # noqa: F401  # puts its own function in place when it is first imported

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
