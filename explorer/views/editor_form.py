"""The form of one record, with the records and the claim that are made in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.dates import Window
from explorer.domain.drafting import Draft, Reading, read_draft
from explorer.domain.entries import entries_of, links_in
from explorer.domain.errors import Fault
from explorer.domain.keys import make_key
from explorer.domain.parts import Link
from explorer.domain.records import Claim, Record, fields_of, kind_of
from explorer.qt.workspace import Workspace
from explorer.views.editor_building import CLAIM, fill_form
from explorer.views.editor_dates import DateReading
from explorer.views.editor_fields import Fields
from explorer.views.editor_layout import CITATIONS
from explorer.views.editor_made import MadeRecords
from explorer.widgets.date_field import DateField
from explorer.widgets.form import Form
from explorer.widgets.picker import Picker


class RecordForm(QWidget):
    """Everything about one record that can be typed.

    ``changed`` carries the name of the altered field, ``previewed`` the window of the record's
    first date while it is typed, ``opened`` a link that the user wants to look at.
    """

    changed = Signal(str)
    previewed = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        base: Record,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._base = base
        self._claim_key = make_key("claim", "said")
        self._dates = DateReading(workspace, self)
        self.form = Form(self)
        small = Fields(workspace, self._dates, None, lambda: self.made.links)
        self.made = MadeRecords(small, self, self._note)
        fields = Fields(workspace, self._dates, self.made.make, lambda: self.made.links)
        fill_form(self.form, kind_of(base), _subject_kind(base, draft), fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.show_base(base)
        if draft is not None:
            self._show_draft(draft)
        self._connect()

    @property
    def base(self) -> Record:
        """The record that is typed over."""
        return self._base

    @property
    def window_read(self) -> Window | None:
        """What the record's first date is read as at present."""
        field = self._first_date()
        return field.window_read if field else None

    @property
    def is_marked(self) -> bool:
        """Whether an error still stands beside a field."""
        forms = (self.form, *(box.form for box in self.made.boxes.values()))
        return any(row.error.text() for form in forms for row in form.rows.values())

    @property
    def sources(self) -> tuple[Link, ...]:
        """What is cited, saved or new."""
        return links_in(self.form.rows[CITATIONS].control.entry())

    def linked(self, kind: str) -> tuple[Link, ...]:
        """Return the records of a kind that the form links to, saved or new."""
        links = (link for row in self.form.rows.values() for link in links_in(row.control.entry()))
        return tuple(link for link in links if link.kind == kind)

    def text(self, name: str) -> str:
        """Return what is typed into a field of words."""
        return str(self.form.rows[name].control.entry())

    def draft(self) -> Draft:
        """Return the form as it is typed at present."""
        typed = self.form.entries()
        said = {n.removeprefix(CLAIM): e for n, e in typed.items() if n.startswith(CLAIM)}
        return Draft(
            kind=kind_of(self._base),
            key=self._base.key,
            id=self._base.id,
            entries={n: e for n, e in typed.items() if not n.startswith(CLAIM)},
            made=self.made.drafts,
            claims=(Draft("claim", self._claim_key, entries=said),) if said else (),
        )

    def show_base(self, base: Record) -> None:
        """Take the record as it is in the database now; what was typed stays."""
        typed = self.form.entries()
        self._base = base
        self.form.set_base(entries_of(base))
        for described in fields_of(kind_of(base)):
            control = self.form.rows[described.name].control
            if isinstance(control, DateField):
                control.keep(getattr(base, described.name))
        self.form.set_entries(typed)
        self._settle()
        self._open_groups()

    def take_key(self, key: str) -> None:
        """Give the record the key that it is to have from now on."""
        self._base = replace(self._base, key=key)

    def read(self) -> Reading:
        """Return the records that the form means."""
        return read_draft(self.draft(), self._base, self._dates.read)

    def show_faults(self, faults: Mapping[str, Sequence[Fault]]) -> tuple[str, ...]:
        """Put each fault beside its field and the keyboard into the first one.

        ``faults`` are by the record's key. Returns the sentences that have no field here.
        """
        elsewhere = {self._claim_key, *self.made.boxes}
        own = [fault for key, found in faults.items() if key not in elsewhere for fault in found]
        said = [Fault(CLAIM + f.field, f.sentence) for f in faults.get(self._claim_key, ())]
        unplaced = self.form.show_faults([*own, *said]) + self.made.show_faults(faults)
        if not self.form.focus_faulty():
            self.made.focus_faulty()
        return unplaced

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.form.focus_on(next(iter(self.form.rows)))

    def _show_draft(self, draft: Draft) -> None:
        """Show what was typed earlier over the record."""
        self.made.show_drafts(draft.made)
        self.form.set_entries(draft.entries)
        for said in draft.claims:
            self._claim_key = said.key
            self.form.set_entries({CLAIM + name: entry for name, entry in said.entries.items()})
        self._settle()
        self._open_groups()

    def _connect(self) -> None:
        self.form.changed.connect(self._note)
        first = self._first_date()
        if first is not None:
            first.read.connect(self.previewed)
        for row in self.form.rows.values():
            if isinstance(row.control, Picker):
                row.control.opened.connect(self.opened)

    def _note(self, name: str) -> None:
        self._settle()
        self.changed.emit(name)

    def _settle(self) -> None:
        """Bring the new records and the dates in line with what the form links to."""
        self.made.settle(self.form)
        made_source = self.made.published(self.sources)
        self._dates.follow(self.sources, self.linked("company"), made_source)

    def _open_groups(self) -> None:
        """Open the groups that hold something."""
        filled = (name for name, row in self.form.rows.items() if row.control.entry())
        for name in (*filled, *self.form.entries()):
            self.form.open_group_of(name)

    def _first_date(self) -> DateField | None:
        controls = (row.control for row in self.form.rows.values())
        return next((control for control in controls if isinstance(control, DateField)), None)


def _subject_kind(base: Record, draft: Draft | None) -> str:
    """Return the kind of what a claim is about; a development where nothing tells."""
    typed = links_in(draft.entries.get("subject", ())) if draft else ()
    held = (base.subject,) if isinstance(base, Claim) and base.subject else ()
    return next((link.kind for link in (*typed, *held)), "development")
