"""Addresses opened and refused."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from explorer.domain.errors import Refusal
from explorer.qt.links import open_address, web_address

ALL_SCHEMES = ("http", "https", "file", "mailto", "javascript", "ftp", "smb", "data")


class Browser(QObject):
    """Takes what the program would hand to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qtbot: QtBot) -> Iterator[Browser]:
    browser = Browser()
    for scheme in ALL_SCHEMES:
        QDesktopServices.setUrlHandler(scheme, browser, "show")  # type: ignore[arg-type]  # the stubs say bytes, Qt takes text
    yield browser
    for scheme in ALL_SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "http://example.org/",
        "HTTPS://Example.org/",
        "https://例え.jp/",
    ],
)
def test_web_addresses_are_opened(browser: Browser, address: str) -> None:
    open_address(f" {address}\n")
    assert len(browser.opened) == 1
    assert QUrl(browser.opened[0]) == QUrl(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "mailto:somebody@example.org",
        "ftp://example.org/",
        "smb://example.org/share",
        "https:///nowhere",
        "https:example.org",
        "//example.org/",
        "/usr/bin/true",
        "C:\\Windows\\system32\\calc.exe",
        "java\nscript:alert(1)",
        "https://exa mple.org/",
    ],
)
def test_everything_else_is_refused(browser: Browser, address: str) -> None:
    with pytest.raises(Refusal):
        open_address(address)
    assert browser.opened == []


def test_the_refusal_names_the_address() -> None:
    with pytest.raises(Refusal, match=r"ftp://example\.org"):
        web_address("ftp://example.org")
