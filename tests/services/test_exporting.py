"""Exports: everything, lossless, and nothing that was not known or did not hold."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from explorer.domain.dates import read_date
from explorer.domain.errors import Refusal
from explorer.domain.exchange import to_object
from explorer.domain.parts import Alias, Citation
from explorer.domain.records import PLURALS, Stake
from explorer.services.exporting import EVERYTHING, Extent, export_csv, export_json, write_json
from explorer.services.importing import import_file
from explorer.storage.library import Library
from explorer.storage.reading import read_records
from explorer.storage.schema import record as record_table
from tests.worlds import a_claim, a_company, a_development, a_source, cited, link_to, save

Exported = dict[str, list[dict[str, Any]]]


def exported(library: Library, extent: Extent = EVERYTHING) -> Exported:
    stream = io.StringIO()
    write_json(library, stream, extent)
    found: Exported = json.loads(stream.getvalue())
    return found


def keys(found: Exported, plural: str) -> set[str]:
    return {row["key"] for row in found[plural]}


def everything_in(library: Library) -> dict[str, Any]:
    def read(connection: Any) -> dict[str, Any]:
        ids = list(connection.execute(record_table.select()).scalars())
        return {r.key: to_object(r) for r in read_records(connection, ids)}

    return library.read(read)


def test_every_record_is_there_under_its_kind(library: Library) -> None:
    found = exported(library)
    assert list(found) == list(PLURALS.values())
    rows = {row["key"]: row for rows in found.values() for row in rows}
    assert rows == everything_in(library)


def test_an_export_imported_into_an_empty_database_is_the_same(
    library: Library, empty_library: Library, tmp_path: Path
) -> None:
    export_json(library, tmp_path / "all.json")
    import_file(empty_library, tmp_path / "all.json")
    assert everything_in(empty_library) == everything_in(library)


def test_tables_imported_into_an_empty_database_are_the_same(
    library: Library, empty_library: Library, tmp_path: Path
) -> None:
    paths = export_csv(library, tmp_path / "tables")
    assert [path.name for path in paths] == [f"{plural}.csv" for plural in PLURALS.values()]
    import_file(empty_library, tmp_path / "tables")
    assert everything_in(empty_library) == everything_in(library)


def test_an_empty_database_is_exported_as_empty_lists(empty_library: Library) -> None:
    assert exported(empty_library) == {plural: [] for plural in PLURALS.values()}


def test_a_formula_in_a_record_is_none_in_a_table(empty_library: Library, tmp_path: Path) -> None:
    save(empty_library, a_company('=HYPERLINK("http://x")'))
    export_csv(empty_library, tmp_path)
    with (tmp_path / "companies.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row["name"].startswith("'=")


def test_tables_written_again_leave_nothing_of_the_old_ones(
    empty_library: Library, tmp_path: Path
) -> None:
    (tmp_path / "companies.csv").write_text("old")
    paths = export_csv(empty_library, tmp_path)
    assert "old" not in (tmp_path / "companies.csv").read_text("utf-8-sig")
    assert set(tmp_path.glob("*.csv")) == set(paths)
    assert not list(tmp_path.glob("*.part"))


class TestKnownOn:
    """An export as known on a day."""

    def at(self, library: Library, day: str) -> Exported:
        return exported(library, Extent(known_on=date.fromisoformat(day)))

    def test_leaves_out_what_later_sources_say(self, empty_library: Library) -> None:
        early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
        old = a_development("Old", citations=cited(early))
        new = a_development("New", citations=cited(late))
        save(empty_library, early, late, old, new)
        found = self.at(empty_library, "2014-01-01")
        assert keys(found, "developments") == {old.key}
        assert keys(found, "sources") == {early.key}

    def test_leaves_out_later_citations_and_links(self, empty_library: Library) -> None:
        early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
        first = a_company("First", citations=cited(early))
        second = a_company("Second", citations=cited(late))
        plan = a_development(
            companies=(link_to(first), link_to(second)), citations=cited(early) + cited(late)
        )
        save(empty_library, early, late, first, second, plan)
        (row,) = self.at(empty_library, "2014-01-01")["developments"]
        assert [link["key"] for link in row["companies"]] == [first.key]
        assert [c["source"]["key"] for c in row["citations"]] == [early.key]

    def test_leaves_out_facts_between_records_not_known(self, empty_library: Library) -> None:
        early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
        owner = a_company("Owner", citations=cited(late))
        owned = a_company("Owned", citations=cited(early))
        stake = Stake(
            key="stake/a", owner=link_to(owner), owned=link_to(owned), citations=cited(early)
        )
        said = a_claim(link_to(stake), about="capital", value=15.0, citations=cited(early))
        save(empty_library, early, late, owner, owned, stake, said)
        found = self.at(empty_library, "2014-01-01")
        assert found["stakes"] == []
        assert found["claims"] == []

    def test_tells_the_date_that_the_claims_of_the_day_gave(self, empty_library: Library) -> None:
        early, late = a_source("Early", "2023-01-05"), a_source("Late", "2023-11-01")
        plan = a_development(
            "Ampere floats",
            "2024",
            summary="Put off.",
            citations=cited(early) + cited(late),
        )
        first = a_claim(link_to(plan), "second half of 2023", citations=cited(early))
        second = a_claim(
            link_to(plan), "2024", chosen=True, reason="The latest.", citations=cited(late)
        )
        save(empty_library, early, late, plan, first, second)
        found = self.at(empty_library, "2023-06-01")
        (row,) = found["developments"]
        assert row["date"]["words"] == "second half of 2023"
        assert "summary" not in row
        assert keys(found, "claims") == {first.key}
        (now,) = exported(empty_library)["developments"]
        assert now["date"]["words"] == "2024"
        assert now["summary"] == "Put off."

    def test_empties_a_field_that_only_a_later_source_supports(
        self, empty_library: Library
    ) -> None:
        early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
        ended = Citation(link_to(late), supports="status")
        plan = a_development(status="cancelled", citations=(*cited(early), ended))
        save(empty_library, early, late, plan)
        (row,) = self.at(empty_library, "2014-01-01")["developments"]
        assert row["status"] == "announced"

    def test_leaves_out_names_that_only_a_later_source_spells(self, empty_library: Library) -> None:
        early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
        odd = Citation(link_to(late), spelling="Capture")
        car = a_company(
            "Captur", aliases=(Alias("Capture", "misspelling"), Alias("J87")), citations=(odd,)
        )
        known = a_company("Known", aliases=car.aliases, citations=(*cited(early), odd))
        save(empty_library, early, late, known)
        (row,) = self.at(empty_library, "2014-01-01")["companies"]
        assert [alias["text"] for alias in row["aliases"]] == ["J87"]

    @pytest.mark.parametrize("day", ["2013-11-30", "2016-11-01", "2024-06-30"])
    def test_leaks_no_later_source_of_the_dataset(self, library: Library, day: str) -> None:
        found = self.at(library, day)
        shown = json.dumps(found, ensure_ascii=False)
        for source in exported(library)["sources"]:
            if source["key"] not in keys(found, "sources"):
                assert source["key"] not in shown
        assert all(
            (row.get("published") or row["retrieved"])["latest"] <= day for row in found["sources"]
        )

    def test_can_be_imported(
        self, library: Library, empty_library: Library, tmp_path: Path
    ) -> None:
        path = tmp_path / "then.json"
        export_json(library, path, Extent(known_on=date(2013, 11, 30)))
        imported = import_file(empty_library, path)
        assert imported.added > 50
        assert exported(empty_library).keys() == exported(library).keys()


def test_a_true_day_leaves_out_facts_that_did_not_hold(empty_library: Library) -> None:
    one, two = a_company("One"), a_company("Two")
    ends: dict[str, Any] = {"owner": link_to(one), "owned": link_to(two)}
    stakes = [
        Stake(key="stake/before", **ends, end=read_date("2005")),
        Stake(key="stake/then", **ends, start=read_date("2005"), end=read_date("2015")),
        Stake(key="stake/always", **ends),
        Stake(key="stake/planned", **ends, status="announced"),
    ]
    said = a_claim(link_to(stakes[0]), about="capital", value=15.0)
    save(empty_library, one, two, *stakes, said)
    found = exported(empty_library, Extent(true_on=date(2010, 1, 1)))
    assert keys(found, "stakes") == {"stake/then", "stake/always"}
    assert found["claims"] == []
    assert len(found["companies"]) == 2


def test_a_name_that_the_disk_does_not_take_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="too long"):
        export_json(library, tmp_path / ("a" * 300))


def test_a_folder_that_is_not_there_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no folder"):
        export_json(library, tmp_path / "nowhere" / "all.json")


def test_a_full_disk_leaves_the_old_export(library: Library, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    path = tmp_path / "all.json"
    path.write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(Refusal, match="no room"):
            export_json(library, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []
