"""What the dates of a form are relative to: the source's day and the companies' fiscal year."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from explorer.domain.dates import CALENDAR_YEAR, FiscalCalendar, Window, read_date
from explorer.domain.parts import Link
from explorer.domain.questions import RecordWith
from explorer.domain.records import Company, Record, Source
from explorer.qt.workspace import Workspace


class DateReading(QObject):
    """Reads dates as of the source's day, else of today; ``changed`` when that has moved."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: dict[int, Record] = {}
        self._sources: tuple[Link, ...] = ()
        self._companies: tuple[Link, ...] = ()
        self._made_source: Window | None = None
        self._context = self._now()

    @property
    def said_on(self) -> date:
        return self._context[0]

    @property
    def calendar(self) -> FiscalCalendar:
        return self._context[1]

    def read(self, words: str) -> Window:
        return read_date(words, said_on=self.said_on, calendar=self.calendar)

    def follow(
        self, sources: Sequence[Link], companies: Sequence[Link], made_source: Window | None
    ) -> None:
        """Take the form's sources and companies; ``made_source`` is a new source's own day."""
        self._sources = tuple(sources)
        self._companies = tuple(companies)
        self._made_source = made_source
        for link in (*self._sources[:1], *self._companies):
            if link.id is not None and link.id not in self._known:
                self._workspace.ask(
                    RecordWith(id=link.id),
                    partial(self._learn, link.id),
                    failed=lambda _error: None,
                    owner=self,
                )
        self._update()

    def _learn(self, record_id: int, record: Record) -> None:
        self._known[record_id] = record
        self._update()

    def _update(self) -> None:
        now = self._now()
        if now != self._context:
            self._context = now
            self.changed.emit()

    def _now(self) -> tuple[date, FiscalCalendar]:
        return self._source_day() or self._workspace.clocks.today, self._fiscal_calendar()

    def _source_day(self) -> date | None:
        window = self._made_source
        for link in self._sources[:1]:
            record = self._record(link)
            if isinstance(record, Source):
                window = record.published
        return (window.latest or window.earliest) if window else None

    def _fiscal_calendar(self) -> FiscalCalendar:
        for link in self._companies:
            company = self._record(link)
            if isinstance(company, Company) and company.fiscal_month:
                return FiscalCalendar(company.fiscal_month)
        return CALENDAR_YEAR

    def _record(self, link: Link) -> Record | None:
        return None if link.id is None else self._known.get(link.id)
