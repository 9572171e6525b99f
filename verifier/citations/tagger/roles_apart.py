"""Who did what for a book, where a tagger took it with the names before, for a journal or for a title.

"trans. D. Berg et al., ed. C. Li": two persons with two roles; "Julian Berg, ed., Change: Mobility, Health,
and Mining (Leiden": what somebody edits is one title; "Ministry of Water, Concept of …": a body and its work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.canvas import Tag
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern
from verifier.signs import Signs

_EDITS = (
    r"(?:[Ee]ds?\.|[Ee]dited)(?:\sby)?|[Hh](?:rs)?g\.\s(?:von|v\.)|a\scura\sdi|éd\.\spar|éd\.|ed\.\s(?:de|di)"
)
_TRANSLATES = (
    r"[Tt]rans(?:l|lated)?\.?(?:\sby)?|[Üü]bers(?:etzt|\.)\s(?:von|v\.)"
    r"|[Tt]rad\.\s(?:di|de|par|por)|[Tt]raduit\spar"
)
_ROLE = rf"(?:(?P<editor>{_EDITS})|(?P<translator>{_TRANSLATES}))\s(?=[^\Wa-z\d_])"
_INSIDE = late_pattern(rf"(?:(?<=[\w.’']),|(?<=[\w’']))\s(?:and\s)?{_ROLE}")
_BEGINS = late_pattern(_ROLE)
_PEOPLE = frozenset(("author", "editor", "translator"))
_SIGNS = Signs(
    *(
        "rans. ",
        "ranslated ",
        "bersetzt ",
        "bers. v",
        "rad. d",
        "rad. p",
        "raduit ",
        " ed. ",
        " eds. ",
        "dited ",
    ),
    *(
        "rsg. ",
        "rsg.)",
        "Bearb.)",
        "(Hg",
        "hg. v",
        ", Hrsg",
        "cura di ",
        "cura di)",
        " éd. ",
        " ed., ",
        " eds., ",
        "(ed.)",
        "(eds.)",
        "(eds)",
    ),
)
_BEHIND_EDITOR = late_pattern(r",\seds?\.,\s\Z|\s\(eds?\.\),?\s\Z")
_BODY_AND_TITLE = late_pattern(
    r"(?P<body>(?:[^\Wa-z\d_][\w’'-]{1,24}\s){1,4}(?:of|for|on)\s[^,.:;()“”\"«»]{3,70}?)"
    r",\s(?P<title>[^\Wa-z\d_][^\s,]{1,30}\s.{3,300})"
)
_PERIODICAL = late_pattern(
    r"(?:The\s|[A-Z]\w+\s){0,2}(?:Journal|Review|Annals|Bulletin|Archives?|Proceedings|Transactions)\s"
)
_BODY_AND_WORK = late_pattern(r"(?P<body>[^,]{4,90}),\s(?P<title>[^,]{6,200}?)(?:,\sStand)?")
_NAME_AND_WORK = late_pattern(
    r"(?P<name>[^\Wa-z\d_][\w.’-]{1,24}(?:\s[^,\s]{1,24}){1,3}),\s(?P<title>[^,]{6,160})"
)
_VOLUME = late_pattern(
    r"(?:Bd|Band|Teilbd|[Vv]ol|[Tt]om[eo]?|[Tt])\.?\s(?P<number>\d{1,3}|[IVXL]{1,6})(?:[:.]\s|\Z)"
)
_ONLY_ROLE = late_pattern(
    r",?\s(?:[Ee]ds?\.|[Ee]ditors?\.?)\s?\S?|\s?\((?:a\scura\sdi|eds?\.?|Hrsg\.|Hgg?\.|Bearb\.|dirs?\.|éds?\.|coords?\.|red\.|szerk\.)\)[,:]?\s?\S?"
)
_EDITOR_BEHIND = late_pattern(
    r",?\s\(?(?:Hrsg|Hgg?|Bearb|[Ee]ds?|éds?|a\scura\sdi|coords?|szerk|red)\.?\)?[.,:]?\s(?=[^\Wa-z_])"
)
_AUTHOR_TITLE_EDITOR = late_pattern(
    r"(?P<author>[^\Wa-z\d_][\w’'-]{1,24},\s[^\Wa-z\d_][\w.’'-]{0,20}(?:\s[^\Wa-z\d_]\.){0,2}),\s(?P<title>[^,]{4,120}),\s"
    r"(?P<editor>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s){1,3}[^\Wa-z\d_][\w’'-]{1,24})"
)
_NAME_AND_TITLE = late_pattern(
    r"(?P<author>(?:[^\Wa-z\d_]\.\s?){1,3}[^\Wa-z\d_][\w’'-]{1,24}),\s(?P<title>[^,]{4,120})"
)
_INVERTED_AND_TITLE = late_pattern(
    r"(?P<author>[^\Wa-z\d_][\w’'-]{1,24},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}),\s(?P<title>[^,]{4,120})"
)
_EDITED_BY = late_pattern(r"(?:a\scura\sdi|[Hh](?:rs)?g\.\s(?:von|v\.)|éd\.\spar|ed(?:ited|\.)\sby)\s\Z")
_ROLE_AT_END = late_pattern(r"\s\((?:Hrsg|Hgg?|Bearb|Red|[Ee]ds?|éds?|a\scura\sdi|coords?|dirs?)\.?\)\Z")
_ROLE_BEHIND = late_pattern(r"\s\([Ee]ds?\.?(?:\sand\strans\.)?\)")
_LIKE_NAMES, _SURELY_NAMES = 0.5, 0.8
_LESS = 0.8


def with_roles_apart(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, people with two roles apart, and titles and bodies whole."""
    if _SIGNS.found_in(text):
        tags = [each for tag in _with_role(text, tags) for each in _apart(text, tag)]
        tags = _one_title(text, tags)
    labels = {tag.label for tag in tags}
    if tags and tags[0].label == "title" and _PEOPLE.isdisjoint(labels):
        tags = _body_in_front(text, tags)
    elif tags and tags[0].label == "author" and "title" not in labels:
        tags = _title_behind_body(text, tags)
    elif len(tags) > 1 and tags[0].label == "author" and tags[1].label == "title":
        tags = _volume_for_title(text, tags)
    return tags


