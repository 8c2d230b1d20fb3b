"""The item models of the checks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from explorer.domain.checks import CHECKS, Finding
from explorer.domain.parts import Link
from explorer.models.findings import FINDING, CheckTable, FindingTable

MODE = QAbstractItemModelTester.FailureReportingMode.Fatal
MICRA = Link("vehicle/micra", "vehicle", "<b>Micra</b>", 1)


def test_checks_are_not_counted_before_the_first_answer() -> None:
    table = CheckTable()
    tester = QAbstractItemModelTester(table, MODE)
    assert table.index(0, 0).data() == CHECKS[0].title
    assert table.index(0, 1).data() == ""
    table.show_counts({CHECKS[1].name: 3})
    assert [table.index(place, 1).data() for place in (0, 1)] == ["–", "3"]
    del tester


def test_a_finding_is_a_row_of_plain_words() -> None:
    table = FindingTable()
    tester = QAbstractItemModelTester(table, MODE)
    finding = Finding("platforms", MICRA, "It is on two.", sure=False)
    table.show_findings([finding])
    assert table.texts(0) == ("<b>Micra</b>", "It is on two.", "possible")
    assert table.index(0, 1).data() == "It is on two."
    assert table.index(0, 0).data(FINDING) == finding
    tip = table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    table.show_findings([])
    assert table.rowCount() == 0
    del tester
