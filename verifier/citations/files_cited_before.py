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
    if citation.short_form != "ibid" or before is None or before.type != "unpublished":
        return citation
    if (counted := _COUNTED.match(citation.text)) is not None:
        return _counted(citation, before, counted)
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
