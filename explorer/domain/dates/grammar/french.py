"""French words of dates, without their accents."""

from collections.abc import Iterator

from explorer.domain.dates.grammar.lexicons import (
    Entry,
    Lexicon,
    compound,
    counted,
    meaning,
    silent,
)
from explorer.domain.dates.grammar.phrases import Part, Unit
from explorer.domain.dates.grammar.shapes import full_year
from explorer.domain.dates.grammar.signs import signs


def _decades() -> Iterator[Entry]:
    """Années 2010, années 90."""
    for start in range(1900, 2100, 10):
        yield from meaning("D", start, f"annees {start}|des annees {start}")
    for short in range(0, 100, 10):
        yield from meaning("D", full_year(short), f"annees {short:02}|des annees {short:02}")


FRENCH = Lexicon(
    signs(),
    _decades(),
    counted(
        "m",
        "janvier|janv|jan",
        "fevrier|fevr|fev",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "aout",
        "septembre|sept",
        "octobre|oct",
        "novembre|nov",
        "decembre|dec",
    ),
    counted("w", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    counted("S", "printemps", "ete", "automne", "hiver"),
    counted(
        "n",
        "un|une|premier|premiere",
        "deux|deuxieme|second|seconde",
        "trois|troisieme",
        "quatre|quatrieme",
        "cinq|cinquieme",
        "six|sixieme",
        "septieme",
        "huit|huitieme",
        "neuf|neuvieme",
        "dix|dixieme",
        "onze|onzieme",
        "douze|douzieme",
    ),
    meaning("n", 15, "quinze"),
    meaning("n", 18, "dix-huit"),
    meaning("n", 20, "vingt"),
    meaning("n", 30, "trente"),
    compound("nu", (7, Unit.YEAR), "sept ans|sept annees"),
    compound("nu", (7, Unit.MONTH), "sept mois"),
    meaning("q", 0, "trimestre|trimestres|t"),
    meaning("h", 0, "semestre|semestres|s|moitie"),
    meaning("F", 0, "exercice|exercice fiscal|exercice comptable|annee fiscale"),
    meaning("G", 0, "clos|clos en|clos le|clos au|clos fin|se terminant|s'achevant|termine"),
    meaning("p", Part.EARLY, "debut|commencement|en debut"),
    meaning("p", Part.MIDDLE, "mi|mi-|milieu"),
    meaning("p", Part.END, "fin|en fin"),
    meaning("u", Unit.DAY, "jour|jours"),
    meaning("u", Unit.WEEK, "semaine|semaines"),
    meaning("u", Unit.MONTH, "mois"),
    meaning("u", Unit.YEAR, "an|ans|annee|annees"),
    meaning("u", Unit.DECADE, "decennie|decennies"),
    meaning("R", 1, "prochain|prochaine|prochains|prochaines|a venir"),
    meaning("R", 0, "ce|cet|cette|en cours|courante"),
    meaning("R", -1, "dernier|derniere|derniers|dernieres|passe|passee|passes|passees"),
    meaning("t", -2, "avant-hier"),
    meaning("t", -1, "hier"),
    meaning("t", 0, "aujourd'hui|ce jour"),
    meaning("t", 1, "demain"),
    meaning("<", 0, "plus tot|plus tot dans"),
    meaning(">", 0, "plus tard|plus tard dans"),
    meaning("B", 0, "d'ici|d'ici a|d'ici au|d'ici aux|d'ici le|au plus tard|au plus tard en"),
    meaning("B", 0, "au plus tard a|au plus tard au|au plus tard le|ou avant|pas plus tard que"),
    meaning("b", 0, "avant"),
    meaning("N", 0, "pas avant|au plus tot|au plus tot en|au plus tot a|au plus tot le|ou apres"),
    meaning("N", 0, "pas plus tot que|ou plus tard"),
    meaning("a", 0, "apres"),
    meaning(
        "f",
        0,
        "depuis|a partir de|a partir du|a partir d'|a compter de|a compter du|a compter d'|des",
    ),
    meaning("f", 0, "a partir|a compter"),
    meaning("U", 0, "jusqu'a|jusqu'au|jusqu'aux|jusqu'en|jusque"),
    meaning("T", 0, "a|au|aux"),
    meaning("K", 0, "entre"),
    meaning("&", 0, "et"),
    meaning("|", 0, "ou|soit"),
    meaning("~", 0, "vers|environ|autour de|aux alentours de|aux environs de|a l'horizon"),
    meaning("~", 0, "a peu pres"),
    meaning("?", 0, "peut-etre|probablement|sans doute|eventuellement"),
    meaning(
        "V",
        0,
        "pendant|durant|sur|tout au long de|tout au long du|tout au long des|tout au long d'|pour",
    ),
    meaning("W", 0, "sous|dans un delai de|en moins de|dans les"),
    meaning("A", 0, "il y a"),
    meaning("I", 0, "dans|au cours de|au cours des|au cours du|courant|dans le courant de"),
    silent("le|la|les|l|de|du|d|en|er|ere|e|eme|nd|nde|mois de|- ci"),
)
