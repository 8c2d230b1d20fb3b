"""The timeline and the record that is looked at: each follows the other."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from explorer.models.tooltips import plain_tooltip
from explorer.qt.announcing import announce
from explorer.qt.navigation import Navigation
from explorer.timeline.canvas import Canvas
from explorer.timeline.keyboard import Keyboard
from explorer.timeline.speech import lines_about, sentence_about
from explorer.timeline.subject import Subject


class Selection(QObject):
    """Marks what is looked at, brings out what concerns it, and goes where one picks.

    While it ``follows``, a record that is no entry limits the timeline to what concerns it.
    """

    opened = Signal(int)
    """A record was double-clicked, or opened by Enter."""

    def __init__(self, canvas: Canvas, subject: Subject, navigation: Navigation) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._subject = subject
        self._navigation = navigation
        self._follows = False
        keyboard = Keyboard(canvas)
        keyboard.walked.connect(self._walk)
        keyboard.opened.connect(lambda entry: self._pick(entry, True))
        self.keyboard = keyboard
        navigation.moved.connect(lambda _: self.show())
        subject.brought_out.connect(lambda found: canvas.change(highlighted=found))
        canvas.picked.connect(self._pick)
        canvas.pointed.connect(self._explain)
        canvas.focused.connect(self._enter)

    def follow(self, follows: bool) -> None:
        """Limit the entries to the record that is looked at from now on, or to none."""
        self._follows = follows
        if not follows:
            self._subject.set_about(())
        self.show()

    def show(self, reveal: bool = True) -> None:
        """Mark the entries of the record that is looked at, and bring the first into view."""
        record = self._navigation.current
        entries = self._canvas.picture.content.entries
        own = entries.with_id(record) if record is not None else []
        if own and record is not None:
            self._canvas.change(selected=frozenset({record}))
            self._subject.bring_out(None)
            if reveal:
                self._reveal(own)
            return
        self._canvas.change(selected=frozenset())
        if self._follows and record is not None:
            self._subject.set_about((record,))
            self._subject.bring_out(None)
        elif record != self._subject.brought:
            self._subject.bring_out(record)

    def _reveal(self, own: list[int]) -> None:
        """Show one of a record's entries, unless one is in view already."""
        seen = set(self._canvas.sight.entries)
        if seen.isdisjoint(own):
            self._canvas.reveal(own[0])

    def _pick(self, entry: int, is_opened: bool) -> None:
        record = self._canvas.picture.record_of(entry)
        self._canvas.change(current=entry)
        self._navigation.go(record)
        if is_opened:
            self.opened.emit(record)

    def _walk(self, entry: int) -> None:
        self._canvas.change(current=entry)
        self._canvas.reveal(entry)
        announce(self._canvas, sentence_about(self._canvas.picture, entry))

    def _enter(self) -> None:
        """Put the focus on an entry as soon as the keyboard comes to the timeline."""
        entry = self.keyboard.start()
        if entry is not None:
            self._canvas.change(current=entry)
            announce(self._canvas, sentence_about(self._canvas.picture, entry))

    def _explain(self, event: QHelpEvent, entry: int | None) -> None:
        """Show what there is to say of the entry, or of the lane, under the mouse."""
        picture = self._canvas.picture
        lane = self._canvas.sight.lane_at(event.pos().toPointF())
        if entry is not None:
            text = "\n".join(lines_about(picture, entry))
        elif lane is not None:
            text = picture.content.lanes[lane].label
        else:
            text = ""
        plain = plain_tooltip(text)
        if plain != text:
            plain = plain.replace("\n", "<br>")
        QToolTip.showText(event.globalPos(), plain, self._canvas)
