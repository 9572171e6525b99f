"""Chapters of edited books as the IEEE has them: '"T," in *Book*, C. Dorn, Ed., 2nd ed. Oslo: Hill, 1999'.

The editor stands behind the book, so that a title of one word in front of it reads like a family name, and a
volume may have its own title: 'in *Plastics*, vol. 3, *Polymers*, J. Peters, Ed.' (IEEE Reference Guide).
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.forms.technical_heads import Head, read_heads
from verifier.citations.forms.technical_tails import read_tail
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.series import blanked
from verifier.citations.plain_names import biblatex_names
from verifier.compare.names import looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern

_IN = late_pattern(r"\s?[Ii]n:?\s\Z")
_BEHIND = late_pattern(
    r",?(?:\s\((?P<series>[^()]{3,80}?)(?:,\s(?:no|vol)\.\s(?P<number>\d{1,5}))?\)[.,]?)?(?:,?\svol\.\s(?P<volume>\d{1,3}|[IVX]{1,5}),?)?"
)
_EDITED = late_pattern(
    r",?\s(?P<editor>(?:[^\Wa-z\d_]\.[\s-]?){1,4}[^\d,:;]{2,40}(?:,?\s(?:and\s|&\s)?(?:[^\Wa-z\d_]\.[\s-]?){1,4}[^\d,:;]{2,40}){0,5}(?:,?\set\sal\.)?),\sEds?\."
    r"(?:,\s(?P<edition>\d{1,2}(?:st|nd|rd|th)\sed)\.|,\srev\.\sed\.)?[.,]?\s"
    r"(?P<location>[^\Wa-z\d_][^:\d]{2,60}):\s(?P<publisher>[^\Wa-z\d_][^\d,]{1,60}(?:,\sInc\.)?),\s(?P<date>(?:1[6-9]|20)\d\d)"
    r"(?:,\sch(?:ap)?\.\s(?P<chapter>\d{1,3}(?:\.\d{1,3})?(?:,\ssec\.\s[\d.]{1,8}\d)?))?(?:,\spp?\.\s(?P<pages>\d{1,5}(?:\s?[-–]{1,2}\s?\d{1,5})?))?(?=[.,;\s]|\Z)"
)
# SIAM prints "in Weirs and Waves, C. Dorn, ed., Hill, Oslo, 1999, pp. 12–34" behind the title, the AMS
# "Weirs and Waves (C. Dorn and E. Falk, eds.), Hill, Oslo, 1999, pp. 12–34".
_NAME = r"(?:[^\Wa-z\d_]\.[\s-]?){1,4}[^\d,:;()]{2,30}"
_NAMES = rf"{_NAME}(?:,?\s(?:and\s)?{_NAME}){{0,5}}"
_OF_MATHEMATICS = late_pattern(
    rf",?\s(?:in\s(?P<booktitle>[^\Wa-z\d_][^\d,()]{{3,120}}),\s(?P<editor>{_NAMES}),\seds?\.|(?P<host>[^\Wa-z\d_][^\d()]{{3,120}}?)\s\((?P<names>{_NAMES}),\s[Ee]ds?\.\)),\s"
    r"(?:(?P<series>[A-Z][^\d,]{3,60}),\svol\.\s(?P<number>\d{1,5}),\s)?(?P<publisher>[A-Z][^\d,]{1,50}),\s(?P<location>[A-Z][^\d]{2,40}),\s"
    r"(?P<date>(?:1[6-9]|20)\d\d),\spp?\.\s(?P<pages>\d{1,5}(?:\s?[-–]{1,2}\s?\d{1,5})?)[\s.]*\Z"
)
_SURELY_NAMES = 0.7


def read_edited_chapter(text: StyledText) -> Assembled | None:
    """Read a chapter of an edited book whose editor stands behind the title in italics; None for all else."""
    plain = text.plain
    if not (" Ed" in plain or " ed" in plain) or not text.italics:
        return None
    run = text.italics[0]
    if len(text.italics) == 1 and (read := _of_mathematics(text)) is not None:
        return read
    into = _IN.search(plain, 0, run.start)
    heads = read_heads(text, into.start()) if into is not None else []
    if not heads or heads[0].marks != "quoted" or into is None or into.start() > heads[0].end + 1:
        return None
    return _of_book(text, heads[0])


def _of_mathematics(text: StyledText) -> Assembled | None:
    plain = text.plain
    run = text.italics[0]
    end = run.start + len(plain[run.start : run.end].rstrip(" ,."))
    match = _OF_MATHEMATICS.match(plain, end)
    heads = read_heads(text, end) if match is not None else []
    if match is None or not heads or heads[0].marks != "italic":
        return None
    fields: dict[str, Part] = {**heads[0].fields}
    names = {"host": "booktitle", "names": "editor"}
    for name, value in match.groupdict().items():
        if value:
            fields[names.get(name, name)] = (value, *match.span(name))
    editor, start, last = fields["editor"]
    fields["editor"] = (biblatex_names(editor), start, last)
    pages = (plain_pages(match["pages"]), *match.span("pages"))
    return assembled("incollection", {**fields, "pages": pages}, ("page", *pages))


def _of_book(text: StyledText, head: Head) -> Assembled | None:
    plain = text.plain
    runs = text.italics
    fields: dict[str, Part] = {**head.fields, "booktitle": _printed(plain, runs[0].start, runs[0].end)}
    end = runs[0].start + len(plain[runs[0].start : runs[0].end].rstrip(" ,."))
    behind = _BEHIND.match(plain, end)
    if behind is not None:
        for name, value in behind.groupdict().items():
            if value:
                fields[name] = (value, *behind.span(name))
        end = behind.end()
    if len(runs) > 1 and "volume" in fields and not plain[end : runs[1].start].strip(" ,"):
        fields["maintitle"] = fields["booktitle"]
        fields["booktitle"] = _printed(plain, runs[1].start, runs[1].end)
        end = runs[1].start + len(plain[runs[1].start : runs[1].end].rstrip(" ,."))
    edited = _EDITED.match(plain, end)
    if edited is None or looks_like_names(edited["editor"]) < _SURELY_NAMES:
        return None
    for name, value in edited.groupdict().items():
        if value and name != "date":
            fields[name] = (value, *edited.span(name))
    fields["editor"] = (biblatex_names(edited["editor"]), *edited.span("editor"))
    fields["date"] = (edited["date"], *edited.span("date"))
    tail = read_tail(blanked(plain, 0, edited.end()), edited.end())
    if tail.left or "date" in tail.fields:
        return None
    fields.update(tail.fields)
    locator = None
    if "pages" in fields:
        value, start, last = fields["pages"]
        fields["pages"] = (plain_pages(value), start, last)
        locator = ("page", plain_pages(value), start, last)
    return assembled("incollection", fields, locator)


def _printed(plain: str, start: int, end: int) -> Part:
    words = plain[start:end].rstrip(" ,.")
    return words, start, start + len(words)
