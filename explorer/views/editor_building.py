"""The rows of a record's form."""

from PySide6.QtCore import QCoreApplication

from explorer.domain.records import field_of
from explorer.views.editor_fields import Fields
from explorer.views.editor_layout import CITATIONS, CLAIM_IN_FORM, groups_of
from explorer.views.editor_words import in_words, label_of_field, label_of_part
from explorer.widgets.controls import Control
from explorer.widgets.form import Form

CLAIM = "claim:"
"""What the names of the claim's fields begin with in the form of its subject."""
_PART_HINTS = {
    "aliases": "One a line, such as misspelling: Capture",
    "identifiers": "One a line, such as wikidata: Q6686",
}


def fill_form(form: Form, kind: str, subject_kind: str, fields: Fields) -> None:
    """Add a row for everything that can be typed about a record of a kind.

    ``subject_kind`` is the kind that a claim is about.
    """
    for group in groups_of(kind):
        if group.title:
            form.begin_group(in_words(group.title))
        for name in group.fields:
            _add(form, kind, subject_kind, name, fields)
    if kind == "development":
        _add_claim(form, kind, fields)


def _add(form: Form, kind: str, subject_kind: str, name: str, fields: Fields) -> None:
    if name in _PART_HINTS:
        hint = QCoreApplication.translate("Forms", _PART_HINTS[name])
        form.add(name, label_of_part(name), fields.lines(hint, form))
    elif name == CITATIONS:
        form.add(name, label_of_part(name), fields.citations(kind, form))
    else:
        described = field_of(kind, name)
        if (kind, name) == ("claim", "about"):
            control: Control = fields.about(subject_kind, form)
        else:
            control = fields.control(described, form)
        form.add(name, label_of_field(described), control, in_words(described.help))


def _add_claim(form: Form, subject_kind: str, fields: Fields) -> None:
    form.begin_group(QCoreApplication.translate("Forms", "What the source says, as a claim"))
    for name in CLAIM_IN_FORM:
        described = field_of("claim", name)
        is_about = name == "about"
        control = fields.about(subject_kind, form) if is_about else fields.control(described, form)
        form.add(CLAIM + name, in_words(described.label), control)
