"""Plates asked for one after the other, then worked on behind the window."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from explorer.qt.background import Background
from explorer.qt.picture import Plate
from explorer.qt.tasks import Task
from explorer.qt.workspace import Failed, Workspace
from explorer.views.picture_request import Request
from explorer.views.pictures import ask_in_steps, view_named

T = TypeVar("T")
Plates = tuple[Plate, ...]


class PictureWork(QObject):
    """One strand of work: what is started anew supersedes what is still being asked.

    Work that was begun as a deed is finished even while the program closes.
    """

    def __init__(self, workspace: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._topic = f"picture {id(self)}"
        self._run = 0
        self.task: Task[Any] | None = None

    def start(
        self,
        requests: Mapping[str, Request],
        work: Callable[[Plates], T],
        then: Callable[[T], object],
        failed: Failed,
        *,
        deed: bool = False,
    ) -> None:
        """Ask for the views, work on their plates on another thread, hand over the result."""
        self._run += 1
        self._ask(list(requests.items()), (), partial(self._work, work, then, failed, deed), failed)

    def stop(self) -> None:
        """Forget what is still asked for, and cancel what runs."""
        self._run += 1
        if self.task is not None:
            self.task.cancel()

    def _ask(
        self,
        left: list[tuple[str, Request]],
        plates: Plates,
        then: Callable[[Plates], None],
        failed: Failed,
    ) -> None:
        if not left:
            then(plates)
            return
        (name, request), *later = left
        run = self._run

        def go_on(plate: Plate) -> None:
            if run == self._run:
                self._ask(later, (*plates, plate), then, failed)

        steps = view_named(name).steps(request)
        ask_in_steps(self._workspace, steps, go_on, failed, topic=self._topic, owner=self)

    def _work(
        self,
        work: Callable[[Plates], T],
        then: Callable[[T], object],
        failed: Failed,
        deed: bool,
        plates: Plates,
    ) -> None:
        self.task = self._background.submit(
            lambda: work(plates),
            then,
            failed,
            topic=None if deed else f"{self._topic} painting",
            lane="work",
            owner=self,
        )
