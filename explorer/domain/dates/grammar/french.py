"""French words of dates, without their accents."""

from collections.abc import Iterator

from explorer.domain.dates.grammar.entries import Entry, compound, counted, meaning, silent
from explorer.domain.dates.grammar.lexicons import Lexicon
from explorer.domain.dates.grammar.phrases import Part, Unit
from explorer.domain.dates.grammar.signs import signs

_DECADES = ("soixante", "soixante-dix", "quatre-vingt", "quatre-vingt-dix")


def _decades() -> Iterator[Entry]:
    """Années 2010, années 90, années quatre-vingt-dix."""
    for start in range(1900, 2100, 10):
        yield from meaning("D", start, f"annees {start}|des annees {start}")
    for at, name in enumerate(_DECADES):
        start = 60 + 10 * at
        names = (f"annees {start}", f"annees {name}", f"des annees {start}", f"des annees {name}")
        yield from meaning("D", 1900 + start, "|".join(names))


def _plurals() -> Iterator[Entry]:
    """Prochains mois, premiers mois: the one word that has no plural of its own."""
    for words, kind, number in (("prochain", "R", 1), ("dernier", "R", -1), ("premier", "n", 1)):
        yield from compound(f"{kind}v", (number, Unit.MONTH), f"{words}s mois")
    yield from compound("vR", (Unit.MONTH, 1), "mois a venir")


FRENCH = Lexicon(
    signs(),
    _decades(),
    _plurals(),
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
        "un|une|premier|premiere|premiers|premieres",
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
    meaning("n", 0, "quelques|plusieurs"),
    meaning("n", 15, "quinze"),
    meaning("n", 18, "dix-huit"),
    meaning("n", 20, "vingt"),
    meaning("n", 30, "trente"),
    compound("nv", (7, Unit.YEAR), "sept ans|sept annees"),
    compound("nu", (7, Unit.MONTH), "sept mois"),
    compound("nnv", (7, 1, Unit.MONTH), "sept premiers mois"),
    compound("nu", (18, Unit.MONTH), "un an et demi"),
    meaning("q", 0, "trimestre|t"),
    meaning("q", 1, "trimestres"),
    meaning("h", 0, "semestre|s|moitie|quinzaine"),
    meaning("h", 1, "semestres"),
    meaning("F", 0, "exercice|exercice fiscal|exercice comptable|annee fiscale"),
    meaning("F", 1, "exercices|exercices fiscaux|annees fiscales"),
    meaning("G", 0, "clos|clos en|clos le|clos au|clos fin|se terminant|s'achevant|termine"),
    meaning("G", 0, "close|close le|se terminant le|achevant"),
    meaning("p", Part.EARLY, "debut|commencement|en debut"),
    meaning("p", Part.MIDDLE, "mi|mi-|milieu"),
    meaning("p", Part.END, "fin|en fin"),
    meaning("u", Unit.DAY, "jour"),
    meaning("u", Unit.WEEK, "semaine"),
    meaning("u", Unit.MONTH, "mois"),
    meaning("u", Unit.YEAR, "an|annee"),
    meaning("u", Unit.DECADE, "decennie"),
    meaning("v", Unit.DAY, "jours"),
    meaning("v", Unit.WEEK, "semaines"),
    meaning("v", Unit.YEAR, "ans|annees"),
    meaning("v", Unit.DECADE, "decennies"),
    meaning("R", 1, "prochain|prochaine|prochains|prochaines|a venir"),
    meaning("R", 0, "ce|cet|cette|en cours|courante"),
    meaning("R", -1, "dernier|derniere|derniers|dernieres|passe|passee|passes|passees"),
    meaning("R", -1, "precedent|precedente|ecoule|ecoulee"),
    meaning("t", -2, "avant-hier"),
    meaning("t", -1, "hier"),
    meaning("t", 0, "aujourd'hui|ce jour|ce matin|ce soir|maintenant"),
    meaning("t", 1, "demain"),
    meaning("t", 2, "apres-demain"),
    meaning("<", 0, "plus tot|plus tot dans"),
    meaning(">", 0, "plus tard|plus tard dans"),
    meaning("B", 0, "d'ici|d'ici a|d'ici au|d'ici aux|d'ici le|au plus tard|au plus tard en"),
    meaning("B", 0, "au plus tard a|au plus tard au|au plus tard le|ou avant|pas plus tard que"),
    meaning("b", 0, "avant|plus tot que"),
    meaning("N", 0, "au plus tot|au plus tot en|au plus tot a|au plus tot le|ou apres"),
    meaning("N", 0, "ou plus tard"),
    meaning("a", 0, "apres|au-dela de|au-dela du|au-dela"),
    meaning(
        "f",
        0,
        "a partir de|a partir du|a partir d'|a compter de|a compter du|a compter d'|des",
    ),
    meaning("f", 0, "a partir|a compter|debutant|debutant en|debutant le|commencant en"),
    meaning("x", 0, "depuis"),
    meaning("N", 0, "au moins jusqu'en|au moins jusqu'a|au moins jusqu'au"),
    meaning("P", 0, "nos jours"),
    meaning("!", 0, "pas|jamais|aucun|aucune"),
    meaning("U", 0, "jusqu'a|jusqu'au|jusqu'aux|jusqu'en|jusque"),
    meaning("T", 0, "a|au|aux"),
    meaning("K", 0, "entre"),
    meaning("&", 0, "et"),
    meaning("|", 0, "ou|soit"),
    meaning("~", 0, "vers|environ|autour de|aux alentours de|aux environs de|a l'horizon"),
    meaning("~", 0, "horizon|a horizon|a l'horizon de"),
    meaning("~", 0, "a peu pres"),
    meaning("?", 0, "peut-etre|probablement|sans doute|eventuellement"),
    meaning(
        "V",
        0,
        "pendant|durant|sur|tout au long de|tout au long du|tout au long des|tout au long d'",
    ),
    meaning("V", 0, "sur l'ensemble de|sur l'ensemble du|toute|tout le|sur toute"),
    meaning("O", 0, "pour"),
    meaning("W", 0, "sous|dans un delai de|en moins de|dans moins de|dans les"),
    meaning("A", 0, "il y a"),
    meaning("I", 0, "dans|au cours de|au cours des|au cours du|courant|dans le courant de"),
    meaning("e", 0, "lancement|lance|lancee|production|commercialisation|commercialise|sortie"),
    meaning("e", 0, "commercialisee|livraisons|vente|ventes|lancement commercial"),
    meaning("z", 0, "reporte|reportee|repousse|repoussee|decale|decalee|differe|avance|avancee"),
    silent("le|la|les|l|de|du|d|en|er|ere|e|eme|nd|nde|mois de|- ci|ces|tout|toute fin"),
    silent("prevu|prevue|prevus|prevues|attendu|attendue|attendus|attendues|programme|programmee"),
    silent("annonce|annoncee|publie|mis a jour|en date du|au titre de|periode|matin|soir"),
    openers="en|le|du|au|aux",
)