def _with_role(text: str, tags: list[Tag]) -> list[Tag]:
    """Who edits a work, where the word for it was taken for a person: "Giusti | (a cura di), Storia".

    Or for nothing: "Wiltschko, Johannes, Hrsg. Ich spüre".
    """
    labels = [tag.label for tag in tags]
    if labels[:2] == ["editor", "editor"] and "title" not in labels:
        named = _NAME_AND_TITLE.fullmatch(text, tags[0].start, tags[0].end) or _INVERTED_AND_TITLE.fullmatch(
            text, tags[0].start, tags[0].end
        )
        if named is not None and _EDITED_BY.search(text, named.end(), tags[1].start):
            # "M. Sanudo, I diarii, a cura di R. Fulin", "Sanudo, M., I diarii, a cura di R. Fulin".
            parts = [Tag(label, *named.span(label), tags[0].confidence) for label in ("author", "title")]
            return [*parts, *tags[1:]]
    if labels[:1] == ["author"] and "editor" not in labels:
        role = _ROLE_AT_END.search(text, tags[0].start + 2, tags[0].end)
        if role is not None:
            # "Statistisches Bundesamt (Hrsg.)": a body that publishes what is its own work.
            label = "author" if is_body(text[tags[0].start : role.start()]) else "editor"
            return [tags[0]._replace(label=label, end=role.start()), *tags[1:]]
    if labels[:1] == ["editor"] and "title" not in labels and "author" not in labels:
        whole = _AUTHOR_TITLE_EDITOR.fullmatch(text, tags[0].start, tags[0].end)
        if whole is not None and _ROLE_BEHIND.match(text, whole.end()):
            # "Wagner, Richard, Mein Leben, Eike Middell (ed.)".
            parts = [
                Tag(label, *whole.span(label), tags[0].confidence) for label in ("author", "title", "editor")
            ]
            return [*parts, *tags[1:]]
    if labels[:1] == ["author"] and "editor" not in labels and _EDITOR_BEHIND.match(text, tags[0].end):
        body = is_body(text[tags[0].start : tags[0].end])
        return tags if body else [tags[0]._replace(label="editor"), *tags[1:]]
    if labels[:3] == ["title", "editor", "container:book"] and _ONLY_ROLE.fullmatch(
        text, tags[0].end, min(len(text), tags[1].end + 2)
    ):
        # "Historische Kommission | (Hg.), | Rechnungen": a body, which no model knows, and what it edits.
        return [tags[0]._replace(label="editor"), tags[2]._replace(label="title"), *tags[3:]]
    for index, tag in enumerate(tags[1:], 1):
        before = tags[index - 1]
        if (tag.label, before.label) == ("editor", "author") and _ONLY_ROLE.fullmatch(
            text, before.end, min(len(text), tag.end + 2)
        ):
            return [*tags[: index - 1], before._replace(label="editor"), *tags[index + 1 :]]
    return tags


