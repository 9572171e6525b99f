"""The words by which Pandoc knows of which kind a cited place is: those of the paper's language.

They are the terms of the locales of CSL, singular and plural. Pandoc reads "p. 5" in a German paper as bare
words, "S. 5" in an English one.
"""

from __future__ import annotations

from verifier.patterns import late_pattern

_TERMS: dict[str, dict[str, str]] = {
    "en": {
        "page": "p. pp.", "chapter": "chap. chaps.", "section": "sec. secs.", "paragraph": "para. paras.",
        "column": "col. cols.", "folio": "fol. fols.", "line": "l. ll.", "number": "no. nos.",
        "figure": "fig. figs.", "volume": "vol. vols.", "part": "pt. pts.", "book": "bk. bks.",
        "verse": "v. vv.", "footnote": "n. nn.", "sub-verbo": "s.v. s.vv.",
    },
    "de": {
        "page": "S.", "chapter": "Kap.", "section": "Abschn.", "paragraph": "Abs.", "column": "Sp.",
        "folio": "Fol.", "line": "Z.", "number": "Nr.", "figure": "Abb.", "volume": "Bd. Bde.",
        "part": "Teil Teile", "book": "Buch", "verse": "V.", "footnote": "N.",
    },
    "fr": {
        "page": "p.", "chapter": "chap.", "section": "sect.", "paragraph": "paragr.", "column": "col.",
        "folio": "folio folios", "line": "l.", "figure": "fig.", "volume": "vol.", "part": "part.",
        "book": "liv.", "verse": "v.", "footnote": "n.",
    },
    "it": {
        "page": "pag. pagg.", "chapter": "cap.", "paragraph": "cpv.", "column": "col.",
        "folio": "foglio fogli", "line": "l.", "figure": "fig.", "volume": "vol.", "part": "pt.",
        "book": "lib.", "verse": "v. vv.", "footnote": "nota note",
    },
    "es": {
        "page": "p. pp.", "chapter": "cap.", "section": "sec.", "paragraph": "párr.", "column": "col.",
        "folio": "f.", "line": "l.", "figure": "fig.", "volume": "vol. vols.", "part": "pt.", "book": "lib.",
        "verse": "v. vv.", "footnote": "n.",
    },
    "pt": {
        "page": "p. pp.", "chapter": "cap.", "section": "sec.", "paragraph": "par.", "column": "col.",
        "folio": "f.", "line": "l.", "figure": "fig.", "volume": "vol. vols.", "part": "pt.", "book": "liv.",
        "footnote": "nota",
    },
    "nl": {
        "page": "p. pp.", "chapter": "hfdst.", "section": "sec.", "paragraph": "par.", "column": "col.",
        "folio": "f.", "line": "l.", "number": "Nr.", "figure": "fig.", "volume": "vol. vols.",
        "part": "deel", "book": "bk.", "verse": "v. vv.", "footnote": "n.",
    },
    "pl": {
        "page": "s.", "chapter": "rozdz.", "column": "kol.", "folio": "fol.", "line": "l.", "volume": "t.",
        "footnote": "n.",
    },
    "ru": {
        "page": "с. сс.", "chapter": "гл.", "section": "разд.", "paragraph": "п.", "column": "стб.",
        "folio": "л.", "figure": "рис.", "volume": "т.", "part": "ч.", "book": "кн.", "footnote": "прим.",
    },
    "sv": {"page": "s."},
    "cs": {"page": "s."},
    "uk": {"page": "с."},
}  # fmt: skip
_SIGNS = {"§": "section", "¶": "paragraph"}
_KINDS_OF_CUES: dict[str, str] = {
    word: kind
    for kind, words in {
        "page": "p pp pg pgs page pages s ss seite seiten pag pagg pags pagina paginas pagine с"
        " сс стр blz at",
        "chapter": "ch chs chap chaps chapter chapters kap kapitel chapitre chapitres cap caps"
        " capitulo capitulos capitolo capitoli гл глава главы hfdst rozdz",
        "section": "sec secs sect section sections abschn abschnitt abschnitte seccion secciones"
        " secao secoes sezione sezioni разд раздел",
        "paragraph": "para paras paragraph paragraphs par pars parr parrs parrafo parrafos"
        " paragrafo paragrafos paragraphe paragraphes abs absatz absatze п пп",
        "column": "col cols coll column columns sp spalte spalten colonne colonnes colonna"
        " columna columnas coluna colunas стб kol",
        "folio": "f ff fol fols folio folios л лл лист foglio fogli",
        "line": "l ll line lines z zeile zeilen ligne lignes riga righe linea lineas linha linhas строка",
        "number": "no nos nr number numbers nummer num numero",
        "figure": "fig figs figg figure figures abb abbildung abbildungen figura figuras рис",
        "volume": "vol vols volume volumes bd bde band bande t tome tomo т том",
        "part": "pt pts part parts teil teile partie parties parte partes ч часть",
        "book": "bk bks book books buch livre livres libro libros lib livro liv кн книга",
        "verse": "v vv verse verses vers",
        "footnote": "n nn note notes fn anm fussnote nota прим",
    }.items()
    for word in words.split()
}
_SEVERAL = late_pattern(r"\d[a-z]?\s?[-–—,;&]\s?\w")


def term_of(kind: str, cue: str, value: str, language: str) -> str | None:
    """The term for a cited place in a language of Pandoc; "" for pages that need none, None if it has none.

    ``cue`` is the word or sign that the paper has for it, folded. What a person calls otherwise than the term
    does, as "pl. 3" for a figure, has none.
    """
    if cue in _SIGNS:
        # Pandoc knows the sign in most languages; where it does not, the sign is printed as it is.
        return cue if _SIGNS[cue] == kind else None
    if cue and _KINDS_OF_CUES.get(cue) != kind:
        return None
    terms = _TERMS.get(language, {}).get(kind, "").split()
    if not terms:
        # What has no word before it Pandoc takes for pages in every language.
        return "" if kind == "page" else None
    return terms[-1] if _SEVERAL.search(value) else terms[0]
