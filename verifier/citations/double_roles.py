"""Who edited and translated a work, in front of its title: "Owen Lattimore, ed. and trans., *Nomads*"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.model import StyledText
from verifier.patterns import late_pattern

_EDITED = r"(?:eds?\.?|edited|[Hh](?:rs)?gg?\.?|éds?\.?|a\scura)"
_TRANSLATED = r"(?:trans(?:l|lated)?\.?|tr\.|[Üü]bers\.?|trad\.?)"
_BOTH = late_pattern(
    rf"(?P<before>,\s|\s[(\[])(?P<role>{_EDITED}\s(?:and|und|et|e|&)\s{_TRANSLATED}|{_TRANSLATED}\s(?:and|und|et|e|&)\s{_EDITED})"
    r"(?P<after>[)\]],?|,)(?=\s[^\Wa-z\d_]|\s[“„«‘\"])"
)
_FARTHEST = 90
"""Code points in front of the title in which names and what they did stand."""


def with_one_role(text: StyledText) -> StyledText:
    """The citation with the editor's role alone, no character moved, as all readers know it."""
    plain = text.plain
    both = (
        _BOTH.search(plain, 0, _FARTHEST) if "rans" in plain or "bers" in plain or "trad" in plain else None
    )
    if both is None:
        return text
    german = both["role"][:1] in "HhÜü"
    role = ("Hg." if german else "ed.").ljust(len(both["role"]))
    if both["before"][-1] in "([":
        role = f"({role.rstrip()})".ljust(len(both["role"]) + 2)
        start, end = both.start("role") - 1, both.end("role") + 1
    else:
        start, end = both.span("role")
        role = f"{role.rstrip()},".ljust(len(role) + 1)
        end += 1
    return replace(text, plain=f"{plain[:start]}{role}{plain[end:]}")


def with_both_roles(plain: str, read: Assembled) -> Assembled:
    """A work whose editor translated it too; ``plain`` is the citation as it is printed."""
    editor = span_of(read, "editor")
    if editor is None or "translator" in read.fields:
        return read
    both = _BOTH.search(plain, 0, _FARTHEST)
    if both is None or not editor.start < both.start("role") <= editor.end + len(", ("):
        return read
    fields = {**read.fields, "translator": read.fields["editor"]}
    spans = (*read.spans, replace(editor, field="translator"))
    return Assembled(read.type, fields, in_order(spans), read.locator)


__all__ = ["with_both_roles", "with_one_role"]
