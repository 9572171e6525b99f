"""Where a list of names ends: at a title's first word, at the name of whom an initial is left, at a letter.

What a trained tagger adds to the names that begin a citation, or leaves out of them. Nothing but the first
fields is looked at.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_FAMILY = r"(?:(?:von|van|de|di|del|della|da|dos|du|la|le|ten|ter|der|den)\s){0,3}[^\Wa-z\d_][\w’'-]{1,30}"
_INITIALS = r"(?:(?:[^\Wa-z\d_]|Ch|Ph|Th|Yu)\.[\s-]?){1,4}"
# "Schürmann, M., Bevölkerung": in a list of inverted names with initials a word without any is no name.
_INVERTED_AND_WORD = late_pattern(
    rf"(?P<names>{_FAMILY},\s{_INITIALS}(?:(?:,|;|\s?/|\s&|\sand|\sund|\su\.|\set)\s?{_FAMILY},\s{_INITIALS}){{0,8}})(?<!\s)"
    r"[,;:]\s(?P<word>[^\Wa-z\d_][^\W\d_]{3,40}(?:\s[^\s,;.:]{2,30}){0,4})"
)
# "Kocka, Jürgen; Familie": the semicolon parts the fields, since no comma stands behind it.
_NAME_AND_WORD = late_pattern(
    rf"(?P<names>{_FAMILY},\s[^\Wa-z\d_][^\W\d_]{{2,20}}(?:\s[^\Wa-z\d_][\w.]{{0,20}})?);\s(?P<word>[^\Wa-z\d_][^\W\d_]{{3,30}})"
)
# "M. Thiemann, H. | Nimz in Methoden der Organischen Chemie".
_OPEN_INITIAL = late_pattern(
    rf"{_INITIALS}{_FAMILY}(?:,\s{_INITIALS}{_FAMILY}){{0,20}}(?:,|,?\s(?:and|und|et|e|y|&))\s(?:[^\Wa-z\d_]\.[\s-]?){{1,3}}(?<!\s)"
)
_FAMILY_AND_HOST = late_pattern(rf"(?P<family>{_FAMILY})\s[Ii]n:?\s(?P<host>[^\Wa-z\d_].{{3,200}})")
# "(a) Barluenga, J.", "a) Berg": chemists count the works of one reference.
_LETTER = late_pattern(r"\(?[a-h]\)\s(?=[^\Wa-z\d_])")
_NEXT_LETTER = late_pattern(r"[.;,]\s\(?[b-h]\)\s(?=[^\Wa-z\d_])")
# "Barros-Battesti DM, | Yoshinari NH, Bonoldi VLN, Gomes AC. Parasitism by".
_BARE = rf"{_FAMILY}(?:\s[^\Wa-z\d_][\w’'-]{{1,24}})?\s[A-ZÀ-Þ]{{1,4}}"
_BARE_NAMES = late_pattern(rf"{_BARE}(?:,\s{_BARE}){{0,40}}")
_MORE_BARE_NAMES = late_pattern(rf"(?P<names>{_BARE}(?:,\s{_BARE}){{0,40}}(?:,\set\sal)?)\.\s(?=[^\W_])")
# "D. P. Kingma and J. Ba. Adam: A method": behind a family name with initials in front a title begins.
_IN_ORDER_AND_WORD = late_pattern(
    rf"(?P<names>{_INITIALS}{_FAMILY}(?:(?:,\s|,?\s(?:and|und|et|&)\s){_INITIALS}{_FAMILY}){{0,20}})\.\s(?P<word>[^\Wa-z\d_][\w-]{{1,30}}(?:\s[\w-]{{1,30}}){{0,3}})"
)
_FEW = 2


def with_names_ended(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, the names at its head with all that are listed and with nothing else."""
    if not tags or tags[0].label != "author":
        return tags
    if text[tags[0].start - 1 : tags[0].start] == "(" or text[tags[0].start : tags[0].start + 1] in "(abc":
        tags = _without_letters(text, tags)
    names = tags[0]
    if len(tags) < _FEW:
        return tags
    behind = tags[1]
    if behind.label == "title" and behind.start - names.end <= len(": "):
        for mender in (_without_word, _without_subject, _more_names, _last_family):
            mended = mender(text, names, behind)
            if mended is not None:
                return [*mended, *tags[2:]]
    return _whole_body(text, tags)


