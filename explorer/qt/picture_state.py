"""What travels inside a picture's file, so that it can be opened again as a view."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from explorer.domain.errors import Refusal
from explorer.qt import picture_pdf, picture_png, picture_svg
from explorer.qt.picture import Plate

VIEW_KEY: Final = "Alliance Explorer View"
RECORDS_KEY: Final = "Alliance Explorer Records"
_READERS: Final = {
    ".png": picture_png.texts_of,
    ".svg": picture_svg.texts_of,
    ".pdf": picture_pdf.texts_of,
}


def state_texts(plates: Sequence[Plate]) -> dict[str, str]:
    """The state of the views and the keys of their records; one view stands without a list."""
    states = [_state(plate) for plate in plates]
    keys = list(dict.fromkeys(key for plate in plates for key in plate.caption.keys))
    return {
        VIEW_KEY: json.dumps(states[0] if len(states) == 1 else {"views": states}),
        RECORDS_KEY: json.dumps(keys),
    }


def state_in(path: Path) -> Mapping[str, object]:
    """What ``export`` wrote into a picture to open it again as a view.

    Raises Refusal if the file is no picture of this program.
    """
    read = _READERS.get(path.suffix.lower())
    try:
        texts = read(path.read_bytes()) if read else {}
        key = VIEW_KEY if VIEW_KEY in texts else VIEW_KEY.replace(" ", "")
        state = json.loads(texts[key])
    except (ValueError, KeyError):
        raise Refusal(f"“{path}” is no picture of this program.") from None
    except OSError as error:
        raise Refusal(f"“{path}” cannot be read: {error.strerror}.") from error
    return state if isinstance(state, dict) else {}


def _state(plate: Plate) -> dict[str, object]:
    clocks = plate.caption.clocks
    return {
        "view": plate.picture.name,
        "true_on": clocks.true_day.isoformat(),
        "known_on": clocks.known_day.isoformat(),
        **plate.caption.state,
    }
