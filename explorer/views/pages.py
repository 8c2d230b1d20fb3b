"""The pages of a tab: beside its list the pictures that it can be switched to, as data."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from explorer.domain.lists import Filter
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace

LIST = "list"
"""The name of the page that every tab has."""


class PageView(QWidget):
    """What a page shows in the place of the list: the same records, drawn.

    ``opened`` carries the id of a record that is wanted in the inspector; ``marked`` says that
    other records are selected. It asks its questions itself, as of the workspace's clocks, and
    goes through the navigation to what is selected in it.
    """

    opened = Signal(int)
    marked = Signal()

    def show_matches(self, text: str, filters: tuple[Filter, ...]) -> None:
        """Ask for the records that hold the words and pass the filters, and show them."""
        raise NotImplementedError

    def mark(self, record_id: int | None) -> None:
        """Select a record if it is shown, and bring it into sight."""
        raise NotImplementedError

    @property
    def selected_ids(self) -> tuple[int, ...]:
        raise NotImplementedError

    @property
    def ids_in_sight(self) -> tuple[int, ...]:
        raise NotImplementedError

    @property
    def days_in_sight(self) -> tuple[tuple[float, float], tuple[float, float]] | None:
        """The days said and the days targeted that are seen; None if the page has no such axes."""
        return None


class Page(NamedTuple):
    """A picture that a tab can be switched to; ``title`` and ``what`` are English.

    ``what`` is said where there is nothing to show. ``view`` is the picture's name among
    ``pictures.VIEWS``. ``make`` is called when the page is first wanted, and imports what
    draws it only then.
    """

    name: str
    title: str
    what: str
    view: str
    make: Callable[[Workspace, Navigation, str, QWidget], PageView]


def _board(
    workspace: Workspace, navigation: Navigation, language: str, parent: QWidget
) -> PageView:
    from explorer.views.board import BoardView

    return BoardView(workspace, navigation, language, parent)


def _slip_chart(
    workspace: Workspace, navigation: Navigation, language: str, parent: QWidget
) -> PageView:
    from explorer.views.slip_chart import SlipChart

    return SlipChart(workspace, navigation, language, parent)


PAGES: Mapping[str, tuple[Page, ...]] = MappingProxyType(
    {
        "promise": (
            Page(
                "board",
                "Board",
                "Promises that are due, overdue or still without a date stand here.",
                "promise-board",
                _board,
            ),
            Page(
                "chart",
                "Slip chart",
                "Promises with a target stand here: when each was said, and for when.",
                "slip-chart",
                _slip_chart,
            ),
        ),
    }
)
"""The pictures of each tab in the order of its switch; a tab without any has no switch."""


def page_title(page: Page) -> str:
    """Return the word for a page in the language of the interface."""
    return QCoreApplication.translate("Pages", page.title)


def page_sentence(page: Page) -> str:
    """Return what an empty page would show, in the language of the interface."""
    return QCoreApplication.translate("Pages", page.what)
