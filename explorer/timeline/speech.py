"""An entry in words: for the tooltip and for who cannot see it."""

from PySide6.QtCore import QCoreApplication, QLocale

from explorer.domain.dates import render
from explorer.domain.records import STATUSES
from explorer.domain.rows import MARK_CONTESTED, MARK_OVERDUE, MARK_UNSOURCED, Title
from explorer.timeline.frame import TimelinePicture


def lines_about(picture: TimelinePicture, entry: int) -> list[str]:
    """Title, date as written and as it is read, status and what else there is to say."""
    entries = picture.content.entries
    title = picture.titles.get(picture.record_of(entry))
    status = STATUSES[int(entries.status[entry])]
    marks = _marks_in_words(int(entries.marks[entry]))
    if title is None:
        return [_tr("Loading …"), ", ".join([status, *marks])]
    lines = [title.text, _date_in_words(title), ", ".join([title.status or status, *marks])]
    return [line for line in (*lines, title.detail) if line]


def sentence_about(picture: TimelinePicture, entry: int) -> str:
    """The same in one line, with the lane that it stands in."""
    lane = picture.content.lanes[int(picture.content.entries.lanes[entry])]
    return "; ".join([*lines_about(picture, entry), lane.label])


def _date_in_words(title: Title) -> str:
    if title.date is None:
        return ""
    read = render(title.date, QLocale().name()) if title.date.is_readable else ""
    written = title.date.words
    if not read or read == written:
        return written or read
    return _tr("{date} (written “{words}”)").format(date=read, words=written) if written else read


def _marks_in_words(marks: int) -> list[str]:
    names = (
        (MARK_OVERDUE, _tr("overdue")),
        (MARK_CONTESTED, _tr("contested")),
        (MARK_UNSOURCED, _tr("no source")),
    )
    return [name for bit, name in names if marks & bit]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
