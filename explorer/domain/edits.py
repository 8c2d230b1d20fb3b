"""What can be done to the database, as data: each is one named, undoable step."""

from dataclasses import dataclass

from explorer.domain.record import Record


@dataclass(frozen=True, slots=True)
class Edit:
    """A step; ``label`` names it in the menu and the history ("Add development …")."""

    label: str


@dataclass(frozen=True, slots=True)
class Save(Edit):
    """Insert the records without an id and update the others, in the order given.

    Later records may link by key to earlier ones that are new.
    """

    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Delete(Edit):
    """Delete records and every record that cannot exist without them."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Revert(Edit):
    """Bring a record back to what it was just after a step (a deleted one is made again)."""

    record_id: int
    step: int


@dataclass(frozen=True, slots=True)
class Settle(Edit):
    """Decide differences that a merge left: for what the dataset says, or for what stands here."""

    ids: tuple[int, ...]
    theirs: bool


@dataclass(frozen=True, slots=True)
class Choose(Edit):
    """Choose a claim, with a reason, among all that are about the same of one record.

    The others stay and are chosen no longer; the record itself then says what the claim says.
    Without ``chosen`` the choice is taken back, and the record stays as it is.
    """

    claim: int
    reason: str = ""
    chosen: bool = True
