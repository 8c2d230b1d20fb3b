"""A row of tokens before the line that adds another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from explorer.domain.parts import Link
from explorer.widgets.flow import FlowLayout
from explorer.widgets.tokens import Token


class TokenRow(QWidget):
    """Hidden while there are none; arrow keys go through the tokens and on to the line.

    ``changed`` when the user removed or altered one, ``opened`` carries the link of one.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(self, roles: Sequence[str], line: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self._line = line
        self._tokens: list[Token] = []
        self._flow = FlowLayout(self, spacing=4)
        self.hide()

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(self._tokens)

    def append(self, link: Link) -> None:
        """Show one more link, without a word about it."""
        token = Token(link, self._roles, self)
        token.removed.connect(self.remove)
        token.opened.connect(lambda token: self.opened.emit(token.link))
        token.altered.connect(self.changed)
        token.stepped.connect(self._step)
        self._tokens.append(token)
        self._flow.addWidget(token)
        token.show()
        self._arrange()

    def remove(self, token: Token) -> None:
        """Take a token back for the user; the focus goes to its neighbour."""
        place = self._tokens.index(token)
        self._take_away(token)
        self.changed.emit()
        stops = [*self._tokens, self._line]
        stops[min(place, len(self._tokens))].setFocus()

    def clear(self) -> None:
        """Take all tokens away, without a word about it."""
        for token in self.tokens:
            self._take_away(token)

    def focus_last(self) -> None:
        self._tokens[-1].setFocus()

    def _take_away(self, token: Token) -> None:
        self._tokens.remove(token)
        self._flow.removeWidget(token)
        token.hide()
        token.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        self.setVisible(bool(self._tokens))
        self.updateGeometry()

    def _step(self, token: Token, by: int) -> None:
        stops: list[QWidget] = [*self._tokens, self._line]
        place = self._tokens.index(token) + by
        stops[max(0, min(place, len(stops) - 1))].setFocus()
