"""Contested values and findings of checks as text for a terminal."""

from collections.abc import Iterator, Sequence

from explorer.domain.checks import CHECKS, Finding
from explorer.domain.conflicts import Conflict, Rival
from explorer.models.formats import plain

_INDENT = "  "


def conflict_lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    """Yield for each contested value a head and a line for each claim, what is taken marked."""
    for conflict in conflicts:
        yield f"{conflict.link.name} · {conflict.label}  [{conflict.link.key}]"
        width = max(len(rival.words) for rival in conflict.rivals)
        for rival in conflict.rivals:
            mark = "✓" if rival.claim.chosen else "→" if rival.holds else " "
            yield f"{_INDENT}{mark} {rival.words:<{width}}{_INDENT}{_told_by(rival)}"
            if rival.claim.chosen and rival.claim.reason:
                yield f"{_INDENT}{_INDENT}why: {rival.claim.reason}"


def _told_by(rival: Rival) -> str:
    claim = rival.claim
    parts = [
        f"said {plain(claim.stated)}" if claim.stated else "",
        claim.speaker.name if claim.speaker else "",
        f"“{rival.source.name}” [{rival.source.key}]" if rival.source else "no source",
        f"{rival.origins} origins" if rival.origins > 1 else "",
    ]
    return " · ".join(filter(None, parts))


def finding_lines(findings: Sequence[Finding], names: Sequence[str]) -> Iterator[str]:
    """Yield for each of the named checks (none: all) its count and a line for each finding."""
    for check in CHECKS:
        if names and check.name not in names:
            continue
        found = [finding for finding in findings if finding.check == check.name]
        yield f"{check.title} ({check.name}): {len(found) or 'nothing found'}"
        for finding in found:
            yield f"{_INDENT}{finding.link.name}  [{finding.link.key}]"
            yield f"{_INDENT}{_INDENT}{finding.sentence}"
