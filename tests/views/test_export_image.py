"""The export dialog used as a reader uses it: mostly from the keyboard, over a real library."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from explorer.domain.edits import Save
from explorer.domain.lists import Keys, ListKeys
from explorer.qt.colours import DARK
from explorer.qt.settings import Settings
from explorer.views.export_image import ExportImage
from explorer.views.picture_request import Request
from explorer.views.pictures import VIEWS
from explorer.views.records import Records
from explorer.views.showing import Part, Showing, showing_of_list, showing_of_timeline
from tests.desk import Desk
from tests.qt.printed import pdf_text, svg_text
from tests.worlds import NOW, a_company

ASKED = Request(NOW)
Open = Callable[..., ExportImage]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def opened(desk: Desk, settings: Settings, tmp_path: Path) -> Iterator[Open]:
    """Opens the dialog on a view; the pictures go to a folder of the test's."""
    (tmp_path / "pictures").mkdir()
    dialogs: list[ExportImage] = []

    def open_dialog(
        current: str = "vehicles", showings: dict[str, Showing] | None = None, **choices: object
    ) -> ExportImage:
        state = {"folder": str(tmp_path / "pictures"), "fixed": False, **choices}
        if not dialogs:
            settings.keep_state("picture", state)
        views = showings or {name: Showing(ASKED) for name in VIEWS}
        dialog = ExportImage(views, current, desk.workspace, desk.background, settings)
        desk.qtbot.addWidget(dialog)
        dialog.show()
        dialogs.append(dialog)
        settle(desk, dialog)
        return dialog

    yield open_dialog
    for dialog in dialogs:
        settle(desk, dialog)


def settle(desk: Desk, dialog: ExportImage) -> None:
    """Wait until the preview has been painted and all work is done."""
    desk.qtbot.wait(170)
    desk.settle()


def choose(dialog: ExportImage, **boxes: object) -> None:
    """Choose entries of combo boxes by their data."""
    for name, value in boxes.items():
        box = getattr(dialog.form, name)
        box.setCurrentIndex(box.findData(value))


def files(dialog: ExportImage, desk: Desk) -> list[tuple[Path, ...]]:
    """Press Export and return what was exported."""
    made: list[tuple[Path, ...]] = []
    dialog.exported.connect(made.append)
    QTest.mouseClick(dialog.parts.export, Qt.MouseButton.LeftButton)
    settle(desk, dialog)
    return made


def test_it_opens_with_the_view_in_front_and_shows_it(opened: Open) -> None:
    dialog = opened("platforms")
    assert dialog.form.names == ("platforms",)
    assert dialog.parts.preview.image.width() == 1000
    assert dialog.parts.size.text().startswith("3200 × ")
    assert Path(dialog.parts.path.text()).name == "platforms.png"


def test_enter_exports_and_closes(opened: Open, desk: Desk, tmp_path: Path) -> None:
    dialog = opened()
    made: list[tuple[Path, ...]] = []
    dialog.exported.connect(made.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk, dialog)
    path = tmp_path / "pictures" / "vehicles.png"
    assert made == [(path,)]
    assert QImage(str(path)).width() == 3200
    assert not dialog.isVisible()


def test_everything_is_reached_and_named_for_the_keyboard(opened: Open) -> None:
    dialog = opened()
    seen: list[QWidget] = []
    dialog.form.views.setFocus()
    while (focus := dialog.focusWidget()) not in seen:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    form, parts = dialog.form, dialog.parts
    order = [form.part, form.format, form.size_box, form.width_box, form.height_box, form.paper]
    order += [form.sources, parts.path, parts.browse]
    places = [seen.index(widget) for widget in order]
    assert places == sorted(places)
    named = [form.views, form.part, form.format, form.width_box, form.height_box, parts.path]
    assert all(widget.accessibleName() for widget in [*named, parts.preview, parts.progress])
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert dialog.focusWidget() is form.format


