"""Who edited or translated a work, in whole words at the end of its title, as many languages print it.

"Histoire de la Mongolie, publiée par J. Berg"; "De staat, onder redactie van P. de Vries".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.compare.names import looks_like_names
from verifier.patterns import late_pattern
from verifier.signs import Signs

_EDITED = (
    r"[Ee]d(?:ited|\.)\sby|(?:(?:revu|révis|présent|annot|comment|préfac|introdui)(?:e|é|ée|t|te|s|és|ées)?(?:,\s|\set\s)){1,3}(?:présent|annot|comment|préfac)(?:é|ée)s?\spar|(?:[Tt]extes?\s)?(?:[Pp]ubli|[Éé]dit|[Rr]éuni|[Pp]résent|[Éé]tabli|[Rr]assembl)(?:é|és|ée|ées|s|e|es)?\spar|[Ss]ous\sla\s(?:direction|dir\.)\s(?:de|d[’'])"
    r"|(?:[Cc]oordinad|[Dd]irigid|[Ee]ditad|[Cc]ompilad|[Oo]rganizad|[Pp]reparad)[oa]s?\spor|[Cc]oord\.\s(?:de|por)"
    r"|[Ss]otto\sla\sdirezione\sdi|[Aa]\scura\sdi|[Hh]erausgegeben\s(?:und\s\w{5,14}\s)?von|[Hh](?:rs)?g\.\s(?:von|v\.)|[Bb]earbeitet\svon"
    r"|[Oo]nder\sredactie\svan|[Uu]itgegeven\sdoor|[Bb]ezorgd\sdoor|[Pp]od\sred(?:akcją|\.?)(?:\snauk\.)?|[Oo]prac(?:ował|\.?)|[Uu]dgivet\saf|[Uu]tg(?:iven|itt)\sav|[Pp]od\svedením"
    r"|[Пп]од\s(?:общ(?:ей|\.)\s)?ред(?:акцией|\.)"
)
_TRANSLATED = (
    r"[Tt]rans(?:lated|\.)\sby|[Tt]r\.?(?=\s|\Z)|[Tt]rad(?:uit|\.)\s(?:d[eu]\s\S+\s|de\sl[’']\S+\s)?par|[Tt]raducid[oa]\s(?:del\s\S+\s)?por|[Tt]radotto\s(?:dal\S*\s\S+\s)?da"
    r"|(?:[Aa]us\sdem\s\S+\s)?[Üü]bersetzt\svon|[Vv]ertaald\sdoor|[Tt]łum\.?|[Pp]rzeł(?:ożył|\.?)|[Пп]ер(?:евод|\.)\s(?:с\s\S+\s)?(?=[^\Wа-яёa-z\d_]\.)"
)
_SIGNS = Signs(
    *(
        " tr. ",
        " by ",
        " par ",
        " por ",
        "direction d",
        "dir. d",
        "direzione di",
        "cura di",
        "gegeben ",
        "g. von",
    ),
    *("g. v. ", "eitet von", "setzt von", "redactie", " door ", "od red", "prac. ", "pracował", "ivet af"),
    *(
        "iven av",
        "itt av",
        "vedením",
        "од ред",
        "бщей ред",
        "бщ. ред",
        "otto da",
        "łum. ",
        "rzeł",
        "Пер",
        "пер",
    ),
    *("oord. de",),
)
_BEHIND = late_pattern(
    rf"[,.:;]\s(?:(?P<editor>{_EDITED})|(?P<translator>{_TRANSLATED}))\s?(?P<names>\S.*)?\Z"
)
_LIKE_NAMES = 0.5
_LONGEST = 160
_TAKEN_FOR = frozenset(("container:journal", "container:book", "publisher", "author"))


def with_editors_apart(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, a title without the words for who edited or translated, and these people.

    Where only the words were left to the title, the names are what stands directly behind it.
    """
    if not _SIGNS.found_in(text):
        return tags
    for _ in range(_MOST_ROLES):
        for index, tag in enumerate(tags):
            mended = _apart(text, tags, index) if tag.label in ("title", "container:book") else None
            if mended is not None:
                tags = mended
                break
        else:
            break
    return tags


def _apart(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    tag = tags[index]
    said = _BEHIND.search(text, tag.start + 4, tag.end)
    if said is None:
        return None
    role = "editor" if said["editor"] else "translator"
    if any(each.label == role for each in tags):
        return None
    end = said.start()
    # What was understood before is blank there.
    while text[end - 1] in " ,":
        end -= 1
    short = tag._replace(end=end)
    if said["names"]:
        if len(said["names"]) > _LONGEST or looks_like_names(said["names"]) < _LIKE_NAMES:
            return None
        return [*tags[:index], short, Tag(role, *said.span("names"), tag.confidence), *tags[index + 1 :]]
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is None or behind.label not in _TAKEN_FOR or text[tag.end : behind.start].strip(" ."):
        return None
    if looks_like_names(text[behind.start : behind.end]) < _LIKE_NAMES:
        return None
    return [*tags[:index], short, behind._replace(label=role), *tags[index + 2 :]]


_MOST_ROLES = 3
"""Of one work no more are told."""
