"""From a run of tokens with one label to the field itself: without cues, brackets and the style's marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.number_segments import ABOUT, read_date_run, read_pages_run, read_volume_run
from verifier.citations.tagger.segment_bounds import Field, bounds, in_brackets
from verifier.patterns import late_pattern

_OPENED_BY = {"’": "‘", "”": "“", "“": "„", "»": "«"}
_ENDED_BY = {"“": "”", "„": "“", "«": "»"}
_CLOSED_INSIDE = late_pattern(r"""[^"]{1,80}[^\s"]"[^"]{1,40}\s"[^\s"]""")
_IN = late_pattern(
    r"(?:(?:(?:[Oo]ra|[Pp]oi|[Gg]ià|[Jj]etzt)\s)?"
    r"(?:[Ii]n|IN|[Dd]ans|[Ee]n|[Nn]el(?:la)?|[Aa]us|[Aa]pud|//|В кн\.|载)"
    r"(?![\w’'])\s?[.:：]?)[\s“„«‘\"'《]*"
)
_MEDIUM = late_pattern(
    r"\s\((?:Web\s[Pp]age|Blog(?:\s[Pp]ost)?|Online|Media\sRelease|Podcast|Video|Forum\s[Pp]ost)\Z"
)
_IN_JOURNAL = late_pattern(
    r"(?:(?:[Ii]n|[Ee]n|[Dd]ans)\s?:|in(?=\s)|(?:en|dans|nella?)(?=\s[^\Wa-zà-ÿ\d_«])|//|载)[\s“„«‘\"'《]*"
)
_EDITED = late_pattern(
    r"(?:(?:[Ee]dited|ed(?:ited|s)?\.?|Eds?\.?|[Hh]rsg\.?|[Hh]g\.?|[Hh]erausgegeben|a cura"
    r"|[Ss]ous la dir(?:ection|\.)?"
    r"|[ÉéEe]d(?:ité|itado|s)?\.?|(?:[Pp]ubl(?:ié|icado|\.)|[Pp]rés(?:enté|\.)|[Tt]exte\sétabli|[Dd]irigé|[Cc]ompilado)(?=\sp[ao]r\s)"
    r"|[Rr]ed\.|[Pp]od\sred(?:akcją|\.)|[Oo]prac\.|[Oo]rg(?:anizado|\.)|[Cc]oord(?:inado|\.)|[Uu]tg\.|[Oo]nder\sredactie(?=\svan)"
    r"|[Dd]ir\.|[Cc]omp(?:iled|\.)?|[Пп]од\s(?:общ\.\s)?ред\.|[Рр]ед\.|[Оо]тв\.\sред\.|[Нн]ауч\.\sред\.|[Сс]ост\.|[Tt]rans(?:lated|\.|l\.)?|[Üü]bers(?:etzt)?\.?"
    r"|[Tt]rad(?:uit|uzione|ucción|\.)?|[Пп]ер\.)(?![^\W\d_])\s*(?:(?:and|&|und|et)\s\w{3,12}\.?\s)?(?:(?:by|von|v\.|di|de|par|por|van|av|del|с)\s)?\s*)"
)
# "Vgl. zum | Folgenden Isolde Wernicke", "die | Arbeiten von Rainer Geiss": what is left of a lead.
_LED = (
    "Folgend",
    "Ganzen ",
    "Begriff ",
    "Thema ",
    "Problem",
    "Forschungsstand ",
    "Hintergrund ",
    "Arbeiten ",
    "Beiträge ",
    "Studien ",
    "Darstellung",
    "Aufsätze ",
    "Überblick ",
)
_REST_OF_LEAD = late_pattern(
    r"(?:Folgende[nm]|Ganzen|(?:Begriff|Thema|Problem(?:atik)?|Forschungsstand|Hintergrund)(?=\s\w+\s)|(?:Arbeiten|Beiträge|Studien|Darstellung(?:en)?|Aufsätze|Überblick)\s(?:von|bei))[:,]?"
    r"(?:\s(?:auch|ausführlich|etwa|vor\sallem|insbes\.))?\s(?=[^\Wa-z\d_])"
)
_TRANSLATED = late_pattern(
    r"[\s,(]{0,3}(?:[Tt]rad(?:uzione|\.)|[Tt]rans(?:l|lated)?\.?|[Üü]bers\.|[Пп]ер\.)\s(?!and\s|&\s|und\s|et\s|e\s)"
)
_ED_INSIDE = late_pattern(
    r"(?<=\w)[,.]\s{1,99}(?:[Ee]d(?:\.|ited)(?:\s?by)?|[Hh](?:rs)?g\.(?:\sv(?:on|\.))?|a\scura\sdi)\s(?=[^\W\d_a-z])"
)
# "Rossi, M., I fiumi, a cura di": the family name in front.
_INVERTED = late_pattern(r"(?P<name>[^\Wa-z\d_][\w’'-]{1,24},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}),\s")
# "A. van den Wyngaert, Quaracchi": a lone word behind names in full is a place.
_PLACE_BEHIND_NAMES = late_pattern(r",\s[^\Wa-z\d_][a-zà-ÿ]{3,20}\Z")
_VOLUME_BEHIND = late_pattern(
    r"(?<=\w),\s(?:(?:Bd|Band|vol|t)\.\s)?(?P<volume>[IVX]{1,5}|(?<=\.\s)\d{1,2})\Z"
)
_ROLE = late_pattern(
    r"[\s,(\[（]{1,4}(?:(?:[Ee]d(?:s|d|itor|itors|ited by)?|EDS?|[Hh]rsg|[Hh]gg?|[Hh]erausgeber"
    r"|[Dd]irs?|[Éé]ds?|[Cc]oords?"
    r"|[Oo]rgs?|[Cc]omps?|a cura di|[Rr]ed|ред|[Tt]rans(?:l|lator|lators)?|[Üü]bers|sous la dir(?:ection)?)"
    r"\.?(?:\sde)?|主编|编著|编|著|译)[\s)\]）.,:;]*$"
)
_ENTRY = late_pattern(
    r",\s(?:[Aa]rt(?:ikel|icle)?|Stichwort|Lemma|voce|ad\svocem|voz|s\.\s?v|Note|Comment|Book\sReview)[\s.,:]{0,3}\Z"
)
_NO_DATE = late_pattern(
    r"\s\((?:o\.\s?J|n\.\s?d|s\.\s?[da]|i\.\s?E|[Ii]m\s(?:Druck|Erscheinen)|[Ii]n\s(?:[Pp]ress|[Pp]reparation)|[Ff]orthcoming|à\sparaître)\.?,?[a-z]?\)?[.:,\s]*\Z"
)
_COMING = late_pattern(
    r",?\s(?P<state>[Ff]orthcoming|FORTHCOMING|[Ii]n\s[Pp]ress|[Ii]m\sErscheinen|[Ii]n\s[Pp]reparation)[.,:]?\s?\Z"
)
_COMES = (
    "ing",
    "ng.",
    "g. ",
    "g, ",
    "ng,",
    "ng ",
    "NG.",
    "ess",
    "ss.",
    "s. ",
    "ss ",
    "ss,",
    "nen",
    "ion",
    "on.",
)
_LONGEST_LEAD = 24
_NEAR_BEGINNING = 6
_INTRODUCES = late_pattern(r"(?:Véase|Vid\.|Voir|Siehe|Vgl\.|Cfr?\.|См\.|Zob\.|Vedi|Si\sveda|See\salso)\s")
_LONGEST_ROLE = 48
"""Characters of the longest word for what somebody did, with the marks around it; it stands at the end."""

_ROLES = (
    "ed", "eds", "edd", "editor", "editors", "edited by", "hrsg", "hg", "hgg", "herausgeber", "dir", "dirs",
    "éd", "éds", "coord", "coords", "org", "orgs", "comp", "comps", "cura di", "ред", "trans", "transl",
    "translator", "translators", "übers", "direction", "de", "编", "编著", "著", "译",
)  # fmt: skip
"""How all end that have such a word behind them, but for marks and blanks."""

_BLANKS = (*range(9, 14), *range(28, 33), 133, 160, 5760, *range(8192, 8203), 8232, 8233, 8239, 8287, 12288)
_BEHIND_ROLE = ")]）.,:;" + "".join(map(chr, _BLANKS))
_UNDATED = late_pattern(r",?\s(?:o\.\s?J|s\.\s?[da]|n\.\s?d|б\.\s?г)\.?\Z")
_PLACE_AND_YEARS = late_pattern(
    r"(?P<place>[^\d]{3,60}[^\W\d_])\s(?P<years>(?:1[4-9]|20)\d\d(?:[-–](?:1[4-9]|20)\d\d)?)"
)
_NEW = ("S.", "F.", "s.", "NS", "NF")
# "Cuadernos Lacustres, año | VI": the word for what is counted by years.
_YEAR_WORDS = (" año", " Año", " ano", " anno", " Anno", " année", " Jahrgang", " Jahrg", " Jg")
_YEAR_WORD_END = late_pattern(
    r"[,»”.]{1,2}\s(?:[Aa]ño|ano|[Aa]nno|année|Jahrgang|Jahrg|Jg)(?:\s(?P<volume>[IVXLC]{1,8}))?\Z"
)
_NEW_SERIES_END = late_pattern(r",\s(?:N\.\s?[SF]\.|n\.\s?s\.|N[SF])\Z")


def _whole(label: str, keep: str = "") -> Callable[[str, int, int], Iterator[Field]]:
    def trim(text: str, start: int, end: int) -> Iterator[Field]:
        start, end = bounds(text, start, end, keep=keep)
        if in_brackets(text, start, end):
            start, end = bounds(text, start + 1, end - 1, keep=keep)
        undated = _UNDATED.search(text, start, end) if label == "location" else None
        if undated and undated.start() > start:
            end = undated.start()
        dated = _PLACE_AND_YEARS.fullmatch(text, start, end) if label == "location" else None
        if dated:
            # "Stuttgart 1972-1997".
            yield "date", *dated.span("years"), dated["years"].replace("–", "/").replace("-", "/")
            end = dated.end("place")
        # As all such words end.
        may = start < end and (text[end - 1] in "cams." or text[end - 1].isspace())
        about = ABOUT.search(text, max(start, end - 8), end) if may else None
        if about and about.start() > start:
            start, end = bounds(text, start, about.start(), keep=keep)
        if label == "title":
            if start < _NEAR_BEGINNING and _INTRODUCES.match(text, start):
                # "Véase el trabajo de Ana Montaña, El agua": only introduced, where no author was read.
                start += introduction(text[start:end])
            start, end = _with_inner_marks(text, start, end)
        if start < end:
            yield label, start, end, ""

    return trim


def _with_inner_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The title with the mark that ends a quotation inside it ("The ‘New’"), or begins one."""
    opening = _OPENED_BY.get(text[end : end + 1])
    if opening and text.rfind(opening, start, end) > max(start, text.rfind(text[end], start, end)):
        end += 1
    if (
        text[end + 1 : end + 2] == "»"
        and text[end].isspace()
        and text.rfind("«", start, end) > max(start, text.rfind("»", start, end))
    ):
        # "Un autre regard sur l’« ordre international »".
        end += 2
    if text[end : end + 1] == '"' and text.rfind("„", start, end) > text.rfind('"', start, end):
        # "Vom „Pöbel" zum „Proletariat"".
        end += 1
    if text[end : end + 1] == '"' == text[start - 1 : start] and _CLOSED_INSIDE.match(text, start, end):
        # Two quotations side by side: ""Sicherheit" und "Wohlfahrt"".
        return start - 1, end + 1
    closing = _ENDED_BY.get(text[start - 1 : start])
    if closing and start < text.find(closing, start, end) and not text.count(text[start - 1], start, end):
        start -= 1
    return start, end


