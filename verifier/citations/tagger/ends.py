"""What a field took with it at its ends and is said of the work: that it is to appear, its medium, its kind.

A reader of one field each, in the table `_OF`; a field that holds nothing but such words is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.grammar.unprinted import COPIED, COPIED_BEHIND, COPIED_SIGNS
from verifier.citations.tagger.edition_borders import EDITION_BEHIND, EDITION_SIGNS, VOLUMES_BEHIND
from verifier.citations.tagger.imprint_ends import IMPRINT_SIGNS, place_end, press_end
from verifier.citations.tagger.words import THESIS
from verifier.patterns import late_pattern
from verifier.signs import Signs

_AWAITED = late_pattern(
    r"(?:(?:[Tt]o\s(?:appear|be\spublished)|[Ff]orthcoming|[Aa]ccepted(?:\s(?:for\spublication|by))?|[Ii]n\spress)(?:,)?\sin:?"
    r"|[Ss]ubmitted\s(?:for\spublication\s(?:in|to)|to)"
    r"|[Aa]s\scited\sin)\s(?:the\s)?(?=\S)"
)
_AWAITED_SIGNS = Signs("ppear ", "ublished ", "ming in", "ccepted ", "press in", "ubmitted ", "cited in")
_EARLY = late_pattern(
    r"[.,;]?\s[(\[]?(?:(?:[Aa]dvance|[Ee]arly)\s[Oo]nline\s(?:[Pp]ublication|[Vv]iew)|[Oo]nline\s[Ff]irst|(?:[Ee]pub\s)?[Aa]head\sof\s[Pp]rint"
    r"|[Ff]irst\s[Pp]ublished\s[Oo]nline)[)\]]?\Z"
)
_MEDIUM = late_pattern(
    r"[.,]?\s\[(?:[Mm]otion\s[Pp]icture|(?:[Dd]ocumentary\s)?[Ff]ilm|[Vv]ideo(?:tape|recording|cassette|\s[Ff]ile)?|DVD|CD(?:-ROM)?|[Cc]omputer\s(?:[Ss]oftware|[Pp]rogram)"
    r"(?:\s[Mm]anual)?|[Ss]oftware|[Dd]ata\s?(?:set|\s[Ff]ile|base)|[Aa]udio(?:tape|\s[Rr]ecording)?|[Tt]elevision\s(?:[Ss]eries|[Bb]roadcast|[Pp]rogram)|[Bb]rochure|[Pp]amphlet"
    r"|[Mm]icro(?:fiche|film)|[Pp]odcast|[Oo]nline|[Ee]lectronic\s[Vv]ersion|[Ss]pecial\s[Ii]ssue|[Ii]nternet"
    r"|[Bb]ook\s[Rr]eview|[Ll]etter(?:\sto\sthe\s[Ee]ditor)?|[Ee]ditorial|[Aa]bstract|[Ee]rratum|[Cc]omment(?:ary)?|[Dd]iscussion|[Ii]n\s(?:Chinese|Japanese|Russian|German|French|Spanish|Korean|Italian)|[Pp]ress\s[Rr]elease|[Pp]ower[Pp]oint\s[Ss]lides|[Ww]eb\s[Ll]og\s[Pp]ost|[Bb]log\s[Pp]ost|[Tt]hesis|[Dd]issertation|[Pp]reprint|[Mm]onograph)\]?\.?\Z"
)
_UNPUBLISHED = late_pattern(
    r"[.,]?\s\(?(?P<said>(?:[Mm]anuscript|[Pp]aper|[Aa]rticle)\s(?:(?:is\s|was\s)?(?:submitted|accepted)(?:\sfor\s(?:publication|review))?|in\s(?:preparation|press|progress))"
    r"|[Uu]npublished\s(?:raw\sdata|manuscript|data|report|paper)|[Ss]ubmitted\sfor\spublication)\)?\Z"
)
_UNPUBLISHED_SIGNS = Signs("bmitted", "ccepted", "eparation", "n press", "n progress", "npublished")
_OFFERED = late_pattern(
    r"[.,;]\s(?:(?:[Aa]lso\s)?[Aa]vailable\s(?:by|via|from|at|through|as|on)\s|[Cc]an\sbe\s(?:obtained|retrieved)\s|[Aa]nonymous\sftp).*\Z"
)
_OFFERED_SIGNS = Signs("vailable ", " obtained", "retrieved", "nymous ftp")
_OTHERWISE_COUNTED = late_pattern(
    r"(?:sched[ae]|tavv?\.|figg?\.|cat\.|doc\.|n\.)\s(?P<number>\d{1,4}(?:[-–]\d{1,4})?)"
)
# "Sci. Res., 6: 2010; 40-44".
_YEAR_AND_PAGES = late_pattern(r"(?P<year>(?:19|20)\d\d)[;,]\s?(?P<pages>\d{1,5}\s?[-–]\s?\d{1,5})")
_VOLUME_IN_BRACKETS = late_pattern(
    r"[,.]?\s\((?:\d{1,2}(?:st|nd|rd|th)\sed\.,\s)?(?:[Vv]ol|[Bb]d|[Bb]and|[Tt]om[eo]?)\.?\s(?P<volume>\d{1,3}|[IVX]{1,5})\)?\Z"
)
_SUB_VERBO = late_pattern(r"(?:s\.\s?)?vv?")
_VOLUMES = late_pattern(r"(?:[Vv]oll?|[Vv]ols|[Tt]omi|[Bb]de)\.?\s(?P<count>\d{1,2})")
_VOLUME_AND_PAGES = late_pattern(
    r"(?:(?:[Vv]ol|[Bb]d|[Tt])\.\s)?(?P<volume>[IVXL]{1,6}|\d{1,2}),?\s(?:pp?|S|Sp|cc?|coll?|f)\.\s?(?P<pages>\d.{0,30})"
)
_OF_SERIES = late_pattern(r"s(?:er(?:ie)?)?\.\s(?:[IVX]{1,4}|\d{1,2})")


_SERIES_END = late_pattern(
    r"[.,(]\s?(?P<series>(?:Springer\s)?Lecture\sNotes\sin\s[A-Z][A-Za-z\s]{3,50}|LNCS|LNAI|LNM)(?:,?\s(?:[Vv]ol(?:ume|\.)?\s|[Nn]o\.\s)?(?P<number>\d{1,5}))?\)?\Z"
)
_ANNOUNCED = late_pattern(
    r"(?:[Pp]ersonal\s[Cc]ommunication|[Ss]ubmitted|[Tt]o\sappear|[Ii]n\spress|[Ff]orthcoming|[Uu]npublished|[Ii]n\spreparation|[Mm]imeo|[Mm]anuscript)[^,]{0,3}"
)
_ANNOUNCED_SIGNS = Signs(
    "ommunication",
    "ubmitted",
    "o appear",
    "n press",
    "orthcoming",
    "npublished",
    "reparation",
    "imeo",
    "anuscript",
)
_PRESS_END = late_pattern(
    r"(?:(?<=[a-z]{6})[.,]|(?<=\))[.,]?)\s(?P<publisher>(?:IEEE|ACM|AAAI|SIAM|USENIX|IFIP)(?:\s(?:Press|Computer\sSociety(?:\sPress)?))?|Springer(?:[\s-]Verlag)?|Elsevier|Kluwer|Morgan\sKaufmann)\Z"
)
_PRESSES = (
    "IEEE",
    "ACM",
    "AAAI",
    "SIAM",
    "USENIX",
    "IFIP",
    "Press",
    "Society",
    "Springer",
    "Verlag",
    "Elsevier",
    "Kluwer",
    "Kaufmann",
)
_EDITION_IN_BRACKETS = late_pattern(r"\s\((?P<edition>[\w.]{2,12}\s[Ee]d(?:ition|n|\.)?)\)?\Z")
_VOLUME_END = late_pattern(r"[:,.]\s(?:Vol|Bd)\.\s(?P<volume>\d{1,3}|[IVX]{1,5})(?:[.:,]\s.{3,120})?\Z")
# "Aus Politik und Zeitgeschichte B 14/1995".
_ISSUE_LETTER = late_pattern(r"\s[AB]\Z")
_OF_YEAR = late_pattern(r"\s\d{1,2}(?:-\d{1,2})?/(?:(?:19|20)?\d\d)\b")
_VOLUME_ALONE = late_pattern(r"(?<=[^\W\d_])(?<!RFC)\s(?P<volume>\d{1,4})\Z")
_YEAR = late_pattern(r"(?:1[5-9]|20)\d\d")
_SPECIAL = late_pattern(r"[,:.]?\s\(?[Ss]pecial\s[Ii]ssue(?:\son|:)\s.{3,120}\Z")
_SPECIAL_ALONE = late_pattern(r",?\s\(?[Ss]pecial\s[Ii]ssue\)?\Z")
_DAYS = late_pattern(
    r",\s\d{1,2}\.?(?:st|nd|rd|th)?\s?[-–]\s?\d{1,2}\.?(?:st|nd|rd|th)?\s[^\Wa-z\d_][^\W\d_]{2,9}\.?(?:,?\s(?:19|20)\d\d)?\Z"
)
_UNPUBLISHED_THESIS = late_pattern(
    r"[.,]\s(?:[Uu]nveröff(?:entlichte)?|[Uu]ngedr(?:uckte)?|[Mm]asch|[Uu]npubl(?:ished)?|phil|jur|inédit[ae])\.?\Z"
)
_PREPRINT = late_pattern(r"[.,]\s(?P<note>[Pp]reprint|[Mm]anuscript)\Z")
_ISSUE_OF_JOURNAL = late_pattern(
    r"(?<=[^\W\d_]{2})\.\s(?P<series>[^\Wa-z\d_][^.,;:()]{3,60}),?\s(?:Sonderband|Sonderheft|Beiheft|Themenheft)\s(?P<number>\d{1,3})\Z"
)
_CODE = late_pattern(r"\.\s(?P<number>[A-Z]{2,6}[\s-]\d{1,5}(?:[-.]\d{1,5}){1,3})\Z")
_ON_DISC = late_pattern(r"\.\s(?:DVD|CD|CD-ROM|VHS|Film|Video)\Z")
_EDITION = late_pattern(
    r"\.\s(?P<edition>(?:[Ee]xpanded|[Rr]evised|[Ee]nlarged|\d{1,2}(?:st|nd|rd|th))(?:\s(?:and\s\w{5,9}\s)?ed(?:ition|\.)?)?)\Z"
)
_IN_SERIES = late_pattern(r"[.,]\sser\.\s(?P<series>[^\Wa-z\d_].{4,90})\Z")


def with_clean_ends(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The fields of a text without what only belongs to the words around them."""
    said = _SAID.found_in(text)
    copied = COPIED_SIGNS.found_in(text)
    odd = said or ";" in text or "§" in text
    kept: list[Tag] = []
    for index, tag in enumerate(tags):
        label = tag.label
        # As nearly all fields are: nothing is looked for in them.
        if label not in _OF or (label == "pages" and not odd and text[tag.start].isdigit()):
            kept.append(tag)
        elif said or label == "pages" or _may_hold_more(text, tag):
            for each in _without_copied(text, tag) if copied else (tag,):
                kept.extend(_OF[each.label](text, each, tags, index) if each.label in _OF else (each,))
        else:
            kept.append(tag)
    return kept


