"""Phrases as kinds of words, the alphabet that the grammar is written in.

Kinds as lexicons give them (each with one number):
  n number or ordinal, 0 "a few" · y year of four figures · m month · w weekday
  S season (1 spring …) · J Japanese business half-year (上期)
  q "quarter" and h "half", 1 for several of them
  F "fiscal year", 1 where more than one can be meant · C "calendar year" · M "M", months
  s "…s", a decade · ' "'s" · p part (see Part) · u unit (see Unit) · v several such units
  R next (1), this (0), last (-1) · t days from today · G "ending" · Z turn of the year
  < "earlier in" · > "later in"
Frames around periods:
  B by · b before · N not before · a after · f from · x since · U until · T to · P present
  V over, throughout · O for · K between · & and · | or · , - and / as signs · ! not
  ~ about · ? perhaps · W within · A ago · I in
What says nothing of a date but is said beside it:
  e an event ("production") · z moved ("delayed")
Kinds that the grammar puts in the place of several:
  Q quarter of … · H half of … · Y fiscal year · D decade · L the last of …
  = the dash of "the July–September quarter"
  d day and k week (ordinal of `date`)
"""

from datetime import date
from enum import IntEnum
from typing import NamedTuple

SHORT_DASH, LONG_DASH = 0, 1


class Unit(IntEnum):
    """Units of durations and of "next", "this" and "last"."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    YEAR = 4
    DECADE = 5


class Part(IntEnum):
    """Parts of a period: thirds, and the end, which is the last day in "by the end of"."""

    EARLY = 1
    MIDDLE = 2
    LATE = 3
    END = 4


class Context(NamedTuple):
    """What words are relative to: the day of the statement, the first month of fiscal years."""

    said_on: date | None
    first_month: int


class Phrase(NamedTuple):
    """Words as kinds, and the number that each one carries."""

    kinds: str
    values: tuple[int, ...]

    def part(self, start: int, stop: int | None = None) -> "Phrase":
        return Phrase(self.kinds[start:stop], self.values[start:stop])

    def joined(self, other: "Phrase") -> "Phrase":
        return Phrase(self.kinds + other.kinds, self.values + other.values)

    @property
    def year(self) -> "Phrase | None":
        """The year in it, if there is one."""
        at = max(self.kinds.find("y"), self.kinds.find("Y"))
        return self.part(at, at + 1) if at >= 0 else None

    def without(self, kinds: str) -> "Phrase":
        kept = [(k, v) for k, v in zip(self.kinds, self.values, strict=True) if k not in kinds]
        return Phrase("".join(k for k, _ in kept), tuple(v for _, v in kept))

    def replaced(self, start: int, stop: int, other: "Phrase") -> "Phrase":
        return Phrase(
            self.kinds[:start] + other.kinds + self.kinds[stop:],
            self.values[:start] + other.values + self.values[stop:],
        )


NOTHING = Phrase("", ())
