"""Editors and translators behind a title: "hrsg. von Anna Berg", "Pierre Rosel et Louis Prat (dir.)"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.tagger.head import names_confidence
from verifier.citations.tagger.tail_fields import Tail
from verifier.citations.tagger.tail_imprint import tag_trimmed
from verifier.citations.tagger.words import PLACE, PRESS
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern

# "in Anna Berg (ed.), *Rivers*": who is named behind it made the whole, not the part.
IN = late_pattern(
    rf"^[\s,.;，。；（）{TAKEN}]*"
    r"(?P<in>(?:In|in|In:|in:|dans|Dans|[Ee][nm]|[Nn]el(?:la)?|[Вв] кн\.:?|载于?|见)"
    r"(?:(?<=[:载见于])|(?=\s)))[:：]?\s*"
)
# "Anna Berg (Hrsg.)", "Anna Berg, ed.,": behind their names.
EDITORS_BEHIND = late_pattern(
    r"\s*,?\s?[(\[（]\s*(?:eds?\b\.?|Eds?\b\.?|editors?|Hrsg\.?|Hg\.?|Hgg\.?|red\.?|ред\.?|dirs?\.?|éds?\.?"
    r"|[Cc]oords?\.?|[Oo]rgs?\.?|[Cc]omps?\.?|a cura di|主编|编)"
    r"\s*[)\]）][.,:]?|,\s(?:eds?\.|editors?|eds(?=,)),?(?=\s)(?!\sand\strans)|主编[：，,]|编[：，,]"
)
# "hrsg. von Anna Berg", "a cura di Anna Berg".
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


def read_people(tail: Tail) -> None:
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
            if text and not canvas.has(label) and (is_body(text) or like_names(text) >= 0.3):
                canvas.take(match.start("cue"), match.end("cue"))
                canvas.tag(label, match.end(), end, names_confidence(text))


def read_editors_behind(tail: Tail) -> None:
    """The editors of a work behind its italic title: "*Poussin*, Pierre Rosel et Louis Prat (dir.)"."""
    canvas = tail.canvas
    if tail.title_kind != "italic" or canvas.has("editor") or IN.match(canvas.rest(tail.start)):
        return
    behind = EDITORS_BEHIND.search(canvas.rest(), tail.start, min(len(canvas.plain), tail.start + 300))
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


def like_names(text: str) -> float:
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
