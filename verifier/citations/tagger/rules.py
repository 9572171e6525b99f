"""The tagger by rules: grammar first, then the place of each part around the title.

No rule knows a work or a name of one; they know what citations look like (see docs/decisions).
"""

from __future__ import annotations

from verifier.citations.canvas import Canvas, Tag
from verifier.citations.grammar.addresses import read_addresses
from verifier.citations.grammar.bare_numbers import read_bare_numbers
from verifier.citations.grammar.chinese_imprint import read_chinese_imprint
from verifier.citations.grammar.locators import read_locators
from verifier.citations.grammar.numbers import read_numbers
from verifier.citations.grammar.series import read_series
from verifier.citations.grammar.shortened import read_shortened
from verifier.citations.tagger.document_titles import of_document, read_first_print, with_whole_title
from verifier.citations.tagger.head import tag_head
from verifier.citations.tagger.kinds import read_kind
from verifier.citations.tagger.layout import Layout, read_type_code
from verifier.citations.tagger.symbols import (
    is_only_a_symbol,
    read_suffix,
    read_title_before_symbol,
    read_title_behind_symbol,
    symbol_start,
)
from verifier.citations.tagger.tail import tag_tail
from verifier.citations.tagger.title import find_layout
from verifier.citations.tagger.words import PERIODICAL
from verifier.citations.tagger.work_dates import read_dates, take_other_dates
from verifier.compare.names import is_body, looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_ENTRY_WORD = late_pattern(
    r"(?:(?<=[,.;:]\s)|\A)(?P<cue>(?:[Vv]oce|ad\svocem|voz|[Aa]rt\.|[Aa]rtikel|Stichwort|Lemma|[Aa]rticle|notice)\s(?:zu\s)?)(?P<quoted>(?=[“„«\"‘‚]))?"
    r"|(?<=,\s)(?P<alone>voce),(?=\s[Ii]n\s)"
)
_ROMAN_VOLUME = late_pattern(r"[\s,]{1,3}(?P<v>[IVX]{1,5})(?=,\s)(?!,\s\d)")
_ACADEMIC_YEAR = late_pattern(
    r"(?<=,\s)a(?:\.\s?a\.|nno\saccademico)\s(?=\d{4})|(?<=,\s)s(?:er)?\.\s[IVX]{1,4},(?=\s\d)"
)
_SAME_OWNER = late_pattern(
    r"(?<=[,.\s])[Ii]n:?\s(?P<same>(?:[Dd]ers|DERS|[Dd]ies|DIES|I[Dd]|[Ii]d|[Ee]ad|EAD|IDEM|[Ii]dem|[Ee]adem)\b\.?)[,:]\s"
)
# "in his *Great Cat Massacre*": the word in front of italics is none of the title.
_OWNED = late_pattern(
    r"(?<=[,.\s])[Ii]n:?\s(?P<same>[Hh]is|[Hh]er|[Tt]heir|seine[mnr]|ihre[mnr])(?:\sown)?\s"
)
_SAME_SIGNS = Signs(
    "n his ",
    "n her ",
    "n their ",
    "n seine",
    "n ihre",
    ": seine",
    ": ihre",
    "n ders",
    "n: ders",
    "n D",
    "n: D",
    "n dies",
    "n: dies",
    "n I",
    "n i",
    "n: I",
    "n: i",
    "n E",
    "n: E",
    "n e",
    "n: e",
)
_SENDER = late_pattern(
    r"(?:(?:Letter|Telegram|Cable)\sfrom\s)?(?P<sender>[A-Z][^,;:()\d]{3,40}?)\sto\s(?=(?:the\s)?[A-Z])"
)
_LIKE_NAMES = 0.5
# "foreword to *Small States*, ed. Berg".
_FRONT_MATTER = late_pattern(
    r"(?P<kind>(?:[Ff]oreword|[Pp]reface|[Ii]ntroduction|[Aa]fterword|[Ee]pilogue|[Pp]rologue|[Pp]ostscript))\s(?:to|of)\Z"
)
_LONGEST_NEWSPAPER = 5
_NEXT = 2
_TO_DAY = late_pattern(
    r"(?:\s\([^()\d]{2,25}\)|,\s[^\Wa-z\d_][^,()\d]{2,24})?,?\s(?:vom\s|del?\s|du\s|of\s)?"
)
_VOLUME_OF_YEAR = late_pattern(r"\s(?:\d{1,4}|[IVXLC]{1,8})\s\((?:1[5-9]|20)\d\d\)")
_LETTER = late_pattern(r"[^\W\d_]")
# "“Yi dai yi lu” [The Belt and Road], ": a title in another language behind the title.
_TRANSLATED = late_pattern(
    r"[”\"’»,.]{0,2}\s{0,150}\[(?P<title>(?=[^\[\]]{0,20}[^\W\d_]{3})[^\[\]]{3,250})\]"
)
_DAY_IN_BRACKETS = late_pattern(
    r"\s\((?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s\d{1,2},)\s(?:19|20)\d\d\)\Z"
)


