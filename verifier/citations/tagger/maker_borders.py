"""Borders between those who made a work and its title or press, drawn a name too early or too late.

The menders of `verifier.citations.tagger.pairs`, which names them by the labels of the two fields.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.interface import Mended
from verifier.patterns import late_pattern

_NAMES_BEFORE_BRACKET = late_pattern(
    r"(?P<names>(?:[^\Wa-z\d_][\w’'-]{1,24}\s[A-Z]{1,3},\s){0,12}[^\Wa-z\d_][\w’'-]{1,24}\s[A-Z]{1,3})\.?\s(?=\[)"
)
_ONE_INITIALED = r"(?:[^\Wa-z\d_]\.[\s-]?){1,3}[^\Wa-z\d_][\w’'-]{1,24}"
_NAME_AND_SUBJECT = late_pattern(
    rf"(?P<name>{_ONE_INITIALED}),\s(?P<subject>[^\Wa-z\d_][^\W\d_]{{2,20}}(?:\s[^\Wa-z\d_.][\w’'-]{{1,24}}){{1,2}})"
)
_CASED = late_pattern(r"[^\Wa-z\d_]\.")
# The full stop is that of one more initial.
_AND = (" and", " &", " und", " u.", " et", " e", " y", ".")
_OPEN_LIST = late_pattern(r"\s(?:and|&|und|u\.|et|e|y)\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}\Z")
_FAMILY_IN_FRONT = late_pattern(r"(?P<family>[^\Wa-z\d_][\w’'-]{1,30})[.,:]\s(?=\S)")
_SURE = 0.95
_FIRM = late_pattern(
    r"(?!(?:The|A|An|Das|Die|Der|La|Le|El|Il)\s)[^\Wa-z\d_][^:.]{2,80}?\s?"
    r"(?:Corporation|Corp|Incorporated|Inc|Ltd|Limited|GmbH|Bundesamt|Landesamt|Bundesanstalt|[^\W\d_]{0,20}ministerium(?:\sfür\s[^:.]{3,60})?"
    r"|[^\W\d_]{0,20}[rR]at\sfür\s[^:.]{3,60}|[^\W\d_]{0,20}kommission|Bildungsrat|Wissenschaftsrat|Städtetag|Bundestag|Landtag|Gewerkschaftsbund|Statistical\sOffice|Census\sBureau|Bureau\sof\sthe\sCensus)"
    r"(?:\s[^\Wa-z\d_][\w-]{2,24}){0,3}"
)
_HEAD_END = late_pattern(r"(?:\.|:)\s(?=[^\Wa-z_])")


def names_in_title(text: str, author: Tag, title: Tag) -> Mended:
    """Further authors in front of a title in brackets: "Kulik LP, | Zemskov IN [Ultrastructure of …]"."""
    if text.find(" [", title.start, title.end) < 0:
        return None
    names = _NAMES_BEFORE_BRACKET.match(text, title.start, title.end)
    if names is None:
        return None
    return author._replace(end=names.end("names")), title._replace(start=names.end())


def family_of_last(text: str, author: Tag, title: Tag) -> Mended:
    """The family name of the last author, left to the title: "J. Barnes and P. | Hut-Loy. A calculation"."""
    if text[author.end - 1] != ".":
        return None
    first = text.rfind(" ", author.start, author.end)
    if not text.endswith(_AND, author.start, first):
        return None
    if not _OPEN_LIST.search(text, max(author.start, author.end - 16), author.end):
        return None
    family = _FAMILY_IN_FRONT.match(text, title.start, title.end)
    if family is None:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=family.end("family"), confidence=sure), title._replace(start=family.end())


def subject_in_author(text: str, author: Tag, title: Tag) -> Mended:
    """A title that begins with a person's name: "D. Howarth, Jacopo Sansovino: | Architecture"."""
    if author.confidence >= _SURE:
        return None
    match = _NAME_AND_SUBJECT.fullmatch(text, author.start, author.end)
    if match is None or match["subject"].split(" ", 1)[0].casefold() not in GIVEN:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=match.end("name")), title._replace(
        start=match.start("subject"), confidence=sure
    )