def _without_copied(text: str, tag: Tag) -> tuple[Tag, ...]:
    """A field without the words for how few copies there are at its end: "University of Exland. Mimeo"."""
    alone = COPIED.fullmatch(text, tag.start, tag.end)
    if alone:
        return (Tag("note", *alone.span("note"), tag.confidence),)
    behind = COPIED_BEHIND.search(text, tag.start + 2, tag.end)
    if behind is None:
        return (tag,)
    return tag._replace(end=behind.start()), Tag("note", *behind.span("note"), tag.confidence)


def _may_hold_more(text: str, tag: Tag) -> bool:
    """Whether a field has an end that says by itself that it may hold something else."""
    last = text[tag.end - 1]
    if last in _ODD_ENDS:
        return tag.label != "location"
    if tag.label == "publisher":
        return last in "IVX" and text.find(", ", tag.start, tag.end) > 0
    if tag.label == "container:book":
        return text.endswith(_OTHER_ENDS, tag.start, tag.end)
    return last in "AB" and tag.label == "container:journal" and text[tag.end - 2] == " "


def _container(text: str, tag: Tag, tags: Sequence[Tag], index: int) -> Iterator[Tag]:
    """What holds a work without the words for its coming: "to appear in AI Magazine"."""
    del index
    if _AWAITED_SIGNS.found_in(text):
        lead = _AWAITED.match(text, tag.start, tag.end)
        tag = tag._replace(start=lead.end()) if lead else tag
    if _EARLY_SIGNS.found_in(text):
        early = _EARLY.search(text, tag.start + 1, tag.end)
        tag = tag._replace(end=early.start()) if early else tag
    if _BEHIND_SIGNS.found_in(text):
        for pattern in (_SPECIAL, _SPECIAL_ALONE, _SERIES_END, _ISSUE_OF_JOURNAL):
            cut = pattern.search(text, tag.start + 4, tag.end)
            if cut:
                yield from (
                    Tag(label, *cut.span(label), tag.confidence)
                    for label in ("series", "number")
                    if label in cut.groupdict() and cut[label] and not _labelled(tags, label)
                )
                tag = tag._replace(end=cut.start())
    yield from _with_more(text, tag, tags)


