"""The cited place as authors type it behind a key or in a template."""

from __future__ import annotations

import re

from verifier.model import Locator
from verifier.patterns import late_pattern

_PAGES = late_pattern(
    r"(?:(?:pp?|pages?|S|Seiten?|стр|с|págs?|págin[ao]s?)\.?\s*|\\psqq?\s*)?"
    r"(?P<value>[A-Za-z]?\d{1,6}[a-z]?(?:\s?[-–—]{1,3}\s?[A-Za-z]?\d{1,6})?"
    r"(?:\s?[,;&]\s?[A-Za-z]?\d{1,6}(?:\s?[-–—]{1,3}\s?[A-Za-z]?\d{1,6})?){0,20}|[ivxlcdm]{1,8}(?:\s?[-–]\s?[ivxlcdm]{1,8})?)"
    r"(?:\s?(?:sqq?|ff?)\.?)?\.?",
    re.IGNORECASE,
)
_NUMBER = late_pattern(r"\d|[ivxlcIVXLC]+(?!\w)")
_NUMBER_BEHIND = late_pattern(r"\s?\d")
_INITIALS_TOO = frozenset(("c.", "f.", "л.", "cc.", "ff."))
"""Words for sheets that may be the initials of a person: "Seward, A. C. (ed.)"."""

_DASHES = late_pattern(r"\s*[-–—]{1,3}\s*")


def read_locator(printed: str) -> Locator | None:
    """The cited place as an author types it behind a key: ``65``, ``pp. 3--5``, ``§ 4``; None for nothing."""
    text = " ".join(printed.split()).strip(" ,")
    if not text:
        return None
    pages = _PAGES.fullmatch(text[:400])
    if pages:
        return Locator("page", _DASHES.sub("-", pages["value"]))
    for kind, words in _KINDS.items():
        for word in words:
            if text.lower().startswith(word):
                if (
                    word[-1].isalpha()
                    and text[len(word) : len(word) + 1].isalpha()
                    and text[len(word) :].islower()
                ):
                    # "Tabell 3" begins with no word that is known.
                    continue
                if word in _INITIALS_TOO and not _NUMBER_BEHIND.match(text, len(word)):
                    continue
                return Locator(kind, text[len(word) :].strip(" .") or text)
            if (
                word.endswith(".")
                and text.lower().startswith(f"{word[:-1]} ")
                and _NUMBER.match(text, len(word))
            ):
                # British lawyers put no full stop behind what they shorten: "para 7-052" (OSCOLA 1.3.1).
                return Locator(kind, text[len(word) :].strip(" ."))
    return None


_KINDS: dict[str, tuple[str, ...]] = {
    "section": ("§§", "§", "sections", "section", "sec.", "abschnitt", "rubr.", "sig.", "sigs."),
    "chapter": (
        *(
            "chapters",
            "chapter",
            "chaps.",
            "chap.",
            "chs.",
            "ch.",
            "kapitel",
            "kap.",
            "chapitres",
            "chapitre",
        ),
        *("capítulos", "capítulo", "caps.", "cap.", "capitolo", "гл."),
        *("hoofdstuk", "hoofdst.", "hfdst.", "hfst.", "hst."),
    ),
    "paragraph": (
        "paragraphs",
        "paragraph",
        "paras.",
        "para.",
        "rn.",
        "r.o.",
        "rov.",
        "parágrafo",
        "ponto",
        "punt",
    ),
    "figure": (
        "figures",
        "figure",
        "figs.",
        "fig.",
        "abb.",
        "plates",
        "plate",
        "pls.",
        "pl.",
        "lám.",
        "tavv.",
        "tav.",
        *("afbn.", "afb."),
        *("рис.", "илл.", "ил.", "вклейка", "фронтиспис", "обложка"),
    ),
    "table": (
        "tables",
        "table",
        *("tabelas", "tabela", "tabellen", "tabelle", "tabel", "tableaux", "tableau"),
        "tab.",
        "табл.",
        "cuadro",
        "quadros",
        "quadro",
    ),
    "map": ("maps", "map", "karten", "karte", "cartes", "carte", "kaarten", "kaart", "mapas", "mapa"),
    "part": ("parts", "part", "pts.", "pt."),
    "article": ("articles", "article", "arts.", "art.", "ст."),
    "rule": ("rules", "rule"),
    "principle": ("principles", "principle"),
    "number": (
        "docs.",
        "doc.",
        "nos.",
        "no.",
        "núm.",
        "nrs.",
        "nr.",
        "nn.",
        "n.º",
        "n°",
        "nº",
        "док. №№",
        "док. №",
        "док.",
    ),
    "folio": (
        "fols.",
        "fol.",
        "folios",
        "folio",
        "fls.",
        "fl.",
        "fól.",
        "ff.",
        "f.",
        "cc.",
        "c.",
        "bll.",
        "bl.",
        "лл.",
        "л.",
    ),
    "volume": ("volume", "vol.", "bd."),
    "appendix": (
        "appendix",
        "appendice",
        "app.",
        "anhang",
        "bijlagen",
        "bijlage",
        "bijl.",
        "anexos",
        "anexo",
        "annexe",
        "allegato",
        "apêndice",
        "приложение",
        "прил.",
    ),
    "line": ("lines", "line", "ll."),
    "column": ("columns", "column", "cols.", "col.", "kolommen", "kolom", "kol.", "sp.", "стб."),
    "footnote": ("примеч.", "прим."),
    "book": ("books", "book", "bk."),
}
