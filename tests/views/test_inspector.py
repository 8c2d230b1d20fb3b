"""The inspector."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser, QToolButton

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.edits import Delete, Save
from explorer.domain.parts import Alias, Link
from explorer.domain.questions import RecordNamed, RecordWith
from explorer.domain.records import Record, Stake
from explorer.qt.navigation import Navigation
from explorer.views.inspector_page import Page
from explorer.views.inspector_words import GoTo, OpenAddress, ShowNote
from explorer.views.inspector_writing import MOST_LINES
from explorer.views.record_panel import RecordPanel
from tests.desk import Desk
from tests.worlds import TODAY, a_claim, a_company, a_development, a_source, cited, link_to


def show(desk: Desk, name: str, *kinds: str) -> None:
    found: list[Record] = []
    desk.workspace.ask(RecordNamed(name, kinds), found.append)
    desk.settle()
    desk.navigation.go(found[0].id or 0)
    desk.settle()


def add(desk: Desk, *records: Record) -> tuple[int, ...]:
    return desk.do(Save("Add", records)).made


def text_of(panel: RecordPanel) -> str:
    return panel.inspector.page.toPlainText().replace("\u2028", " ")


def links_in(page: Page) -> dict[str, str]:
    """Return the words of every link of the page with where it leads."""
    found: dict[str, str] = {}
    block = page.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isAnchor() and fragment.charFormat().anchorHref():
                found[fragment.text()] = fragment.charFormat().anchorHref()
            fragments += 1
        block = block.next()
    return found


def follow(panel: RecordPanel, desk: Desk, words: str) -> None:
    panel.inspector.page.anchorClicked.emit(QUrl(links_in(panel.inspector.page)[words]))
    desk.settle()


def test_nothing_selected_is_said(panel: RecordPanel) -> None:
    assert "Select a record" in text_of(panel)
    assert not panel.inspector.bar.isVisible()


def test_a_record_is_shown_with_its_facts_and_numbered_sources(
    panel: RecordPanel, desk: Desk
) -> None:
    show(desk, "company/nissan")
    shown = text_of(panel)
    assert shown.startswith("Nissan\n")
    assert "Yokohama" in shown
    assert "April" in shown
    assert "Sources" in shown
    assert "1" in links_in(panel.inspector.page)


def test_every_name_leads_to_its_record(panel: RecordPanel, desk: Desk) -> None:
    show(desk, "Ampere", "company")
    ampere = desk.navigation.current
    follow(panel, desk, "Renault")
    assert text_of(panel).startswith("Renault\n")
    desk.navigation.back()
    desk.settle()
    assert desk.navigation.current == ampere
    assert text_of(panel).startswith("Ampere\n")


def test_links_are_reached_and_followed_by_keyboard(panel: RecordPanel, desk: Desk) -> None:
    show(desk, "Ampere", "company")
    ampere = desk.navigation.current
    page = panel.inspector.page
    page.setFocus()
    for _ in range(40):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        if page.textCursor().selectedText() == "Renault":
            break
    assert page.textCursor().selectedText() == "Renault"
    QTest.keyClick(page, Qt.Key.Key_Return)
    desk.settle()
    assert desk.navigation.current != ampere


def test_the_page_is_a_text_that_can_be_selected_and_copied(panel: RecordPanel, desk: Desk) -> None:
    show(desk, "company/nissan")
    page = panel.inspector.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied: QMimeData = QGuiApplication.clipboard().mimeData()
    assert "Yokohama" in copied.text()


PAYLOADS = (
    "<img src='file:///etc/passwd'><b>bold</b>",
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;&amp;amp;&#x41;",
    "<style>*{display:none}</style>",
    "]]><!--<script>",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_anywhere_is_shown_as_it_is(
    panel: RecordPanel, desk: Desk, payload: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[object] = []
    monkeypatch.setattr(QTextBrowser, "loadResource", lambda *given: loaded.append(given))
    source = a_source(payload, publisher=payload, author=payload)
    company = a_company(
        payload, note=payload, country=payload, aliases=(Alias(payload),), citations=cited(source)
    )
    claim = a_claim(link_to(company), name=payload, unit="", citations=cited(source, payload))
    rival = replace(claim, key="claim/rival", name="x" + payload, reason=payload, chosen=True)
    made = add(desk, source, company, claim, rival)
    desk.navigation.go(made[1])
    desk.settle()
    assert text_of(panel).count(payload) >= 8
    assert loaded == []
    assert all(href.startswith("target:") for href in links_in(panel.inspector.page).values())


def test_tooltips_are_plain_too(panel: RecordPanel, desk: Desk) -> None:
    words = "<b>2013</b> or so"
    development = replace(a_development("Plan"), date=replace(read_date("2013"), words=words))
    desk.navigation.go(add(desk, development)[0])
    desk.settle()
    page = panel.inspector.page
    cursor = page.document().find("2013")
    assert isinstance(cursor, QTextCursor)
    assert "&lt;b&gt;2013" in cursor.charFormat().toolTip()


def test_a_date_is_never_more_precise_than_its_source(panel: RecordPanel, desk: Desk) -> None:
    made = add(desk, a_development("Plan", "second half of 2023"))
    desk.navigation.go(made[0])
    desk.settle()
    shown = text_of(panel)
    assert "Jul" not in shown
    assert "31" not in shown


def test_an_unsourced_record_is_marked(panel: RecordPanel, desk: Desk) -> None:
    desk.navigation.go(add(desk, a_company("Bare"))[0])
    desk.settle()
    assert "Unsourced" in text_of(panel)


def test_rival_claims_stand_side_by_side(panel: RecordPanel, desk: Desk) -> None:
    first, second = a_source("One text", "2022"), a_source("Another text", "2023")
    plan = a_development("Flotation", "2024", citations=cited(first))
    to_plan = link_to(plan)
    early = a_claim(to_plan, "2023", "1 May 2022", name="First promise", citations=cited(first))
    late = a_claim(
        to_plan,
        "2024",
        "1 June 2023",
        name="Second promise",
        chosen=True,
        reason="It is the later one",
        citations=cited(second),
    )
    made = add(desk, first, second, plan, early, late)
    desk.navigation.go(made[2])
    desk.settle()
    shown = text_of(panel)
    assert "Date · contested ◆" in shown
    assert "2024  ✓ chosen" in shown
    assert "Why: It is the later one" in shown
    assert shown.index("First promise") < shown.index("Second promise")
    assert "◆" in links_in(panel.inspector.page)


def test_a_fact_without_a_name_can_be_opened(panel: RecordPanel, desk: Desk) -> None:
    one, two = a_company("Owner Ltd"), a_company("Owned Ltd")
    stake = Stake(key="stake/x", owner=link_to(one), owned=link_to(two), capital=15.0)
    made = add(desk, one, two, stake)
    desk.navigation.go(made[0])
    desk.settle()
    [words] = [w for w, target in links_in(panel.inspector.page).items() if "15" in w]
    follow(panel, desk, words)
    assert desk.navigation.current == made[2]
    assert "Owner Ltd’s stake in Owned Ltd" in text_of(panel)


def test_a_long_section_is_opened_in_full_when_asked(panel: RecordPanel, desk: Desk) -> None:
    parent = a_company("Parent")
    children = [a_company(f"Child {n:03}", parent=link_to(parent)) for n in range(MOST_LINES + 20)]
    made = add(desk, parent, *children)
    desk.navigation.go(made[0])
    desk.settle()
    assert f"Child {MOST_LINES + 19:03}" not in text_of(panel)
    follow(panel, desk, f"Show all {MOST_LINES + 20}")
    assert f"Child {MOST_LINES + 19:03}" in text_of(panel)


def test_only_web_addresses_are_links(panel: RecordPanel, desk: Desk) -> None:
    source = a_source("A text", address="https://example.org/a")
    desk.navigation.go(add(desk, source)[0])
    desk.settle()
    assert "https://example.org/a" in links_in(panel.inspector.page)


def test_an_address_is_opened_in_the_browser(
    panel: RecordPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    desk.navigation.go(add(desk, a_source("A text", address="https://example.org/a"))[0])
    desk.settle()
    follow(panel, desk, "https://example.org/a")
    assert opened == ["https://example.org/a"]


def test_an_address_of_another_sort_is_refused_in_words(panel: RecordPanel, desk: Desk) -> None:
    told: list[str] = []
    desk.workspace.failed.connect(told.append)
    panel.inspector.page.followed.emit(OpenAddress("file:///etc/passwd"))
    assert "file:///etc/passwd" in told[0]


def test_a_change_is_shown_and_the_place_is_kept(panel: RecordPanel, desk: Desk) -> None:
    show(desk, "company/nissan")
    bar = panel.inspector.page.verticalScrollBar()
    bar.setValue(300)
    nissan: list[Record] = []
    desk.workspace.ask(RecordWith(id=desk.navigation.current), nissan.append)
    desk.settle()
    desk.do(Save("Edit", (replace(nissan[0], note="An altered note"),)))
    assert "An altered note" in text_of(panel)
    assert bar.value() == 300


def test_a_step_is_reverted_from_the_history(panel: RecordPanel, desk: Desk) -> None:
    made = add(desk, a_company("Before"))[0]
    found: list[Record] = []
    desk.workspace.ask(RecordWith(id=made), found.append)
    desk.settle()
    desk.do(Save("Rename it", (replace(found[0], name="After"),)))
    desk.navigation.go(made)
    desk.settle()
    assert "Rename it" in text_of(panel)
    follow(panel, desk, "revert")
    assert text_of(panel).startswith("Before\n")
    assert "Revert: Rename it" in text_of(panel)


def test_what_was_not_yet_known_is_said_so(panel: RecordPanel, desk: Desk) -> None:
    source = a_source("A late text", "2023")
    made = add(desk, source, a_development("Plan", citations=cited(source)))
    desk.workspace.set_clocks(Clocks(TODAY, known_on=date(2020, 1, 1)))
    desk.navigation.go(made[1])
    desk.settle()
    assert "not known yet" in text_of(panel)
    desk.workspace.set_clocks(Clocks(TODAY))
    desk.settle()
    assert text_of(panel).startswith("Plan\n")


def test_a_deleted_record_leaves_a_sentence(panel: RecordPanel, desk: Desk) -> None:
    made = add(desk, a_company("Short-lived"))[0]
    desk.navigation.go(made)
    desk.settle()
    desk.do(Delete("Delete", (made,)))
    assert "Nothing to show" in text_of(panel)


def test_a_hidden_inspector_asks_when_it_is_shown(panel: RecordPanel, desk: Desk) -> None:
    panel.hide()
    show(desk, "company/nissan")
    assert panel.inspector.sheet is None
    panel.show()
    desk.settle()
    assert panel.inspector.sheet is not None


def test_a_citation_is_copied_with_name_and_sources(panel: RecordPanel, desk: Desk) -> None:
    source = a_source("A <b>text</b>", author="M. Writer", address="https://example.org/a")
    made = add(desk, source, a_company("Cited Ltd", citations=cited(source, "par. 2")))
    desk.navigation.go(made[1])
    desk.settle()
    panel.inspector.copy_citation()
    assert QGuiApplication.clipboard().text() == (
        "Cited Ltd\n1. M. Writer, A <b>text</b>, 5 Nov 2013, par. 2. https://example.org/a"
    )


@pytest.mark.parametrize("name", ["edit", "claim", "source", "delete"])
def test_each_button_asks_for_its_deed(panel: RecordPanel, desk: Desk, name: str) -> None:
    asked: list[Any] = []
    inspector = panel.inspector
    signals = {
        "edit": inspector.edit_asked,
        "claim": inspector.claim_asked,
        "source": inspector.citation_asked,
        "delete": inspector.delete_asked,
    }
    signals[name].connect(asked.append)
    show(desk, "company/nissan")
    button = inspector.bar.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    assert button.accessibleName()
    button.click()
    desk.settle()
    current = desk.navigation.current
    assert asked[0] == current or isinstance(asked[0], Link)


def test_a_source_number_leads_to_the_source_below(panel: RecordPanel, desk: Desk) -> None:
    show(desk, "company/nissan")
    page = panel.inspector.page
    page.followed.emit(ShowNote(1))
    assert page.verticalScrollBar().value() > 0


def test_a_link_that_is_none_of_the_page_leads_nowhere(panel: RecordPanel, desk: Desk) -> None:
    show(desk, "company/nissan")
    before = desk.navigation.current
    for address in ("target:99999", "target:-1", "target:x", "https://example.org", ""):
        panel.inspector.page.anchorClicked.emit(QUrl(address))
    assert desk.navigation.current == before


def test_going_to_a_record_is_the_same_from_everywhere(desk: Desk, panel: RecordPanel) -> None:
    moved: list[object] = []
    assert isinstance(desk.navigation, Navigation)
    desk.navigation.moved.connect(moved.append)
    panel.inspector.page.followed.emit(GoTo(1))
    assert moved == [1]
