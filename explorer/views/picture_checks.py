"""What is looked at before a picture is made: letters without a glyph, files in the way."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from explorer.domain.errors import Refusal
from explorer.qt.fonts import missing_glyphs, scripts_of
from explorer.qt.picture import Plate
from explorer.qt.picture_export import ExportOptions, Format, places_of, text_drawn


class UndrawableText(Refusal):
    """No font here has some of the letters: they would come out as boxes."""


def check_text(plates: Sequence[Plate], options: ExportOptions) -> None:
    """Raise UndrawableText if a letter of the pictures has no glyph in any font."""
    text = "".join(dict.fromkeys("".join(text_drawn(plate, options) for plate in plates)))
    missing = missing_glyphs(text)
    if not missing:
        return
    sentence = QCoreApplication.translate(
        "Picture",
        "No font on this computer has these characters: {0}. Boxes would be drawn instead; "
        "a font that has them must be installed.",
    )
    raise UndrawableText(sentence.format(", ".join(scripts_of(missing))))


def free_place(folder: Path, names: Sequence[str], format: Format) -> Path:
    """A name for the picture of these views in the folder that replaces no file."""
    stem = names[0] if len(names) == 1 else "alliance"
    number = 1
    while True:
        path = folder / f"{stem if number == 1 else f'{stem}-{number}'}.{format}"
        if not any(place.exists() for place in places_of(names, format, path)):
            return path
        number += 1
