"""Other files of the archive that is cited in front of them: "TNA, E 219/446; ibid., E 219/451, fol. 3"."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.grammar.archive_marks import SHEET
from verifier.citations.grammar.numbers import plain_pages
from verifier.model import Citation, Locator
from verifier.patterns import late_pattern

_AGAIN = late_pattern(
    r"(?:ib[ií]d(?:em)?|ebda?|ebenda|ivi)\b\.?,?\s(?P<mark>(?P<series>[A-Z]{1,5}(?:/[A-Z]{1,4})?)[\s/]\d.{0,60})\Z",
    re.IGNORECASE,
)
_MARK = r"(?<=[,:]\s){series}[\s/]\d"
# "(unfoliated)": what is said of the file.
_REMARK = late_pattern(r"\s\((?P<said>[^()\d]{3,60})\)[\s.]*\Z")


def with_file_of_same_archive(citation: Citation, before: Citation | None) -> Citation:
    """The citation, an "ibid." with the shelf mark of another file as that file; all else as it is.

    The mark must be one of the series from which the file before it is.
    """
    if before is None or before.type != "unpublished":
        return citation
    if citation.type == "unpublished" and citation.fields.get("note", "").startswith(_THERE):
        return _of_same_archive(citation, before)
    if citation.short_form != "ibid":
        # "ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4; Д. 5. Л. 6": the archive isn't named again.
        alone = not citation.short_form and not citation.text.isascii() and _ALONE.match(citation.text)
        return (_other_file(citation, before) or citation) if alone else citation
    if not citation.text.isascii() and (other := _other_file(citation, before)) is not None:
        return other
    remark = _REMARK.search(citation.text)
    text = citation.text[: remark.start()] if remark else citation.text
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