def _without_letters(text: str, tags: list[Tag]) -> list[Tag]:
    """The names without the letter that counts the works of a reference, and only the first work of it."""
    names = tags[0]
    opened = names.start - (text[names.start - 1 : names.start] == "(")
    letter = _LETTER.match(text, opened)
    if letter is None or letter.end() >= names.end:
        return tags
    second = _NEXT_LETTER.search(text, letter.end())
    end = second.start() if second else len(text)
    kept = [tag for tag in tags[1:] if tag.end <= end]
    return [names._replace(start=letter.end(), end=min(names.end, end)), *kept]


def _without_word(text: str, names: Tag, title: Tag) -> tuple[Tag, Tag] | None:
    """The first words of a title, taken for one more name behind inverted ones: "Berg, M., Landschaft"."""
    if text[names.end : title.start] not in (", ", " "):
        return None
    cut = _INVERTED_AND_WORD.fullmatch(text, names.start, names.end)
    if cut is None:
        cut = _NAME_AND_WORD.fullmatch(text, names.start, names.end) if "; " in text else None
    if cut is None or cut["word"].split(" ", 1)[0].casefold() in GIVEN or is_body(cut["word"]):
        return None
    sure = min(names.confidence, title.confidence)
    return (
        names._replace(end=cut.end("names"), confidence=sure),
        title._replace(start=cut.start("word"), confidence=sure),
    )


def _without_subject(text: str, names: Tag, title: Tag) -> tuple[Tag, Tag] | None:
    """A title's first words in front of its colon, taken for one more name: "J. Ba. Adam: A method"."""
    if text[names.end : title.start] != ": ":
        return None
    cut = _IN_ORDER_AND_WORD.fullmatch(text, names.start, names.end)
    if cut is None:
        return None
    sure = min(names.confidence, title.confidence)
    return (
        names._replace(end=cut.end("names"), confidence=sure),
        title._replace(start=cut.start("word"), confidence=sure),
    )


def _more_names(text: str, names: Tag, title: Tag) -> tuple[Tag, Tag] | None:
    """Names with bare initials that the title took with it: "Berg DM, | Novak NH, Bold VLN. Parasitism"."""
    if text[names.end : title.start] != ", " or not _BARE_NAMES.fullmatch(text, names.start, names.end):
        return None
    more = _MORE_BARE_NAMES.match(text, title.start, title.end)
    if more is None:
        return None
    sure = min(names.confidence, title.confidence)
    return names._replace(end=more.end("names"), confidence=sure), title._replace(start=more.end())


def _last_family(text: str, names: Tag, title: Tag) -> tuple[Tag, Tag] | None:
    """The last family name, left to what holds the work: "M. Berg, H. | Nimz in Methoden der Chemie"."""
    if not _OPEN_INITIAL.fullmatch(text, names.start, names.end):
        return None
    last = _FAMILY_AND_HOST.fullmatch(text, title.start, title.end)
    if last is None:
        return None
    sure = min(names.confidence, title.confidence)
    return (
        names._replace(end=last.end("family"), confidence=sure),
        title._replace(label="container:book", start=last.start("host"), confidence=sure),
    )


def _whole_body(text: str, tags: list[Tag]) -> list[Tag]:
    """A body with the part of it that was taken for the title: "Government of Kerala, Department of …"."""
    names, part = tags[:2]
    labels = [tag.label for tag in tags[1:4]]
    if labels != ["title", "date", "title"] or text[names.end : part.start] not in (", ", ". "):
        return tags
    date = tags[2]
    if text[part.end : date.start].strip(" ,.") not in ("(", "") or not is_body(text[part.start : part.end]):
        return tags
    if not is_body(text[names.start : part.end]):
        return tags
    return [names._replace(end=part.end), *tags[2:]]
