"""The lists of the tabs and their columns, declared once."""

from types import MappingProxyType
from typing import NamedTuple


class Column(NamedTuple):
    """A column: the name of its value in ``Row.values``, its header, its share of the width.

    ``filterable`` columns offer their values as filters; ``shown`` is the first-start choice.
    """

    name: str
    label: str
    weight: int = 10
    align_right: bool = False
    filterable: bool = False
    shown: bool = True


NAME = "name"
SOURCES = Column("sources", "Sources", 6, align_right=True)
STATUS = Column("status", "Status", 11, filterable=True)
COUNTRY = Column("country", "Country", 11, filterable=True)

LISTS: MappingProxyType[str, tuple[Column, ...]] = MappingProxyType(
    {
        "company": (
            Column(NAME, "Company", 22),
            Column("type", "Type", 13, filterable=True),
            COUNTRY,
            Column("owners", "Owned by", 22),
            Column("founded", "Founded", 11),
            Column("vehicles", "Vehicles", 7, align_right=True),
            Column("developments", "Developments", 9, align_right=True),
            SOURCES,
        ),
        "vehicle": (
            Column(NAME, "Vehicle", 22),
            Column("brand", "Brand", 12, filterable=True),
            Column("segment", "Segment", 9, filterable=True),
            Column("powertrain", "Powertrain", 13, filterable=True),
            Column("platform", "Platform", 13, filterable=True),
            Column("plant", "Built at", 13, filterable=True),
            Column("start", "From", 10),
            STATUS,
            SOURCES,
        ),
        "platform": (
            Column(NAME, "Platform", 18),
            Column("developer", "Lead developer", 16, filterable=True),
            Column("segments", "Segments", 10),
            Column("powertrain", "Powertrain", 14),
            Column("introduced", "Introduced", 11),
            Column("vehicles", "Vehicles", 8, align_right=True),
            Column("brands", "Brands", 20),
            SOURCES,
        ),
        "plant": (
            Column(NAME, "Plant", 18),
            Column("place", "Place", 14),
            COUNTRY,
            Column("operator", "Operator", 16, filterable=True),
            Column("vehicles", "Builds", 24),
            Column("opened", "Opened", 10),
            STATUS,
            SOURCES,
        ),
        "person": (
            Column(NAME, "Person", 18),
            Column("offices", "Offices", 40),
            Column("company", "Company", 16, filterable=True),
            Column("developments", "Developments", 9, align_right=True),
            SOURCES,
        ),
        "promise": (
            Column(NAME, "Promise", 22),
            Column("companies", "Companies", 14, filterable=True),
            Column("stated", "First said", 12),
            Column("year", "Year of the promise", 8, filterable=True, shown=False),
            Column("first_target", "First target", 14),
            Column("target", "Latest target", 15),
            Column("said", "Targets", 7, align_right=True, shown=False),
            Column("slip", "Slip", 15),
            Column("outcome", "Outcome", 11, filterable=True),
            Column("actual", "Came about", 12),
            Column("origins", "Origins", 7, align_right=True),
        ),
        "source": (
            Column(NAME, "Source", 34),
            Column("publisher", "Publisher", 14, filterable=True),
            Column("published", "Published", 12),
            Column("kind", "Kind", 12, filterable=True),
            Column("quality", "Quality", 13, filterable=True),
            Column("supports", "Supports", 8, align_right=True),
            Column("echoes", "Echoes", 7, align_right=True),
            Column("origin", "Origin", 16, filterable=True),
            Column("language", "Language", 8, filterable=True),
            Column("author", "Author", 12, shown=False),
        ),
        "development": (
            Column(NAME, "Development", 34),
            Column("kind", "Kind", 12, filterable=True),
            Column("date", "Date", 12),
            Column("companies", "Companies", 20, filterable=True),
            STATUS,
            SOURCES,
        ),
    }
)

TABS = ("company", "vehicle", "platform", "plant", "person", "promise", "source")
"""The lists that are tabs of the window, in order; "development" is the timeline's list."""
