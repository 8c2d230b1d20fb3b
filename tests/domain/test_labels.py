"""Names of facts that are named by what they join."""

import pytest

from explorer.domain.labels import joined_label


@pytest.mark.parametrize(
    ("owner", "label"),
    [
        ("Nissan", "Nissan’s stake in NMKV"),
        ("Mitsubishi Motors", "Mitsubishi Motors’ stake in NMKV"),
        ("Mitsubishi companies", "Mitsubishi companies’ stake in NMKV"),
    ],
)
def test_a_stake_is_its_owners(owner: str, label: str) -> None:
    assert joined_label("stake", owner, "NMKV") == label


def test_a_name_that_ends_in_s_changes_no_other_words() -> None:
    assert joined_label("platform use", "Nissan Leafs", "CMF-EV") == "Nissan Leafs on CMF-EV"
