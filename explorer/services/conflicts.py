"""Contested values and findings of checks as objects, for scripts."""

from typing import Any

from explorer.domain.checks import Finding
from explorer.domain.claims import Statement
from explorer.domain.conflicts import Conflict, Rival
from explorer.services.objects import date_object, link_object


def conflict_object(conflict: Conflict) -> dict[str, Any]:
    """Return a contested value as JSON values, its rival claims oldest first."""
    return {
        "record": link_object(conflict.link),
        "about": conflict.about,
        "label": conflict.label,
        "claims": [_rival(rival) for rival in conflict.rivals],
    }


def _rival(rival: Rival) -> dict[str, Any]:
    claim = rival.claim
    return {
        "key": claim.link.key,
        "statement": claim.words,
        "words": rival.words,
        "date": date_object(claim.date),
        "status": claim.status or None,
        "value": _figure(claim),
        "target": link_object(claim.target),
        "stated": date_object(claim.stated),
        "speaker": link_object(claim.speaker),
        "source": link_object(rival.source),
        "chosen": claim.chosen,
        "reason": claim.reason,
        "taken": rival.holds,
        "origins": rival.origins,
    }


def _figure(claim: Statement) -> dict[str, Any] | None:
    if claim.value is None:
        return None
    return {"value": claim.value, "unit": claim.unit, "bound": claim.bound or "exactly"}


def finding_object(finding: Finding) -> dict[str, Any]:
    """Return what a check finds as JSON values."""
    return {
        "check": finding.check,
        "record": link_object(finding.link),
        "sentence": finding.sentence,
        "others": [link_object(link) for link in finding.others],
        "certain": finding.sure,
    }
