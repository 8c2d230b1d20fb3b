"""What commands print: UTF-8 whatever the terminal says, and never an escape sequence."""

import io
import json
import os
import sys
from typing import Any

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")
_PRINTABLE = {**_CONTROLS, ord("\n"): "\n", ord("\t"): "\t"}


def use_utf8() -> None:
    """Let standard output and error speak UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: object = "") -> None:
    """Print a line; records are data, whose control characters no terminal must obey."""
    print(str(text).translate(_PRINTABLE))


def say_json(value: Any) -> None:
    """Print a value as JSON, indented."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def complain(sentence: object) -> None:
    """Print a sentence to standard error, on one line."""
    words = " ".join(str(sentence).split("\n")).translate(_PRINTABLE)
    print(words, file=sys.stderr)


def forget_output() -> None:
    """Stop writing to a pipe that nobody reads, so that the interpreter's end is silent too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        pass  # output that is no file of the system
    finally:
        os.close(nowhere)
