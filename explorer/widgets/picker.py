"""A field that picks records by any of their names, or makes a new one in place."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from explorer.domain.entries import Entry
from explorer.domain.parts import Link
from explorer.widgets.controls import Control
from explorer.widgets.line import Line
from explorer.widgets.suggestions import Suggestion, SuggestionList
from explorer.widgets.token_row import TokenRow
from explorer.widgets.tokens import Token

Suggest = Callable[[str, Callable[[Sequence[Suggestion]], None]], None]
"""Asked with what was typed; answers at once or later, with suggestions of links or of makers."""
Make = Callable[[], Link | None]
"""The value of a suggestion that makes a record in place."""


class Picker(Control):
    """Chosen records as tokens, and a line to type the next one.

    Text that was typed and not chosen is kept: it is an entry without a key. ``opened`` carries
    the link of a record that the user wants to see.
    """

    opened = Signal(object)

    def __init__(
        self,
        suggest: Suggest,
        *,
        single: bool = False,
        roles: Sequence[str] = (),
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._suggest = suggest
        self._single = single
        self._asked = ""
        self._answered = ""
        self._choose_when_answered = False
        self.edit = Line(self)
        self.edit.setPlaceholderText(hint)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._typed)
        self._row = TokenRow(roles, self.edit, self)
        self._row.changed.connect(self._note)
        self._row.opened.connect(self.opened)
        self._column.addWidget(self._row)
        self.take(self.edit)

    @cached_property
    def suggestions(self) -> SuggestionList:
        """The list below the line, made when it is first needed: a form has many pickers."""
        suggestions = SuggestionList(self.edit)
        suggestions.chosen.connect(self._choose)
        return suggestions

    @property
    def links(self) -> tuple[Link, ...]:
        """What was chosen, in order, without text that is still being typed."""
        return tuple(token.link for token in self._row.tokens)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self._row.tokens

    @override
    def entry(self) -> Entry:
        pending = self.edit.text().strip()
        return (*self.links, Link("", "", pending)) if pending else self.links

    @override
    def set_entry(self, entry: Entry) -> None:
        if entry == self.entry() or not isinstance(entry, tuple):
            return
        self._row.clear()
        self.edit.clear()
        for link in entry:
            if isinstance(link, Link) and link.key:
                self._row.append(link)
            elif isinstance(link, Link):
                self.edit.setText(link.name)
        self._arrange()

    def add(self, link: Link) -> None:
        """Choose a record, in place of the present one where there can be only one."""
        if any(link.key == chosen.key and link.role == chosen.role for chosen in self.links):
            return
        if self._single:
            self._row.clear()
        self._row.append(link)
        self._note()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            # Later, as a click into the list takes the focus first.
            QTimer.singleShot(0, self, self._leave)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Return whether the key was for the list or the tokens, not for the line of text."""
        shown = self.suggestions.isVisible()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if shown:
                self.suggestions.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down if not self.edit.text():
                self._ask("")
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.edit.text().strip():
                self._accept()
            case Qt.Key.Key_Escape if shown:
                self.suggestions.hide()
            case Qt.Key.Key_Backspace | Qt.Key.Key_Left if not self.edit.text() and self.tokens:
                self._row.focus_last()
            case Qt.Key.Key_Tab if shown and self._is_plain_match():
                self.suggestions.choose_current()
                return False
            case _:
                return False
        return True

    def _typed(self, text: str) -> None:
        self._choose_when_answered = False
        if text.strip():
            self._ask(text)
        else:
            self._asked = ""
            self.suggestions.hide()
        self.changed.emit()

    def _ask(self, text: str) -> None:
        self._asked = text

        def show(suggestions: Sequence[Suggestion]) -> None:
            if text == self._asked and text.strip() == self.edit.text().strip():
                self._answered = text
                self._offer(suggestions)

        self._suggest(text.strip(), show)

    def _offer(self, suggestions: Sequence[Suggestion]) -> None:
        if not self.edit.hasFocus():
            return
        self.suggestions.offer(suggestions)
        if self._choose_when_answered:
            self._choose_when_answered = False
            self.suggestions.choose_current()

    def _accept(self) -> None:
        """Choose the marked suggestion, or the first one as soon as the answer is there."""
        if self._answered == self._asked and self.suggestions.choose_current():
            return
        self._choose_when_answered = True
        self._ask(self.edit.text())

    def _is_plain_match(self) -> bool:
        """Whether the marked suggestion begins with what was typed, so that Tab may take it."""
        current = self.suggestions.current
        typed = self.edit.text().strip().casefold()
        is_link = current is not None and isinstance(current.value, Link)
        return is_link and bool(typed) and current.text.casefold().startswith(typed)  # type: ignore[union-attr]

    def _choose(self, value: object) -> None:
        link = value if isinstance(value, Link) else value() if callable(value) else None
        if isinstance(link, Link):
            self._asked = self._answered = ""
            self.edit.clear()
            self.add(link)

    def _leave(self) -> None:
        if not self.edit.hasFocus():
            self.suggestions.hide()

    def _arrange(self) -> None:
        """Where there can be only one record, its token stands in place of the line."""
        tokens = self._row.tokens
        is_full = self._single and bool(tokens)
        had_focus = self.edit.hasFocus()
        self.setFocusProxy(tokens[0] if is_full else self.edit)
        if is_full and had_focus:
            tokens[0].setFocus()
        self.edit.setVisible(not is_full)

    def _note(self) -> None:
        self._arrange()
        self.changed.emit()
