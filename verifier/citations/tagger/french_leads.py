"""What French historians say in front of what they cite: "Récit détaillé dans | Quérangal, thèse citée".

"Près de 2 400 dépêches en trente-sept ans : | AMAE, Lima, vol. 1-11", "par | Corbel, *Terre-Neuvas*, p.
140": a few words and a small one that leads, in front of an archive, or of a name and what stands behind it.
"""

from __future__ import annotations

from verifier.patterns import late_pattern
from verifier.signs import Signs

_PART = r"[^\Wa-zà-öø-ÿ\d_][\w’'.-]{0,24}"
_NAME = rf"(?:{_PART}(?:[\s-](?:(?:de|du|des|la|le|d[’'])\s?){{0,2}}{_PART}){{0,3}})"
_NAMES = rf"{_NAME}(?:(?:,\s|\set\s){_NAME}){{0,2}}"
_ARCHIVE = (
    r"(?:A?MAE|ADMAE|CADN|CADC|AN|ANF|ANOM|CAOM|ANMT|CAC|CHAN|SHD|SHAT|SHM|AD|AM|AC|APP|BnF|BNF|BHVP|IMEC|AAV|ASV|ASDN|AGR|TNA|PRO|NARA|BArch|AGI|AGS|AHN|ASVe|ASF"
    r"|Arch\.\s(?:nat|dép|mun|dipl|com)\.|Archives\s(?:nationales|départementales|municipales|diplomatiques))"
    r"(?:\s\([^()]{2,40}\)|\s(?:\d{2,3}|2[AB])(?=,)|\s(?:d[eu]s?\s(?:la\s|l[’'])?|d[’'])?[A-ZÀ-Þ][\w’'-]{2,24}(?:[-\s][\w’'-]{1,20}){0,3})?,\s"
)
_BACK = (
    r"(?:,?\s\(?(?:op|art|loc|ouvr|th)\.\s?(?:cit|préc)|,\s(?:thèse|ouvrage|article|livre"
    r"|étude|mémoire|rapport)\s(?:cité|préc)|,\s(?:«|“)|\s\((?:ff?°|f\.|p\.|n\.|op\.))"
)
# "Gaston Le Bihan, Drames des mers australes, Paris, Plon, 1926".
_IN_FULL = rf"(?:{_PART}\s{_NAME},\s[^,;:()«»\d]{{4,100}},\s[A-ZÀ-Þ][\w-]{{2,20}}(?:,|\s:)\s)"
# "Duvergier, Collection des lois, t. 48".
_IN_VOLUME = rf"(?:{_NAMES},\s[^,;:()«»\d]{{4,80}},\s(?:t|vol)\.\s[\dIVXLC])"
_SURELY_CITED = rf"(?:{_ARCHIVE}|{_NAMES}{_BACK}|{_IN_FULL}|{_IN_VOLUME})"
_WORDS = r"[^\W\d_][\w’'-]*(?:\s[a-zà-öø-ÿ][\w’'-]*){1,9}"
_NOUN = (
    r"(?:[Pp]rocès-verb(?:al|aux)|[Tt]extes?|[Aa]nalyse|[Rr]écit|[Ee]xemples?|[Ll]iste|[Dd]étails?|[Cc]opies?|[Mm]inutes?|[Oo]rigin(?:al|aux)|[Rr]ésumé|[Ee]xtraits?|[Pp]ortrait|[Ss]ynthèse|[Rr]éférences|[Dd]ossiers?"
    r"|[Dd]ocuments?|[Cc]itation|[Cc]artes?|[Pp]lans?|[Cc]hiffres|[Rr]apports?|[Cc]orrespondance|[Mm]entions?|[Tt]raduction|[Éé]dition|[Pp]ublié|[Rr]eproduit|[Cc]ité|[Ss]ignalé|[Mm]entionné|[Rr]epris)e?s?"
)
_LEAD = late_pattern(
    rf"(?:{_WORDS}|{_NOUN})\s(?:dans|chez|par)\s(?={_SURELY_CITED})"
    rf"|[^\W\d_][^:;«»“”()]{{4,140}}?\s:\s(?={_ARCHIVE})"
    rf"|(?:[Dd][’']après|Selon|Chez|Pour)\s(?={_NAMES}(?:{_BACK}|,\s[Ii]bid\.))"
    rf"|(?:par|chez|selon|dans)\s(?={_NAMES},\s[^\Wa-zà-ÿ\d_«])"
)
_SIGNS = Signs(" dans ", " chez ", " par ", " : ")
_SMALL_FIRST = ("D’", "D'", "d’", "d'", "Selon ", "Chez ", "Pour ", "par ", "chez ", "selon ", "dans ")
# ", et, à sa suite, | par Corbel, *Terre-Neuvas*".
_JOINT = late_pattern(
    rf"(?:(?<=\d)|(?<=[)\]]))(?P<cut>,?\s(?:et|puis|ou),?\s(?:[a-zà-ÿ][^,;:()\d«»]{{3,40}},\s)?)(?=(?:par|chez|selon|dans)\s{_NAMES},\s)"
)
_FARTHEST = 160


def french_lead(text: str) -> int:
    """How many characters at the start of a text lead to what is cited behind them."""
    if not text.startswith(_SMALL_FIRST):
        said = text[:_FARTHEST] if _SIGNS.found_in(text) else ""
        if not any(map(said.__contains__, _SIGNS)):
            return 0
    match = _LEAD.match(text)
    return match.end() if match else 0


def french_joints(plain: str, shielded: str) -> list[tuple[int, int]]:
    """The places within sentences at which words lead from one citation to who cites the same."""
    if " par " not in plain and " chez " not in plain and " selon " not in plain and " dans " not in plain:
        return []
    found = (match.span("cut") for match in _JOINT.finditer(plain))
    return [(cut, behind) for cut, behind in found if shielded[cut:behind] == plain[cut:behind]]
