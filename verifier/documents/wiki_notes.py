"""The notes of a wiki page while they are read: their labels, what short footnotes print and mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from verifier.documents.flow import BodyPlace, NoteFlow
from verifier.documents.locators import read_locator
from verifier.documents.marked import MarkedCitation
from verifier.documents.wiki_markup import Template
from verifier.model import Locator
from verifier.patterns import late_pattern

_BEHIND = late_pattern(
    r"[,.:;]?\s{0,3}(?P<place>(?:pp?\.|pages?|S\.|с\.|стр\.|chap\.|chapter|§)[^;\n]{1,60}?)\.?\s*\Z"
)


_PLACES = ("p", "pp", "page", "pages", "loc", "at", "с", "стр", "s", "S")
_MARKED_PLACE = late_pattern(r"(?<!\w)(?:pp?\.|S\.|с\.)\s?\d")
_NUMBERED = late_pattern(r"(?P<number>[1-9])(?:a(?:uthor)?-?(?P<author>[1-5])|(?P<role>y|pp?|pages?|loc|at))")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


@dataclass(frozen=True, slots=True)
class ShortOne:
    """A short citation, at ``start`` to ``end`` of the text of its note."""

    start: int
    end: int
    template: Template


@dataclass(slots=True)
class WikiNote:
    """A note while it is read. ``defined`` is false for a name that has been called only.

    ``typed`` is what stands in its tag: another one of the same name may hold something else. ``pages`` are
    those that stand behind its marks: ``{{rp|105}}``.
    """

    label: str
    first: int
    last: int
    column: int = 0
    flow: NoteFlow = field(default_factory=NoteFlow)
    marked: list[MarkedCitation] = field(default_factory=list)
    calls: list[tuple[tuple[int, int], BodyPlace | None]] = field(default_factory=list)
    defined: bool = False
    typed: str = ""
    shorts: list[ShortOne] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def put_short(self, templates: Sequence[Template]) -> None:
        """Write short citations, and remember where they stand."""
        for number, template in enumerate(templates):
            self.flow.put("; " if number else "")
            begin = self.flow.length
            self.flow.put(short_text(template))
            self.shorts.append(ShortOne(begin, self.flow.length, template))
        self.flow.put(".")


def note_label(group: str, number: int) -> str:
    """The number that a wiki prints for a note: a letter in some groups, else with the name of its group."""
    if not group:
        return str(number)
    if group in ("a", "lower-alpha") and number <= 26:
        return chr(96 + number)
    if group in ("A", "upper-alpha") and number <= 26:
        return chr(64 + number)
    if group == "lower-roman" and number <= len(_ROMAN):
        return _ROMAN[number - 1]
    return f"{'-'.join(group.split())}-{number}"


def note_given(name: str, template: Template) -> tuple[str, str, str | None] | None:
    """Text, name and group that a template gives its note; None when it gives none.

    In the French wiki “note” is such a template; in others it is half of an older way, and holds no text.
    """
    given = template.given
    text = given.get("texte") or given.get("text") or ("" if name == "note" else given.get("1", ""))
    called = given.get("name") or given.get("nom") or ""
    if not text and (not called or name == "note"):
        return None
    return text, called, given.get("group", given.get("groupe"))


def short_place(template: Template) -> Locator | None:
    """The place that a short footnote cites."""
    for name in _PLACES:
        if value := template.given.get(name):
            return read_locator(value)
    return None


def short_text(template: Template) -> str:
    """What a short footnote prints: names, year, place."""
    *names, year = template.positional()[:5] or [""]
    printed = " & ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
    place = ""
    for name, mark in (
        ("p", "p. "),
        ("pp", "pp. "),
        ("page", "p. "),
        ("pages", "pp. "),
        ("loc", ""),
        ("at", ""),
        ("с", "с. "),
        ("стр", "с. "),
        ("s", "S. "),
        ("S", "S. "),
    ):
        if value := template.given.get(name):
            place = f", {mark}{value}"
            break
    return f"{printed} {year}{place}".strip()


def short_ones(template: Template) -> list[Template]:
    """The short citations of a template: several where it numbers them ("1a1=Brown", "2y=2001")."""
    numbered: dict[int, dict[str, str]] = {}
    for name, value in template.given.items():
        match = _NUMBERED.fullmatch(name)
        if match and value:
            key = f"a{match['author']}" if match["author"] else match["role"]
            numbered.setdefault(int(match["number"]), {})[key] = value
    found = []
    for _, given in sorted(numbered.items()):
        names = [given[f"a{place}"] for place in range(1, 6) if f"a{place}" in given]
        parts = [*names, *([given["y"]] if "y" in given else [])]
        if parts:
            places = {name: given[name] for name in _PLACES if name in given}
            found.append(
                Template(template.name, {**{str(at): part for at, part in enumerate(parts, 1)}, **places})
            )
    return found or [template]


def put_styled(flow: NoteFlow, plain: str, italics: list[tuple[int, int]]) -> None:
    """Write a text with some of its stretches in italics."""
    done = 0
    for start, end in italics:
        flow.put(plain[done:start])
        flow.begin_italics()
        flow.put(plain[start:end])
        flow.end_italics()
        done = end
    flow.put(plain[done:])


def place_behind(plain: str, start: int, end: int) -> tuple[Locator | None, int]:
    """The page typed behind a template, up to ``end``, and where it ends; ``start`` where there is none."""
    end = len(plain[:end].rstrip("; "))
    match = _BEHIND.fullmatch(plain, start, end)
    locator = read_locator(match["place"]) if match else None
    return (None, start) if locator is None else (locator, end)


def take_place(ref: WikiNote) -> None:
    """The page typed behind the one template of a note is where it cites."""
    if len(ref.marked) != 1:
        return
    mark, plain = ref.marked[0], ref.flow.styled().plain
    locator, end = place_behind(plain, mark.end, len(plain))
    if locator is not None:
        ref.marked[0] = MarkedCitation(mark.start, end, mark.key, mark.type, mark.fields, locator, mark.lead)


def pages_given(template: Template, number: int = 1) -> list[str]:
    """The pages that a template gives for the note it calls, or that stands before it: ``{{r|Berg|p=3}}``.

    Of several notes each has its own: ``{{r|Berg|Wu|p1=3|p2=5}}``.
    """
    names = [f"{name}{number}" for name in _PLACES]
    names += _PLACES if number == 1 else []
    return [value for name in names if (value := template.given.get(name))][:1]


def take_pages(ref: WikiNote) -> None:
    """The pages behind the marks of a note are where it cites: all of them, for it is one citation."""
    places = [place for page in dict.fromkeys(ref.pages) if (place := read_locator(page)) is not None]
    if not places or len(ref.marked) > 1:
        return
    same = dict.fromkeys(place.value for place in places if place.kind == places[0].kind)
    locator = Locator(places[0].kind, ", ".join(same))
    if ref.marked:
        own = ref.marked[0].locator
        if own is not None and own.kind == locator.kind and len(ref.pages) < len(ref.calls):
            # Where it is called without pages it cites those that its template gives.
            locator = replace(locator, value=", ".join(dict.fromkeys((own.value, *same))))
        ref.marked[0] = replace(ref.marked[0], locator=locator)
    elif locator.kind == "page" and ref.defined and not _MARKED_PLACE.search(ref.flow.styled().plain):
        ends = ref.flow.styled().plain.endswith((".", "!", "?"))
        several = any(sign in locator.value for sign in "-,")
        ref.flow.put(f"{'' if ends else ','} {'pp' if several else 'p'}. {locator.value}.")


def with_copy_at(mark: MarkedCitation, copy: str) -> MarkedCitation:
    """A citation with the address of an archived copy; it is its own where it has none."""
    said = mark.fields.get("addendum", "")
    if "archived copy:" in said:
        return mark
    kept = f"archived copy: {copy}"
    url = mark.fields.get("url") or copy
    return replace(mark, fields={**mark.fields, "url": url, "addendum": f"{said}; {kept}" if said else kept})
