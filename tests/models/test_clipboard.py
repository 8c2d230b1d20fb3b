"""Rows as other programs paste them."""

from explorer.models.clipboard import html_table, tab_separated, table_data


def test_a_tab_or_a_line_break_in_a_cell_breaks_no_table() -> None:
    assert tab_separated(["A", "B"], [["one\ttwo", "three\nfour"]]) == "A\tB\none two\tthree four"


def test_markup_in_a_cell_stays_text() -> None:
    assert "<td>&lt;i&gt;x&lt;/i&gt;</td>" in html_table(["A"], [["<i>x</i>"]])


def test_both_forms_are_on_the_clipboard() -> None:
    data = table_data(["A"], [["x"]])
    assert data.text() == "A\nx"
    assert data.html().count("<tr>") == 2