def _with_more(text: str, tag: Tag, tags: Sequence[Tag]) -> Iterator[Tag]:
    """What holds a work without its press, edition and volume at the end."""
    if _ANNOUNCED_SIGNS.found_in(text) and _ANNOUNCED.fullmatch(text, tag.start, tag.end):
        yield tag._replace(label="note")
        return
    issue = _ISSUE_LETTER.search(text, tag.start + 3, tag.end) if text[tag.end - 2] == " " else None
    if issue and _OF_YEAR.match(text, tag.end):
        yield tag._replace(end=issue.start())
        return
    numbered = tag.label == "container:journal" and text[tag.end - 1].isdigit()
    for pattern, label, may in (
        (_PRESS_END, "publisher", text.endswith(_PRESSES, tag.start, tag.end)),
        (
            _EDITION_IN_BRACKETS,
            "edition",
            text.endswith(("dition", "edn", " ed", "ed.", "n)", "d)"), tag.start, tag.end),
        ),
        (_VOLUME_END, "volume", tag.label == "container:book" and text.find("Vol. ", tag.start, tag.end) > 0),
        (_VOLUME_ALONE, "volume", numbered),
    ):
        cut = pattern.search(text, tag.start + 3, tag.end) if may and not _labelled(tags, label) else None
        if cut and not _YEAR.fullmatch(cut[label]):
            yield tag._replace(end=cut.start())
            yield Tag(label, *cut.span(label), tag.confidence)
            return
    comma = text.rfind(", ", tag.start + 4, tag.end) if text[tag.end - 1].isdigit() else -1
    days = _DAYS.search(text, max(tag.start, comma - 30), tag.end) if comma > 0 else None
    yield tag._replace(end=days.start()) if days else tag


