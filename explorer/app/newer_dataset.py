"""The newer dataset that came with the program: offered, looked at, merged, offered again."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.app.dialogs import Dialogs
from explorer.app.opening import LateLibrary
from explorer.app.window import Window
from explorer.domain.changes import Changes
from explorer.models.formats import number
from explorer.qt.background import Background
from explorer.qt.settings import Settings
from explorer.qt.tasks import Cancelled, report
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.services.merging import Merge
    from explorer.storage.library import Library
    from explorer.views.merge_preview import MergePreview

_DECLINED = "dataset declined"


class NewerDataset(QObject):
    """Nothing is asked of the user but a line above the lists, and that once for each dataset."""

    def __init__(
        self,
        window: Window,
        workspace: Workspace,
        background: Background,
        *,
        database: LateLibrary,
        settings: Settings,
        dialogs: Dialogs,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._background = background
        self._database = database
        self._settings = settings
        self._dialogs = dialogs
        self._label = self.tr("Merge newer dataset")
        self.preview: MergePreview | None = None
        workspace.changed.connect(self._hear)

    def begin(self) -> None:
        """Offer a newer dataset, unless this one was declined before."""
        self._background.submit(
            lambda: self._database.use(_newer_shipped), self._weigh, self._report, owner=self
        )

    def look(self) -> None:
        """Show what a merge would do, or say that there is nothing to do."""
        if self.preview is not None:
            self.preview.close()
        self._window.offer.hide()
        self._background.submit(
            lambda: self._database.use(_foresee),
            self._show_preview,
            self._report,
            label=self.tr("Comparing with the newer dataset"),
            owner=self,
        )

    def merge(self) -> None:
        """Merge; the notice says what that did and offers to undo it."""
        self._window.offer.hide()
        self._background.submit(
            lambda: self._database.use(partial(_merge, self._label)),
            self._tell_merged,
            self._report,
            label=self.tr("Merging the newer dataset"),
        )

    def decide(self) -> None:
        """Show what merges left to the user."""
        self._dialogs.show_differences()

    def _weigh(self, version: str | None) -> None:
        if version is not None and self._settings.session_state(_DECLINED) != version:
            offer = partial(self._make_offer, version)
            work = partial(self._database.use, _foresee)
            self._background.submit(work, offer, self._report, owner=self)

    def _make_offer(self, version: str, foreseen: "Merge | None") -> None:
        if foreseen is not None:
            self._window.offer.make(
                self._offered(foreseen),
                (self.tr("Merge"), self.merge),
                (self.tr("Look first…"), self.look),
                (self.tr("Not now"), partial(self._settings.keep_state, _DECLINED, version)),
            )

    def _show_preview(self, foreseen: "Merge | None") -> None:
        if foreseen is None:
            self._say_nothing_to_do()
            return
        from explorer.views.merge_preview import MergePreview

        offered = self._offered(foreseen)
        self.preview = MergePreview(foreseen, offered, self._window)
        self.preview.wanted.connect(self.merge)
        self.preview.rejected.connect(self.begin)
        self.preview.finished.connect(self._forget_preview)
        self.preview.show()

    def _forget_preview(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def _tell_merged(self, merged: "Merge | None") -> None:
        if merged is None or merged.changes is None:
            self._say_nothing_to_do()
            return
        self._workspace.changed.emit(merged.changes)
        sentence = self.tr("Merged the newer dataset, {0}").format(self._counted(merged))
        if merged.differences:
            self._window.notice.say(sentence, self.tr("&Decide…"), self.decide)
        else:
            self._window.notice.say(sentence, self.tr("&Undo"), self._workspace.undo)

    def _say_nothing_to_do(self) -> None:
        self._window.notice.say(self.tr("Your records are in line with the newest dataset."))

    def _offered(self, foreseen: "Merge") -> str:
        return self.tr("A newer dataset is here, {0}").format(self._counted(foreseen))

    def _counted(self, merge: "Merge") -> str:
        """Return the counts that are not zero, and how much is left to the user."""
        from explorer.services.merging import ADDED, CHANGED, DELETED

        words = (self.tr("{0} new"), self.tr("{0} changed"), self.tr("{0} deleted"))
        counts = [merge.count(sort) for sort in (ADDED, CHANGED, DELETED)]
        told = [w.format(number(n)) for w, n in zip(words, counts, strict=True) if n]
        listed = ", ".join(told) or self.tr("none to change")
        sentence = self.tr("records: {0}.").format(listed)
        match len(merge.differences):
            case 0:
                return sentence
            case 1:
                left = self.tr("One difference from what you changed is left to you.")
            case several:
                left = self.tr("{0} differences from what you changed are left to you.")
                left = left.format(number(several))
        return f"{sentence} {left}"

    def _hear(self, changes: Changes) -> None:
        """Offer again what was undone, and no longer what was merged."""
        if changes.step is not None and changes.label == self._label:
            self._window.offer.hide()
            self.begin()

    def _report(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.report(error)


def _newer_shipped(library: "Library") -> str | None:
    from explorer.services.merging import newer_shipped

    return newer_shipped(library)


def _foresee(library: "Library") -> "Merge | None":
    from explorer.services.merging import preview, required_dataset

    return preview(library, required_dataset(), report)


def _merge(label: str, library: "Library") -> "Merge | None":
    from explorer.services.merging import merge, required_dataset

    return merge(library, required_dataset(), label, report)
