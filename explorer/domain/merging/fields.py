"""One record merged three ways, field by field."""

from dataclasses import dataclass
from typing import Any

from explorer.domain.errors import InvalidRecord
from explorer.domain.exchange import Reader
from explorer.domain.merging.differences import Difference, Sort
from explorer.domain.merging.objects import (
    Object,
    is_set,
    joined,
    kind_of_object,
    names_of_fields,
    says_the_same,
    value_in,
    with_values,
)
from explorer.domain.rules import faults_of


@dataclass(frozen=True, slots=True)
class Merged:
    """What a record becomes, and what of the newer dataset does not stand in it."""

    object: Object
    differences: tuple[Difference, ...] = ()


def merge_fields(base: Object, mine: Object, theirs: Object) -> Merged:
    """Return the record with both sides' changes; where both changed a field, mine stays.

    Where changes that are sound by themselves make no sound record together, all of mine stays
    and all that changed there is left to the user.
    """
    kind, values, differences = kind_of_object(mine), {}, []
    for name in names_of_fields(base, mine, theirs):
        old, here, there = (value_in(one, name) for one in (base, mine, theirs))
        if there in (old, here):
            continue
        if here == old:
            values[name] = there
        elif is_set(kind, name):
            values[name] = joined(old, here, there)
        else:
            differences.append(_difference(mine, name, old, there))
    merged = with_values(mine, values)
    if values and not (says_the_same(theirs, merged) or is_sound(merged)):
        changed = (_difference(mine, n, value_in(base, n), value_in(theirs, n)) for n in values)
        return Merged(mine, (*differences, *changed))
    return Merged(merged, tuple(differences))


def _difference(mine: Object, name: str, base: Any, theirs: Any) -> Difference:
    return Difference(Sort.FIELD, mine["key"], name, base, theirs)


def is_sound(found: Object) -> bool:
    """Return whether an object is a record that could be saved."""
    try:
        record = Reader().read(kind_of_object(found), found)
    except InvalidRecord:
        return False
    return not faults_of(record)
