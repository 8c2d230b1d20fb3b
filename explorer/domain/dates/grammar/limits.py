"""Periods as limits: the end of a period is then its last day."""

from explorer.domain.dates.grammar.composition import period_of
from explorer.domain.dates.grammar.periods import Period, day, hedged
from explorer.domain.dates.grammar.phrases import Context, Part, Phrase


def limit_of(phrase: Phrase, context: Context) -> Period | None:
    """The period that "by" or "until" leads to: for "the end of 2026" its last day.

    Elsewhere "the end of 2026" is the last third of the year.
    """
    if phrase.kinds and phrase.kinds[0] in "~?":
        limit = limit_of(phrase.part(1), context)
        return limit and hedged(limit, phrase.kinds[0])
    if is_end(phrase):
        whole = period_of(phrase.part(1) if _leads(phrase) else phrase.part(0, -1), context)
        return whole and day(whole.latest)
    return period_of(phrase, context)


def is_end(phrase: Phrase) -> bool:
    """Whether a phrase begins or ends with "the end of"."""
    return len(phrase.kinds) > 1 and (_leads(phrase) or _trails(phrase))


def _leads(phrase: Phrase) -> bool:
    return phrase.kinds[0] == "p" and phrase.values[0] == Part.END


def _trails(phrase: Phrase) -> bool:
    return phrase.kinds[-1] == "p" and phrase.values[-1] == Part.END
