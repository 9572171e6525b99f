"""The part of a citation behind its title: container, editors, institution, place and publisher."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.head import names_confidence
from verifier.citations.tagger.sentences import Segment, segments
from verifier.citations.tagger.tail_fields import Part, Tail, field_of
from verifier.citations.tagger.tail_imprint import (
    NOISE,
    read_place_and_publisher,
    read_place_before_publisher,
    tag_trimmed,
)
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS, REGION
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern

_IN = late_pattern(
    rf"^[\s,.;，。；（）{TAKEN}]*"
    r"(?P<in>(?:In|in|In:|in:|dans|Dans|[Ee][nm]|[Nn]el(?:la)?|[Вв] кн\.:?|载于?|见)"
    r"(?:(?<=[:载见于])|(?=\s)))[:：]?\s*"
)
_IN_BEFORE = late_pattern(r",\s(?P<in>(?:in|dans|nel(?:la)?|e[nm]|[Ii]n:)\s)\Z")
_EDITORS_BEHIND = late_pattern(
    r"\s*,?\s?[(\[（]\s*(?:eds?\b\.?|Eds?\b\.?|editors?|Hrsg\.?|Hg\.?|Hgg\.?|red\.?|ред\.?|dirs?\.?|éds?\.?"
    r"|[Cc]oords?\.?|[Oo]rgs?\.?|[Cc]omps?\.?|a cura di|主编|编)"
    r"\s*[)\]）][.,:]?|,\s(?:eds?\.|editors?|eds(?=,)),?(?=\s)(?!\sand\strans)|主编[：，,]|编[：，,]"
)
_EDITORS_BEFORE = late_pattern(
    r"(?<!\w)(?P<cue>(?:ed(?:\.|izione)\scritica\s(?:a\scura\s)?di|ed(?:s|ited)?\.?\s(?:and\strans(?:lated|\.)\s)?by|edited\sby|eds?\.\sand\strans\."
    # "ed. de Luis Rubio" is Spanish, "ed. de Jong" has a Dutch name behind it.
    r"|(?:eds?|orgs?|coords?|comps?|dirs?)\.\s(?:por|de(?=\s(?-i:[^\Wa-z\d_])[\w.’-]{0,15}\s(?:d[aeo]s?\s)?(?-i:[^\Wa-z\d_])))|org(?:s\.|\.|anizad[oa]s?)(?:\spor)?|eds?\."
    r"|(?:hrsg\.|hgg?\.|herausgegeben)(?:\sund\s(?:eingel(?:eitet|\.)|übers(?:etzt|\.)|komm(?:entiert|\.)|bearb(?:eitet|\.)))?"
    r"\s(?:von|v\.)|hrsg\.|hgg?\.|(?:под|отв\.|науч\.)\s(?:общ\.\s)?ред\.|ред\.|сост\.|(?:ed\.\s)?a\sc(?:ura|\.)\sdi"
    r"|éd\.\set\strad\.(?:\spar)?|(?:éd\.|édité|édition)(?:\scritique)?(?:\s(?:établie|préparée|présentée|annotée))?\spar|éd\."
    r"|(?:texte\s)?établi\spar|sous\sla\sdir(?:ection|\.)\sd[e’']|dir\.(?=\s(?-i:[^\Wa-zà-ÿ\d_]))"
    r"|coords?\.|comps?\.|compilad[oa]\spor|(?:ed(?:\.|ición|ição)|edi(?:ción|ção)\scrítica)(?:\s[ye]\s(?:trad|introd|notas|pról)\.?){0,2}\s(?:de|a\scargo\sde)|editado\spor|coord(?:inado|\.)\spor))"
    r"\s*(?=[^\W\d_])",
    re.IGNORECASE,
)
_TRANSLATORS = late_pattern(
    r"(?<!\w)(?P<cue>trans(?:l|lated)?\.?(?:\sby)?|translated\s(?:from\s(?:the\s)?\w+\s)?by|(?:aus\sdem\s\w+\s)?übers"
    r"(?:etzt)?\.?(?:\s(?:von|v\.))?|aus\sdem\s[A-ZÄÖÜ]\w{3,20}\svon|traduit(?:\sd[eu’']\s?l?[’']?\w+)?\spar"
    r"|trad(?:uzione|ucción|uction|\.)(?:\s(?:it|fr|franç|esp|cast|ingl|all|al)\.)?\s(?:di|de|par|por)|пер\.(?:\sс\s\w+\.)?)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_TRANSLATED_IN_CHINESE = late_pattern(
    r"(?<=[，,》])\s?(?P<names>[^，,：:《》（）()\d\ue000]{2,30}?)(?:等)?(?:校)?译(?:注)?(?=[，,：:。])"
)
_IS_SERIES = late_pattern(
    r"(?<!\w)(?:coll\.|collection|collana|colección|col\.|Reihe|series:?)\s$", re.IGNORECASE
)


_ROMAN = late_pattern(r"[IVX]{1,5}")
# "BEFAR 244", "Beiträge zur Forschung 12": a series with its number, among the imprint.
_SERIES_AND_NUMBER = late_pattern(
    r"(?P<name>[A-Z][A-Za-z]{0,2}[A-Z]{2,6}(?:\s[A-Z]{2,6})?|(?:[^\Wa-z\d_]\S{0,20}\s){0,3}(?:Studi|Beiträge|Schriften|Collection|Bibliothèque|Biblioteca|Quaderni|Cahiers)\s[^,\d]{3,60}?"
    # "SWP-Aktuell 34", "SWP-Studie 2018/S 24": the papers of an institute.
    r"|[A-Z]{2,6}[-\s](?:Studie|Aktuell|Papier|Arbeitspapier|Standpunkt|Analyse|Report|Focus|Comment|Paper|Brief))"
    r",?\s(?P<number>\d{1,4}(?:/(?:[A-Z]\s)?\d{1,4})?)"
)
_SHORTEST_BOOK = 4
# "„Volksgemeinschaft“ als soziale Praxis".
_WORDS_BEHIND = late_pattern(
    r"\s(?!(?:in|hg|hrsg|hgg|ed|eds|red|dans|dir|sous|nr|vol|no|pp?|et|und|and)\b|a\scura)[a-zà-ÿ]{2,20}\s\S"
)
_SERIES_NUMBER = late_pattern(r"(?<=[^\W\d_]),?\s(?P<number>\d{1,3})\Z")


def tag_tail(canvas: Canvas, start: int, title_kind: str) -> None:
    """Tag what stands behind the title. ``title_kind`` says how the title was set (see `Layout`)."""
    tail = Tail(canvas, start, title_kind)
    _read_people(tail)
    _read_editors_behind(tail)
    _read_host(tail)
    _read_quoted_host(tail)
    read_place_and_publisher(tail)
    read_place_before_publisher(tail)
    for segment in segments(canvas, start, len(canvas.plain)):
        _read_segment(tail, segment)
    _close_institution(tail)


def _read_people(tail: Tail) -> None:
    """Editors and translators named behind the title by "ed. by", "hrsg. von", "trans."."""
    canvas = tail.canvas
    for match in canvas.matches(_TRANSLATED_IN_CHINESE, max(0, tail.start - 1)):
        if not canvas.has("translator"):
            canvas.tag("translator", *match.span("names"), 0.85)
            canvas.take(*match.span())
    for pattern, label in ((_EDITORS_BEFORE, "editor"), (_TRANSLATORS, "translator")):
        for match in canvas.matches(pattern, tail.start):
            if canvas.is_italic(match.start(), match.end()):
                continue
            end = _names_end(canvas, match.end())
            text = _with_signs(canvas.plain[match.end() : end])
            if text and not canvas.has(label) and (is_body(text) or _looks_like_names(text) >= 0.3):
                canvas.take(match.start("cue"), match.end("cue"))
                canvas.tag(label, match.end(), end, names_confidence(text))


def _read_editors_behind(tail: Tail) -> None:
    """The editors of a work behind its italic title: "*Poussin*, Pierre Rosel et Louis Prat (dir.)"."""
    canvas = tail.canvas
    if tail.title_kind != "italic" or canvas.has("editor") or _IN.match(canvas.rest(tail.start)):
        return
    behind = _EDITORS_BEHIND.search(canvas.rest(), tail.start, min(len(canvas.plain), tail.start + 300))
    if behind is None:
        return
    first, stop = canvas.trimmed(tail.start, behind.start(), extra=",;:.")
    if TAKEN not in canvas.rest(first, stop) and looks_like_names(canvas.plain[first:stop]) >= _LIKE_NAMES:
        canvas.take(behind.start(), behind.end())
        tag_trimmed(canvas, "editor", first, stop, names_confidence(canvas.plain[first:stop]))


_LIKE_NAMES, _SURELY = 0.5, 0.9
# Names of presses are names of people: "Martin Hall, and Sari Wastell".
_GOES_ON = late_pattern(r",?\s(?:and|&|und|et)\s[^\Wa-z\d_]")


def _with_signs(names: str) -> str:
    """Names with "&" for the German "u.", whose full stop ends nothing; no character moves."""
    return names.replace(" u. a.", " et al").replace(" u. ", " &  ")


def _looks_like_names(text: str) -> float:
    """How much words look like names, which a stroke may part as well: "Manfred Knapp/Gert Krell"."""
    return looks_like_names(text.replace("/", "; "))


def _names_end(canvas: Canvas, start: int) -> int:
    """Where a list of names that begins at ``start`` ends: before brackets, italics, or what is no name."""
    rest = _with_signs(canvas.rest())
    limit = (
        min([m.start() for m in re.finditer(rf"[(\[{TAKEN};:)“\"«]", rest[start : start + 300])] or [300])
        + start
    )
    limit = min([limit, len(rest), *(run[0] for run in canvas.italics(start, min(limit, len(rest))))])
    end = start
    for cut in [m.start() + start for m in re.finditer(r",\s|\.\s|\.?$", rest[start:limit])] + [limit]:
        part = rest[end:cut].strip(" ,.&")
        if rest[cut : cut + 1] == "." and re.search(r"(?<!\w)(?:[^\W\d_]|[CPT]h|Fr|Chr)$", rest[start:cut]):
            continue
        if part and (
            PLACE.fullmatch(part)
            or (PRESS.search(part) and not (_GOES_ON.match(rest, cut) and looks_like_names(part) >= _SURELY))
            or (
                end > start
                and (
                    looks_like_names(rest[start:cut]) < 0.5
                    or _is_closed(rest[start:end], part)
                    or (is_body(part) and not is_body(rest[start:end]))
                )
            )
        ):
            break
        end = cut
    return canvas.trimmed(start, end, extra=",;:")[1]


def _is_closed(names: str, part: str) -> bool:
    """Whether a list of names is whole before a part: an "and" closed it, or a lone word follows full names.

    "D. Albera e P. Corti, Cavallermaggiore": no name is given in one word behind names given in two.
    """
    last = re.split(r",\s", names.strip(" ,"))[-1]
    closed = re.search(r"\s(?:and|&|und|et|y|e|и)\s\S", last) is not None
    full = len(names.split(",", maxsplit=1)[0].split()) > 1
    return closed or (
        full and len(part.split()) == 1 and not re.fullmatch(r"(?:[^\W\d_]\.-?){1,3}|[JS]r\.?", part)
    )


def _read_host(tail: Tail) -> None:
    """What stands behind "in": editors or the author of the book, then the book."""
    canvas = tail.canvas
    match = _IN.match(canvas.rest(tail.start))
    if not match or canvas.is_italic(tail.start + match.start("in"), tail.start + match.end("in")):
        _read_far_host(tail)
        return
    tail.inside = True
    start = tail.start + match.end()
    canvas.take(tail.start + match.start("in"), start)
    behind = _EDITORS_BEHIND.search(canvas.rest(), start, min(len(canvas.plain), start + 400))
    runs = [
        run
        for run in canvas.italics(start, len(canvas.plain))
        if canvas.plain[run[0] : run[1]].strip(" .,") not in ("et al", "ed", "eds")
    ]
    if behind and (not runs or behind.start() <= runs[0][0]):
        stop = behind.start()
        first, stop = canvas.trimmed(start, stop)
        if canvas.plain[stop : stop + 1] == "." and re.search(r"(?<!\w)\w$|al$", canvas.plain[:stop]):
            stop += 1
        comma = _title_before_editors(canvas, first, stop)
        if comma:
            canvas.tag("container", *canvas.trimmed(first, comma), 0.75)
            tail.container = tail.book_title = True
            first = comma + 1
        canvas.take(behind.start(), behind.end())
        tag_trimmed(canvas, "editor", first, stop, names_confidence(canvas.plain[first:stop]))
        tail.book_title = True
    elif behind:
        first, stop = canvas.trimmed(runs[0][1], behind.start(), extra=",;:.")
        canvas.take(behind.start(), behind.end())
        tag_trimmed(canvas, "editor", first, stop, names_confidence(canvas.plain[first:stop]))
        tail.book_title = True
    elif runs and runs[0][0] > start:
        _read_owner(tail, start, runs[0][0])
    elif not runs and not _read_edited_book(tail, start):
        _read_plain_owner(tail, start)


def _read_far_host(tail: Tail) -> None:
    """An italic book behind "in", with a part of the work between: "*Tartuffe*, acte III, dans *Œuvres*"."""
    canvas = tail.canvas
    for start, end in canvas.italics(tail.start, len(canvas.plain)):
        cue = _IN_BEFORE.search(canvas.rest(tail.start, start))
        if cue is not None:
            canvas.take(tail.start + cue.start("in"), start)
            canvas.tag("container", *canvas.trimmed(start, end, extra=",;:."), 0.85)
            canvas.take(start, end)
            tail.inside = tail.container = tail.book_title = True
        return


def _read_quoted_host(tail: Tail) -> None:
    """A second quotation names what holds the first: 《Journal》 behind 《Article》, “Book” behind "in"."""
    canvas = tail.canvas
    for quote in find_quotes(canvas.rest(tail.start)):
        start, end = tail.start + quote.inner[0], tail.start + quote.inner[1]
        if not canvas.is_free(start, end) or _is_in_name(canvas, start, end):
            continue
        before = canvas.plain[tail.start : start - 1]
        if _IS_SERIES.search(before) or (
            tail.title_kind == "italic" and not tail.inside and re.search(r"[^\W\d_]", before)
        ):
            cue = _IS_SERIES.search(before)
            label = "series" if not canvas.has("series") else "note"
            canvas.tag(label, *canvas.trimmed(start, end, extra=",;:."), 0.85)
            canvas.take(tail.start + cue.start() if cue else start - 1, end + 1)
            continue
        if tail.container or not (tail.inside or tail.title_kind == "italic" or quote.mark in "《〈「『"):
            continue
        canvas.tag("container", *canvas.trimmed(start, end, extra=",;:."), 0.93)
        canvas.take(start - 1, end + 1)
        tail.container = True


def _is_in_name(canvas: Canvas, start: int, end: int) -> bool:
    """Whether a quotation is only a part of an italic name, or the first words of one in plain type."""
    if canvas.is_italic(start, end):
        return any(
            a < start <= end < b and b - a > end - start + 2 for a, b in canvas.italics(0, len(canvas.plain))
        )
    return _WORDS_BEHIND.match(canvas.plain, end + 1) is not None


def _title_before_editors(canvas: Canvas, start: int, end: int) -> int | None:
    """The comma between a plain book title and its editors, in "in Issues in Tone, J. Doe (ed.)"."""
    text = canvas.rest(start, end)
    if _looks_like_names(text) >= 0.5 or is_body(text):
        return None
    for comma in [m.start() for m in re.finditer(r"[,.:]\s", text)]:
        if looks_like_names(text[comma + 1 :].strip()) >= 0.5:
            return start + comma
    return None


def _read_owner(tail: Tail, start: int, end: int) -> None:
    """Names between "in" and an italic book: its author if also that of the part, else its editor."""
    canvas = tail.canvas
    first, stop = canvas.trimmed(start, end)
    text = canvas.plain[first:stop]
    if not text or TAKEN in canvas.rest(first, stop) or not (is_body(text) or looks_like_names(text) >= 0.3):
        return
    author = canvas.find("author")
    same = (
        author is not None
        and canvas.plain[author.start : author.end].strip(" .,").casefold() == text.strip(" .,").casefold()
    )
    canvas.tag("bookauthor" if same else "editor", first, stop, 0.9 if same else names_confidence(text))
    tail.book_title = True


def _read_edited_book(tail: Tail, start: int) -> bool:
    """Read a book in plain type in front of its editors, with its commas: "in A, B, and C, ed. X"."""
    canvas = tail.canvas
    editor = canvas.find("editor")
    end = canvas.rest().find(TAKEN, start) if editor and editor.start > start else -1
    if end < 0 or editor is None or canvas.rest(end, editor.start).replace(TAKEN, "").strip():
        return False
    first, stop = canvas.trimmed(start, end)
    if stop - first < _SHORTEST_BOOK or re.search(r"[()“”\"]", canvas.rest(first, stop)):
        return False
    canvas.tag("container", first, stop, 0.85)
    tail.container = tail.book_title = True
    return True


def _read_plain_owner(tail: Tail, start: int) -> None:
    """Names between "in" and a book in plain type: "in John Smith and Anna Berg, Issues in Tone"."""
    canvas = tail.canvas
    parts = segments(canvas, start, len(canvas.plain))
    if (
        len(parts) < 2
        or parts[0].after != ","
        or PERIODICAL.search(canvas.rest(parts[0].start, parts[0].end))
    ):
        return
    end = parts[0].end
    if looks_like_names(canvas.rest(parts[0].start, end)) < 0.7 or not re.search(
        r"[^\W\d_]", canvas.rest(parts[1].start, parts[1].end)
    ):
        return
    tag_trimmed(canvas, "editor", parts[0].start, end, 0.7)
    tail.book_title = True


def _read_numbered(canvas: Canvas, start: int, end: int) -> bool:
    """Tag the Roman number of a volume, or a series with its number, that fills a part of an imprint."""
    text = canvas.plain[start:end]
    if _ROMAN.fullmatch(text):
        # "a cura di R. Bettini, III, Sansoni": the volume of a work of several.
        canvas.tag("note" if canvas.has("volume") else "volume", start, end, 0.75)
        return True
    counted = _SERIES_AND_NUMBER.fullmatch(text) if text[-1].isdigit() and not canvas.has("series") else None
    if counted is None:
        return False
    canvas.tag("series", start, start + counted.end("name"), 0.75)
    if not canvas.has("number"):
        canvas.tag("number", start + counted.start("number"), end, 0.75)
    return True


def _read_segment(tail: Tail, segment: Segment) -> None:
    canvas = tail.canvas
    start, end = canvas.trimmed(segment.start, segment.end, extra=",;:.()（）–—")
    if start >= end or not canvas.is_free(start, end):
        return
    text = canvas.plain[start:end]
    if segment.italic and text.count("(") > text.count(")") and canvas.plain.startswith(")", end):
        # "*Historisches Lexikon der Schweiz (HLS)*".
        end += 1
        text = canvas.plain[start:end]
    if NOISE.match(text):
        return
    if REGION.fullmatch(text) and _extends_location(canvas, start, end):
        return
    if tail.title_kind == "italic" and _read_numbered(canvas, start, end):
        return
    label, confidence = field_of(Part(tail, segment, text))
    if label == "institution":
        if tail.institution and not _adjacent(canvas, tail.institution[-1].end, start):
            _close_institution(tail)
        tail.institution.append(Segment(start, end, segment.before, segment.after))
        return
    _close_institution(tail)
    if label == "container":
        tail.container = True
        start, end = _whole_container(tail, segment, start, end)
    if label == "series" and not canvas.has("number"):
        numbered = _SERIES_NUMBER.search(canvas.plain, start, end)
        if numbered:
            canvas.tag("number", *numbered.span("number"), confidence)
            end = numbered.start()
    if label and (label in ("note", "location") or not canvas.has(label)):
        canvas.tag(label, start, end, confidence)


def _extends_location(canvas: Canvas, start: int, end: int) -> bool:
    """Whether a state or country stands behind the place, of which it then is a part."""
    location = canvas.find("location")
    if location is None or not 0 < start - location.end <= 2:
        return False
    canvas.tags.remove(location)
    canvas.tag("location", location.start, end, location.confidence)
    return True


def _whole_container(tail: Tail, segment: Segment, start: int, end: int) -> tuple[int, int]:
    """An abbreviated name keeps its last full stop only inside; a name cut at "&" or ":" is not whole."""
    canvas = tail.canvas
    if segment.after == ":" and not segment.italic and canvas.is_free(end, min(end + 3, len(canvas.plain))):
        behind = segments(canvas, end + 1, len(canvas.plain))
        if behind and behind[0].start <= end + 2 and not re.match(r"\s*\d", canvas.rest(end + 1)):
            return canvas.trimmed(start, behind[0].end, extra=",;:.()")
    return start, end


def _adjacent(canvas: Canvas, start: int, end: int) -> bool:
    return re.fullmatch(r"\s*[,，&]?\s*", canvas.rest(start, end)) is not None


def _close_institution(tail: Tail) -> None:
    """Tag bodies that stand one after another as one institution, as they are printed."""
    if tail.institution and not tail.canvas.has("institution"):
        start, end = tail.institution[0].start, tail.institution[-1].end
        tail.canvas.tag("institution", start, end, 0.85)
    elif tail.institution:
        tail.canvas.tag("note", tail.institution[0].start, tail.institution[-1].end, 0.5)
    tail.institution.clear()
