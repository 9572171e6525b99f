"""Who wrote a paper of an archive, as its name says: "Rapport du lieutenant de vaisseau Trévidic".

"Vermerk MinRat Scholvien", "Lettre de la Chambre de commerce de Saint-Malo au ministre": behind the kind of
paper stands a rank and a name, a name in full, or a body, and perhaps to whom it was sent.
"""

from __future__ import annotations

from verifier.citations.forms.parts import Part
from verifier.citations.tagger.gazetteers import is_given
from verifier.compare.names import is_body, read_names, to_biblatex
from verifier.patterns import late_pattern

_PARTICLE = r"(?:de|du|des|la|le|von|van|der|zu|d[’'])"
_PART = r"[^\Wa-z\d_][\w’'.-]{0,24}"
_NAME = rf"(?:{_PARTICLE}\s)?{_PART}(?:[\s-](?:{_PARTICLE}\s?){{0,2}}{_PART}){{0,3}}"
_RANK_FR = (
    r"(?:(?:sous-)?lieutenant(?:\sde\svaisseau|-colonel)?|capitaine(?:\sde\s(?:vaisseau|frégate|corvette))?|enseigne\sde\svaisseau|commandant|colonel|(?:vice-|contre-)?amiral|général|maréchal|chef\sd[’']escadron|(?:vice-)?consul(?:\sgénéral|\sde\sFrance)?|ambassadeur|chargé\sd[’']affaires"
    r"|(?:sous-)?préfet|maire|ministre|secrétaire(?:\sgénéral)?|gouverneur(?:\sgénéral)?|résident|intendant|commissaire(?:\s(?:général|spécial|de\spolice|de\sla\smarine))?|inspecteur(?:\sgénéral)?|ingénieur|docteur|abbé|évêque|père|curé|député|sénateur|procureur(?:\sgénéral)?|juge|marquis|comte|baron|duc|chevalier|sieur|dit)"
)
_BODY = (
    r"(?:Chambre|Société|Compagnie|Ministère|Conseil|Comité|Direction|Bureau|Commission|Préfecture|Municipalité|Syndicat|Union|Ligue|Légation|Consulat|Ambassade|Gouvernement|Cour|Tribunal|Académie|Faculté|Université|Association|Département|Ville|Commune)"
    r"(?!\w)[^,;]{0,70}?"
)
_FRENCH = late_pattern(
    r"(?:Rapport|Lettre|Dépêche|Note|Télégramme|Mémoire|Mémorandum|Compte\srendu|Circulaire|Billet|Instructions?|Déposition|Pétition|Requête)(?:\s(?:confidentiel|secret|particulier|manuscrit|privé|politique|commercial|autographe)(?:le|te|ère|e)?)?"
    rf"\s(?:d(?:u|e)\s(?:l[’'])?(?:même\s)?|de\sla\s|d[’']|des\s)(?:(?P<rank>{_RANK_FR})\s(?:de\s)?)?(?:(?P<body>{_BODY})|(?P<name>{_NAME}))(?P<to>\s(?:à|au|aux)\s[^,;]{{2,80}})?"
)
_RANK_DE = (
    r"(?:(?:Min(?:isterial)?|Reg(?:ierungs)?|Oberreg(?:ierungs)?|Leg(?:ations)?|Geh(?:eim)?|Staats|Land|Ober)(?:rat|dirigent|direktor|sekretär|Rat|Dir|Dirig)\.?|Geh\.\s(?:Reg\.)?Rats?|StS|Staatssekretärs?|Senators?|Ministers?|Konsuls?|Landrats?|Bürgermeisters?"
    r"|Oberbürgermeisters?|Direktors?|Referenten|Referats|Abteilungsleiters?|Generals?|Majors?|Hauptmanns?|Pfarrers?|Bischofs?|Botschafters?|Gesandten|Amtmanns?|Prof\.|Dr\.|Professors?)"
)
_GERMAN = late_pattern(
    r"(?:Vermerk|Aktenvermerk|Bericht|Schreiben|Brief|Aufzeichnung|Votum|Denkschrift|Eingabe|Erlass|Telegramm|Notiz|Gutachten|Stellungnahme)\s"
    rf"(?:(?:de[rs]|von)\s)?(?P<ranks>(?:{_RANK_DE}\s){{0,3}})(?P<name>{_NAME})(?P<to>\san\s[^,;]{{2,80}})?"
)
_GERMAN_OF = late_pattern(r"\w+\svon\s")


def writer_of(title: str, start: int) -> Part | None:
    """The author that the name of a paper tells, with his place; ``start`` is where the name stands."""
    french = _FRENCH.fullmatch(title)
    if french is not None:
        name = french["name"] or french["body"]
        first = start + french.start("name" if french["name"] else "body")
        if french["body"] or is_body(name):
            return f"{{{name}}}", first, first + len(name)
        if french["rank"] or french["to"] or is_given(name.partition(" ")[0]):
            return to_biblatex(read_names(name)), first, first + len(name)
        return None
    german = _GERMAN.fullmatch(title)
    if german is None or is_body(german["name"]):
        return None
    if german["ranks"] or german["to"] or _GERMAN_OF.match(title):
        name = german["name"]
        first = start + german.start("name")
        return to_biblatex(read_names(name)), first, first + len(name)
    return None