def _labelled(tags: Sequence[Tag], label: str) -> bool:
    return any(tag.label == label for tag in tags)


def _title(text: str, tag: Tag, tags: Sequence[Tag], index: int) -> Iterator[Tag]:
    """A title without its medium, and without that nobody published it or who offers it."""
    if _ANNOUNCED_SIGNS.found_in(text) and _ANNOUNCED.fullmatch(text, tag.start, tag.end):
        yield tag._replace(label="note")
        return
    at_end = _AT_END if _ENDS.found_in(text) else (_CODE,) if text[tag.end - 1].isdigit() else ()
    cut = next((cut for pattern in at_end if (cut := pattern.search(text, tag.start + 4, tag.end))), None)
    if cut is not None:
        yield from _title(text, tag._replace(end=cut.start()), tags, index)
        yield from (
            Tag(label, *cut.span(label), tag.confidence)
            for label in cut.groupdict()
            if not _labelled(tags, label)
        )
        return
    thesis = _UNPUBLISHED_THESIS.search(text, tag.start + 4, tag.end) if _THESES.found_in(text) else None
    if thesis and THESIS.match(text, tag.end + 1 + text.startswith(".", tag.end)):
        yield tag._replace(end=thesis.start())
        return
    last = text[tag.end - 1]
    if last == ")" and not _labelled(tags, "volume"):
        volume = _VOLUME_IN_BRACKETS.search(text, max(tag.start + 4, tag.end - 24), tag.end)
        if volume:
            yield tag._replace(end=volume.start())
            yield Tag("volume", *volume.span("volume"), tag.confidence)
            return
    if last == "]" or text[tag.end : tag.end + 1] == "]":
        medium = _MEDIUM.search(text, tag.start + 1, tag.end)
        if medium:
            yield tag._replace(end=medium.start())
            return
    if _OFFERED_SIGNS.found_in(text):
        offered = _OFFERED.search(text, tag.start + 4, tag.end)
        tag = tag._replace(end=offered.start()) if offered else tag
    if _UNPUBLISHED_SIGNS.found_in(text):
        said = _UNPUBLISHED.search(text, tag.start + 4, tag.end)
        if said:
            yield tag._replace(end=said.start())
            yield Tag("note", *said.span("said"), tag.confidence)
            return
    yield tag


