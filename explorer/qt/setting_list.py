"""Every setting, declared once: the dialog, the file and the help are made from this list."""

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    # Qt's own hint says that it returns an object.
    def QT_TRANSLATE_NOOP(context: str, text: str) -> str: ...
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

Value = str | int | bool


class Setting(NamedTuple):
    """One setting; its type is that of its default.

    ``allowed`` lists what text may be, in the order of the dialog, with a label each;
    ``lowest`` and ``highest`` bound numbers. ``section``, ``label``, ``help`` and the labels of
    choices are to be translated in the context ``Settings``.
    """

    name: str
    default: Value
    section: str
    label: str
    help: str
    allowed: tuple[tuple[str, str], ...] = ()
    lowest: int = 0
    highest: int = 0
    suffix: str = ""

    def allows(self, value: Value) -> bool:
        """Whether the setting may have that value."""
        if type(value) is not type(self.default):
            return False
        if isinstance(value, bool):
            return True
        if isinstance(value, int):
            return self.lowest <= value <= self.highest
        return value in (choice for choice, _ in self.allowed)

    def written(self, value: Value) -> str:
        """The value as it stands in the file."""
        return str(value).lower() if isinstance(value, bool) else str(value)

    def read(self, text: str) -> Value | None:
        """The value that `written` wrote, or None if the text is none of them."""
        value: Value | None = text
        if isinstance(self.default, bool):
            value = {"true": True, "false": False}.get(text)
        elif isinstance(self.default, int):
            value = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
        return value if value is not None and self.allows(value) else None


_APPEARANCE: Final = QT_TRANSLATE_NOOP("Settings", "Appearance")
_TIMELINE: Final = QT_TRANSLATE_NOOP("Settings", "Timeline")
_PICTURES: Final = QT_TRANSLATE_NOOP("Settings", "Exported pictures")
_SAFETY: Final = QT_TRANSLATE_NOOP("Settings", "Safety")

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "theme",
        "system",
        _APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        QT_TRANSLATE_NOOP("Settings", "Light or dark windows. Pictures have a theme of their own."),
        allowed=(
            ("system", QT_TRANSLATE_NOOP("Settings", "Like the system")),
            ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        ),
    ),
    Setting(
        "language",
        "system",
        _APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Takes effect at the next start. Records stay as written."),
        allowed=(
            ("system", QT_TRANSLATE_NOOP("Settings", "Like the system")),
            ("en", "English"),
            ("fr", "Français"),
            ("ja", "日本語"),
        ),
    ),
    Setting(
        "text-size",
        100,
        _APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Text size"),
        QT_TRANSLATE_NOOP("Settings", "Text, rows and icons grow together."),
        lowest=100,
        highest=200,
        suffix=" %",
    ),
    Setting(
        "reduced-motion",
        False,
        _APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
        QT_TRANSLATE_NOOP("Settings", "Views jump to their new state instead of gliding there."),
    ),
    Setting(
        "timeline-lanes",
        "company",
        _TIMELINE,
        QT_TRANSLATE_NOOP("Settings", "One lane for each"),
        QT_TRANSLATE_NOOP("Settings", "What the timeline is grouped by in a new window."),
        allowed=(
            ("company", QT_TRANSLATE_NOOP("Settings", "Company")),
            ("brand", QT_TRANSLATE_NOOP("Settings", "Brand")),
            ("platform", QT_TRANSLATE_NOOP("Settings", "Platform")),
            ("region", QT_TRANSLATE_NOOP("Settings", "Region")),
            ("kind", QT_TRANSLATE_NOOP("Settings", "Kind of development")),
        ),
    ),
    Setting(
        "timeline-labels",
        True,
        _TIMELINE,
        QT_TRANSLATE_NOOP("Settings", "Write names beside marks"),
        QT_TRANSLATE_NOOP("Settings", "Where there is room for them."),
    ),
    Setting(
        "picture-format",
        "png",
        _PICTURES,
        QT_TRANSLATE_NOOP("Settings", "Format"),
        QT_TRANSLATE_NOOP("Settings", "PNG for slides and pages, SVG to edit, PDF to print."),
        allowed=(("png", "PNG"), ("svg", "SVG"), ("pdf", "PDF")),
    ),
    Setting(
        "picture-width",
        1600,
        _PICTURES,
        QT_TRANSLATE_NOOP("Settings", "Width"),
        QT_TRANSLATE_NOOP("Settings", "Before it is multiplied by the scale."),
        lowest=320,
        highest=16_000,
        suffix=" px",
    ),
    Setting(
        "picture-height",
        900,
        _PICTURES,
        QT_TRANSLATE_NOOP("Settings", "Height"),
        QT_TRANSLATE_NOOP("Settings", "Before it is multiplied by the scale."),
        lowest=240,
        highest=16_000,
        suffix=" px",
    ),
    Setting(
        "picture-scale",
        2,
        _PICTURES,
        QT_TRANSLATE_NOOP("Settings", "Scale"),
        QT_TRANSLATE_NOOP("Settings", "2 is sharp on every screen, 4 is sharp in print."),
        lowest=1,
        highest=4,
        suffix=" ×",
    ),
    Setting(
        "picture-theme",
        "light",
        _PICTURES,
        QT_TRANSLATE_NOOP("Settings", "Paper"),
        QT_TRANSLATE_NOOP("Settings", "The ground that pictures are drawn on."),
        allowed=(
            ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        ),
    ),
    Setting(
        "picture-sources",
        True,
        _PICTURES,
        QT_TRANSLATE_NOOP("Settings", "List the sources below the picture"),
        QT_TRANSLATE_NOOP("Settings", "Numbered as in the picture."),
    ),
    Setting(
        "backups",
        True,
        _SAFETY,
        QT_TRANSLATE_NOOP("Settings", "Make backups"),
        QT_TRANSLATE_NOOP("Settings", "Every day with changes, each verified when it is made."),
    ),
    Setting(
        "confirm-final",
        True,
        _SAFETY,
        QT_TRANSLATE_NOOP("Settings", "Ask before what cannot be undone"),
        QT_TRANSLATE_NOOP("Settings", "Restoring a backup and emptying the history, for instance."),
    ),
)
