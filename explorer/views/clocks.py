"""The two clocks of the toolbar: a day typed in words, today, or one used lately."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from functools import cached_property, partial
from typing import Literal

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from explorer.domain.clocks import Clocks
from explorer.qt.icons import icon
from explorer.qt.theme import restyle
from explorer.qt.workspace import Workspace

_RECENT = 5


class Clock(Enum):
    """Which of the two clocks."""

    TRUE_ON = auto()
    KNOWN_ON = auto()


class DayField(QWidget):
    """A line to type a day in words, and what was understood so far."""

    entered = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.day: date | None = None
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("A day, a year, “end of 2023”…"))
        self.line.setAccessibleName(self.tr("Day in words"))
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * 32)
        self.line.textChanged.connect(self._read)
        self.line.returnPressed.connect(self._enter)
        self.understood = QLabel(self)
        self.understood.setTextFormat(Qt.TextFormat.PlainText)
        self.understood.setProperty("tone", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.understood)
        self._read("")

    def _read(self, words: str) -> None:
        self.day = day_of(words, self._today())
        if not words.strip():
            self.understood.setText(self.tr("Enter takes the last day of what you type."))
        elif self.day is None:
            self.understood.setText(self.tr("These words give no last day."))
        else:
            self.understood.setText(long_day(self.day))

    def _enter(self) -> None:
        if self.day is not None:
            self.entered.emit(self.day)


class ClockButton(QWidget):
    """Shows one clock and turns it; marked, with a way back, while it is not today."""

    def __init__(self, clock: Clock, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._workspace = workspace
        self._is_short = False
        self.recent: list[date] = []
        self.button = QToolButton(self)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setProperty("dropdown", True)
        self.button.setToolTip(self._explanation())
        self.button.setMenu(self._menu())
        self.back = QToolButton(self)
        self.back.setIcon(icon("today"))
        self.back.setToolTip(self.tr("Back to today"))
        self.back.setAccessibleName(self.tr("{0}: back to today").format(self._name()))
        self.back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back.clicked.connect(lambda: self.turn(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addWidget(self.back)
        workspace.clocks_changed.connect(self._show)
        self._show()

    @property
    def day(self) -> date | None:
        """The day that the clock shows, None for today."""
        clocks = self._workspace.clocks
        return clocks.true_on if self._clock is Clock.TRUE_ON else clocks.known_on

    def turn(self, day: date | None) -> None:
        """Turn the clock to a day, or back to today with None."""
        clocks = self._workspace.clocks
        if day == clocks.today:
            day = None
        if day is not None:
            self.recent = [day, *(d for d in self.recent if d != day)][:_RECENT]
        if self._clock is Clock.TRUE_ON:
            self._workspace.set_clocks(replace(clocks, true_on=day))
        else:
            self._workspace.set_clocks(replace(clocks, known_on=day))

    def open(self) -> None:
        """Open the menu with the keyboard in its field."""
        self.button.showMenu()

    def shorten(self, is_short: bool) -> None:
        """Call the clock by its short name without a way back, which the menu has too."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._show()

    def _menu(self) -> QMenu:
        menu = QMenu(self.button)
        menu.aboutToShow.connect(self._fill)
        return menu

    @cached_property
    def _field(self) -> DayField:
        """The first item of the menu, made when the menu is first opened."""
        menu = self.button.menu()
        field = DayField(lambda: self._workspace.clocks.today, menu)
        field.entered.connect(self._take)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(field)
        menu.addAction(holder)
        return field

    def _fill(self) -> None:
        menu, field = self.button.menu(), self._field
        for action in menu.actions()[1:]:
            menu.removeAction(action)
        menu.addSeparator()
        menu.addAction(icon("today"), self.tr("&Today"), partial(self.turn, None))
        for day in self.recent:
            menu.addAction(long_day(day), partial(self.turn, day))
        field.line.clear()
        field.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: date) -> None:
        self.button.menu().hide()
        self.turn(day)

    def _show(self) -> None:
        day = self.day
        shown = self.tr("today") if day is None else short_day(day)
        name = self._short_name() if self._is_short else self._name()
        self.button.setText(f"{name} {shown} ▾")
        self.button.setAccessibleName(f"{self._name()} {shown}")
        self.back.setVisible(day is not None and not self._is_short)
        restyle(self.button, quiet=False, chip=day is not None)

    def _name(self) -> str:
        return self.tr("True on") if self._clock is Clock.TRUE_ON else self.tr("As known on")

    def _short_name(self) -> str:
        return self.tr("True") if self._clock is Clock.TRUE_ON else self.tr("Known")

    def _explanation(self) -> str:
        if self._clock is Clock.TRUE_ON:
            return self.tr("Which stakes, offices, productions and platform uses are shown")
        return self.tr("Up to which day sources count")


def day_of(words: str, today: date) -> date | None:
    """Return the last day of what the words mean; None if they give none."""
    if not words.strip():
        return None
    from explorer.domain.dates import read_date

    return read_date(words.strip(), said_on=today).latest


def short_day(day: date) -> str:
    return _in_words(day, "short")


def long_day(day: date) -> str:
    return _in_words(day, "long")


def _in_words(day: date, style: Literal["short", "long"]) -> str:
    from explorer.domain.dates import from_edtf, render

    return render(from_edtf(day.isoformat()), QLocale().name(), style)


def both_today(clocks: Clocks) -> Clocks:
    return replace(clocks, true_on=None, known_on=None)
