"""Promises in words: for their names, for a hover, and for who cannot see them."""

from PySide6.QtCore import QCoreApplication

from explorer.diagrams.slip.content import Content, Spot
from explorer.diagrams.slip.routes import Route
from explorer.domain.dates import Window, render
from explorer.domain.promises import Outcome, slip_words
from explorer.domain.slips import Saying, Slip


def standing(route: Route, language: str) -> str:
    """Return whose promise it is and what came of it, in a line."""
    company = route.slip.companies[0].name if route.slip.companies else ""
    parts = [company, _outcome(route, language), _slipped(route)]
    return " · ".join(part for part in parts if part)


def _outcome(route: Route, language: str) -> str:
    slip = route.slip
    word = outcome_word(slip.outcome)
    if slip.actual is not None:
        return f"{word}, {render(slip.actual, language)}"
    if slip.outcome in (Outcome.OPEN, Outcome.OVERDUE, Outcome.SILENT):
        target = render(route.slip.targets[route.stops[-1].target].date, language)
        form = _tr("{0}, due {1}") if slip.outcome is Outcome.OPEN else _tr("{0}, was due {1}")
        return form.format(word, target)
    told = slip.ending.day if slip.ending else None
    return word if told is None else _tr("{0}, said {1}").format(word, render(told, language))


def outcome_word(outcome: Outcome) -> str:
    """Return what came of a promise in the language of the interface."""
    return {
        Outcome.MET: _tr("met"),
        Outcome.EARLY: _tr("early"),
        Outcome.LATE: _tr("late"),
        Outcome.MISSED: _tr("missed"),
        Outcome.WITHDRAWN: _tr("withdrawn"),
        Outcome.OPEN: _tr("open"),
        Outcome.OVERDUE: _tr("overdue"),
        Outcome.SILENT: _tr("silent"),
    }[outcome]


def lines_about(content: Content, spot: Spot, language: str) -> list[str]:
    """Return the promise and whose it is, what the mark stands for, the claim and its source."""
    route = content.routes[spot.route]
    slip = route.slip
    if spot.stop < len(route.stops):
        target = slip.targets[route.stops[spot.stop].target]
        words = _tr("Target: {0}").format(_in_words(target.date, language))
        told: Saying | None = target.said
    else:
        words, told = _ending(route, language), slip.ending
    said = [] if told is None else _said(told, slip, language)
    companies = ", ".join(company.name for company in slip.companies)
    return [line for line in (slip.link.name, companies, words, *said) if line]


def _ending(route: Route, language: str) -> str:
    outcome, slip = _outcome(route, language), _slipped(route)
    return outcome[:1].upper() + outcome[1:] + (f" · {slip}" if slip else "")


def _slipped(route: Route) -> str:
    """How far it slipped, in words that stay on one line; "" where it did not, or nobody knows."""
    words = slip_words(route.slip.days)
    return "" if words == slip_words((0, 0)) else words.replace(" ", "\N{NO-BREAK SPACE}")


def sentence_about(content: Content, spot: Spot, language: str) -> str:
    """Return the same in one line, with which of the promise's marks this is."""
    place = _tr("mark {0} of {1}").format(spot.stop + 1, len(content.spots_of(spot.route)))
    return "; ".join([*lines_about(content, spot, language), place])


def _said(told: Saying, slip: Slip, language: str) -> list[str]:
    lines = []
    if told.words and told.words != slip.link.name:
        lines.append(f"“{told.words}”")
    said = "" if told.day is None else _in_words(told.day, language)
    if told.speaker is not None:
        form = _tr("Said {day} by {speaker}") if said else _tr("Said by {speaker}")
        lines.append(form.format(day=said, speaker=told.speaker.name))
    elif said:
        lines.append(_tr("Said {0}").format(said))
    source = told.source.name if told.source is not None else _tr("none")
    lines.append(_tr("Source: {0}").format(source))
    return lines


def _in_words(window: Window, language: str) -> str:
    """Return a date as it is read, and as it was written where that differs."""
    read = render(window, language)
    if not read or read == window.words:
        return window.words or read
    return f"{read} (“{window.words}”)" if window.words else read


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlipChart", text)
