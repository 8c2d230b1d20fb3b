"""A sheet written as a page."""

from collections.abc import Collection
from datetime import date
from math import inf
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetricsF

from explorer.domain.drafting import label_of
from explorer.domain.rows import Line, RivalClaim, Rivals, Section, Sheet, StepRow
from explorer.models.formats import plain
from explorer.qt.theme import current_theme
from explorer.views.inspector_ink import Ink, one_line
from explorer.views.inspector_promise import write_promise
from explorer.views.inspector_words import (
    ChooseClaim,
    GoTo,
    ReleaseClaim,
    RevertStep,
    Run,
    ShowAll,
    ShowNote,
    ShowRivals,
    Target,
    claim_runs,
    echo_runs,
    moment,
    note_runs,
    runs_of,
)

MOST_LINES = 60
"""Lines of a section that are shown before one asks for the rest."""
_SMALL = 0.88
_UNDATED = "—"
_TITLE = 1.45
_WIDEST = 112.0
_NOTE_COLUMN = 22.0
_FEWEST_LETTERS: Final = 16
"""Of a value in a line, so that it can stand beside its label."""


class SheetWriter:
    """Writes one sheet with an ``Ink``; ``opened`` are the sections to be shown in full.

    Where the ``room`` beside the labels is narrow, the values stand below them.
    """

    def __init__(
        self,
        sheet: Sheet,
        font: QFont,
        language: str,
        today: date,
        opened: Collection[str] = (),
        *,
        room: float = inf,
    ) -> None:
        self.ink = Ink(font, 0.0 if is_narrow(sheet, font, room) else _label_width(sheet, font))
        self._sheet = sheet
        self._language = language
        self._today = today
        self._opened = opened
        self._palette = current_theme().palette

    def write(self) -> Ink:
        """Write it all, and return the ink with the page that it has become."""
        sheet = self._sheet
        self._write_head()
        for line in sheet.lines:
            self._write_line(line)
        if sheet.promise is not None:
            write_promise(self.ink, sheet.promise, sheet.sources, self._language)
        self._write_claims()
        for section in sheet.sections:
            self._write_section(section)
        self._write_sources()
        self._write_history()
        self.ink.finish()
        return self.ink

    def _write_head(self) -> None:
        self.ink.block(below=2)
        self.ink.words(one_line(label_of(self._sheet.record)), size=_TITLE, bold=True)
        self.ink.block(below=10)
        if self._sheet.colour:
            self.ink.words("■ ", self._palette.shade_of(self._sheet.colour).mark)
        self.ink.words(one_line(self._sheet.subtitle), self._palette.muted)
        if self._sheet.unsourced:
            self.ink.block(below=10)
            words = QCoreApplication.translate("Inspector", "◌ Unsourced: no source supports this.")
            self.ink.words(words, self._palette.contested.ink)

    def _write_line(self, line: Line, *, dated: bool = False) -> None:
        label = line.label or plain(line.date, self._language) or (_UNDATED if dated else "")
        hint = line.date.words if line.date else ""
        is_bare = line.record is not None and not dated
        self.ink.labelled(label, column=0.0 if is_bare else None, hint=hint)
        runs = runs_of(line, self._sheet.kind, self._language)
        self.ink.runs(runs, colour=self._palette.muted if line.record else "")
        if line.record is not None and line.status not in ("", "done"):
            self.ink.words(f" · {line.status}", self._palette.muted)
        self.ink.notes([Run(str(number), ShowNote(number)) for number in line.notes])
        if line.contested:
            hint = QCoreApplication.translate("Inspector", "Sources disagree: see their claims")
            mark = Run("◆", _to_rivals(line), hint)
            self.ink.words(" ")
            self.ink.link(mark, colour=self._palette.contested.mark, size=_SMALL)

    def _write_claims(self) -> None:
        """Write what is said by several side by side, then what only one text says."""
        alone = [rivals for rivals in self._sheet.rivals if _is_alone(rivals)]
        for rivals in self._sheet.rivals:
            if rivals not in alone:
                self._write_rivals(rivals)
        if alone:
            self.ink.heading(QCoreApplication.translate("Inspector", "Claims"))
        for rivals in alone:
            self._write_only_claim(rivals)

    def _write_rivals(self, rivals: Rivals) -> None:
        label = one_line(rivals.label)
        words = QCoreApplication.translate("Inspector", "{0} · contested ◆")
        shown = words.format(label) if rivals.contested else label
        self.ink.heading(shown, f"about-{rivals.about}")
        for claim in rivals.claims:
            self._write_card(claim, rivals.contested)

    def _write_only_claim(self, rivals: Rivals) -> None:
        claim = rivals.claims[0]
        self.ink.labelled(rivals.label, anchor=f"about-{rivals.about}")
        self.ink.link(Run(claim.statement, _to_claim(claim), plain(claim.value, self._language)))
        if claim.note is not None:
            self.ink.notes([Run(str(claim.note), ShowNote(claim.note))])

    def _write_card(self, claim: RivalClaim, contested: bool) -> None:
        muted = self._palette.muted
        said = plain(claim.value, self._language)
        first = self.ink.begin_card()
        self.ink.link(Run(said or claim.statement, _to_claim(claim)), colour=self._palette.text)
        if claim.chosen:
            words = QCoreApplication.translate("Inspector", "✓ chosen")
            self.ink.words(f"  {words}", self._palette.settled.ink)
        elif contested and claim.taken:
            words = QCoreApplication.translate("Inspector", "→ taken, as the last one said")
            self.ink.words(f"  {words}", muted, size=_SMALL)
        if contested or claim.chosen:
            self._write_choice(claim, said or claim.statement)
        if said:
            self.ink.card_block()
            self.ink.words(one_line(claim.statement), muted, size=_SMALL)
        self.ink.card_block()
        self.ink.runs(claim_runs(claim, self._language), colour=muted, size=_SMALL)
        if claim.echoes:
            self.ink.card_block()
            self.ink.runs(echo_runs(claim), colour=muted, size=_SMALL)
        if claim.chosen and claim.reason:
            self.ink.card_block()
            why = QCoreApplication.translate("Inspector", "Why: {0}")
            self.ink.words(why.format(one_line(claim.reason)), muted, size=_SMALL)
        self.ink.end_card(first, contested=contested, chosen=claim.chosen)

    def _write_choice(self, claim: RivalClaim, said: str) -> None:
        """Offer to choose the claim, or to take its choice back."""
        if claim.link.id is None:
            return
        if claim.chosen:
            words = QCoreApplication.translate("Inspector", "take back")
            run = Run(words, ReleaseClaim(claim.link.id, one_line(said)))
        else:
            words = QCoreApplication.translate("Inspector", "choose…")
            run = Run(words, ChooseClaim(claim.link.id, one_line(said)))
        self.ink.words("  ")
        self.ink.link(run, size=_SMALL)

    def _write_section(self, section: Section) -> None:
        self.ink.heading(one_line(section.title))
        count = len(section.lines)
        is_whole = section.title in self._opened or count <= MOST_LINES
        has_labels = any(line.label or line.date for line in section.lines)
        for line in section.lines if is_whole else section.lines[:MOST_LINES]:
            self._write_line(line, dated=has_labels)
        if not is_whole:
            words = QCoreApplication.translate("Inspector", "Show all {0}").format(count)
            self.ink.labelled("", column=None if has_labels else 0.0)
            self.ink.link(Run(words, ShowAll(section.title)))

    def _write_sources(self) -> None:
        if self._sheet.sources:
            self.ink.heading(QCoreApplication.translate("Inspector", "Sources"))
        for note in self._sheet.sources:
            anchor = f"note-{note.number}"
            self.ink.labelled(str(note.number), column=_NOTE_COLUMN, anchor=anchor)
            self.ink.runs(note_runs(note, self._language))

    def _write_history(self) -> None:
        if self._sheet.history:
            self.ink.heading(QCoreApplication.translate("Inspector", "History"))
        for step in self._sheet.history:
            self._write_step(step)

    def _write_step(self, step: StepRow) -> None:
        muted = self._palette.muted
        is_done = step.state == "done"
        self.ink.labelled(moment(step.at, self._today))
        self.ink.words(one_line(step.label), "" if is_done else muted)
        if not is_done:
            undone = QCoreApplication.translate("Inspector", "undone")
            self.ink.words(f" · {undone}", muted)
        elif "made" not in step.details:
            self.ink.words(" · ", muted)
            words = QCoreApplication.translate("Inspector", "revert")
            self.ink.link(Run(words, RevertStep(step.step, step.label)))
        for detail in step.details:
            self.ink.labelled("")
            self.ink.words(one_line(detail), muted, size=_SMALL)


def _to_claim(claim: RivalClaim) -> Target:
    return GoTo(claim.link.id) if claim.link.id is not None else None


def _is_alone(rivals: Rivals) -> bool:
    return len(rivals.claims) == 1 and not rivals.claims[0].echoes


def _to_rivals(line: Line) -> Target:
    """Return where the rival claims of a line stand: on this page or on that of its record."""
    if line.field or line.record is None or line.record.id is None:
        return ShowRivals(line.field)
    return GoTo(line.record.id)


def is_narrow(sheet: Sheet, font: QFont, room: float) -> bool:
    """Whether a page with so many pixels for its text has too little beside the labels."""
    least = QFontMetricsF(font).averageCharWidth() * _FEWEST_LETTERS
    return room < _label_width(sheet, font) + least


def _label_width(sheet: Sheet, font: QFont) -> float:
    """Return the room for labels; the few that are longer stand above their values."""
    metrics = QFontMetricsF(font)
    widest = _WIDEST * current_theme().text_percent / 100
    widths = [metrics.horizontalAdvance(line.label) + 12 for line in sheet.lines]
    return max([width for width in widths if width <= widest], default=widest)
