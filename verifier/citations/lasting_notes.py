"""What is said of a work's other printings and of its forewords, which its entry has to keep.

A ``note`` is of the place that cites, and no bibliography has it; "ND Hildesheim 1968", "avec une préface de
A. Berg", "ed. or. Paris, Seuil, 1977" are of the book, and go to ``addendum``.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.patterns import late_pattern

_LASTING = late_pattern(
    # Printed again.
    r"(?:(?:[Aa]nast(?:atischer|\.)\s|[Uu]nveränd(?:erter|\.)\s|[Ff]otomech(?:anischer|\.)\s|[Ff]acs(?:imile|\.)\s)?(?:[Rr]eprint(?:ed)?|rpt\.|[Rr]epr\.|Nachdr(?:uck|\.)|N[Dd]|Neudr(?:uck|\.)|Ndr\.|Neuausg(?:abe|\.)|Neuaufl(?:age|\.))(?!\sin\b)"
    r"|[Rr]éed|[Rr]éédi?t?|[Rr]éimpr|[Rr]eimpr|[Rr]eed(?:\.|ición|ição)|[Rr]ist(?:\.|ampa)|[Ee]d(?:\.|ición|ição|izione)\s(?:[Ff]acs|[Aa]nast|[Oo]r)|[Ff]acs|[Éé]d(?:\.|ition)\s(?:orig|fac)|[Nn](?:ouv|uov|uev)\w*\.?\s[ée]d|I\sed\.|1[aª]\sed\.|1re\séd\.|[Pp]rima\sed"
    r"|[Oo]rig(?:inally|inal(?:ausgabe)?|\.)|[Ff]irst\s(?:published|ed)|[Zz]uerst|[Ee]rstausg|[Tt]it(?:olo|\.)\sor"
    # Shown.
    r"|[Cc]at(?:alogue|\.)\s(?:d|exp|exh|mostra)|[Ee]xhibition\scat|Ausstellungskat|[Cc]at[aá]logo\sd"
    # Translated.
    r"|(?:[Ee]nglish|[Ff]rench|[Gg]erman|[Ii]talian|[Ss]panish)\s[Tt]rans|(?:[Tt]rad|[Tt]r)(?:\.|uction|uzione|ucción)\s(?:it|fr|esp|cast|al|ingl|port|angl|all)|[Dd]t\.|[Dd]eutsche?\s[Üü]bers|[Ee]ngl\.\s[Üü]bers"
    # Introduced and explained.
    r"|(?:[Mm]it\s(?:\w{2,10}\s)?|[Aa]vec\s(?:une?\s|l[ae’'])?|[Ww]ith\s(?:an?\s|the\s)?|[Cc]on\s(?:una?\s|un[’'])?)?(?:[a-z]{4,12}\s)?(?:(?:Vor|Nach|Geleit)wort|Ein(?:leit|führ)ung|[Pp]réface|[Pp]ostface|[Aa]vant-propos|[Ii]ntrod(?:uction|uzione|ucción|ução)|[Pp]refa(?:ce|zione|cio)|[Pp]ostfazione|[Ff]oreword|[Aa]fterword|[Pp]r[óo]logo|[Ee]pílogo|[Ee]studio\spreliminar|[Nn]otes?)"
    r"(?:,?\s(?:und|et|and|e|y)\s\w{3,16})?\s(?:von|v\.|de|d[’']|by|di|do|da|par)"
    r"|(?:[Ii]ntroduced|[Aa]nnotated|[Pp]refaced|[Pp]réfacé|[Aa]nnoté|[Ii]ntroduit|[Pp]rologad|[Ee]ingel|[Kk]omm)\S*\s(?:\S+\s){0,2}(?:by|par|por|von|v\.|durch))"
)


def with_lasting_notes(read: Assembled) -> Assembled:
    """The fields of a citation, what its note says of the book in ``addendum``."""
    note = read.fields.get("note", "")
    if not note or not _LASTING.match(note):
        return read
    fields = {name: value for name, value in read.fields.items() if name != "note"}
    said = fields.get("addendum")
    fields["addendum"] = f"{note}; {said}" if said else note
    spans = tuple(replace(each, field="addendum") if each.field == "note" else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)
