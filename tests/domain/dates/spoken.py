"""Strategies for dates as people say them, from the whole grammar."""

from hypothesis import strategies as st

YEAR = st.integers(1950, 2090)
_ENGLISH_MONTHS = ("January", "Feb.", "March", "april", "May", "Sept", "October", "Dec")
_FRENCH_MONTHS = ("janvier", "févr.", "mars", "avril", "août", "octobre", "décembre")


def filled(*templates: str) -> st.SearchStrategy[str]:
    """Templates with {y}, {z} (a later year), {m} (1–12), {d} (1–28), {q} (1–4), {n}, months."""
    return st.builds(
        lambda template, y, on, m, d, q, h, n, en, fr: template.format(
            y=y, z=y + on, m=m, d=d, q=q, h=h, n=n, en=en, fr=fr, D=y // 10 * 10
        ),
        st.sampled_from(templates),
        YEAR,
        st.integers(1, 12),
        st.integers(1, 12),
        st.integers(1, 28),
        st.integers(1, 4),
        st.integers(1, 2),
        st.integers(2, 30),
        st.sampled_from(_ENGLISH_MONTHS),
        st.sampled_from(_FRENCH_MONTHS),
    )


def framed(
    periods: st.SearchStrategy[str], frames: tuple[str, ...], pairs: tuple[str, ...]
) -> st.SearchStrategy[str]:
    return (
        periods
        | st.builds(str.format, st.sampled_from(frames), periods)
        | st.builds(str.format, st.sampled_from(pairs), periods, periods)
    )


ENGLISH = framed(
    filled(
        *("{y}", "{en} {y}", "{d} {en} {y}", "{en} {d}, {y}", "Q{q} {y}", "H{h} {y}", "{y}-{m:02}"),
        *("early {y}", "mid-{y}", "late {y}", "the end of {y}", "spring {y}", "fall {y}"),
        *("winter {y}", "the {D}s", "early {D}s", "early {en} {y}", "end of {en} {y}"),
        *("FY{y}", "Q{q} FY{y}", "H{h} FY{y}", "late FY{y}", "around {y}", "next year"),
        *("last spring", "this month", "{en}", "tomorrow", "next quarter", "{n} months ago"),
    ),
    (
        *("by {}", "by the end of {}", "before {}", "after {}", "not before {}", "since {}"),
        *("from {}", "until {}", "throughout {}", "{} at the latest", "about {}", "perhaps {}"),
    ),
    ("from {} to {}", "between {} and {}", "{} or {}", "{}–{}"),
)
FRENCH = framed(
    filled(
        *("{y}", "{fr} {y}", "{d} {fr} {y}", "T{q} {y}", "S{h} {y}", "début {y}", "mi-{y}"),
        *("fin {y}", "printemps {y}", "été {y}", "hiver {y}", "années {D}", "fin {fr} {y}"),
        *("exercice {y}", "T{q} de l’exercice {y}", "vers {y}", "l’an prochain", "{fr}"),
    ),
    (
        *("d’ici {}", "d’ici à {}", "avant {}", "après {}", "pas avant {}", "depuis {}"),
        *("à partir de {}", "jusqu’à {}", "tout au long de {}", "{} au plus tard"),
    ),
    ("de {} à {}", "entre {} et {}", "{} ou {}"),
)
JAPANESE = framed(
    filled(
        *("{y}年", "{y}年{m}月", "{y}年{m}月{d}日", "{y}年第{q}四半期", "{y}年上半期", "{y}年下期"),
        *("{y}年初め", "{y}年半ば", "{y}年末", "{y}年春", "{y}年冬", "{D}年代", "{D}年代前半"),
        *(
            "{y}年度",
            "{y}年度下期",
            "{y}年度第{q}四半期",
            "{y}年{m}月下旬",
            "{y}年頃",
            "来年",
            "{m}月",
        ),
    ),
    ("{}までに", "{}以降", "{}から", "{}以来", "{}まで", "{}より前", "{}を通じて", "遅くとも{}"),
    ("{}から{}まで", "{}と{}の間", "{}または{}", "{}〜{}"),
)
ANY = ENGLISH | FRENCH | JAPANESE
