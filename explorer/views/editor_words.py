"""The words of forms: kinds, fields, and what a typed date or amount is read as."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from explorer.domain.dates import Sense, Window
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Amount
from explorer.domain.records import NAMELESS

_HINTS = {
    FieldType.ADDRESS: "https://…",
    FieldType.DATE: "Such as second half of 2023",
    FieldType.AMOUNTS: "Such as € 600 million",
    FieldType.LINK: "Type any of its names",
    FieldType.LINKS: "Type any of their names",
    FieldType.CHOICES: "Parted by commas",
    FieldType.PERCENT: "%",
}
_PART_LABELS = {
    "aliases": "Other names",
    "identifiers": "Identifiers",
    "citations": "Sources",
}


def in_words(text: str) -> str:
    """Return a word of the records (a kind, a label, a choice) in the interface's language."""
    return QCoreApplication.translate("Records", text)


def label_of_field(described: Field) -> str:
    """Return a field's label, marked where it must be filled in."""
    star = " *" if described.required else ""
    return in_words(described.label) + star


def label_of_part(name: str) -> str:
    return in_words(_PART_LABELS[name])


def hint_of(described: Field) -> str:
    """Return what stands in an empty field to say how it is typed."""
    hint = _HINTS.get(described.type, "")
    return QCoreApplication.translate("Forms", hint) if hint else ""


def title_of(kind: str, name: str, *, is_new: bool) -> str:
    """Return the heading of a form."""
    if is_new:
        return QCoreApplication.translate("Forms", "New {0}").format(in_words(kind))
    return name if kind not in NAMELESS else name or in_words(kind)


def step_label(kind: str, name: str, *, is_new: bool) -> str:
    """Return what a save is called in the menu and the history."""
    words = "Add {0} “{1}”" if is_new else "Edit {0} “{1}”"
    return QCoreApplication.translate("Forms", words).format(in_words(kind), name)


def describe_amount(amount: Amount) -> str:
    """Return an amount in full, so that a wrong scale is seen at once."""
    number = f"{amount.value:,.2f}".removesuffix(".00")
    unit = amount.unit or QCoreApplication.translate("Forms", "of what? Add a currency or a word.")
    bound = "" if amount.bound == "exactly" else f"{in_words(amount.bound)} "
    return f"{bound}{number} {unit}" + (f" · {amount.what}" if amount.what else "")


def describe_window(window: Window) -> str:
    """Return what the words of a date are read as: days and sense."""
    if window.sense is Sense.TEXT:
        return QCoreApplication.translate(
            "Forms", "Cannot be read as a date; the words are kept as they are."
        )
    return " · ".join(filter(None, (_days(window), _sense(window))))


def _days(window: Window) -> str:
    first, last = window.earliest, window.latest
    if first is not None and last is not None:
        if first == last:
            return _day(first)
        if first.year == last.year:
            return f"{QLocale().toString(_qdate(first), 'd MMM')} – {_day(last)}"
        return f"{_day(first)} – {_day(last)}"
    if first is not None:
        return QCoreApplication.translate("Forms", "from {0}").format(_day(first))
    if last is not None:
        return QCoreApplication.translate("Forms", "until {0}").format(_day(last))
    return ""


def _sense(window: Window) -> str:
    translate = QCoreApplication.translate
    if window.is_exact:
        return ""
    match window.sense:
        case Sense.ONCE:
            return translate("Forms", "once, on a day among these")
        case Sense.DEADLINE:
            return translate("Forms", "by the last day")
        case Sense.NOT_BEFORE:
            return translate("Forms", "not before the first day")
        case _ if window.latest is None:
            return translate("Forms", "and on")
        case _:
            return translate("Forms", "all the time")


def _day(day: date) -> str:
    return QLocale().toString(_qdate(day), "d MMM yyyy")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