def _editor(text: str, start: int, end: int) -> Iterator[Field]:
    """The editors of a run; an author and title in front of "ed. C. Berg" that were taken for editors too."""
    if _TRANSLATED.match(text, start, end):
        yield from _names("translator")(text, start, end)
        return
    inner = _ED_INSIDE.search(text, start, end)
    if inner is None:
        yield from _names("editor")(text, start, end)
        return
    named = _INVERTED.match(text, start, inner.start())
    author, comma, _ = (named["name"], ", ", "") if named else text[start : inner.start()].partition(", ")
    if not comma:
        # "Briefwechsel zwischen | Ernst Rappold und Emil Lang, hg. v. Irma Seidel".
        yield from _whole("title", keep="?!")(text, start, inner.start())
    else:
        yield from _names("author")(text, start, start + len(author))
        yield from _whole("title", keep="?!")(text, start + len(author) + len(comma), inner.start())
    yield from _names("editor")(text, inner.end(), end)


def _names(label: str) -> Callable[[str, int, int], Iterator[Field]]:
    def trim(text: str, start: int, end: int) -> Iterator[Field]:
        if 0 < start < _LONGEST_LEAD:
            # "Siehe | z.B. Habermas": of what introduces, a part was left to the names.
            introduced = introduction(text[:end])
            start = introduced if start < introduced < end else start
        start, _ = bounds(text, start, end)
        start, _ = bounds(text, start + introduction(text[start:end]), end)
        if text.startswith(_LED, start, end):
            rest = _REST_OF_LEAD.match(text, start, end)
            start = rest.end() if rest else start
        announced = False
        for lead in (_IN, _EDITED):
            match = lead.match(text, start, end)
            announced = match is not None
            if match and match.end() < end:
                start, _ = bounds(text, match.end(), end)
        last = max(start, end - _LONGEST_ROLE)
        entry = _ENTRY.search(text, last, end)
        end = entry.start() if entry and entry.start() > start + 1 else end
        may_have_role = text[last:end].rstrip(_BEHIND_ROLE).lower().endswith(_ROLES)
        undated = _NO_DATE.search(text, start + 1, end) if text.rfind(")", end - 3, end) > 0 else None
        end = undated.start() if undated else end
        coming = (
            _COMING.search(text, max(start + 1, end - 20), end) if text[end - 3 : end] in _COMES else None
        )
        if coming:
            # "Berg, A., and C. Lind. Forthcoming."
            yield "pubstate", *coming.span("state"), ""
            end = coming.start()
        role = _ROLE.search(text, last, end) if may_have_role else None
        end = role.start() if role and role.start() > start + 1 else end
        start, end = bounds(text, start, end)
        if label == "editor":
            behind = _VOLUME_BEHIND.search(text, start, end)
            if behind:
                yield "volume", *behind.span("volume"), ""
            if behind is None and announced and len(text[start:end].split(",", maxsplit=1)[0].split()) > 1:
                behind = _PLACE_BEHIND_NAMES.search(text, max(start, end - 30), end)
            end = behind.start() if behind else end
        if start < end:
            yield label, start, end, ""

    return trim


