"""Theses that Chinese notes cite again by their kind: "前引博士论文，第45页", "见其博士论文，第45页"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.known_works import KnownWorks
from verifier.model import Citation
from verifier.patterns import late_pattern

_OF_THESIS = late_pattern(
    r"(?:前[引揭]|其)[\u4e00-\u9fff·]{0,8}?(?:博士|硕士|碩士)(?:学位|學位)?(?:论文|論文)"
)


def with_thesis_meant(citation: Citation, known: KnownWorks) -> Citation:
    """The citation with the title of the one thesis that its author has in the paper; all else as it is."""
    if citation.short_form != "op-cit" or "title" in citation.fields or citation.text.isascii():
        return citation
    if _OF_THESIS.search(citation.text) is None:
        return citation
    author = citation.fields.get("author", "")
    found = [work for work in known.theses() if not author or work.get("author", "") == author]
    titles = {work["title"] for work in found}
    if len(titles) != 1:
        return citation
    meant = {"author": found[0].get("author", author), "title": found[0]["title"]}
    return replace(
        citation, fields={**citation.fields, **{name: value for name, value in meant.items() if value}}
    )
