"""Interviews and letters that nobody has published: "Interview with X, Ulaanbaatar, 5 May 2015"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import find_dates
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_KINDS = (
    r"(?:(?:authors?(?:['’]s?)?\s|personal\s|telephone\s|phone\s|skype\s|video\s|online\s|oral\s)?interview(?:\s(?:by|of)\s(?:the\s)?author)?"
    r"|(?:personal|email|e-mail|private)\s(?:communication|correspondence|message|conversation)|e-?mail|conversation"
    r"|(?:persönliches\s)?(?:Gespräch|Interview)(?:\sdes\sVerfassers)?|persönliche\sMitteilung"
    r"|entretien(?:\s(?:téléphonique|personnel|en\sligne|de\sl['’]auteure?))?|communication\spersonnelle|entrevista(?:\s(?:personal|telefónica|del\sautor|de\sla\sautora))?|comunicación\spersonal|intervista(?:\s(?:personale|telefonica|dell['’]autor[ea]))?|comunicazione\spersonale"
    r"|(?:persoonlijk\s)?(?:interview|gesprek)(?:\s(?:van|door)\sde\sauteur)?|(?:mondelinge|schriftelijke|persoonlijke)\smededeling|entrevista(?:\s(?:pessoal|telefónica|telefônica|do\sautor|da\sautora|concedida(?:\sao\sautor|\sà\sautora)?|realizada))|comunicação\spessoal"
    r"|интервью(?:\sавтора)?|беседа(?:\sавтора)?)"
)
_WITH = r"(?:with|from|to|mit|von|avec|de|con|com|por|met|van|ao?|ad?|à|с)"
_FIRST = late_pattern(
    rf"(?P<title>{_KINDS}\s{_WITH}\s(?:an?\s|the\s|dem\s|der\s|einem\s)?(?P<name>[^,;()]{{3,80}}))(?=[,;(.]|$)",
    re.IGNORECASE,
)
_NAMED_BEHIND = late_pattern(
    r"(?P<title>Interview|Entretien|Entrevista|Intervista|Gespräch|Интервью),\s(?P<name>[^,;()\d]{3,60})(?=,\s)"
)
_BEHIND = late_pattern(
    rf"(?P<name>[^,;()“”\"]{{3,60}}(?:,\s[^,;()\d“”\"]{{3,60}})??)(?:\s\([^()]{{2,80}}\))?,\s(?P<title>(?:in\s)?{_KINDS})"
    r"(?:\s(?:by|with|to|mit|avec|con)\s(?:the\s)?(?:author|autho?rs?|me|Verfasser(?:in)?|l['’]auteure?|autora?|autore))?"
    r"(?=[,;(.]|$)",
    re.IGNORECASE,
)
_PUBLISHED = late_pattern(r"://|www\.|\bvol\.|\bpp?\.\s?\d|\bS\.\s?\d|[“”„«»《]", re.IGNORECASE)
_SIGNS = Signs(
    "nterv", "ntrev", "ntretien", "espräch", "ommunic", "omunic", "itteilung", "mail", "onversation",
    "orrespond", "нтервью", "еседа", "esprek", "ededeling",
)  # fmt: skip
_REGION = late_pattern(r"(?:[A-Z]\.?){2}|[A-Z][a-z]{2,4}\.")
_POST = late_pattern(
    r"(?:o\s|a\s|de\s)?(?:[a-zà-ÿ-]{4,24}\s){1,2}(?=[^\Wa-z\d_]\.|[^\Wa-z\d_][a-zà-ÿ]+\s[^\Wa-z\d_])"
)
# "Rosalina, tecedeira reformada": one name, and what she is.
_ONE_NAME = late_pattern(r"[^\Wa-z\d_][a-zà-ÿ]{2,20},\s[a-zà-ÿ]{4}")
# "Dubrov, V. A., personal communication".
_INVERTED = late_pattern(r"[^\Wa-z\d_][\w’'-]{1,24},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}")
_LIKE_NAMES = 0.6


def read_interview(text: StyledText) -> Assembled | None:
    """Read an interview or a letter by its words, its place and its date; None for one in a publication."""
    plain = text.plain
    if not _SIGNS.found_in(plain) or _PUBLISHED.search(plain) or text.italics:
        return None
    start = introduction(plain)
    match = _FIRST.match(plain, start) or _NAMED_BEHIND.match(plain, start) or _BEHIND.match(plain, start)
    if match is None:
        return None
    dates = [date for date in find_dates(plain[match.end() :]) if date.edtf]
    if not dates:
        return None
    offset = match.end()
    date = dates[0]
    fields = {"date": (date.edtf, offset + date.start, offset + date.end)}
    title = match["title"]
    fields["title"] = (title[:1].upper() + title[1:], *match.span("title"))
    name = match["name"].strip()
    name = name if _INVERTED.fullmatch(name) else name.split(",")[0].strip()
    # "met dijkgraaf J. Pieters": what somebody is stands in front of the name.
    post = _POST.match(name)
    name = name[post.end() :] if post is not None else name
    if name[:1].isupper() and (
        looks_like_names(name) >= _LIKE_NAMES
        or name.casefold() in GIVEN
        or _ONE_NAME.match(plain, match.start("name"))
    ):
        first = plain.index(name, match.start("name"))
        fields["author"] = (
            to_biblatex(read_names(name)),
            first,
            first + len(name),
        )
    place = plain[offset : offset + date.start]
    words = place.strip(" ,.;(")
    if words and len(words.split(",")[-1].split()) <= 4 and not re.search(r"\d", words):
        parts = words.rsplit(", ", 2)
        # "Washington, DC": a state or district goes with its town.
        region = len(parts) > 1 and _REGION.fullmatch(parts[-1]) is not None
        words = ", ".join(parts[-2:] if region else parts[-1:]).strip(" ,.;(")
        at = offset + place.rindex(words)
        fields["location"] = (words, at, at + len(words))
    return assembled("misc", fields)
