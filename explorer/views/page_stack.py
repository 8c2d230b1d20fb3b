"""A tab's list and the pictures that it can be switched to, one of them in front."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from explorer.domain.lists import Filter
from explorer.views.pages import LIST, PAGES, Page, PageView, page_sentence, page_title
from explorer.widgets.switch import Switch


class PageStack(QStackedWidget):
    """A picture is made when it is first shown, and asks for nothing while another is in front.

    ``turned`` says that another page was chosen; ``opened`` and ``marked`` are the pictures'.
    """

    turned = Signal()
    opened = Signal(int)
    marked = Signal()

    def __init__(
        self,
        kind: str,
        table: QWidget,
        make: Callable[[Page], PageView],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._make = make
        self._pages = {page.name: page for page in PAGES.get(kind, ())}
        self._pictures: dict[str, PageView] = {}
        self._name = LIST
        self.switch = self._switch()
        self.addWidget(table)

    @override
    def minimumSizeHint(self) -> QSize:
        """What the list takes: no picture makes the window grow."""
        return self._table.minimumSizeHint()

    @property
    def name(self) -> str:
        """The name of the page that was chosen."""
        return self._name

    @property
    def page(self) -> Page | None:
        """The picture that was chosen, None if it is the list."""
        return self._pages.get(self._name)

    @property
    def picture(self) -> PageView | None:
        """The picture in front; None if it is the list, or not made yet."""
        return self._pictures.get(self._name)

    @property
    def front(self) -> QWidget:
        """What has the keyboard when the tab has: the list or the picture in its place."""
        return self.picture or self._table

    @property
    def what(self) -> str:
        """What the picture that was chosen would show; "" for the list."""
        return "" if self.page is None else page_sentence(self.page)

    def show_page(self, name: str) -> None:
        """Choose a page; a name that there is no page of changes nothing."""
        if name == self._name or name not in (LIST, *self._pages):
            return
        self._name = name
        if self.switch is not None:
            self.switch.choose(name)
        self.turned.emit()

    def show_matches(self, text: str, filters: tuple[Filter, ...]) -> None:
        """Let the picture in front ask anew; the others do when they are in front."""
        if self.picture is not None:
            self.picture.show_matches(text, filters)

    def bring_front(self) -> None:
        """Show the page that was chosen."""
        if self.page is not None and self.picture is None:
            self._pictures[self._name] = self._made(self.page)
        self.setCurrentWidget(self.front)

    def stand_in(self, empty: QWidget) -> None:
        """Show what is said while there is nothing to list and nothing to draw."""
        if self.indexOf(empty) < 0:
            self.addWidget(empty)
        self.setCurrentWidget(empty)

    def _made(self, page: Page) -> PageView:
        picture = self._make(page)
        picture.opened.connect(self.opened)
        picture.marked.connect(self.marked)
        self.addWidget(picture)
        return picture

    def _switch(self) -> Switch | None:
        if not self._pages:
            return None
        listed = (LIST, QCoreApplication.translate("Pages", "List"))
        pictures = [(page.name, page_title(page)) for page in self._pages.values()]
        switch = Switch([listed, *pictures])
        switch.setAccessibleName(self.tr("Show as"))
        switch.chosen.connect(self.show_page)
        return switch