def _apart(text: str, tag: Tag) -> Iterator[Tag]:
    if tag.label.startswith("container"):
        begun = _BEGINS.match(text, tag.start, tag.end)
        # "Trans. Amer. Math. Soc." are transactions.
        said = begun is not None and not text.startswith("Trans", tag.start)
        if begun is not None and said and looks_like_names(text[begun.end() : tag.end]) >= _LIKE_NAMES:
            yield tag._replace(label=_role(begun), start=begun.end())
            return
    second = _INSIDE.search(text, tag.start, tag.end) if tag.label in _PEOPLE else None
    if second is None or any(
        looks_like_names(text[start:end]) < _LIKE_NAMES
        for start, end in ((tag.start, second.start()), (second.end(), tag.end))
    ):
        yield tag
        return
    yield tag._replace(end=second.start())
    yield tag._replace(label=_role(second), start=second.end())


def _role(match: re.Match[str]) -> str:
    return "editor" if match["editor"] else "translator"


def _one_title(text: str, tags: list[Tag]) -> list[Tag]:
    """The title of what is edited, cut at a comma: nothing that somebody edits stands in another book."""
    for index, tag in enumerate(tags[:-2]):
        title, host = tags[index + 1 : index + 3]
        if (
            tag.label == "editor"
            and title.label == "title"
            and host.label == "container:book"
            and text[title.end : host.start] == ", "
            and _BEHIND_EDITOR.search(text, tag.end, title.start)
        ):
            return [*tags[: index + 1], title._replace(end=host.end), *tags[index + 3 :]]
    return tags


def _body_in_front(text: str, tags: list[Tag]) -> list[Tag]:
    """A body that was taken for the beginning of its title."""
    title = tags[0]
    both = _BODY_AND_TITLE.fullmatch(text, title.start, title.end)
    if both is None or not is_body(both["body"]) or _PERIODICAL.match(both["body"]):
        return tags
    confidence = round(title.confidence * _LESS, 3)
    first = [
        Tag("author", *both.span("body"), confidence),
        Tag("title", *both.span("title"), confidence),
    ]
    return [*first, *tags[1:]]


def _title_behind_body(text: str, tags: list[Tag]) -> list[Tag]:
    """The title of a body's work that was taken for more of its authors: "Auswärtiges Amt, Mongolei"."""
    author = tags[0]
    both = _BODY_AND_WORK.fullmatch(text, author.start, author.end)
    if both is None or not is_body(both["body"]) or is_body(both["title"]):
        return tags
    if looks_like_names(both["title"]) >= _SURELY_NAMES:
        return tags
    lower = round(author.confidence * _LESS, 3)
    return [
        author._replace(end=both.end("body"), confidence=lower),
        Tag("title", *both.span("title"), lower),
        *tags[1:],
    ]


def _volume_for_title(text: str, tags: list[Tag]) -> list[Tag]:
    """A volume with its name that was taken for the title, which then went to the author.

    "Hans Berg, Deutsche Geschichte, Bd. 3: Das Reich".
    """
    author, title = tags[:2]
    volume = _VOLUME.match(text, title.start, title.end)
    both = _NAME_AND_WORK.fullmatch(text, author.start, author.end) if volume else None
    if volume is None or both is None or looks_like_names(both["name"]) < _LIKE_NAMES:
        return tags
    named = [Tag("titleaddon", volume.end(), title.end, title.confidence)] if volume.end() < title.end else []
    known = any(tag.label == "volume" for tag in tags)
    return [
        author._replace(end=both.end("name")),
        title._replace(start=both.start("title"), end=author.end),
        *([] if known else [Tag("volume", *volume.span("number"), title.confidence)]),
        *named,
        *tags[2:],
    ]
