"""A choice among rival claims, written as one step."""

from datetime import date

from sqlalchemy.engine import Connection

from explorer.domain.choosing import as_told_by, with_choice
from explorer.domain.edits import Choose
from explorer.domain.errors import InvalidRecord, NotFound
from explorer.domain.records import Claim, Record
from explorer.domain.rules import faults_of
from explorer.storage.driver import rows
from explorer.storage.reading import read_record, read_records
from explorer.storage.writing import write_records

_RIVALS = (
    "SELECT c.id FROM claim c JOIN claim one "
    "ON c.subject_id = one.subject_id AND c.about = one.about WHERE one.id = ? ORDER BY c.id"
)


def choose(connection: Connection, edit: Choose) -> list[int]:
    """Choose a claim among all about the same, or none; no record is made.

    Raises InvalidRecord where the record cannot say what the claim says, NotFound where the
    claim is gone.
    """
    ids = [id_ for (id_,) in rows(connection, _RIVALS, (edit.claim,))]
    rivals = [record for record in read_records(connection, ids) if isinstance(record, Claim)]
    claim = next((rival for rival in rivals if rival.id == edit.claim), None)
    if claim is None:
        raise NotFound("That claim is no longer in the database.")
    chosen = edit.claim if edit.chosen else None
    changed: list[Record] = list(with_choice(rivals, chosen, edit.reason))
    if edit.chosen and claim.subject is not None and claim.subject.id is not None:
        subject = read_record(connection, claim.subject.id)
        changed.append(as_told_by(subject, claim))
    faults = [fault for record in changed for fault in faults_of(record)]
    if faults:
        raise InvalidRecord(faults)
    write_records(connection, changed, today=date.today().toordinal())
    return []
