"""How differences between a user's records and the dataset are told, and what can be done."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from explorer.domain.merging.differences import Sort
from explorer.domain.merging.wording import Side, Told
from explorer.views.editor_words import in_words


class Ways(NamedTuple):
    """The words of the two decisions; "" where there is but one."""

    keep: str
    take: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("Differences", text)


def title_of(told: Told) -> str:
    """Return what a difference is about: "Micra · On sale from"."""
    about = in_words(told.field) if told.field else in_words(told.kind)
    return f"{told.name} · {about}"


def sentence_of(told: Told) -> str:
    """Return why the user is asked."""
    match told.sort:
        case Sort.FIELD:
            return _tr("You and the newer dataset changed this differently. Yours stands.")
        case Sort.DELETED_HERE:
            return _tr("You deleted this; the newer dataset changed it. It stays deleted.")
        case Sort.DELETED_THERE:
            return _tr(
                "The newer dataset no longer has this, but you changed it or your records use it. "
                "It stays."
            )
        case Sort.LEFT_OUT:
            return _tr(
                "New in the dataset, but it needs a record that you deleted. It is left out."
            )
    return _tr("New in the dataset, under the key or the name of a record of yours. Both stand.")


def reason_of(told: Told) -> str:
    """Return in a few words what is to be decided."""
    if told.field:
        return _tr("{0}, changed on both sides").format(in_words(told.field))
    match told.sort:
        case Sort.DELETED_HERE:
            return _tr("deleted here, changed in the dataset")
        case Sort.DELETED_THERE:
            return _tr("deleted in the dataset, changed or used here")
        case Sort.LEFT_OUT:
            return _tr("needs a record that was deleted here")
    return _tr("perhaps the same as a record of yours")


def ways_of(told: Told) -> Ways:
    """Return the words of the buttons, access keys included."""
    match told.sort:
        case Sort.FIELD:
            return Ways(_tr("Keep &mine"), _tr("&Take the dataset’s"))
        case Sort.DELETED_HERE:
            return Ways(_tr("&Leave deleted"), _tr("&Bring back"))
        case Sort.DELETED_THERE:
            return Ways(_tr("&Keep it"), _tr("&Delete it"))
        case Sort.LEFT_OUT:
            return Ways(_tr("&Leave out"), _tr("&Bring in"))
    return Ways(_tr("&Keep both"), "")


def step_of(told: Told, *, theirs: bool) -> str:
    """Return the label of the step that decides a difference."""
    label = _tr("Take the dataset’s {0}") if theirs else _tr("Keep {0} as it is here")
    return label.format(title_of(told))


def side_in_words(told: Told, side: Side, *, theirs: bool) -> str:
    """Return what one side says, or that it says nothing."""
    if side.words:
        return side.words
    if told.field:
        return _tr("(empty)")
    gone = Sort.DELETED_THERE if theirs else Sort.DELETED_HERE
    return _tr("(deleted)") if told.sort is gone else _tr("(not here)")
