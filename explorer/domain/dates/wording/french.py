"""French templates; names carry their article until the whole phrase is polished."""

import re
from dataclasses import replace

from explorer.domain.dates.wording.templates import Wording, shared_at_end

_MONTHS = "janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc"
_JOINTS = (
    (re.compile(r"\bjusqu’à vers "), "jusque vers "),
    (re.compile(r"\bd’ici à vers "), "d’ici environ "),
    (re.compile(r"\bde le "), "du "),
    (re.compile(r"\bde les "), "des "),
    (re.compile(r"\bà le "), "au "),
    (re.compile(r"\bà les "), "aux "),
    (re.compile(r"\bde (?=[aeiouhéà])"), "d’"),
    (re.compile(rf"\bjusqu’à (?=[0-9]{{4}}|{_MONTHS})"), "jusqu’en "),
    (re.compile(r"\b(le|du|au) 1(?![0-9])"), r"\1 1er"),
    (re.compile(r"(^|–| ou )(?:le |les |l’)"), r"\1"),
)


def _polish(text: str) -> str:
    for joint, mended in _JOINTS:
        text = joint.sub(mended, text)
    return text


LONG = Wording(
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    year="{year}",
    month="{month} {year}",
    day="le {day} {month} {year}",
    decade="les années {year}",
    quarters=(
        "le premier trimestre {year}",
        "le deuxième trimestre {year}",
        "le troisième trimestre {year}",
        "le quatrième trimestre {year}",
    ),
    halves=("le premier semestre {year}", "le second semestre {year}"),
    seasons=("le printemps {year}", "l’été {year}", "l’automne {year}"),
    winter="l’hiver {year}-{next_year}",
    thirds_of_year=("début {year}", "mi-{year}", "fin {year}"),
    thirds_of_month=("début {month} {year}", "mi-{month} {year}", "fin {month} {year}"),
    fiscal_year="l’exercice {year}",
    fiscal_quarters=(
        "le premier trimestre de l’exercice {year}",
        "le deuxième trimestre de l’exercice {year}",
        "le troisième trimestre de l’exercice {year}",
        "le quatrième trimestre de l’exercice {year}",
    ),
    fiscal_halves=(
        "le premier semestre de l’exercice {year}",
        "le second semestre de l’exercice {year}",
    ),
    about="vers {}",
    perhaps="peut-être {}",
    by="d’ici à {}",
    by_end_of_year="d’ici à la fin de {}",
    not_before="pas avant {}",
    since="depuis {}",
    starting="à partir de {}",
    until="jusqu’à {}",
    until_end_of_year="jusqu’à la fin de {}",
    lasting="de {} à {}",
    all_through="tout au long de {}",
    between="entre {} et {}",
    alternatives=" ou ",
    together=" et ",
    shorten=shared_at_end,
    polish=_polish,
)

SHORT = replace(
    LONG,
    months=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    quarters=("le T1 {year}", "le T2 {year}", "le T3 {year}", "le T4 {year}"),
    halves=("le S1 {year}", "le S2 {year}"),
    fiscal_quarters=(
        "le T1 de l’exercice {year}",
        "le T2 de l’exercice {year}",
        "le T3 de l’exercice {year}",
        "le T4 de l’exercice {year}",
    ),
    fiscal_halves=("le S1 de l’exercice {year}", "le S2 de l’exercice {year}"),
    perhaps="{} ?",
    by_end_of_year="d’ici fin {}",
    until_end_of_year="jusqu’à fin {}",
    lasting="{}–{}",
)
