"""What each list is called, and what it says while it is empty."""

from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Wording(NamedTuple):
    """A list's words in English; ``adds`` is the kind of record that its button adds."""

    title: str
    what: str
    add: str
    adds: str


_WORDINGS = MappingProxyType(
    {
        "company": Wording(
            "Companies",
            "Automakers, brands, joint ventures, suppliers and investors are listed here.",
            "Add a company…",
            "company",
        ),
        "vehicle": Wording(
            "Vehicles",
            "Models and model generations are listed here, with platform and plant.",
            "Add a vehicle…",
            "vehicle",
        ),
        "platform": Wording(
            "Platforms",
            "Vehicle architectures are listed here, with the brands that use them.",
            "Add a platform…",
            "platform",
        ),
        "plant": Wording(
            "Plants",
            "Factories are listed here, with what they build.",
            "Add a plant…",
            "plant",
        ),
        "person": Wording(
            "People",
            "People are listed here, with the offices that they held.",
            "Add a person…",
            "person",
        ),
        "promise": Wording(
            "Promises",
            "Developments with a target date are listed here, and what came of them.",
            "Add a development…",
            "development",
        ),
        "source": Wording(
            "Sources",
            "The texts that records cite are listed here.",
            "Add a source…",
            "source",
        ),
    }
)


def wording(kind: str) -> Wording:
    """Return the words of a list in the language of the interface."""
    english = _WORDINGS[kind]
    return Wording(
        title=_translated(english.title),
        what=_translated(english.what),
        add=_translated(english.add),
        adds=english.adds,
    )


def _translated(text: str) -> str:
    return QCoreApplication.translate("Lists", text)
