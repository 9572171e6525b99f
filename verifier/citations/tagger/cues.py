"""The words that tell the trained tagger what stands beside them, by class and in many languages."""

from __future__ import annotations

from verifier.citations.grammar.months import MONTHS, SEASONS

_CUES = {
    "in": "in dans en: nel nella apud aus",
    "and": "and und et y e i и та og och en ja & a",
    "etal": "al alii kol others u.a др",
    "edit": (
        "hrg hrgs ed eds edited editor editors hg hgg hrsg herausgegeben éd éds dir dirs sous "
        "direction cura coord coords comp ред redaktion red rédacteur zost сост организатор org orgs "
        "edição"
    ),
    "edition": (
        "first second third fourth fifth sixth seventh eighth ninth tenth zweite dritte vydání vyd "
        "wyd edition edn aufl auflage édition ausgabe ausg edizione ristampa reprint repr rev revised "
        "изд erw überarb enl neudruck nachdruck"
    ),
    "translate": (
        "trans translated translator translators transl übers übersetzt traduit trad traduction "
        "traducido traduzione traductor пер"
    ),
    "volume": "vol vols volume volumes v bd bde band bände jg jahrgang tome tom t том tomo tomos т cilt roč",
    "number": (
        "n no nos nr num number issue iss heft h numéro numero núm вып fasc № part pt suppl "
        "supplement sonderheft teil"
    ),
    "page": (
        "p pp page pages pg pgs s ss seite seiten pag pág págs с стр str ff f sqq sgg segg passim sp col cols"
    ),
    "particle": "van von de der den del della di du da dos das la le ter ten zu zur vom al el bin ibn af des",
    "junior": "jr sr ii iii iv",
    "press": (
        "press publisher publishers publishing publications verlag verlagsanstalt books éditions "
        "editions editorial edizioni editore editori editrice editora edicions uitgeverij "
        "издательство изд-во university universität université università universidad wiley springer "
        "elsevier routledge ashgate palgrave macmillan brill sage kluwer blackwell pearson penguin "
        "norton harper gallimard seuil suhrkamp beck nomos mohr reclam rowohlt campus einaudi laterza "
        "mulino harrassowitz steiner olms tipografia libreria stamperia mondadori feltrinelli olschki "
        "viella marsilio neri pozza franco angeli oldenbourg schöningh aschendorff klartext wallstein "
        "metzler niemeyer hanser dtv siedler klett droste heymann heymanns luchterhand hirzel velbrück "
        "königshausen fink hogrefe lambertus klinkhardt cornelsen bertelsmann gabler vahlen wagenbach "
        "böhlau schwabe transcript kohlhammer beltz juventa leske budrich vandenhoeck duncker enke "
        "piper waxmann dietz saggiatore ricciardi vallecchi sellerio bompiani rizzoli bulzoni loescher "
        "zanichelli garzanti donzelli liguori pàtron giunti cappelli antenore forni skira silvana "
        "carocci unicopli electa sansoni canova cierre giuffrè utet cedam bollati boringhieri "
        "flammarion fayard grasset plon vrin harmattan hachette alianza ariel taurus cátedra paidós "
        "tecnos akal crítica мгу росспэн политиздат association society institute ltd inc llc co gmbh "
        "cie fils sons bros nauka наука house"
    ),
    "journal": (
        "journal journals review quarterly monthly magazine annals archives archive bulletin "
        "transactions letters proceedings zeitschrift jahrbuch blätter archiv anzeiger mitteilungen "
        "hefte rundschau revue cahiers annales rivista quaderni studi annali revista cuadernos "
        "anuario вестник журнал j rev proc trans ann bull lett quart mag arch int am acad sci soc "
        "assoc natl phys chem biol med res math zeitung times newspaper archivio bollettino atti "
        "studia acta newsletter gazette chronicle herald"
    ),
    "meeting": (
        "conference conf symposium symp workshop congress kongress meeting tagung colloque congresso "
        "convegno конференции proc proceedings actes atti"
    ),
    "thesis": (
        "thesis dissertation diss phd ph.d msc m.sc doctoral master masters thèse tesis tesi "
        "doktorarbeit habilitation habilitationsschrift unpublished mémoire дис автореф"
    ),
    "report": (
        "report reports tech technical working discussion paper memo memorandum manuscript preprint "
        "arxiv draft rapport bericht"
    ),
    "access": (
        "retrieved accessed access available from online url http internet abgerufen zugriff "
        "verfügbar consulté disponible disponibile acesso last viewed visited doi isbn issn pmid"
    ),
    "state": "forthcoming press submitted appear n.d preparation s.d o.j erscheinen undated nd",
    "same": (
        "ibid ibidem idem ebd ebenda ders dies ivi op cit loc id eadem vgl siehe see cf voir vedi also auch"
    ),
}


def _table() -> dict[str, str]:
    table = dict.fromkeys(MONTHS, "month") | dict.fromkeys(SEASONS, "season")
    for name, words in _CUES.items():
        for word in words.split():
            table.setdefault(word, name)
    return table


CUES = _table()
"""Class of a cue by its word in lower case."""
