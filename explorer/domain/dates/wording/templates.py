"""The templates in which a language words dates."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Four = tuple[str, str, str, str]
Three = tuple[str, str, str]
Two = tuple[str, str]


_SAME_YEAR = re.compile(r"^(.+) ([0-9]{4})$")
_SAME_MONTH = re.compile(r"^(.*[0-9](?:er)?) (\S+)$")


def shared_at_end(first: str, last: str) -> tuple[str, str]:
    """Two names of which the first leaves out the year and month they share: 5–7 Nov 2013."""
    one, two = _SAME_YEAR.match(first), _SAME_YEAR.match(last)
    if not (one and two and one[2] == two[2]) or one[1].endswith(" of"):
        return first, last
    day, other = _SAME_MONTH.match(one[1]), _SAME_MONTH.match(two[1])
    return (day[1] if day and other and day[2] == other[2] else one[1]), last


def shared_at_start(first: str, last: str) -> tuple[str, str]:
    """The same where the year comes first: 2013年11月5日, 7日."""
    cut = 0
    for place, (one, two) in enumerate(zip(first, last, strict=False), 1):
        if one != two:
            break
        if one in "年月":
            cut = place
    return first, last[cut:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Templates of one language in one style.

    Names of periods take {year}, {next_year} (two figures), {month}, {day}; what frames them
    takes the names. Names carry their article: `polish` mends the whole phrase, such as "de le".
    `shorten` says once what the two ends of a range share.
    """

    months: tuple[str, ...]
    year: str
    month: str
    day: str
    decade: str
    quarters: Four
    halves: Two
    seasons: Three
    winter: str
    thirds_of_year: Three
    thirds_of_month: Three
    fiscal_year: str
    fiscal_quarters: Four
    fiscal_halves: Two
    about: str
    perhaps: str
    by: str
    by_end_of_year: str
    not_before: str
    since: str
    starting: str
    until: str
    until_end_of_year: str
    lasting: str
    all_through: str
    between: str
    alternatives: str
    together: str
    shorten: Callable[[str, str], tuple[str, str]]
    polish: Callable[[str], str]