def first_name_for_press(text: str, press: Tag, author: Tag) -> Mended:
    """The first of several authors, taken for a press: "Perrin, B. F. (Producer), | & Adair, C."."""
    if press.start > 1 or not text.startswith(("&", "and ", "und ", "et ", "e ", "y "), author.start):
        return None
    if not _CASED.search(text, press.start, press.end):
        return None
    return (author._replace(start=press.start),)


def body_at_head(text: str, title: Tag, behind: Tag) -> Mended:
    """A body that signs a work, read as the first words of its title: "Digital Equipment Corporation. …"."""
    if title.start > 1:
        return None
    cut = _HEAD_END.search(text, title.start + 4, min(title.end, title.start + 100))
    if cut is None or not _FIRM.fullmatch(text, title.start, cut.start()):
        return None
    if text.find(" ", cut.end(), title.end) < 0:
        return None
    sure = title.confidence / 2
    return (
        title._replace(label="author", end=cut.start(), confidence=sure),
        title._replace(start=cut.end(), confidence=sure),
        behind,
    )


# "Becke, A. | D. J. Chem. Phys.": no journal of chemists begins with such a letter.
_INITIAL_IN_FRONT = late_pattern(
    r"(?:[ABDEFGHIKLMOPQRSTUVWXY]\.\s){1,2}(?=(?:J|Chem|Phys|Proc|Rev|Ann|Inorg|Org|Angew|Macromol|Biochem|Appl|Anal|Nature|Science|Acta|Am|Opt|Nano)\b)"
)
_ENDS_INITIAL = late_pattern(r",\s[^\Wa-z\d_]\.\Z")


# "E. Yablonov, J. Opt. | Soc. Am.": journals of physics and chemistry, where no title is printed.
_BEGINS_JOURNAL = late_pattern(
    r",\s(?P<first>(?:J|Phys|Appl|Proc|Chem|Nucl|Rev|Ann|Opt)\.\s?(?:(?:Opt|Phys|Chem|Am|Appl|Mater|Biol|Comput|Fluid|Math|Acoust|Geophys|Exp|Theor|Electrochem|Cryst|Mol|Rev|Lett|Soc|Natl|Mod|Roy|R|Instrum)\.?\s?){1,6})\Z"
)


def journal_in_author(text: str, author: Tag, journal: Tag) -> Mended:
    """The first words of a journal, which the names took with them: "E. Yablonov, J. Opt. | Soc. Am."."""
    if text[author.end : journal.start] not in (" ", ". ", "."):
        return None
    first = _BEGINS_JOURNAL.search(text, author.start + 3, author.end)
    if first is None:
        return initial_in_journal(text, author, journal)
    return author._replace(end=first.start()), journal._replace(start=first.start("first"))


def initial_in_journal(text: str, author: Tag, journal: Tag) -> Mended:
    """An initial of the last author that a journal took with it: "Becke, A. | D. J. Chem. Phys."."""
    if text[author.end : journal.start] != " " or text[journal.start + 1] != ".":
        return None
    initials = _INITIAL_IN_FRONT.match(text, journal.start, journal.end)
    if initials is None or not _ENDS_INITIAL.search(text, author.start, author.end):
        return None
    return author._replace(end=initials.end() - 1), journal._replace(start=initials.end())


_LETTER = late_pattern(
    r"(?:Briefe?|Schreiben|Lett(?:er|re|era)s?|Telegram(?:m[ae]?)?|Carta|Cartas)\s(?:von|from|de|di|da|del|des)\s[^\Wa-z\d_]"
)
_TO = late_pattern(r"\s(?:an|to|à|au|a|al)\s[^\Wa-z\d_]")


def letter_in_author(text: str, author: Tag, title: Tag) -> Mended:
    """A printed letter of which the sender was taken for its author: "Brief von Karl | Berg an Anna Lind"."""
    if title.start - author.end > 1 or not _LETTER.match(text, author.start):
        return None
    if not _TO.search(text, author.start, title.end):
        return None
    return (title._replace(start=author.start),)