def tag_by_rules(text: StyledText) -> tuple[Tag, ...]:
    """Read the fields of one citation; see `verifier.citations.tagger.interface.Tagger`."""
    canvas = Canvas(text)
    read_addresses(canvas)
    read_shortened(canvas)
    read_series(canvas)
    read_first_print(canvas)
    _read_page_and_note(canvas)
    _read_same_owner(canvas)
    _take_entry_words(canvas)
    read_type_code(canvas)
    if "/RES/" in canvas.plain:
        read_suffix(canvas)
    layout = find_layout(canvas)
    if layout.kind in ("quoted", "italic"):
        _tag_title(canvas, layout)
    else:
        read_numbers(canvas)
        layout = find_layout(canvas)
        if is_only_a_symbol(canvas, layout):
            layout = Layout(0, 0, 0, 0, "")
            read_suffix(canvas)
            canvas.take(0, symbol_start(canvas))
        layout = with_whole_title(canvas, of_document(canvas, layout))
        _tag_title(canvas, layout)
    read_kind(canvas, layout)
    read_chinese_imprint(canvas, layout.tail)
    read_numbers(canvas)
    read_locators(canvas)
    if canvas.has("date"):
        take_other_dates(canvas)
    elif not canvas.has("date:day"):
        # The day of a letter is read with its title.
        read_dates(canvas, layout.tail)
    read_bare_numbers(canvas, max(0, layout.tail - 1))
    if layout.kind == "italic" and not canvas.has("volume"):
        ends = [layout.tail, *(end for _, end in canvas.italics(layout.tail, len(canvas.plain)))]
        volume = next(filter(None, (_ROMAN_VOLUME.match(canvas.rest(), end) for end in ends)), None)
        if volume:
            canvas.tag("volume", *volume.span("v"), 0.8)
    if layout.kind:
        tag_head(canvas, 0, layout.head_end)
    if layout.kind == "plain" and not canvas.has("author"):
        _read_sender(canvas)
    _read_bare_newspaper(canvas, layout)
    tag_tail(canvas, layout.tail, layout.kind)
    if not layout.kind and any(tag.label.startswith("number:") for tag in canvas.tags):
        read_title_behind_symbol(canvas)
        read_title_before_symbol(canvas)
    return tuple(sorted(canvas.tags, key=lambda tag: (tag.start, tag.end)))


_EDITED_HOST = late_pattern(
    r"(?P<host>[^\Wa-z\d_][^;:«»“”„()]{3,160}?),\s(?:[Hh](?:rs)?g\.\s|hrsg\.|herausgegeben\s|ed\.\s|a\scura\sdi\s|éd\.\s)"
)
# "(London, 2001), 12 n. 4": a page and a note of the work, no volume and issue.
_PAGE_AND_NOTE = late_pattern(
    r"(?<=\)),\s(?:pp?\.\s)?(?P<page>\d{1,4}(?:[-–]\d{1,4})?),?\s(?:nn?|note|fn)\.?\s?\d{1,3}[\s.]*\Z"
)


def _read_page_and_note(canvas: Canvas) -> None:
    match = (
        _PAGE_AND_NOTE.search(canvas.plain) if "), " in canvas.plain and "n" in canvas.plain[-9:] else None
    )
    if match is not None and canvas.is_free(*match.span("page")):
        canvas.tag("pages", *match.span("page"), 0.9)
        canvas.take(*match.span())


