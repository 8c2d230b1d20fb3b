"""The columns of the lists as SQL: what each is sorted and filtered by."""

from dataclasses import dataclass
from types import MappingProxyType

from explorer.storage.queries.echoes import echoes, origin
from explorer.storage.queries.holding import cited_sources, held, office_held, told

_NAME_OF = "(SELECT name FROM record WHERE id = {})"


def _name(column: str) -> str:
    return _NAME_OF.format(column)


@dataclass(frozen=True, slots=True)
class Sorting:
    """``sort`` orders the rows; ``values`` selects the texts by which they can be filtered.

    ``values`` is the end of a query "SELECT … AS value" with ``t`` as the row's own table.
    """

    sort: str
    values: str = ""


def _text(column: str) -> Sorting:
    return Sorting(f"nullif(t.{column}, '')", f"SELECT t.{column} AS value")


def _date(column: str) -> Sorting:
    return Sorting(f"coalesce(t.{column}_earliest, t.{column}_latest)")


def _link(column: str) -> Sorting:
    return Sorting(_name(f"t.{column}_id"), f"SELECT {_name(f't.{column}_id')} AS value")


def _tags(field: str) -> Sorting:
    rows = f"FROM tag WHERE record_id = t.id AND field = '{field}'"
    return Sorting(
        f"(SELECT value {rows} ORDER BY position LIMIT 1)", f"SELECT value AS value {rows}"
    )


def _joined(rows: str) -> Sorting:
    """Return the sorting by the names ``n.name`` of joined rows."""
    return Sorting(
        f"(SELECT n.name {rows} ORDER BY n.name LIMIT 1)", f"SELECT n.name AS value {rows}"
    )


def _count(rows: str) -> Sorting:
    return Sorting(f"(SELECT count(*) {rows})")


_DEVELOPMENTS = _count(
    "FROM link l JOIN record d ON d.id = l.record_id AND d.kind = 'development' "
    "WHERE l.target_id = t.id"
)
_SOURCES = Sorting(cited_sources("t.id"))
_COMPANIES = _joined(
    "FROM link l JOIN record n ON n.id = l.target_id "
    "WHERE l.record_id = t.id AND l.field = 'companies'"
)


def _platform_vehicles(select: str) -> str:
    return (
        f"SELECT {select} FROM platform_use u JOIN vehicle v ON v.id = u.vehicle_id "
        f"JOIN record n ON n.id = v.brand_id WHERE u.platform_id = t.id AND {told('u')}"
    )


SORTINGS: MappingProxyType[str, dict[str, Sorting]] = MappingProxyType(
    {
        "company": {
            "type": _text("type"),
            "country": _text("country"),
            "founded": _date("founded"),
            "owners": _joined(
                "FROM stake s JOIN record n ON n.id = s.owner_id "
                f"WHERE s.owned_id = t.id AND {held('s')}"
            ),
            "vehicles": _count("FROM vehicle v WHERE v.brand_id = t.id"),
            "developments": _DEVELOPMENTS,
            "sources": _SOURCES,
        },
        "vehicle": {
            "brand": _link("brand"),
            "segment": _text("segment"),
            "powertrain": _tags("powertrain"),
            "platform": _joined(
                "FROM platform_use u JOIN record n ON n.id = u.platform_id "
                f"WHERE u.vehicle_id = t.id AND {told('u')}"
            ),
            "plant": _joined(
                "FROM production u JOIN record n ON n.id = u.plant_id "
                f"WHERE u.vehicle_id = t.id AND {told('u')}"
            ),
            "start": _date("start"),
            "status": _text("status"),
            "sources": _SOURCES,
        },
        "platform": {
            "developer": _link("developer"),
            "segments": _tags("segments"),
            "powertrain": _tags("powertrain"),
            "introduced": _date("introduced"),
            "vehicles": _count(f"FROM platform_use u WHERE u.platform_id = t.id AND {told('u')}"),
            "brands": Sorting(f"({_platform_vehicles('min(n.name)')})"),
            "sources": _SOURCES,
        },
        "plant": {
            "place": _text("place"),
            "country": _text("country"),
            "operator": _link("operator"),
            "vehicles": _joined(
                "FROM production u JOIN record n ON n.id = u.vehicle_id "
                f"WHERE u.plant_id = t.id AND {told('u')}"
            ),
            "opened": _date("opened"),
            "status": _text("status"),
            "sources": _SOURCES,
        },
        "person": {
            "offices": Sorting(
                "(SELECT n.name FROM office o JOIN record n ON n.id = o.id "
                f"WHERE o.person_id = t.id AND {office_held('o')} ORDER BY n.name LIMIT 1)"
            ),
            "company": _joined(
                "FROM office o JOIN record n ON n.id = o.company_id "
                f"WHERE o.person_id = t.id AND {office_held('o')}"
            ),
            "developments": _DEVELOPMENTS,
            "sources": _SOURCES,
        },
        "source": {
            "publisher": _text("publisher"),
            "author": _text("author"),
            "published": _date("published"),
            "kind": _text("kind"),
            "language": _text("language"),
            "quality": _text("quality"),
            "origin": _joined(f"FROM record n WHERE n.id = {origin('t')} AND n.id <> t.id"),
            "echoes": _count(f"FROM ({echoes('t.id')})"),
            "supports": Sorting(
                "(SELECT count(DISTINCT record_id) FROM citation WHERE source_id = t.id)"
            ),
        },
        "development": {
            "kind": _text("kind"),
            "date": _date("date"),
            "companies": _COMPANIES,
            "status": _text("status"),
            "sources": _SOURCES,
        },
    }
)
"""How each column of each list sorts; "name" sorts by name in all, promises are computed."""
