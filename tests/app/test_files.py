"""What comes in and goes out of the program: data and pictures."""

import json
import sys
from pathlib import Path
from subprocess import run as run_program

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from explorer.app.export_dialog import ExportDialog
from explorer.paths import Places, shipped_database_folder
from explorer.services.bibliography.formats import FORMATS
from explorer.views.kept_sources import KeptSources
from explorer.views.list_pictures import list_plate
from explorer.views.picture_request import Request
from explorer.views.pictures import VIEWS, ask_in_steps
from explorer.views.printing import new_printer, paint_on
from tests.app.conftest import Run, settle


def test_everything_goes_out_as_json_and_comes_back(run: Run, qtbot: QtBot, tmp_path: Path) -> None:
    program = run()
    out = tmp_path / "all.json"
    program.data_files.export(out, "json")
    settle(qtbot, program)
    assert program.window.notice.text == "Exported to “all.json”."
    assert len(json.loads(out.read_text())["companies"]) > 10
    program.data_files.import_file(out)
    settle(qtbot, program)
    assert "0 records added, 0 changed" in program.window.notice.text


def test_everything_goes_out_as_csv(run: Run, qtbot: QtBot, tmp_path: Path) -> None:
    program = run()
    program.data_files.export(tmp_path / "sheets", "csv")
    settle(qtbot, program)
    assert (tmp_path / "sheets" / "companies.csv").exists()


@pytest.mark.parametrize("form", FORMATS)
def test_sources_go_out_as_a_bibliography_and_come_back(
    run: Run, qtbot: QtBot, tmp_path: Path, form: str
) -> None:
    program = run()
    out = tmp_path / f"sources{FORMATS[form].suffix}"
    program.data_files.export(out, form)
    settle(qtbot, program)
    program.data_files.import_file(out)
    settle(qtbot, program)
    number = len(json.loads((shipped_database_folder() / "dataset" / "sources.json").read_text()))
    assert f"0 records added, 0 changed, {number} as they were." in program.window.notice.text


def test_sources_that_differ_are_listed_and_lead_to_what_was_kept(
    run: Run, qtbot: QtBot, tmp_path: Path
) -> None:
    program = run()
    out = tmp_path / "sources.json"
    program.data_files.export(out, "csl-json")
    settle(qtbot, program)
    told = json.loads(out.read_text(encoding="utf-8"))
    told[2]["title"] = "Another <b>title</b>"
    out.write_text(json.dumps(told), encoding="utf-8")
    program.data_files.import_file(out)
    settle(qtbot, program)
    assert "Kept although the file says otherwise: 1." in program.window.notice.text
    (dialog,) = [d for d in program.window.findChildren(KeptSources) if d.isVisible()]
    assert dialog.list.count() == 1
    assert "sources.json, line 1 differs in Title" in dialog.list.item(0).text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert program.navigation.current is not None
    dialog.copy()
    assert "stays as it is" in QGuiApplication.clipboard().text()
    dialog.reject()
    settle(qtbot, program)


def test_the_name_of_an_export_follows_its_format(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dialog = ExportDialog()
    names = []
    for sort in dialog.forms:
        dialog.selectNameFilter(sort)
        dialog.filterSelected.emit(sort)
        names.append(Path(dialog.selectedFiles()[0]).name)
    assert names == [
        *("alliance.json", "alliance", "alliance.json", "alliance.bib", "alliance.ris")
    ]
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [tmp_path / "alliance.ris", "ris"]


def test_an_import_is_shown_and_undone_as_one_step(run: Run, qtbot: QtBot, tmp_path: Path) -> None:
    program = run()
    before = program.window.list_in_front.model.rowCount()
    file = tmp_path / "new.json"
    rows = [{"name": f"Aaa {n}", "type": "supplier"} for n in range(3)]
    file.write_text(json.dumps({"companies": rows}))
    program.data_files.import_file(file)
    settle(qtbot, program)
    assert program.window.list_in_front.model.rowCount() == before + 3
    assert program.menus.actions["undo"].isEnabled()
    program.window.notice.findChildren(QPushButton)[0].click()
    settle(qtbot, program)
    assert program.window.list_in_front.model.rowCount() == before


def test_a_file_that_cannot_be_imported_is_explained(
    run: Run, qtbot: QtBot, tmp_path: Path
) -> None:
    program = run()
    file = tmp_path / "broken.json"
    file.write_text("{")
    program.data_files.import_file(file)
    settle(qtbot, program)
    assert "broken.json" in program.window.notice.text


def test_a_picture_of_the_list_in_front_is_copied(run: Run, qtbot: QtBot) -> None:
    program = run()
    QGuiApplication.clipboard().clear()
    program.menus.actions["copy image"].trigger()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    assert program.window.notice.text == "Picture copied."


def test_the_export_dialog_opens_on_the_list_in_front(run: Run, qtbot: QtBot) -> None:
    program = run()
    program.menus.actions["export image"].trigger()
    settle(qtbot, program)
    (dialog,) = [d for d in program.window.findChildren(QDialog) if d.isVisible()]
    assert type(dialog).__name__ == "ExportImage"
    dialog.reject()
    settle(qtbot, program)


def test_a_long_list_is_printed_on_several_sheets(run: Run, qtbot: QtBot, tmp_path: Path) -> None:
    program = run()
    sheets: list[int] = []
    printer = new_printer("Sources")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    steps = list_plate("vehicle", "vehicles", Request(program.workspace.clocks))
    ask_in_steps(
        program.workspace,
        steps,
        lambda plate: sheets.append(paint_on(printer, plate)),
        program.workspace.report,
        topic="print",
        owner=program,
    )
    settle(qtbot, program)
    assert sheets[0] >= 2
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_a_start_without_a_display_draws_everything_and_ends(tmp_path: Path, home: Places) -> None:
    folder = tmp_path / "drawn"
    words = ["--data-dir", str(home.data), "--draw-and-quit", str(folder)]
    program = "import sys; from explorer.app.main import main; sys.exit(main())"
    done = run_program(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=True
    )
    files = [Path(line) for line in done.stdout.splitlines()]
    assert len(files) == 8 + len(VIEWS)
    assert all(QImage(str(file)).width() >= 1600 for file in files)
    assert done.stderr == ""


def test_drawing_a_database_that_does_not_open_says_why(tmp_path: Path, home: Places) -> None:
    home.database.write_text("no database")
    words = ["--data-dir", str(home.data), "--draw-and-quit", str(tmp_path / "drawn")]
    program = "import sys; from explorer.app.main import main; sys.exit(main())"
    done = run_program(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "is not a database of this program" in done.stderr
