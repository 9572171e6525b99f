"""Works in lists of the humanities that are no plain books and articles: films, episodes, talks, posts, art.

"“Silence.” *River Hour*, created by Anna Berg, season 4, episode 10, Mill Films, 1999." (MLA Handbook, 9th
ed.), "Berg, Anna. 2016. “How to Mend a Weir.” Filmed November 2016 at RiverTalks, Riga. Video, 12:51."
(The Chicago Manual of Style, 17th ed.). Read is only what has an element of such a work, and of which each
element is understood.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.elements import elements_between
from verifier.citations.forms.list_heads import read_head
from verifier.citations.forms.listed_fields import fields_of
from verifier.citations.forms.listed_kinds import Work
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.quotes import OPENING, find_quotes
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

# What only works of these kinds have about them, nearly: words, and words and figures in certain forms.
_WORDS_OF_KIND = Signs(
    "modified", "updated", "eview of ", "nterview", "Lecture", "lecture", "ddress", "ilmed", "ecorded",
    "Thesis", "thesis", "Diss", "diss", "Kindle", "Ebook", "ebook", "E-book", "e-book", "EPUB", "DVD",
    "Bluray", "Blu-ray", "Netflix", "YouTube", "JSTOR", "Project MUSE", "HathiTrust", "ProQuest", "EBSCO",
    "Gale", "Spotify", "Twitter", "Facebook", "Instagram", "TikTok", "Reddit", "Tumblr", "accession",
    "irect", "erform", "starring", "Host", "host", "oil", "Museum", "Gallery", "Musée", "odcast", "lbum",
    "Records", "Music", "Creator", "creator", "Poster", "poster", "Paper", "paper", "peech", "(blog)",
    "rpm", "Email", "email", "E-mail", "e-mail", "eceived by ", "amphlet", "rochure", "eynote", "resent",
    "Video", "video", "Audio", "audio", "ccessed", "Google", "Library", "Archive", "Vimeo",
    "Hulu", "SoundCloud", "Bandcamp", "Disney",
)  # fmt: skip
_TELL_IN_FORM = Signs(
    "by ", "season ", "episode", "ep. ", "am", "pm", "a.m", "p.m", "alk", "UP", "U of ", "U P", "ersion ",
    "perf.", "dir.", "editor", "translator", "compiler", ", trans. ", ", comp", "Map", "rack ",
    " ed.", " from ", ".com/", ".org/", ".net/", ".edu/", ".gov/", ".io/",
)  # fmt: skip
_TOLD_IN_FORM = late_pattern(
    r"\bby\s[^\Wa-z\d_]|\bseason\s\d|\bepisode\b|\bep\.\s\d|\b[ap]\.?m\b|[Tt]alk\b|\bUP\b|\bU\sof\s|\bU\sP\b|[Vv]ersion\s\d|\bperf\.|\bdir\."
    r"|,\s(?:(?:editor|translator|compiler)s?|trans|comps?)\.\s|\bMap\b|[Tt]rack\s\d|\b(?:late|early|final|national|city)\sed\.|\sfrom\s[A-Z]|[a-z]\.(?:com|org|net|edu|gov|io)/"
)
_TOLD_BY_FIGURES = late_pattern(r"\d:\d\d|20\d\d[-–]|(?:1[4-9]|20)\d\d[;.)]\s")
# "Smith, J. Interview. Conducted by …", "Berg, A. Personal interview.": the kind stands where titles do.
_UNTITLED = late_pattern(
    r"(?:\.\s|,\s)(?P<title>(?:(?:Personal|Telephone|Phone|E-?mail|Video|Zoom|Skype|Radio|Unpublished|Oral\shistory)\s)?[Ii]nterview(?:\s(?:by|with)\s(?:[^\Wa-z\d_]\.\s?){0,3}[^\Wa-z\d_][\w’'-]{0,20}(?:\s(?:[^\Wa-z\d_]\.|[^\Wa-z\d_][\w’'-]{1,20})){0,3})?|(?:Introduction|Preface|Foreword|Afterword|Prologue|Epilogue)(?=\.\s)|(?:Class|Public|Guest)?\s?[Ll]ecture"
    r"|(?:E-?mail|Text\smessage|Letter|Message)(?:\sto\s(?:the\s[Aa]uthor|(?:[^\Wa-z\d_]\.\s?){0,3}[^\Wa-z\d_][\w’'-]{0,20}(?:\s(?:[^\Wa-z\d_]\.|[^\Wa-z\d_][\w’'-]{1,20})){0,3}))?)(?=[.,]\s)"
)

_NOT_PUBLISHED = late_pattern(
    r"manus[ck]ript|typescript|\b(?:box|folder|fols?|RG|MSS?|record group|archives?)\b", re.IGNORECASE
)
# "River Hour. Created by Anna Berg, Mill Films, 2002-08.": without italics the words behind the title tell.
_OF_SCREEN = late_pattern(
    r"(?P<title>[^\Wa-z_][^.“”\"]{1,90})\.\s(?=(?:Directed|Created)\sby\s[^\Wa-z\d_]|Dir\.\s[^\Wa-z\d_])"
)
_EPISODE = late_pattern(r"[.,]?\s(?:[Ss]eason|[Ss]eries|[Ee]pisode|[Ee]p\.)\s\d[^“”\"*]{0,60}\s")


# Something of this stands in each text of which a title is found; italics do as well.
_MAY_SET_OFF = Signs(
    *OPENING, "nterview", "Introduction", "Preface", "Foreword", "Afterword", "Prologue", "Epilogue",
    "ecture", "mail", "essage", "Letter", "Directed by", "Created by", "Dir.",
)  # fmt: skip
# "FONTE, Maria.", "Paris : Héron", "(ed.) (2018)": habits of other countries, with readers of their own.
_ABROAD = late_pattern(
    r"\A\s?[A-ZÀ-Þ’'-]{3,30}(?:\s[A-ZÀ-Þ’'-]{2,30}){0,3},\s|\s:\s|\)\s\((?:1[5-9]|20)\d\d\)"
)
_PLAYED = frozenset(("video", "audio", "movie", "music"))
_SAYS_PLAYED = late_pattern(
    r"(?i)video|audio|film|episode|podcast|dvd|blu-?ray|song|album|record|direct|produc|creat|season|series|tv\b|televis|radio|broadcast"
    r"|perform|youtube|netflix|vimeo|spotify|stream|studio|pictures|network|channel|cd\b|vinyl|sung|symphony|concert"
)


def read_listed_work(text: StyledText) -> Assembled | None:
    """Read a work as lists of the humanities print it; None for plain books and articles, and all else."""
    plain = text.plain
    if not (text.italics or _MAY_SET_OFF.found_in(plain)) or not _is_told(plain) or _ABROAD.search(plain):
        return None
    start = introduction(plain)
    placed = _title(text, start)
    if placed is None:
        return None
    title, begin, behind, italic = placed
    head = read_head(plain, start, begin)
    if not title[0]:
        return None
    # "*Neutrality*: 1914-1917": the title goes on.
    elements = elements_between(text, behind, len(plain)) if plain[behind : behind + 1] != ":" else None
    if not elements or any(_NOT_PUBLISHED.search(each.value) for each in elements if each.kind == "words"):
        return None
    if (
        begin < title[1]
        and plain[begin] not in '“"'
        and not italic
        and begin in {run.start for run in text.italics}
    ):
        # "*River Hour*. Season 3, episode 7, “The Mill.”": the series in front of its episode.
        before = elements_between(text, begin, title[1] - 1)
        if not before or not any(each.kind == "numbered" for each in before):
            return None
        elements = [*before, *elements]
    quoted = plain[title[1] - 1 : title[1]] in ("“", '"', "‘", "«")
    containers = tuple(each for each in elements if each.kind == "container")
    made = fields_of(text, Work(head, title, quoted, italic, tuple(elements), containers))
    if made is None:
        return None
    entry_type, fields, locator = made
    if entry_type in _PLAYED and _SAYS_PLAYED.search(plain) is None:
        # "2 vols. (London: Heron, 1972–73), 1:14": volume and page are no length of a recording.
        return None
    return assembled(entry_type, fields, locator)


def _is_told(plain: str) -> bool:
    """Whether anything in a reference may tell that it is of such a kind."""
    return (
        _WORDS_OF_KIND.found_in(plain)
        or (_TELL_IN_FORM.found_in(plain) and _TOLD_IN_FORM.search(plain) is not None)
        or _TOLD_BY_FIGURES.search(plain) is not None
    )


def _title(text: StyledText, start: int) -> tuple[Part, int, int, bool] | None:
    """The title, where what sets it apart begins and ends, and whether that is italics."""
    plain = text.plain
    quote = next((each for each in find_quotes(plain) if each.start >= start), None)
    run = next((run for run in text.italics if run.start >= start), None)
    untitled = _UNTITLED.search(plain, start)
    first = min(each.start for each in (quote, run) if each) if quote or run else len(plain)
    if (
        untitled is not None
        and untitled.start() < first
        and "." not in plain[start + 3 : untitled.start()].rstrip(".")
    ):
        return (untitled["title"], *untitled.span("title")), untitled.start("title"), untitled.end(), False
    if quote is not None and (run is None or quote.start <= run.start):
        inner = plain[slice(*quote.inner)].rstrip()
        words = inner[:-1] if inner.endswith((",", ".")) and not inner.endswith("..") else inner
        first, _ = quote.inner
        return (" ".join(words.split()), first, first + len(words)), quote.start, quote.end, False
    if run is None:
        plainly = _OF_SCREEN.match(plain, start) if quote is None else None
        return (
            ((plainly["title"], *plainly.span("title")), start, plainly.end("title"), True)
            if plainly
            else None
        )
    if quote is not None and _EPISODE.fullmatch(plain, run.end, quote.start):
        inner = plain[slice(*quote.inner)].rstrip(" .,")
        return (inner, quote.inner[0], quote.inner[0] + len(inner)), run.start, quote.end, False
    words = plain[run.start : run.end].rstrip(" .,")
    return (" ".join(words.split()), run.start, run.start + len(words)), run.start, run.end, True


__all__ = ["read_listed_work"]
