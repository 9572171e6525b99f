"""Back references in notes: "Ibid.", "Smith, op. cit.", "supra note 5", and their like in other languages."""

from __future__ import annotations

from dataclasses import dataclass, field

from verifier.citations.forms.east_asian_short_forms import read_far_short_form
from verifier.citations.grammar.back_references import FIRST_ONLY, NAME_INSIDE, find_back_reference
from verifier.citations.marks_of_short_forms import CITED, SAME_AUTHOR, read_marks, volume_at_end
from verifier.citations.places_of_short_forms import SURE, read_place_behind
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.model import FieldSpan, Locator, StyledText
from verifier.patterns import late_pattern

_LABEL = late_pattern(r"\d+|[①-⑳]")


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A back reference: its kind, the marks it gives (author, title, ``supra``), and the cited place.

    ``spans`` say where in the text they are printed.
    """

    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    locator: Locator | None = None
    spans: tuple[FieldSpan, ...] = ()


def has_short_form(text: str) -> bool:
    """Whether a stretch is a back reference."""
    if find_back_reference(text) is not None:
        return True
    return not text.isascii() and read_far_short_form(text, introduction(text)) is not None


def head_of(text: StyledText) -> StyledText | None:
    """What stands in front of "op. cit." or "supra note 5", names and perhaps a title; None for nothing."""
    found = find_back_reference(text.plain)
    if found is None or found[0] in FIRST_ONLY:
        return None
    start, end = introduction(text.plain), found[1].start()
    while end > start and text.plain[end - 1] in " ,;:([（，：":
        end -= 1
    return text.slice(start, end) if end > start else None


def read_short_form(text: StyledText) -> ShortForm | None:
    """Read a back reference, or None when the text is none. Nothing is looked up."""
    plain = text.plain
    far = None if plain.isascii() else read_far_short_form(plain, introduction(plain))
    if far is not None:
        place = far[2].locator
        return ShortForm(far[0], far[1], Locator(*place[:2]) if place else None)
    found = find_back_reference(plain)
    if found is None:
        return None
    kind, match = found
    fields: dict[str, str] = {}
    printed: dict[str, tuple[str, int]] = {}
    head = plain[introduction(plain) : match.start()].strip(" ,;:：，(（[")
    if head[:1].isdigit():
        # "45 Ebner, Bauernbefreiung (wie Anm. 23)": the number of the note, glued by a converter.
        head = _OWN_NUMBER.sub("", head)
    if kind == "supra":
        head = CITED.sub("", head)
    if SAME_AUTHOR.fullmatch(head):
        head = ""
    inside = NAME_INSIDE.fullmatch(match.group())
    if inside and not head:
        fields["author"] = to_biblatex(read_names(inside[1]))
        printed["author"] = (inside[1], match.start())
    elif kind not in FIRST_ONLY and head:
        for name, (value, words, begin) in read_marks(text, head, kind).items():
            fields[name] = value
            printed[name] = (words, begin)
    if kind == "supra":
        label = _LABEL.search(match.group())
        if label:
            fields["supra"] = (
                str(ord(label.group()) - 0x245F) if not label.group().isascii() else label.group()
            )
    if (kind == "loc-cit" and "author" in fields) or kind == "same":
        kind = "op-cit"
    spans = [_printed_at(plain, name, *words) for name, words in printed.items()]
    locator = _in_volume(head, read_place_behind(plain, match.end(), spans))
    return ShortForm(kind, fields, locator, tuple(spans))


def _printed_at(plain: str, name: str, words: str, begin: int) -> FieldSpan:
    start = plain.index(words, begin)
    return FieldSpan(name, start, start + len(words), SURE)


_OWN_NUMBER = late_pattern(r"\d{1,3}\s(?=[^\Wa-z\d_][\w’'-]{2,30},\s)")


def _in_volume(head: str, place: Locator | None) -> Locator | None:
    """A page with the volume in front of the form: "Spriano, Storia, vol. III, cit., p. 17"."""
    volume = volume_at_end(head)
    if volume is None or place is None or place.kind != "page" or ":" in place.value:
        return place
    return Locator("page", f"{volume['volume']}:{place.value}")
