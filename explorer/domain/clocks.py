"""The two clocks: the day things are true on, and the day up to which sources are known."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Clocks:
    """Which facts hold (``true_on``) and which sources count (``known_on``); None means today."""

    today: date
    true_on: date | None = None
    known_on: date | None = None

    @property
    def true_day(self) -> date:
        return self.true_on or self.today

    @property
    def known_day(self) -> date:
        return self.known_on or self.today

    @property
    def known_through(self) -> int:
        """The last day whose sources count (``date.toordinal()``).

        Every source counts while this clock stands at today, one dated tomorrow too: what was
        typed is seen, and a night passed or a mistyped year hides nothing.
        """
        return (self.known_on or date.max).toordinal()
