"""Records that are made within another one's form: a few fields below the one that names them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from explorer.domain.dates import Window
from explorer.domain.drafting import Draft, blank
from explorer.domain.entries import Entry, entries_of, links_in
from explorer.domain.errors import Fault
from explorer.domain.keys import make_key
from explorer.domain.parts import Link
from explorer.domain.records import field_of
from explorer.qt.theme import restyle
from explorer.views.editor_fields import Fields
from explorer.views.editor_layout import DEFAULTS, MADE_IN_PLACE
from explorer.views.editor_words import in_words, label_of_field
from explorer.widgets.date_field import DateField
from explorer.widgets.form import Form


class MadeBox(QFrame):
    """A new record's own small form."""

    def __init__(self, link: Link, fields: Fields, parent: QWidget) -> None:
        super().__init__(parent)
        restyle(self, card="made")
        self.link = link
        self.form = Form(self, label_width=64)
        heading = QLabel(self.tr("New {0}: {1}").format(in_words(link.kind), link.name), self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        restyle(heading, tone="heading")
        for name in MADE_IN_PLACE.get(link.kind, ()):
            described = field_of(link.kind, name)
            self.form.add(name, label_of_field(described), fields.control(described, self.form))
        self.form.set_base(entries_of(blank(link.kind, link.key)))
        self.form.set_entries(DEFAULTS.get(link.kind, {}))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(heading)
        column.addWidget(self.form)

    def draft(self) -> Draft:
        entries = {"name": self.link.name, **self.form.entries()}
        return Draft(self.link.kind, self.link.key, entries=entries)

    def published(self) -> Window | None:
        """Return the day of a new source, as far as it is typed."""
        row = self.form.rows.get("published")
        control = row.control if row is not None else None
        return control.window_read if isinstance(control, DateField) else None


class MadeRecords:
    """All records that one form makes; ``noted`` is called when something in them is typed."""

    def __init__(self, fields: Fields, parent: QWidget, noted: Callable[[str], object]) -> None:
        self._fields = fields
        self._parent = parent
        self._noted = noted
        self._boxes: dict[str, MadeBox] = {}

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(box.link for box in self._boxes.values())

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return tuple(box.draft() for box in self._boxes.values())

    @property
    def boxes(self) -> Mapping[str, MadeBox]:
        return self._boxes

    def make(self, kind: str, name: str) -> Link:
        """Begin a record; its form shows once something links to it."""
        link = Link(make_key(kind, name, taken=self._boxes), kind, name)
        self._add(link)
        return link

    def show_drafts(self, drafts: Iterable[Draft]) -> None:
        for draft in drafts:
            link = Link(draft.key, draft.kind, str(draft.entries.get("name", "")))
            self._add(link).form.set_entries(draft.entries)

    def settle(self, form: Form) -> None:
        """Show each new record below the field that links to it; drop those unlinked."""
        for key, box in tuple(self._boxes.items()):
            rows = (r for r in form.rows.values() if key in _keys(r.control.entry()))
            row = next(rows, None)
            if row is None:
                del self._boxes[key]
                box.hide()
                box.deleteLater()
            elif row.below.indexOf(box) < 0:
                row.below.addWidget(box)
                box.show()

    def published(self, sources: Sequence[Link]) -> Window | None:
        """Return the day of the first source, if it is made here."""
        box = self._boxes.get(sources[0].key) if sources else None
        return box.published() if box else None

    def show_faults(self, faults: Mapping[str, Sequence[Fault]]) -> tuple[str, ...]:
        """Put each fault beside its field; return those that have none, by their sentences."""
        unplaced = [box.form.show_faults(faults.get(key, ())) for key, box in self._boxes.items()]
        return tuple(sentence for sentences in unplaced for sentence in sentences)

    def focus_faulty(self) -> bool:
        """Give the keyboard to the first faulty field; return whether there is one."""
        return any(box.form.focus_faulty() for box in self._boxes.values())

    def _add(self, link: Link) -> MadeBox:
        box = MadeBox(link, self._fields, self._parent)
        box.hide()
        box.form.changed.connect(self._noted)
        self._boxes[link.key] = box
        return box


def _keys(entry: Entry) -> set[str]:
    return {link.key for link in links_in(entry)}
