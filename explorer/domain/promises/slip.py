"""How far a promise slipped, in words and in order."""

Slip = tuple[int | None, int | None]
"""The fewest and the most days, None where a window has no bound."""

_DAYS_A_MONTH = 365.2425 / 12


def slip_words(slip: Slip | None) -> str:
    """Return a slip in months ("+10 to +22 months"), "" where there is none to tell."""
    if slip is None or slip == (None, None):
        return ""
    low, high = (None if days is None else round(days / _DAYS_A_MONTH) for days in slip)
    if low == high:
        return f"{low:+d} months" if low else "none"
    if low is None or high is None:
        return f"at most {high:+d} months" if low is None else f"at least {low:+d} months"
    return f"{low:+d} to {high:+d} months"


def slip_order(slip: Slip | None) -> tuple[float, float] | None:
    """Return what slips are sorted by: the middle, or the one bound there is; None sorts last.

    Of two with the same middle the one that is known better to have slipped is the greater.
    """
    if slip is None:
        return None
    low, high = slip
    if low is None or high is None:
        bound = high if low is None else low
        return None if bound is None else (float(bound), float(bound))
    return (low + high) / 2, float(low)
