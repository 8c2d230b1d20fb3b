"""The plan of a merge: what is added, changed and removed, and what is left to the user."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from explorer.domain.keys import make_key
from explorer.domain.merging.differences import Dataset, Difference, Plan, Sort
from explorer.domain.merging.fields import merge_fields
from explorer.domain.merging.objects import (
    Object,
    Objects,
    is_curated,
    kind_of_object,
    linked_keys,
    living,
    name_in,
    names_of_fields,
    needed_keys,
    points_to,
    renamed,
    says_the_same,
    value_in,
    with_values,
)

_TOLD_BY_NAME = frozenset(
    {
        *("company", "vehicle", "platform", "plant", "person", "region", "technology"),
        *("development", "source"),
    }
)
"""Kinds of which two records of one name are likely to be one thing."""
MakeKey = Callable[[str, str], str]


def plan_merge(base: Objects, mine: Objects, theirs: Dataset, new_key: MakeKey = make_key) -> Plan:
    """Return how ``mine``, once seeded from ``base``, is brought in line with ``theirs``.

    ``new_key`` makes the key of a record of the user's that gives its own to the dataset's.
    """
    rekeyed = _new_names(base, mine, theirs) | _keys_given_up(base, mine, theirs, new_key)
    work = _Work(
        {key: renamed(one, theirs.renamed) for key, one in _moved(base, theirs.renamed)},
        {key: renamed(one, rekeyed) for key, one in _moved(mine, rekeyed)},
        theirs.objects,
    )
    work.compare()
    work.note_twins({rekeyed[key]: key for key in rekeyed.keys() & theirs.objects.keys()})
    work.leave_out_what_leads_nowhere()
    work.spare_what_is_used()
    return work.plan(rekeyed)


def _moved(objects: Objects, keys: Mapping[str, str]) -> Iterator[tuple[str, Object]]:
    return ((keys.get(key, key), one) for key, one in objects.items())


def _new_names(base: Objects, mine: Objects, theirs: Dataset) -> dict[str, str]:
    """Return the renamed keys that are in use here, and free under their new name."""
    return {
        old: new
        for old, new in theirs.renamed.items()
        if old in mine and old in base and new not in mine
    }


def _keys_given_up(
    base: Objects, mine: Objects, theirs: Dataset, new_key: MakeKey
) -> dict[str, str]:
    """Return new keys for records of the user's whose keys the dataset uses for others."""
    return {
        key: new_key(kind_of_object(one), name_in(one))
        for key, one in mine.items()
        if key in theirs.objects
        and key not in base
        and not is_curated(one)
        and not says_the_same(one, theirs.objects[key])
    }


@dataclass(slots=True)
class _Work:
    """The three sides under the keys of the newer dataset, and the plan as it grows."""

    base: Objects
    mine: Objects
    theirs: Objects
    added: dict[str, Object] = field(default_factory=dict)
    changed: dict[str, Object] = field(default_factory=dict)
    doomed: dict[str, None] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def plan(self, rekeyed: Mapping[str, str]) -> Plan:
        return Plan(
            rekeyed,
            self.added,
            self.changed,
            tuple(self.doomed),
            tuple(self.differences),
            frozenset(self._settled()),
        )

    def compare(self) -> None:
        """Take every record by itself."""
        for key, theirs in self.theirs.items():
            if key in self.mine:
                self._merge(key, self.base.get(key, {}), theirs)
            elif key not in self.base:
                self.added[key] = theirs
            elif not says_the_same(self.base[key], theirs):
                self._differ(Sort.DELETED_HERE, key)
        for key, base in self.base.items():
            if key in self.theirs or key not in self.mine:
                continue
            if says_the_same(base, self.mine[key]):
                self.doomed[key] = None
            else:
                self._differ(Sort.DELETED_THERE, key)

    def _merge(self, key: str, base: Object, theirs: Object) -> None:
        mine = self.mine[key]
        merged = merge_fields(base, mine, theirs)
        if not says_the_same(merged.object, mine):
            self.changed[key] = merged.object
        self.differences += merged.differences

    def _differ(self, sort: Sort, key: str, other: str = "") -> None:
        base, theirs = self.base.get(key), self.theirs.get(key)
        self.differences.append(Difference(sort, key, base=base, theirs=theirs, other=other))

    def note_twins(self, given_up: Mapping[str, str]) -> None:
        """Tell of records of the user's that a new one is perhaps the same as."""
        for own, key in given_up.items():
            self._differ(Sort.TWIN, key, own)
        by_name = {_sign(one): key for key, one in self.mine.items() if self._is_own(key)}
        for key, one in self.added.items():
            own = by_name.get(_sign(one), "")
            if own and own not in given_up and kind_of_object(one) in _TOLD_BY_NAME:
                self._differ(Sort.TWIN, key, own)

    def _is_own(self, key: str) -> bool:
        return key not in self.base and not is_curated(self.mine[key])

    def leave_out_what_leads_nowhere(self) -> None:
        """Let no new link lead to a record that was deleted here."""
        while lacking := [key for key, one in self.added.items() if self._lacks(one)]:
            for key in lacking:
                del self.added[key]
                self._differ(Sort.LEFT_OUT, key)
        for side in (self.added, self.changed):
            for key, one in side.items():
                side[key] = self._without_dead_ends(key, one)
        self.changed = {k: o for k, o in self.changed.items() if not says_the_same(o, self.mine[k])}

    def _lacks(self, one: Object) -> bool:
        return any(not self._is_there(key) for key in needed_keys(one))

    def _is_there(self, key: str) -> bool:
        return key in self.mine or key in self.added

    def _without_dead_ends(self, key: str, one: Object) -> Object:
        base, mine, theirs = (side.get(key, {}) for side in (self.base, self.mine, self.theirs))
        stands = {}
        for name in names_of_fields(one):
            value = value_in(one, name)
            if points_to(value, lambda target: not self._is_there(target)):
                told = (value_in(base, name), value_in(theirs, name))
                self.differences.append(Difference(Sort.FIELD, key, name, *told))
                is_list = isinstance(value, list)
                stands[name] = living(value, self._is_there) if is_list else value_in(mine, name)
        return with_values(one, stands)

    def spare_what_is_used(self) -> None:
        """Keep what is deleted there where a record that stays here points to it."""
        pending = [one for key, one in self._staying() if key not in self.doomed]
        while pending:
            for key in linked_keys(pending.pop()):
                if key in self.doomed:
                    del self.doomed[key]
                    self._differ(Sort.DELETED_THERE, key)
                    pending.append(self.mine[key])

    def _staying(self) -> Iterator[tuple[str, Object]]:
        return iter({**self.mine, **self.changed, **self.added}.items())

    def _settled(self) -> Iterator[tuple[str, str]]:
        """Yield the fields, and the whole records, of which the dataset says something new."""
        for key in {**self.base, **self.theirs}:
            base, theirs = self.base.get(key, {}), self.theirs.get(key, {})
            for name in names_of_fields(base, theirs):
                if value_in(base, name) != value_in(theirs, name):
                    yield from ((key, name), (key, ""))


def _sign(one: Object) -> tuple[str, str]:
    return kind_of_object(one), name_in(one).casefold()
