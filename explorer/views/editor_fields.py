"""The control for each field of a record."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Link
from explorer.domain.questions import Suggest
from explorer.domain.records import KINDS, fields_of
from explorer.domain.rows import Hit
from explorer.qt.workspace import Workspace
from explorer.views.editor_dates import DateReading
from explorer.views.editor_words import (
    describe_amount,
    describe_window,
    hint_of,
    in_words,
    label_of_field,
)
from explorer.widgets.amounts import AmountsField
from explorer.widgets.citations import CitationsField
from explorer.widgets.controls import (
    ChoiceControl,
    Control,
    FlagControl,
    LineControl,
    LinesControl,
    MonthControl,
    TextControl,
)
from explorer.widgets.date_field import DateField
from explorer.widgets.picker import Picker
from explorer.widgets.suggestions import Suggestion
from explorer.widgets.word_list import WordListControl

MakeInPlace = Callable[[str, str], Link]
"""Makes a record of a kind and a name within the form, and returns a link to it."""


class Fields:
    """Makes the controls of one form.

    ``make`` is None where no record can be made in place; ``made`` returns those made so far.
    """

    def __init__(
        self,
        workspace: Workspace,
        dates: DateReading,
        make: MakeInPlace | None,
        made: Callable[[], Sequence[Link]],
    ) -> None:
        self._workspace = workspace
        self._dates = dates
        self._make = make
        self._made = made

    def control(self, described: Field, parent: QWidget) -> Control:
        """Return the control for a field of a record."""
        match described.type:
            case FieldType.DATE:
                return self._date(described, parent)
            case FieldType.LINK | FieldType.LINKS:
                return self.picker(described, parent)
            case _:
                return _MAKERS.get(described.type, _line)(described, parent)

    def picker(self, described: Field, parent: QWidget) -> Picker:
        """Return a picker of the records that a field may link to."""

        def suggest(text: str, then: Callable[[Sequence[Suggestion]], None]) -> None:
            self._suggest(described.kinds, text, then, picker)

        picker = Picker(
            suggest,
            single=described.type is FieldType.LINK,
            roles=described.roles,
            hint=hint_of(described),
            parent=parent,
        )
        return picker

    def citations(self, kind: str, parent: QWidget) -> CitationsField:
        """Return the control for the sources of a record of a kind."""
        source = Field("source", FieldType.LINK, "Source", kinds=("source",))
        supports = [(f.name, label_of_field(f).rstrip(" *")) for f in fields_of(kind)]
        return CitationsField(partial(self.picker, source), supports, parent)

    def lines(self, hint: str, parent: QWidget) -> LinesControl:
        return LinesControl(hint, parent)

    def about(self, subject_kind: str, parent: QWidget) -> ChoiceControl:
        """Return the control for what a claim says something about."""
        named = [(f.name, in_words(f.label)) for f in fields_of(subject_kind) if f.name != "note"]
        return ChoiceControl(named, open_choice=True, parent=parent)

    def _date(self, described: Field, parent: QWidget) -> DateField:
        field = DateField(self._dates.read, describe_window, hint_of(described), parent)
        self._dates.changed.connect(field.reread)
        return field

    def _suggest(
        self,
        kinds: tuple[str, ...],
        text: str,
        then: Callable[[Sequence[Suggestion]], None],
        picker: Picker,
    ) -> None:
        def answer(hits: Sequence[Hit]) -> None:
            then(
                [*self._made_here(kinds, text), *map(_suggestion, hits), *self._makers(kinds, text)]
            )

        question = Suggest(text, kinds or tuple(KINDS), self._workspace.clocks)
        self._workspace.ask(question, answer, topic="suggest", owner=picker)

    def _made_here(self, kinds: tuple[str, ...], text: str) -> list[Suggestion]:
        detail = QCoreApplication.translate("Forms", "new in this form")
        return [
            Suggestion(link.name, detail, link)
            for link in self._made()
            if (not kinds or link.kind in kinds) and text.casefold() in link.name.casefold()
        ]

    def _makers(self, kinds: tuple[str, ...], text: str) -> list[Suggestion]:
        if self._make is None or not text:
            return []
        words = QCoreApplication.translate("Forms", "Make new {0} “{1}”")
        return [
            Suggestion(words.format(in_words(kind), text), "", partial(self._make, kind, text))
            for kind in kinds
            if not any(f.required and f.type is FieldType.LINK for f in fields_of(kind))
        ]


def _suggestion(hit: Hit) -> Suggestion:
    kind = in_words(hit.link.kind)
    differs = hit.matched and hit.matched.casefold() != hit.link.name.casefold()
    return Suggestion(hit.link.name, f"“{hit.matched}” · {kind}" if differs else kind, hit.link)


def _line(described: Field, parent: QWidget) -> Control:
    return LineControl(hint_of(described), parent)


def _choice(described: Field, parent: QWidget) -> Control:
    choices = [(word, in_words(word)) for word in described.choices]
    return ChoiceControl(choices, open_choice=described.open_choice, parent=parent)


_MAKERS: Mapping[FieldType, Callable[[Field, QWidget], Control]] = {
    FieldType.LONG_TEXT: lambda _, parent: TextControl(parent=parent),
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: lambda f, parent: WordListControl(f.choices, hint_of(f), parent),
    FieldType.MONTH: lambda _, parent: MonthControl(parent),
    FieldType.FLAG: lambda f, parent: FlagControl(in_words(f.label), parent),
    FieldType.AMOUNTS: lambda f, parent: AmountsField(describe_amount, hint_of(f), parent),
}