def test_the_space_bar_chooses_several_views(opened: Open, desk: Desk, tmp_path: Path) -> None:
    dialog = opened("vehicles")
    QTest.keyClick(dialog.form.views, Qt.Key.Key_Down)
    QTest.keyClick(dialog.form.views, Qt.Key.Key_Space)
    assert dialog.form.names == ("vehicles", "platforms")
    choose(dialog, format="svg")
    (made,) = files(dialog, desk)
    assert [path.name for path in made] == ["alliance-vehicles.svg", "alliance-platforms.svg"]
    assert "CMF-BEV" in svg_text(made[1].read_bytes())


def test_without_a_view_there_is_nothing_to_export(opened: Open, desk: Desk) -> None:
    dialog = opened("vehicles")
    QTest.keyClick(dialog.form.views, Qt.Key.Key_Space)
    settle(desk, dialog)
    assert dialog.form.names == ()
    assert not dialog.parts.export.isEnabled()
    assert not dialog.parts.copy.isEnabled()
    assert dialog.parts.preview.sentence == "Choose a view."


def test_a_part_is_offered_only_where_there_is_one(opened: Open, desk: Desk) -> None:
    keys: list[Keys] = []
    desk.workspace.ask(ListKeys("vehicle", NOW), keys.append)
    desk.settle()
    showing = Showing(ASKED, selection=replace(ASKED, ids=tuple(keys[0].ids[:2])))
    dialog = opened(showings={"vehicles": showing})
    rows = {part: dialog.form.part.model().index(n, 0).flags() for n, part in enumerate(Part)}
    enabled = Qt.ItemFlag.ItemIsEnabled
    assert rows[Part.SELECTION] & enabled
    assert not rows[Part.VISIBLE] & enabled
    choose(dialog, part="selection", format="svg")
    (made,) = files(dialog, desk)
    assert f"2 chosen of {keys[0].total}" in svg_text(made[0].read_bytes())


def test_sizes_have_names_and_custom_ones_are_kept(opened: Open, desk: Desk) -> None:
    dialog = opened()
    assert dialog.form.size_box.currentText() == "As high as needed"
    dialog.form.size_box.setCurrentIndex(2)
    dialog.form.size_box.activated.emit(2)
    assert (dialog.form.choices.width, dialog.form.choices.height) == (1920, 1080)
    dialog.form.width_box.setValue(1000)
    assert dialog.form.size_box.currentText() == "Custom"
    settle(desk, dialog)
    assert dialog.parts.size.text() == "2000 × 2160 pixels"


def test_scale_and_resolution_are_for_images_of_pixels(opened: Open) -> None:
    dialog = opened()
    for format, enabled in (("svg", False), ("png", True), ("pdf", False)):
        choose(dialog, format=format)
        assert dialog.form.scale.isEnabled() is dialog.form.dpi.isEnabled() is enabled


def test_the_choices_hold_the_next_time(opened: Open, desk: Desk, tmp_path: Path) -> None:
    first = opened()
    choose(first, format="pdf", paper=True)
    first.form.width_box.setValue(1200)
    first.form.height_box.setValue(700)
    first.form.sources.setChecked(False)
    (made,) = files(first, desk)
    assert made[0].suffix == ".pdf"
    again = opened().form.choices
    assert (again.format, again.dark, again.width, again.height) == ("pdf", True, 1200, 700)
    assert not again.with_sources
    assert again.folder == tmp_path / "pictures"


def test_dark_paper_is_dark_and_pages_are_counted(opened: Open, desk: Desk) -> None:
    dialog = opened()
    choose(dialog, format="pdf", paper=True)
    dialog.form.height_box.setValue(400)
    settle(desk, dialog)
    assert dialog.parts.preview.image.pixelColor(2, 2).name() == DARK.surface
    pages = int(dialog.parts.size.text().split()[0])
    (made,) = files(dialog, desk)
    assert pdf_text(made[0].read_bytes()).count("\f") == pages - 1


def test_a_file_is_replaced_only_when_asked_twice(opened: Open, desk: Desk, tmp_path: Path) -> None:
    dialog = opened()
    path = tmp_path / "pictures" / "mine.png"
    path.write_bytes(b"precious")
    dialog.parts.path.setText(str(path))
    assert files(dialog, desk) == []
    assert path.read_bytes() == b"precious"
    assert dialog.parts.message.text() == "“mine.png” is there already."
    assert "eplace" in dialog.parts.export.text()
    assert files(dialog, desk)[0] == (path,)
    assert QImage(str(path)).width() == 3200


