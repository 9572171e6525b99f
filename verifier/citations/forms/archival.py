"""Letters and files in archives: "Thompson to Hobsbawm, 3 May 1970, Box 4, Thompson Papers, Warwick".

They are told by their day (`dated_papers`), by their title, or by nothing but where they lie (`shelfmarks`):
"ASVe, Senato, Terra, reg. 15, c. 34v", or "РГАСПИ. Ф. 495. Оп. 152. Д. 8. Л. 4".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import (
    LONGEST,
    OPENING,
)
from verifier.citations.forms.chinese_files import read_chinese_file
from verifier.citations.forms.dated_papers import read_dated_letter, read_dated_paper
from verifier.citations.forms.described_files import with_description
from verifier.citations.forms.french_files import read_french_file
from verifier.citations.forms.german_files import read_german_file
from verifier.citations.forms.letters import read_letter
from verifier.citations.forms.manuscripts import read_manuscript
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.russian_files import read_russian_file
from verifier.citations.forms.shelfmarks import read_mark_first, read_papers, read_shelf_mark
from verifier.citations.grammar.archive_marks import LIES
from verifier.citations.tagger.head import introduction
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs


def read_archival(text: StyledText) -> Assembled | None:
    """Read what an archive keeps: what it is, its day, and the shelf mark; None for what is published."""
    plain = text.plain
    found = (
        read_russian_file(plain)
        or read_german_file(plain)
        or read_dated_letter(text, plain)
        or _file(plain)
        or read_french_file(plain)
        or read_mark_first(plain)
        or read_papers(text, plain)
        or read_chinese_file(plain)
        or read_manuscript(plain)
        or _sent(text, plain)
    )
    if found is not None and any(item.scheme == "un" for item in find_identifiers(plain)):
        # "UN General Assembly, *Implementation*, A/73/612": a published document of the United Nations.
        return None
    return with_description(plain, found) if found is not None else None


def _sent(text: StyledText, plain: str) -> Assembled | None:
    return None if text.italics else read_letter(plain, introduction(plain))


# "Brief Bolls an Ratz vom 3. März 1557 | liegt in der | Bibliothek Gera".
_LIES_IN = late_pattern(
    r"(?<=\d\d\d\d)\s(?:liegt|befindet\ssich|ist|findet\ssich|is|survives|lies|is\skept|is\spreserved|se\sconserva|se\strouve|est\sconservée?|si\sconserva)"
    r"\s(?:[a-zäöüß]+\s){0,3}(?:in|im|at|en|à|nel|dans)\s(?:(?:der|dem|the|la|el|l[’'])\s?)?"
)
_LIES_IN_SIGNS = Signs(
    " liegt ", " befindet ", " ist ", " findet ", " is ", " survives ", " lies ", " conserva", " trouve ",
    " est ",
)  # fmt: skip


_TITLE_FIRST = late_pattern(r"[‘“„«\"](?P<title>[^‘’“”„«»\"]{4,160})[,.]?[’”“»\"],?\s")


def _titled(plain: str, start: int) -> Assembled | None:
    """A file by its title, and where it lies: "„Kastenrechnung 1587/88“, StadtA MM, D 102/4, fol. 31r"."""
    match = _TITLE_FIRST.match(plain, start)
    kept = _file(plain[match.end() :]) if match is not None else None
    if match is None or kept is None or kept.locator is None:
        return None
    first, last = match.end(), match.end() + kept.spans[-1].end
    place = next((span for span in kept.spans if span.field == "locator"), None)
    end = len(plain[: first + place.start].rstrip(" ,.;(")) if place else last
    end = len(re.sub(r"[,\s]{1,2}[^\s,]{1,6}\Z", "", plain[:end])) if place else end
    title = match["title"].strip(" ,")
    fields = {
        "title": (title, match.start("title"), match.start("title") + len(title)),
        "note": (plain[first:end], first, end),
    }
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    return read


_MARK_BEHIND = late_pattern(r"1[4-9]\d\d,\s[A-Z]{1,6}\d{0,2}[\s/]\d")


def _file(plain: str) -> Assembled | None:
    """A file with its day or title, or of which only the shelf mark is given."""
    if len(plain) > LONGEST:
        return None
    start = introduction(plain)
    if _LIES_IN_SIGNS.found_in(plain) and (lies := _LIES_IN.search(plain, start)):
        plain = f"{plain[: lies.start()]}{', in '.ljust(len(lies.group()))}{plain[lies.end() :]}"
    dated = LIES.search(plain, start + len("2001")) or _MARK_BEHIND.search(plain, start)
    described = read_dated_paper(plain, start) if dated else None
    if described is None and plain[start : start + 1] in OPENING:
        described = _titled(plain, start)
    return described or read_shelf_mark(plain, start)
