"""The tabs of the lists, each list made when it is first seen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from explorer.views.records import Records
from explorer.views.wording import wording


class ListTabs(QTabWidget):
    """A page a kind; ``make`` is called once for each list that is wanted."""

    def __init__(
        self,
        kinds: Sequence[str],
        make: Callable[[str], Records],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds = tuple(kinds)
        self._make = make
        self._lists: dict[str, Records] = {}
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(self.tr("Lists"))
        for kind in kinds:
            self.addTab(_empty_page(self), wording(kind).title.replace("&", "&&"))
        self.currentChanged.connect(self._fill)

    @property
    def made(self) -> Mapping[str, Records]:
        """The lists that were wanted so far, by kind."""
        return self._lists

    @property
    def kind_in_front(self) -> str:
        return self._kinds[self.currentIndex()]

    @property
    def in_front(self) -> Records:
        return self.list_of(self.kind_in_front)

    def list_of(self, kind: str) -> Records:
        """Return the list of a kind, made now if it was never wanted."""
        if kind not in self._lists:
            records = self._lists[kind] = self._make(kind)
            page = self.widget(self._kinds.index(kind))
            layout = page.layout() if page is not None else None
            assert layout is not None
            layout.addWidget(records)
        return self._lists[kind]

    def show_kind(self, kind: str) -> None:
        self.setCurrentIndex(self._kinds.index(kind))

    def turn(self, step: int) -> None:
        """Show the next tab, or the first one after the last."""
        self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def _fill(self, place: int) -> None:
        self.list_of(self._kinds[place])


def _empty_page(parent: QWidget) -> QWidget:
    page = QWidget(parent)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    return page
