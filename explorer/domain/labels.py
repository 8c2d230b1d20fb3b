"""Names for records that are named by what they join."""

from types import MappingProxyType

JOINED = MappingProxyType(
    {
        "stake": ("owner", "owned", "{0}’s stake in {1}"),
        "production": ("vehicle", "plant", "{0} built at {1}"),
        "platform use": ("vehicle", "platform", "{0} on {1}"),
        "derivation": ("vehicle", "donor", "{0} derived from {1}"),
        "market": ("vehicle", "region", "{0} in {1}"),
    }
)
"""Per nameless kind: the two links that it joins and the words between their names."""


def joined_label(kind: str, first: str, second: str) -> str:
    """Return the label of a nameless record from the names of what it joins."""
    label = JOINED[kind][2].format(first, second)
    return label.replace("s’s ", "s’ ", 1) if first.endswith("s") else label