def test_the_proposed_name_replaces_nothing(opened: Open, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "pictures" / "vehicles.png").write_bytes(b"precious")
    dialog = opened()
    assert Path(dialog.parts.path.text()).name == "vehicles-2.png"
    choose(dialog, format="svg")
    assert Path(dialog.parts.path.text()).name == "vehicles.svg"


def test_a_refusal_is_a_sentence_and_the_dialog_stays(
    opened: Open, desk: Desk, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.parts.path.setText(str(tmp_path / "missing" / "picture.png"))
    assert files(dialog, desk) == []
    assert dialog.parts.message.text().startswith("There is no folder")
    assert dialog.isVisible()
    assert dialog.parts.export.isEnabled()
    dialog.parts.path.setText(str(tmp_path / "pictures" / "picture.png"))
    assert len(files(dialog, desk)) == 1


def test_letters_without_a_glyph_are_named_before_the_export(opened: Open, desk: Desk) -> None:
    desk.do(Save("Add", (a_company("Kei \U000e0fff\U0001f9ff\U00013000 works"),)))
    dialog = opened("companies")
    assert files(dialog, desk) == []
    assert "these characters: nazar amulet, Egyptian. Boxes" in dialog.parts.message.text()
    assert "anyway" in dialog.parts.export.text()
    assert len(files(dialog, desk)) == 1


def test_an_image_is_copied(opened: Open, desk: Desk) -> None:
    dialog = opened()
    QTest.mouseClick(dialog.parts.copy, Qt.MouseButton.LeftButton)
    settle(desk, dialog)
    assert QGuiApplication.clipboard().image().width() == 3200
    assert dialog.parts.message.text() == "The image is on the clipboard."
    QGuiApplication.clipboard().clear()


def test_cancel_stops_the_export_and_keeps_the_dialog(
    opened: Open, desk: Desk, tmp_path: Path
) -> None:
    dialog = opened()
    made: list[object] = []
    dialog.exported.connect(made.append)
    QTest.mouseClick(dialog.parts.export, Qt.MouseButton.LeftButton)
    assert dialog.is_busy
    assert dialog.parts.close.text() == "Cancel"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(desk, dialog)
    assert dialog.parts.progress.isHidden()
    assert dialog.isVisible()
    assert made == []
    assert list((tmp_path / "pictures").iterdir()) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_markup_in_names_is_shown_as_it_is(opened: Open, desk: Desk) -> None:
    desk.do(Save("Add", (a_company("<img src=x> <b>bold</b>"),)))
    dialog = opened("companies")
    choose(dialog, format="svg")
    (made,) = files(dialog, desk)
    assert "<img src=x> <b>bold</b>" in svg_text(made[0].read_bytes())


def test_a_list_tells_what_it_shows(desk: Desk) -> None:
    records = Records("vehicle", desk.workspace, desk.navigation)
    desk.qtbot.addWidget(records)
    records.resize(900, 400)
    records.show()
    desk.settle()
    showing = showing_of_list(records)
    ids = tuple(records.model.ids)
    seen = showing.asked(Part.VISIBLE).ids
    assert seen == ids[: len(seen or ())]
    assert 4 < len(seen or ()) < 40
    assert not showing.has(Part.SELECTION)
    records.mark(ids[3])
    assert showing_of_list(records).asked(Part.SELECTION).ids == (ids[3],)
    assert showing.whole.columns[0] == "name"


def test_the_timeline_tells_what_it_shows(desk: Desk) -> None:
    from explorer.timeline.view import Timeline

    timeline = Timeline(desk.workspace, desk.navigation, group="kind")
    desk.qtbot.addWidget(timeline)
    timeline.resize(900, 400)
    timeline.show()
    desk.settle()
    timeline.set_span(730_000, 740_000)
    showing = showing_of_timeline(timeline, NOW, selected=7)
    assert showing.whole == Request(NOW, group="kind")
    assert showing.asked(Part.VISIBLE).span == (730_000, 740_000)
    assert showing.asked(Part.SELECTION).ids == (7,)