def _container(detail: str, lead: re.Pattern[str]) -> Callable[[str, int, int], Iterator[Field]]:
    def trim(text: str, start: int, end: int) -> Iterator[Field]:
        start, end = bounds(text, start, end, keep="?!")
        if text[end : end + 1] == '"':
            start, end = _with_inner_marks(text, start, end)
        last = max(start, end - 20)
        medium = _MEDIUM.search(text, last, end) if text.find("(", last, end) > 0 else None
        # "DFAT (Web Page, 3 March 2019)".
        end = medium.start() if medium else end
        match = lead.match(text, start, end)
        if match and match.end() < end:
            start, end = bounds(text, match.end(), end, keep="?!")
        if text.endswith(_YEAR_WORDS, start, end) or text.find("», an", start, end) > 0:
            counted = _YEAR_WORD_END.search(text, start + 1, end)
            if counted and counted["volume"]:
                yield "volume", *counted.span("volume"), ""
            end = counted.start() if counted else end
        if text.endswith(_NEW, start, end):
            anew = _NEW_SERIES_END.search(text, start + 1, end)
            end = anew.start() if anew else end
        if start < end and text[start:end] not in ("in", "In"):
            yield f"container:{detail}", start, end, ""

    return trim


TRIMMERS: dict[str, Callable[[str, int, int], Iterator[Field]]] = {
    "author": _names("author"),
    "editor": _editor,
    "translator": _names("translator"),
    "title": _whole("title", keep="?!"),
    "journal": _container("journal", _IN_JOURNAL),
    "booktitle": _container("book", _IN),
    "date": read_date_run,
    "pages": read_pages_run,
    "volume": read_volume_run,
    "publisher": _whole("publisher"),
    "location": _whole("location"),
    "edition": _whole("edition"),
    "series": _whole("series"),
}
"""What is made of a run, by its label; a label that isn't here is no field (a number in front, a note)."""
