"""Other files of the archive that is cited in front of them: "TNA, E 219/446; ibid., E 219/451, fol. 3"."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.grammar.archive_marks import SHEET
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import Citation, Locator
from verifier.patterns import late_pattern

_AGAIN = late_pattern(
    r"(?:ib[ií]d(?:em)?|ebda?|ebenda|ivi)\b\.?,?\s(?P<mark>(?P<series>[A-Z]{1,5}[¹²³⁴⁵⁶⁷⁸⁹*]{0,2}(?:/[A-Z]{1,4})?)[\s/]\d.{0,60})\Z",
    re.IGNORECASE,
)
_MARK = r"(?<=[,:]\s){series}[\s/]\d"
# "(unfoliated)": what is said of the file.
_REMARK = late_pattern(r"\s\((?P<said>[^()\d]{3,60})\)[\s.]*\Z")


# "idem, inv.nr. 1523, f. 3r", "ibid., cx. 12, doc. 4": a word that counts the files and the number.
_COUNTED = late_pattern(
    r"(?:ib[ií]d(?:em)?|idem|id|ald(?:aar)?)\b\.?,\s(?P<mark>(?P<cue>inv\.?\s?nrs?\.?|inv\.|nrs?\.|toegang|doos|hs\.|reg\.|cxs?\.|mçs?\.|livs?\.|códs?\.|docs?\.|procs?\.|maço|caixa|livro|pasta|lata)\s?\d[\w./-]{0,12}(?<!\.)"
    r"(?P<more>(?:,\s(?!ff?\.|fols?\.|fls?\.)[^,;.()]{1,30}\.?\s?\d[\w/-]{0,8}){0,3}))",
    re.IGNORECASE,
)


def _counted(citation: Citation, before: Citation, match: re.Match[str]) -> Citation:
    """Another file that is counted as the one before it; without such a count there, it is the same."""
    kept = next((before.fields[name] for name in ("note", "title") if name in before.fields), "")
    cue = re.escape(match["cue"].rstrip("."))
    same = re.search(rf",\s{cue}\.?\s?\d", kept, re.IGNORECASE)
    if same is None:
        return citation
    fields = {"title": f"{kept[: same.start()]}, {match['mark']}"}
    sheet = SHEET.search(citation.text.rstrip(" ."), match.end())
    place = Locator("folio", plain_pages(sheet["sheet"])) if sheet is not None else None
    return replace(citation, type="unpublished", fields=fields, spans=(), locator=place, short_form="")


def with_file_of_same_archive(citation: Citation, before: Citation | None) -> Citation:
    """The citation, an "ibid." with the shelf mark of another file as that file; all else as it is.

    The mark must be one of the series from which the file before it is.
    """
    if before is None or before.type != "unpublished":
        return citation
    if (counted := _COUNTED.match(citation.text)) is not None:
        return _counted(citation, before, counted)
    if citation.type == "unpublished" and citation.fields.get("note", "").startswith(_THERE):
        return _of_same_archive(citation, before)
    if citation.short_form != "ibid":
        if citation.text.isascii() or not _ALONE.match(citation.text):
            return _beside(citation, before)
        # "ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4; Д. 5. Л. 6": the archive isn't named again.
        alone = not citation.short_form and not citation.text.isascii() and _ALONE.match(citation.text)
        return (_other_file(citation, before) or citation) if alone else citation
    if not citation.text.isascii() and (other := _other_file(citation, before)) is not None:
        return other
    remark = _REMARK.search(citation.text)
    text = citation.text[: remark.start()] if remark else citation.text
    paper = _paper_in(citation, before)
    if paper is not None:
        return paper
    match = _AGAIN.match(text.strip(" ."))
    kept = next((before.fields[name] for name in ("note", "title") if name in before.fields), "")
    same = re.search(_MARK.format(series=re.escape(match["series"])), kept) if match is not None else None
    if match is None or same is None:
        return citation
    sheet = SHEET.search(match["mark"])
    mark = match["mark"][: sheet.start() if sheet else None].rstrip(" ,.")
    fields = {"title": f"{kept[: same.start()]}{mark}"}
    if remark is not None:
        fields["note"] = remark["said"]
    place = Locator("folio", plain_pages(sheet["sheet"])) if sheet is not None else None
    return replace(citation, type="unpublished", fields=fields, spans=(), locator=place, short_form="")


# "Nr. 1835, Bl. 4", "reg. 12, c. 4r": of the archive that is cited in front of it.
_NUMBER_ALONE = late_pattern(
    r"(?P<cue>Nrn?\.|no\.|n[.°º]\s?|b\.|busta|reg\.|filza|fasc\.|[Bb]ox|[Ff]older|leg\.|legajo|liasse|Bü|cx\.|caixa|mç\.|maço|Karton|Kart\.|Fasz\.|Konv\.|inv\.?\s?nr\.)\s?"
    r"(?P<number>\d[\w/]{0,8})(?P<place>,\s(?:Bll?\.|fols?\.|ff?\.|cc?\.|S\.|pp?\.)\s?[^,;]{1,24}|)[\s.]*\Z"
)


def _beside(citation: Citation, before: Citation) -> Citation:
    """The citation, if only the number of a file is printed, as one that lies beside the file before it."""
    match = _NUMBER_ALONE.fullmatch(citation.text, introduction(citation.text))
    kept = next((before.fields[name] for name in ("note", "title") if name in before.fields), "")
    at = kept.rfind(f" {match['cue']}") if match is not None else -1
    if match is None or at < 0:
        return citation
    sheet = SHEET.search(match["place"]) if match["place"] else None
    fields = {"title": f"{kept[: at + 1]}{match['cue']} {match['number']}"}
    place = Locator("folio", plain_pages(sheet["sheet"])) if sheet is not None else citation.locator
    return replace(citation, type="unpublished", fields=fields, spans=(), locator=place, short_form="")


_IBID = late_pattern(r"(?:ib[ií]d(?:em)?|ebda?|ebenda|ivi|там\sже)\b\.?,?\s", re.IGNORECASE)
_OF_DAY = late_pattern(r"[\s,]{1,2}(?:vom|v\.|du|del?|della|of|dated|dal|от)?\s?\Z")
_FEWEST_LETTERS = 4


def _paper_in(citation: Citation, before: Citation) -> Citation | None:
    """Another paper of the file cited before: "Ibid., jugement du 2 mai 1868"; None for all else."""
    text = citation.text.rstrip(" .")
    again = _IBID.match(text)
    day = next((date for date in find_dates(text) if date.precision == "day"), None)
    if again is None or day is None or day.end < len(text) or citation.locator is not None:
        return None
    said = _OF_DAY.sub("", text[again.end() : day.start])
    if sum(map(str.isalpha, said)) < _FEWEST_LETTERS or any(map(str.isdigit, said)):
        return None
    kept = before.fields.get("note") or before.fields.get("title", "")
    fields = {"title": said.strip(" ,"), "date": day.edtf, "note": kept}
    return replace(citation, type="unpublished", fields=fields, spans=(), short_form="")


# "Там же. Д. 14. Л. 2", "Там же, оп. 3, д. 5, л. 2": from which of its parts on the mark is another.
_OTHER_PARTS = late_pattern(
    r"(?:[Тт]ам\s(?:же|само)[.,;]?\s)?(?P<mark>(?P<cue>[Фф]|[Оо]п|[Пп]|[Дд]|[Сс]пр|[Кк]|[Ее]д\.\sхр)\.\s?[\dА-Я][^;]{0,60})"
)


_THERE = ("Там же", "Там само")


def _of_same_archive(citation: Citation, before: Citation) -> Citation:
    """A letter "// Там же. Д. 7" with the archive that is named in front of it."""
    note = citation.fields["note"]
    kept = next((before.fields[name] for name in ("note", "title") if name in before.fields), "")
    rest = note.removeprefix(next(words for words in _THERE if note.startswith(words))).strip(" .,")
    cue = rest.partition(".")[0]
    same = re.search(rf"(?<=[.,]\s){re.escape(cue)}\.\s?[\dА-Я]", kept, re.IGNORECASE) if rest else None
    if rest and same is None:
        return citation
    told = f"{kept[: same.start()]}{rest}" if same is not None else kept
    spans = tuple(span for span in citation.spans if span.field != "note")
    return replace(citation, fields={**citation.fields, "note": told}, spans=spans)


_ALONE = late_pattern(r"(?:[Фф]|[Оо]п|[Дд]|[Сс]пр|[Ее]д\.\sхр)\.\s?[\dА-Я]")


def _other_file(citation: Citation, before: Citation) -> Citation | None:
    """Another file of the fonds that is cited in front of it; None where nothing tells which."""
    match = _OTHER_PARTS.fullmatch(citation.text.strip(" ."))
    kept = next((before.fields[name] for name in ("note", "title") if name in before.fields), "")
    if match is None:
        return None
    same = re.search(rf"(?<=[.,]\s){re.escape(match['cue'])}\.\s?[\dА-Я]", kept, re.IGNORECASE)
    if same is None:
        return None
    sheet = SHEET.search(match["mark"])
    mark = match["mark"][: sheet.start() if sheet else None].rstrip(" ,.")
    place = Locator("folio", plain_pages(sheet["sheet"])) if sheet is not None else None
    fields = {"title": f"{kept[: same.start()]}{mark}"}
    return replace(citation, type="unpublished", fields=fields, spans=(), locator=place, short_form="")
