"""What the commands of LaTeX mean to a reader of notes: one table a kind of command."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ITALIC = _words("emph textit textsl mkbibemph mkbibitalic em it itshape sl slshape")
"""Commands that set their argument in italics, and declarations that set what follows in their group."""
DECLARATIONS = _words("em it itshape sl slshape")
FONTS = _words(
    "textsc textbf textrm textsf texttt textmd textlf mbox text scshape bfseries rmfamily sffamily small"
    " footnotesize ensuremath xspace"
)
"""Commands that set what they print in another type, and print all of it."""
UPRIGHT = _words("textup textnormal upshape rm normalfont")

FOOTNOTES = _words(
    "footnote sidenote sidefootnote footnoteA footnoteB footnoteC Afootnote Bfootnote Cfootnote tablefootnote"
)
"""Commands whose argument is a footnote called where they stand."""
MARGINALS = _words("marginnote marginpar")
"""Commands that print a note in the margin, which has no number."""
ENDNOTES = _words("endnote pagenote Aendnote Bendnote enote")
TEXTS_APART = {"footnotetext": "footnote", "endnotetext": "endnote", "sidenotetext": "footnote"}
"""Commands that give the text of a note which a mark elsewhere calls: the counter they share."""
MARKS = {"footnotemark": "footnote", "endnotemark": "endnote", "sidenotemark": "footnote"}

CITES = _words(
    "cite cite* Cite Cite* citep Citep citep* citet Citet citet* citealt Citealt citealp Citealp"
    " citealt* citealp* citetalias citepalias Citetalias citenum onlinecite bibentry"
    " parencite Parencite parencite* textcite Textcite smartcite Smartcite supercite"
    " autocite Autocite autocite*"
    " fullcite shortcite citeA citeNP notecite pnotecite cites Cites parencites Parencites"
    " textcites Textcites"
    " smartcites Smartcites supercites autocites Autocites volcite Volcite pvolcite tvolcite avolcite"
)
"""Commands of biblatex, natbib, apacite and LaTeX that cite by key where they stand."""
FOOTCITES = _words(
    "footcite Footcite footcitetext footfullcite footcites Footcites footcitetexts fvolcite ftvolcite"
    " fnotecite"
)
"""Commands that cite by key in a footnote of their own."""
AUTOCITES = _words("autocite Autocite autocite* autocites Autocites smartcite Smartcite smartcites avolcite")
"""Commands that do so where the style of the paper sets its citations in footnotes."""
MENTIONS = {
    "citeauthor": "author", "Citeauthor": "author", "citefullauthor": "author", "citetitle": "title",
    "citeyear": "date", "citeyearpar": "date", "citedate": "date", "citeurl": "url", "citeyearNP": "date",
    "citeauthorNP": "author", "citeauthort": "author", "citeauthorp": "author", "Citefullauthor": "author",
}  # fmt: skip
"""Commands that print one field of a work."""
FIELDS_NAMED = _words("citefield citename citelist")
"""Commands that print the field of a work which their second argument names."""

RANKS = {
    "part": 1, "chapter": 1, "addchap": 1, "section": 2, "addsec": 2, "subsection": 3, "subsubsection": 4,
    "paragraph": 5, "subparagraph": 6,
}  # fmt: skip
HEADINGS = _words(" ".join(RANKS))
PARAGRAPHS = _words("par item newpage clearpage pagebreak bigskip medskip smallskip endgraf")
HIDDEN_ARGUMENT = _words(
    "label pageref eqref autoref cref Cref nameref vref index glossary vspace hspace includegraphics"
    " bibliographystyle pagestyle thispagestyle pagenumbering setlength addtolength"
    " vskip hskip phantomsection hypersetup graphicspath cline multicolumn"
    " renewcommand newcommand providecommand newenvironment renewenvironment DeclareRobustCommand"
    " defcounter usetikzlibrary tikzset selectlanguage color pagecolor hyphenation"
    " printbibliography printnotes theendnotes hypertarget bookmark"
)
"""Commands whose arguments print nothing where they stand."""
PRINTED_ELSEWHERE = _words("todo markboth markright addcontentsline")
"""Commands whose arguments are printed in a margin, a head or a table of contents."""
COUNTS = _words("setcounter addtocounter")
STEPS = _words("stepcounter refstepcounter")
"""Commands that set a counter, add to it, or let it go on by one."""
ARGUMENTS = {
    "setlength": 2, "addtolength": 2, "addcontentsline": 3,
    "renewcommand": 2, "newcommand": 2, "providecommand": 2, "newenvironment": 3, "renewenvironment": 3,
    "DeclareRobustCommand": 2, "markboth": 2, "printbibliography": 0, "printnotes": 0, "theendnotes": 0,
    "phantomsection": 0, "vskip": 0, "hskip": 0, "hypertarget": 1, "selectlanguage": 1,
}  # fmt: skip
"""How many arguments of theirs, when it is not one."""
FIRST_HIDDEN = _words(
    "textcolor foreignlanguage colorbox parbox resizebox scalebox rotatebox raisebox hyperref"
)
"""Commands that print only their last argument."""
DEFINITIONS = _words("newcommand renewcommand providecommand DeclareRobustCommand")
SIGNED_DEFINITIONS = _words(
    "NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand DeclareDocumentCommand"
)
"""Commands that define a command, and those of them that describe its arguments by letters."""
BOOKS = _words("book report scrbook scrreprt memoir ctexbook ctexrep tufte-book jsbook extbook extreport")
"""Classes in which the numbers of footnotes begin again in each chapter."""
VERBATIM = _words(
    "verbatim verbatim* lstlisting minted Verbatim comment filecontents filecontents* tikzpicture"
)
"""Environments in which nothing is text."""
MATHEMATICS = _words("equation equation* align align* displaymath eqnarray gather gather* math")
QUOTES = {"": ("“", "”")} | dict.fromkeys(("german", "ngerman", "austrian", "naustrian"), ("„", "“"))
"""The marks that csquotes prints by the main language, where they are not the English ones."""
QUOTING = _words("enquote enquote* textquote mkbibquote blockquote textcquote")

SYMBOLS = {
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "P": "¶", "S": "§", "copyright": "©", "euro": "€",
    "pounds": "£", "quad": " ", "qquad": " ", "slash": "/", "space": " ", "thinspace": " ", "newline": " ",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textbar": "|", "textdollar": "$",
    "texteuro": "€", "textgreater": ">", "textless": "<", "textunderscore": "_", "textsection": "§",
    "textquotedbl": '"', "textquotesingle": "'", "ldots": "…", "dots": "…", "textellipsis": "…", "xspace": "",
    "textemdash": "—", "textendash": "–", "psq": " f.", "psqq": " ff.", "lbrace": "{", "rbrace": "}",
    "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "glq": "‚", "grq": "‘", "og": "« ", "fg": " »",
    "linebreak": " ", "hfill": " ", "break": " ", "textsuperscript": "", "No": "№", "textnumero": "№",
}  # fmt: skip
"""Commands that print characters, where the common tables lack them or mean another."""
XSPACE = "\\xspace"
"""What ends a text of the paper's own behind which a space is kept."""
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘", "~": " "}
SHORTHANDS = {'"`': "„", "\"'": "“", '"<': "«", '">': "»", '"=': "-", '"~': "-", '"-': "", '""': "", '"|': ""}
"""What a quotation mark begins for babel in German and its neighbours."""
PRINTED = dict(zip("&%$#_{}", "&%$#_{}", strict=True)) | dict.fromkeys(" ,;:\\\n\t\r>", " ")

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361", "h": "\u0309", "G": "\u030f", "f": "\u0311",
}  # fmt: skip


@lru_cache(maxsize=1)
def _common_symbols() -> dict[str, str]:
    """What named commands without arguments print, by the tables of pylatexenc."""
    # Reading the tables takes longer than reading a short paper of another format does.
    from pylatexenc.latex2text import get_default_latex_context_db  # type: ignore[import-untyped] # noqa: PLC0415

    database = get_default_latex_context_db()
    return {
        spec.macroname: spec.simplify_repl
        for category in database.category_list
        for spec in database.iter_macro_specs([category])
        if isinstance(spec.simplify_repl, str) and len(spec.simplify_repl) == 1
    }


def symbol(name: str) -> str | None:
    """What a named command prints, or None when it is not known to print anything."""
    return SYMBOLS.get(name) if name in SYMBOLS else _common_symbols().get(name)


def accented(accent: str, base: str) -> str:
    """A letter with the accent of a command on it, composed."""
    letter = {"ı": "i", "ȷ": "j"}.get(base[:1], base[:1])
    return unicodedata.normalize("NFC", letter + ACCENTS[accent]) + base[1:] if letter.strip() else base
