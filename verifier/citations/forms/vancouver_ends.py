"""What stands behind references of medicine and biology: addresses, numbers of PubMed, days, languages.

"… 2017 May 4;12(5):e0176873. Epub 2017 Mar 3. doi: 10.1371/x. PMID: 28472121; PMCID: PMC5417561.",
"… Published March 3, 2020. Accessed May 4, 2020. https://…", "… 2002;122(8):785-7. Norwegian.".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.forms.parts import Part
from verifier.citations.forms.vancouver_brackets import DATE, LANGUAGES, NAMES_OF_LANGUAGES, day_of
from verifier.identifiers import find_identifiers
from verifier.patterns import late_pattern
from verifier.signs import Signs

_FIELDS = {"doi": "doi", "url": "url", "pmid": "eprint", "pmcid": "pmcid", "isbn": "isbn"}
_LABEL = late_pattern(
    r"(?:\(?(?:Available|Disponible|Disponível|Retrieved|Accessible|Access|Verfügbar)(?:\sonline)?(?:\s(?:from|at|via|en|em|à|sur|unter|on))?(?:\sURL)?\s?:?\s?"
    r"|URL:?\s?|Web\s?site:\s?|Link:\s?|From:\s?|(?:https?://(?:\w{1,3}\.)?doi\.org/|doi:?\s?)|Pub[Mm]ed\s(?:PMID|ID):?\s?|Pub[Mm]ed\sCentral\sPMCID:?\s?|PMID\s?:?\s?|PMCID\s?:?\s?|ISBN:?\s?)?<?\Z",
    re.IGNORECASE,
)


class _Note(NamedTuple):
    """What may stand behind a reference, and the field that it fills."""

    field: str
    strings: Signs
    """Of these one is in every text with such a note, and they are found faster."""
    words: re.Pattern[str]


def _note(field: str, strings: Signs, words: str) -> _Note:
    return _Note(field, strings, re.compile(rf"(?<![\w(])(?:{words})\Z"))


_NOTES = (
    _note(
        "urldate",
        Signs("ccessed", "ited", "etrieved"),
        rf"(?:\(?(?:[Ll]ast\s)?[Aa]ccessed|\(?[Cc]ited|Date\saccessed|Retrieved)(?:\son)?:?\s(?P<said>{DATE})\)?",
    ),
    _note(
        "date",
        Signs("ublished", "osted"),
        rf"(?:First\s)?(?:[Pp]ublished|[Pp]osted)(?:\s[Oo]nline)?(?:\son)?:?\s(?P<said>{DATE})",
    ),
    _note(
        "note",
        Signs("pdated", "odified", "eviewed", "evised"),
        rf"(?P<said>(?:Last\s)?(?:[Uu]pdated|[Mm]odified|[Rr]eviewed|[Rr]evised)(?:\son)?:?\s(?:{DATE}))",
    ),
    _note(
        "note",
        Signs("pub", "Pub", "ahead of"),
        rf"(?P<said>(?:E-?|e)[Pp]ub(?:\sahead\sof\sprint)?(?:\s(?:{DATE}))?|(?:[Oo]nline|Published)\sahead\sof\sprint)",
    ),
    _note(
        "language",
        Signs(*NAMES_OF_LANGUAGES),
        rf"(?<=[.?!]\s)(?:(?:Article\s)?[Ii]n\s)?(?P<said>{LANGUAGES})",
    ),
    _note(
        "note",
        Signs(
            "Erratum",
            "Comment",
            "Retraction",
            "Cited in",
            "ocated at",
            "published by",
            "nsored by",
            "pported by",
            "required",
        ),
        r"(?<=[.?!]\s)(?P<said>(?:Erratum\sin|Comment\sin|Comment\son|Retraction\sin|Cited\sin|Located\sat|Co-?published\sby|Sponsored\sby|Supported\sby)[:\s][^\[\]]{4,120}|Subscription\srequired)",
    ),
    _note(
        "number",
        Signs("eport N", "eport n", "ublication N", "ublication n"),
        r"(?<=[.?!\]]\s)(?:Report\s[Nn]o\.?:?\s(?P<said>[\w./-]{2,30})|(?P<said2>(?:[A-Z]\w{1,12}\s){1,3}[Pp]ublication\s[Nn]o\.?:?\s[\w./()-]{2,30}))",
    ),
    _note(
        "note",
        Signs("Contract", "Grant", "Abstract", "Poster", "Paper", "Order", "Accession"),
        r"(?<=[.?!\]]\s)(?P<said>(?:Contract|Grant|Abstract|Poster|Paper|Order|Accession)\s[Nn](?:o\.?|umber):?\s[\w./()-]{1,30})",
    ),
    _note(
        "note",
        Signs("discussion", "quiz"),
        r"(?<=[.?!;]\s)(?P<said>(?:discussion|quiz)\s[\de]{1,6}(?:[-–]\d{1,5})?)",
    ),
)
# "….htmArticle": the word of a link that was copied with the address in front of it.
_GLUED = late_pattern(r"[\s.;,>)/]*|Article|PubMed|Crossref|CrossRef|Google\sScholar")
_ADDRESSES = Signs("://", "doi", "DOI", "PMID", "PMC", "PubMed", "www.", "ISBN")
_REACH = 180
"""How far before the end a note is looked for."""


class Ends(NamedTuple):
    """What is behind a reference, and where the reference itself ends."""

    fields: dict[str, Part]
    end: int


def read_ends(plain: str) -> Ends:
    """Read what stands behind a reference, from its end on."""
    identifiers = find_identifiers(plain) if _ADDRESSES.found_in(plain) else []
    fields: dict[str, Part] = {}
    notes: list[Part] = []
    end = len(plain)
    may_stand = [note for note in _NOTES if note.strings.found_in(plain)]
    while True:
        end = len(plain[:end].rstrip(" .;,>"))
        named = [
            item
            for item in identifiers
            if item.end <= end and item.scheme in _FIELDS and _GLUED.fullmatch(plain, item.end, end)
        ]
        item = next((item for item in named if item.scheme != "url"), named[0] if named else None)
        if item is not None:
            value = item.printed if item.scheme == "url" else item.value
            _add(fields, notes, _FIELDS[item.scheme], (value, item.start, item.end))
            if item.scheme == "pmid":
                fields.setdefault("eprinttype", ("pubmed", item.start, item.end))
            end = item.start
            while (label := _LABEL.search(plain, max(0, end - 60), end)) is not None and label.start() < end:
                end = label.start()
            continue
        for field, _, words in may_stand:
            match = words.search(plain, max(0, end - _REACH), end)
            group = "said" if match is None or match["said"] else "said2"
            value = (day_of(match[group]) if field in ("date", "urldate") else match[group]) if match else ""
            if match is not None and value:
                _add(fields, notes, field, (value, *match.span(group)))
                end = match.start()
                break
        else:
            break
    pmcid = fields.pop("pmcid", None)
    if pmcid is not None and "eprint" in fields:
        notes.append((f"PMCID: {pmcid[0]}", *pmcid[1:]))
    elif pmcid is not None:
        fields |= {"eprint": pmcid, "eprinttype": ("pmcid", *pmcid[1:])}
    if notes:
        notes.reverse()
        fields["note"] = ("; ".join(note for note, _, _ in notes), *notes[0][1:])
    return Ends(fields, end)


def _add(fields: dict[str, Part], notes: list[Part], field: str, part: Part) -> None:
    """Set a field; what it has no room for is a note."""
    if field == "note" or (field in fields and fields[field][0] != part[0]):
        notes.append(part)
    else:
        fields[field] = part


__all__ = ["Ends", "read_ends"]
