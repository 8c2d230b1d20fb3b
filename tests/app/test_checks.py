"""The checks as the program opens them."""

from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from explorer.views.checks import ChecksDialog
from tests.app.conftest import Run, settle


def dialogs(program: Program) -> list[ChecksDialog]:
    return [d for d in program.window.findChildren(ChecksDialog) if d.isVisible()]


def test_findings_are_walked_through_from_the_window_and_shown_by_the_inspector(
    run: Run, qtbot: QtBot
) -> None:
    program = run()
    actions = program.menus.actions
    actions["next finding"].trigger()  # nothing was run yet: the checks are opened first
    settle(qtbot, program)
    (dialog,) = dialogs(program)
    actions["next finding"].trigger()
    settle(qtbot, program)
    first = dialog.findings.current
    assert first is not None
    assert program.navigation.current == first.link.id
    actions["next finding"].trigger()
    settle(qtbot, program)
    assert dialog.findings.current != first
    actions["previous finding"].trigger()
    settle(qtbot, program)
    assert dialog.findings.current == first
    panel = program.panes.panel
    assert panel is not None
    assert panel.inspector.sheet is not None
    assert panel.inspector.sheet.record.id == first.link.id
    actions["checks"].trigger()
    assert dialogs(program) == [dialog]
    dialog.close()