def _read_same_owner(canvas: Canvas) -> None:
    """The author of a part named again as that of the whole by "the same": "in: ders., *Werke*"."""
    if not _SAME_SIGNS.found_in(canvas.plain):
        return
    for match in canvas.matches(_OWNED):
        if any(run[0] == match.end() for run in canvas.italics(match.end(), match.end() + 1)):
            canvas.tag("bookauthor", *match.span("same"), 0.85)
            canvas.take(match.start("same"), match.end())
    for match in canvas.matches(_SAME_OWNER):
        canvas.tag("bookauthor", *match.span("same"), 0.85)
        canvas.take(match.start("same"), match.end())
        edited = _EDITED_HOST.match(canvas.plain, match.end())
        if edited is not None and not any(canvas.italics(*edited.span("host"))):
            # "in: ders., Gesammelte Schriften, hg. v. A. Berg": behind the author stands what holds the part.
            canvas.tag("container:book", *edited.span("host"), 0.8)


def _take_entry_words(canvas: Canvas) -> None:
    """Take the word that announces the article of a dictionary: "Art. „Neutralität“", "voce *Grimaldi*"."""
    for match in canvas.matches(_ACADEMIC_YEAR):
        canvas.take(*match.span())
    for match in canvas.matches(_ENTRY_WORD):
        if match["alone"]:
            canvas.take(*match.span())
            continue
        if match["quoted"] is not None or (
            canvas.is_italic(match.end(), match.end() + 3) and not canvas.is_italic(*match.span("cue"))
        ):
            canvas.take(*match.span("cue"))


def _tag_title(canvas: Canvas, layout: Layout) -> None:
    if not layout.kind:
        return
    start, end = layout.start, layout.end
    day = _DAY_IN_BRACKETS.search(canvas.plain, max(start + 4, end - 24), end)
    end = day.start() if day and layout.kind == "plain" else end
    while end > start and canvas.plain[end - 1] in " ,;":
        end -= 1
    front = _FRONT_MATTER.match(canvas.plain, start, end) if layout.kind == "plain" else None
    end = front.end("kind") if front else end
    canvas.tag("title", start, end, layout.confidence)
    translated = _TRANSLATED.match(canvas.rest(), layout.tail) if layout.kind != "plain" else None
    if translated:
        canvas.tag("titleaddon", *translated.span("title"), 0.8)
        canvas.take(*translated.span())
    # Marks around the title are understood with it; a subtitle's blank is not.
    if layout.kind == "quoted":
        canvas.take(min(layout.head_end, start), max(end, layout.tail))


def _read_sender(canvas: Canvas) -> None:
    """Who sent a printed letter, which has no title: "George Kennan to Secretary of State, telegram"."""
    title = canvas.find("title")
    sent = _SENDER.match(canvas.plain, title.start, title.end) if title else None
    if sent and looks_like_names(sent["sender"]) >= _LIKE_NAMES and not is_body(sent["sender"]):
        canvas.tag("author", *sent.span("sender"), 0.7)


def _read_bare_newspaper(canvas: Canvas, layout: Layout) -> None:
    """A newspaper named by its day, with no article: 《人民日报》2015年9月8日, "*Times*, 14 May 1921"."""
    title, day = canvas.find("title"), canvas.find("date:day")
    if title is not None and layout.kind == "italic" and not canvas.has("author"):
        volume = canvas.find("volume")
        if volume and _VOLUME_OF_YEAR.match(canvas.plain, title.end):
            # "*Allgemeine Musikalische Zeitung* 12 (1810), Nr. 40": a volume of a journal, in whole.
            canvas.tags[canvas.tags.index(title)] = title._replace(label="container:journal")
            return
    if title is None or day is None or canvas.has("author"):
        return
    chinese = canvas.plain[title.end : title.end + 1] == "》" and day.start - title.end <= _NEXT
    if chinese and canvas.has("url") and not PERIODICAL.search(canvas.plain[title.start : title.end]):
        # 《中蒙联合声明》，2014年8月21日，外交部网站: what a site shows.
        return
    if chinese or (
        layout.kind == "italic"
        and len(canvas.plain[title.start : title.end].split()) <= _LONGEST_NEWSPAPER
        and _TO_DAY.fullmatch(canvas.plain, title.end, day.start)
        and not _LETTER.search(canvas.rest(day.end))
    ):
        canvas.tags[canvas.tags.index(title)] = title._replace(label="container:journal")