_THESES = Signs("nveröff", "ngedr", "npubl", ", phil", "inédit", "asch")
_AT_END = (_PREPRINT, _CODE, _ON_DISC, _EDITION, _IN_SERIES, EDITION_BEHIND, VOLUMES_BEHIND)
_BEHIND_SIGNS = Signs(
    "Sonderband ", "Sonderheft ", "Beiheft ", "Themenheft ", "pecial ", "ecture Notes", "LNCS", "LNAI", "LNM"
)
_EARLY_SIGNS = Signs("nline ", "of print", "of Print", "line View", "online")
_ENDS = Signs(
    ". DVD",
    ". CD",
    ". VHS",
    ". Film",
    ". Video",
    "xpanded",
    "evised",
    "nlarged",
    " ser. ",
    "1st",
    "2nd",
    "3rd",
    "4th",
    "5th",
    "6th",
    *EDITION_SIGNS,
    "reprint",
    "anuscript",
)


def _pages(text: str, tag: Tag, tags: Sequence[Tag], index: int) -> Iterator[Tag]:
    """Pages apart from the volume in front of them, and none where something else was counted."""
    if text[tag.start].isdigit():
        year = _YEAR_AND_PAGES.fullmatch(text, tag.start, tag.end) if text[tag.start] in "12" else None
        if year and not _labelled(tags, "date"):
            yield Tag("date", *year.span("year"), tag.confidence, year["year"])
            yield tag._replace(start=year.start("pages"))
            return
        section = (
            text[max(0, tag.start - 2) : tag.start].strip() == "§" and text[tag.end : tag.end + 1] != ","
        )
        yield tag._replace(label="locator:section") if section else tag
        return
    other = _OTHERWISE_COUNTED.fullmatch(text, tag.start, tag.end)
    if other:
        yield Tag("locator:number", *other.span("number"), tag.confidence)
        return
    behind = tags[index + 1].label if index + 1 < len(tags) else ""
    run = text.rfind("s", max(0, tag.start - len("serie ")), tag.start + 1) if behind == "volume" else -1
    # "s.v.": a word looked up; "Archivio veneto, s. V, CLIII": a run of volumes.
    looked_up = text[tag.end - 1] == "v" and _SUB_VERBO.fullmatch(text, tag.start, tag.end)
    if looked_up or (run >= 0 and _OF_SERIES.fullmatch(text, run, tag.end)):
        return
    volumes = _VOLUMES.fullmatch(text, tag.start, tag.end)
    if volumes:
        yield Tag("volumes", *volumes.span("count"), tag.confidence)
        return
    both = _VOLUME_AND_PAGES.fullmatch(text, tag.start, tag.end)
    if both is None:
        yield tag
        return
    if not any(each.label == "volume" for each in tags):
        yield Tag("volume", *both.span("volume"), tag.confidence)
    yield tag._replace(start=both.start("pages"))


_ODD_ENDS = "0123456789])"
_OTHER_ENDS = (*_PRESSES, "dition", "edn", " ed")
_SAID = Signs(
    *_AWAITED_SIGNS, *_EARLY_SIGNS, *_BEHIND_SIGNS, *_ANNOUNCED_SIGNS, *_ENDS, *_OFFERED_SIGNS,
    *_UNPUBLISHED_SIGNS, *_THESES, *COPIED_SIGNS, *IMPRINT_SIGNS, "Vol. ", "). IEEE", "). ACM", "Edition",
)  # fmt: skip
"""Of these one is in every text of which a reader takes words away, but where its ends are odd."""

_OF: dict[str, Callable[[str, Tag, Sequence[Tag], int], Iterator[Tag]]] = {
    "container:journal": _container,
    "container:book": _container,
    "title": _title,
    "publisher": press_end,
    "location": place_end,
    "pages": _pages,
}
