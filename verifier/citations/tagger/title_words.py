"""Words that titles are made of and nobody is called by, which tell where a list of names ends.

"Randall Packard, White Plague, Black Labour": a model that knows none of the words takes the two in front for
one more person. Put together for this package from general knowledge; words that are names as well ("Rivers",
"Peace", "Law") are left out, and the list need not be complete.
"""

from __future__ import annotations

from verifier.citations.tagger.gazetteers import GIVEN
from verifier.patterns import late_pattern

_WORDS = frozenset(
    """
    abroad administration affairs africa ages agriculture alliance alliances ambitions america analysis
    ancient anthropology approaches archaeology archives armies aspects atlas authority autonomy
    beginnings beliefs biography borderlands borders bureaucracy capitalism catalogue causes century
    challenges children china christianity chronicle cities citizens citizenship civilization
    civilizations classes climate collapse colonialism colonies commerce commissars communism communities
    concepts confessions conflict conflicts conquest consequences constitution contemporary contradictions
    control crises crisis cultural culture cultures decline democracies democracy development dictatorship
    dictionary dilemmas diplomacy diplomats discipline disorder documents dreams dynamics dynasty early
    ecology economic economics economies economy education elites emergence emotions empire empires
    encounters encyclopedia energy environment epidemic equality essays ethics europe everyday evolution
    experience explorations families famine fascism fears foreign foundations fragments freedom frontier
    frontiers gender genocide geographies geography geopolitics globalization governance government
    handbook health herders heritage historical histories history households human humanitarian ideas
    identities identity ideologies ideology imagined imperialism independence indigenous industrial
    industry inequality inside institutions integration intelligence interests international introduction
    islam journeys justice kingdom kingdoms knowledge labour landscapes language languages laws lectures
    legacies legacy letters liberalism literature making manual margins markets medicine medieval memories
    memory merchants migration military minorities modern modernity monarchy mongolia monuments morality
    movements museums mysticism mythology myths narrative narratives national nationalism nations
    neutrality nomads notes nuclear observations origins orthodoxy outlines parliaments passages past
    pastoralism pastoralists peasant peasants perceptions perspectives philosophy plague poetry policies
    policy political politics popular populations poverty practices principles prisons problems
    proceedings processes promises prophets protest psychology public racism reading readings
    rebellion rebels reconstruction reflections reform reforms refugees regimes region regions relations
    religion religions remembering representations resistance responses revolution revolutions rhetoric
    rights rise ritual rituals rivalry russia science sciences security selected settlers shamans slavery
    social socialism societies society sociology soldiers sources southern sovereignty soviet spaces
    spatial states statistics steppe stories strategies strategy structure structures struggle struggles
    studies subjects suffering survey symbols systems techniques technologies technology temples
    territories territory texts theories theory things thoughts threats trade traditions transformation
    transformations transition transitions translation travels treaties treaty trends tribes ukraine
    understanding unemployment universities uprising utopia values victims villages violence visions
    voices warfare wars weapons welfare western witchcraft witness women workers writings

    abhandlungen anfänge arbeiter archäologie aufsätze außenpolitik bauern bedeutung begriff beiträge
    beziehungen bildung bürger denken deutschland diktatur einführung entstehung entwicklung erfahrung
    erinnerung erinnerungen europa forschung forschungen frieden frühe geist gesammelte geschichte
    gesellschaft gewalt glaube grenzen grundlagen grundriss grundzüge handbuch handel herrschaft identität
    imperien interessen kirche kirchen klassen konflikte krieg kriege krise kultur kulturen kunst
    landschaft leben lehrbuch lehre literatur macht mittelalter moderne nation nationen neutralität
    ordnung philosophie politik politische probleme quellen raum recht reform reich religion revolution
    russland schriften sicherheit soziale sprache staat staaten stadt studien städte theorie tradition
    untersuchungen ursprung verfassung verfassungsrecht verwaltung volk vorlesungen völker völkerrecht
    wandel welt wirtschaft wissenschaft zeitalter zukunft

    affaires ambitions aventures campagnes chrétiens cités coutumes crises croyances droit empires enfants
    enjeux espace espaces essai essais femmes formes frontières guerre guerres histoire histoires
    identités idées institutions introduction justice langage langues littérature manuel monde moyen
    mythes mémoire mémoires nationalité neutralité noblesse origines paysans pensée peuple peuples
    philosophie politique politiques pouvoir pouvoirs pratiques problèmes propriété puissance relations
    représentations récits révolte révolution sciences siècle société sociétés souvenirs sécurité
    territoires théorie traité travail vies villes économie écrits église états études

    antropologia arte breve conflictos cuerpo cultura derecho desarrollo diritto economia economía estado
    estados estudios estudos filosofia filosofía formazione frontera fronteras guerra guerre historia
    historias imperio istituzioni lezioni libertad manual manuale memoria mujeres mundo naciones nación
    nazione neutralidad neutralità origini orígenes pensamiento poder politica política político potere
    problemi pueblos relaciones relazioni ricerche saggi scienza seguridad siglo sociedad sociedade
    società storia storie studi studio teoria teoría trabajo tradición vida violencia

    введение внешняя война вопросы государство документы исследования история культура международные
    монголия народы отношения очерки политика право проблемы россия социология теория экономика
    """.split()  # noqa: SIM905 - a table is read more easily without quotes
)
# "Orlando Figes", "J. H. Elliott": a given name or initials, and a family name.
_PERSON = late_pattern(r"[^\Wa-z\d_][\w.’'-]{0,20}(?:\s[^\Wa-z\d_][\w.’'-]{0,24}){1,3}")
_PART = late_pattern(r",\s")
_WORD = late_pattern(r"[^\W\d_]{3,}")
_JOINS = late_pattern(r"\s(?:and|und|et|e|y|&|и)\s|;|\.\s?,|/")
# "J. Reader", "Reader A".
_INITIALED = late_pattern(r"[^\Wa-z\d_]\.|[^\Wa-z\d_][\w’'-]+\s[^\Wa-z\d_]{1,3}(?:,|\Z)")


def end_of_names(printed: str) -> tuple[int, int] | None:
    """Where names end and the words of a title begin, in a list that commas part; None if all may be names.

    A list that is joined by "and" or that inverts names is left: its commas part more than persons.
    """
    first = _PART.search(printed)
    if (
        first is None
        or not _PERSON.fullmatch(printed, 0, first.start())
        or _is_title(printed[: first.start()])
    ):
        return None
    for part in _PART.finditer(printed):
        words = _WORD.findall(printed[part.end() :].split(", ", 1)[0])
        if not words or words[0].casefold() in GIVEN or _INITIALED.match(printed, part.end()):
            continue
        if any(word.casefold() in _WORDS for word in words):
            return None if _JOINS.search(printed, first.end(), part.start()) else part.span()
    return None


def _is_title(words: str) -> bool:
    return any(word.casefold() in _WORDS for word in _WORD.findall(words))
