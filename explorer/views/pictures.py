"""Every view that can be drawn without a window, by its name on the command line."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QObject

from explorer.domain.errors import Refusal
from explorer.domain.question import Question
from explorer.qt.picture import Plate
from explorer.qt.picture_export import ExportOptions, Format, export
from explorer.qt.workspace import Failed, Workspace
from explorer.views.board_pictures import board_plate
from explorer.views.list_pictures import list_plate
from explorer.views.picture_checks import UndrawableText, check_text
from explorer.views.picture_request import Request, fitted
from explorer.views.slip_pictures import slip_plate, slip_title
from explorer.views.timeline_pictures import timeline_plate
from explorer.views.wording import wording

Steps = Generator[Question[Any], Any, Plate]
"""The making of a plate: it hands out questions and is sent their answers."""


@dataclass(frozen=True, slots=True)
class View:
    """A view and the steps in which it becomes a plate; ``title`` is translated when called."""

    title: Callable[[], str]
    steps: Callable[[Request], Steps]


def _list_view(kind: str, name: str) -> View:
    return View(lambda: wording(kind).title, lambda request: list_plate(kind, name, request))


LIST_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "company": "companies",
        "vehicle": "vehicles",
        "platform": "platforms",
        "plant": "plants",
        "person": "people",
        "promise": "promises",
        "source": "sources",
    }
)
"""The name of each list's view by the list's kind."""

VIEWS: Mapping[str, View] = MappingProxyType(
    {
        **{name: _list_view(kind, name) for kind, name in LIST_NAMES.items()},
        "promise-board": View(
            lambda: QCoreApplication.translate("Board", "Promises due and overdue"), board_plate
        ),
        "slip-chart": View(slip_title, slip_plate),
        "timeline": View(
            lambda: QCoreApplication.translate("Timeline", "Timeline"), timeline_plate
        ),
    }
)
"""Every view that can be drawn, by its name on the command line: what one adds here the command
line, the export dialog and the start without a display all draw."""


def draw_views(
    answer: Callable[[Question[Any]], Any],
    requests: Mapping[str, Request],
    format: Format,
    path: Path,
    options: ExportOptions,
    *,
    warn: Callable[[str], object] | None = None,
) -> tuple[Path, ...]:
    """Ask, paint and export the views of the given names; return the files made.

    ``path`` is a file, whose name the views' names are added to where there are several, or a
    folder, in which each file is named after its view. Needs a QGuiApplication, no window and
    no event loop. ``warn`` is told, in a sentence, of letters that no font here has. Raises
    Refusal for an unknown name and for all that ``export`` refuses.
    """
    plates = [
        _answered(view_named(name).steps(fitted(request, format, options)), answer)
        for name, request in requests.items()
    ]
    if warn is not None:
        try:
            check_text(plates, options)
        except UndrawableText as boxes:
            warn(str(boxes))
    if not path.is_dir():
        return export(plates, format, path, options)
    if format == "pdf":
        stem = next(iter(requests)) if len(requests) == 1 else "alliance"
        return export(plates, format, path / stem, options)
    files = [export([plate], format, path / plate.picture.name, options) for plate in plates]
    return tuple(file for made in files for file in made)


def view_named(name: str) -> View:
    """The view of that name; Refusal with the names there are if there is none.

    A name of two words is understood with a space between them as well.
    """
    view = VIEWS.get("-".join(name.split()))
    if view is None:
        text = QCoreApplication.translate("Picture", "There is no view “{0}”. There are: {1}.")
        raise Refusal(text.format(name, ", ".join(VIEWS)))
    return view


def ask_in_steps(
    workspace: Workspace,
    steps: Steps,
    then: Callable[[Plate], None],
    failed: Failed,
    *,
    topic: str,
    owner: QObject,
) -> None:
    """Make a plate without ever waiting; ``then`` is called with it on the GUI thread."""

    def go_on(answer: Any) -> None:
        try:
            question = steps.send(answer)
        except StopIteration as stop:
            then(stop.value)
        except Refusal as refusal:
            failed(refusal)
        else:
            workspace.ask(question, go_on, failed=failed, topic=topic, owner=owner)

    go_on(None)


def _answered(steps: Steps, answer: Callable[[Question[Any]], Any]) -> Plate:
    given: Any = None
    while True:
        try:
            question = steps.send(given)
        except StopIteration as stop:
            return cast(Plate, stop.value)
        given = answer(question)
