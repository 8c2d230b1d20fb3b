"""The facts of the bundled dataset: whole companies, single posts, claims taken with a reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from explorer.domain.dates import Answer, holds_on
from explorer.domain.records import Claim, Office, Stake
from tests.rules.dataset import all_of, linked

HANDED_OVER = {
    (
        "office/osamu-masuko-mitsubishi-ceo",
        "office/takao-kato-mitsubishi-ceo",
    ): "the post passes from one to the other on 21 June 2019",
}
"""Two holders of a post on one day, each pair with the reason."""


def _days(facts: Iterable[Stake | Office]) -> Iterator[date]:
    """Yield the days on which something begins or ends for certain."""
    for fact in facts:
        for window in (fact.start, fact.end):
            if window is not None and window.latest is not None:
                yield window.latest


def _holding(facts: Iterable[Stake | Office], day: date) -> list[Stake | Office]:
    return [f for f in facts if holds_on(f.start, f.end, day) is Answer.YES]


def _owned() -> dict[str, list[Stake]]:
    """Return the stakes that are or were held, not those that were only planned."""
    found = defaultdict(list)
    for stake in all_of(Stake):
        if stake.status in ("", "done"):
            found[linked(stake.owned)].append(stake)
    return found


def test_no_company_is_owned_by_more_than_the_whole_on_one_day() -> None:
    shares = {
        (owned, day): sum(s.capital or 0.0 for s in stakes if s in _holding(stakes, day))
        for owned, stakes in _owned().items()
        for day in set(_days(stakes))
    }
    assert {place: share for place, share in shares.items() if share > 100.0} == {}


def test_no_owner_holds_a_company_twice_in_one_manner_on_one_day() -> None:
    twice = {
        (owned, day, holder)
        for owned, stakes in _owned().items()
        for day in set(_days(stakes))
        for holder, times in Counter(
            (linked(s.owner), s.manner) for s in stakes if s in _holding(stakes, day)
        ).items()
        if times > 1
    }
    assert twice == set()


def test_no_post_has_two_holders_on_one_day_unless_jointly_or_interim() -> None:
    posts = defaultdict(list)
    for office in all_of(Office):
        posts[linked(office.company), office.name.casefold()].append(office)
    shared = {
        (one.key, other.key)
        for offices in posts.values()
        for one, other in combinations(sorted(offices, key=lambda o: o.key), 2)
        if linked(one.person) != linked(other.person) and _hold_at_once(one, other)
    }
    assert shared == set(HANDED_OVER)


def _hold_at_once(one: Office, other: Office) -> bool:
    if {one.manner, other.manner} & {"jointly", "interim"}:
        return False
    return any(len(_holding((one, other), day)) == 2 for day in _days((one, other)))


def test_of_the_claims_about_one_thing_one_at_most_is_chosen() -> None:
    chosen = Counter((linked(c.subject), c.about) for c in all_of(Claim) if c.chosen)
    assert [about for about, times in chosen.items() if times > 1] == []


def test_a_claim_is_chosen_with_a_reason() -> None:
    assert [c.key for c in all_of(Claim) if c.chosen is not bool(c.reason)] == []
