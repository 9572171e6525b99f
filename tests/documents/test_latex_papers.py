"""LaTeX papers: notes, keys against their bibliographies, lists, the files that a paper reads in."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.reading import assert_places_lie_in, lines_of
from verifier.bibliography.cited_keys import resolve_keys
from verifier.documents import read_document
from verifier.documents.latex import read_latex
from verifier.documents.marked import MarkedNote
from verifier.extraction import extract_papers
from verifier.files import SourceFile, UnreadableFile
from verifier.model import Document, Locator, Note


def read(text: str) -> Document:
    return read_latex(SourceFile(Path("nowhere/paper.tex"), text.encode("utf-8", "replace"), text, "utf-8"))


def notes(text: str) -> dict[str, str]:
    return {note.label: note.text.plain for note in read(text).notes}


def italics(note: Note) -> list[str]:
    return [note.text.plain[span.start : span.end] for span in note.text.italics]


ONE = {
    "a footnote": (r"A.\footnote{Berg, 2001.}", {"1": "Berg, 2001."}),
    "groups inside": (r"A.\footnote{{\it Law}, \textbf{p. {5}}.} B", {"1": "Law, p. 5."}),
    "accents and ligatures": (
        "A.\\footnote{M\\\"uller, ``Na\\\"{\\i}ve \\'Etude,'' \\v{C}apek, pp.~5--9, \\S~4, \\ss{}e.}",
        {"1": "Müller, “Naïve Étude,” Čapek, pp. 5–9, § 4, ße."},
    ),
    "lines and comments": ("A.\\footnote{Berg, % who\n  2001,\n  p. 5.}", {"1": "Berg, 2001, p. 5."}),
    "paragraphs": ("A.\\footnote{Berg.\n\nWu.}", {"1": "Berg. Wu."}),
    "a mark and its text": ("A\\footnotemark\\ b.\\footnotetext{Berg.}", {"1": "Berg."}),
    "two marks and their texts": (
        "A\\footnotemark[1] b\\footnotemark[2].\\footnotetext[1]{Berg.}\\footnotetext[2]{Wu.}",
        {"1": "Berg.", "2": "Wu."},
    ),
    "endnotes": ("A.\\endnote{Berg.} B.\\endnote{Wu.}", {"1": "Berg.", "2": "Wu."}),
    "notes of both kinds": ("A.\\endnote{Berg.} B.\\footnote{Wu.}", {"e1": "Berg.", "1": "Wu."}),
    "a command of the paper's own": (
        "\\newcommand{\\fn}[1]{\\footnote{#1}}\\def\\UN{United Nations}A.\\fn{\\UN, 2001.}",
        {"1": "United Nations, 2001."},
    ),
    "addresses": (
        r"A.\footnote{See \url{http://a.b/c_d%20e\#f} and \href{http://x.y/z}{Title}.}",
        {"1": "See http://a.b/c_d%20e#f and Title. http://x.y/z"},
    ),
    "quotations": (r"A.\footnote{\enquote{Law}, 2001.}", {"1": "“Law”, 2001."}),
    "German shorthands": (
        '\\usepackage[ngerman]{babel}\\begin{document}A.\\footnote{"`Recht"\', 2001.}',
        {"1": "„Recht“, 2001."},
    ),
    "a label that is referred to": (r"A.\footnote{\label{n}Berg.} B.\footref{n}", {"1": "Berg."}),
    "labels and references inside": (
        r"A.\footnote{Berg\label{x}, 5, see \emph{Law}.}",
        {"1": "Berg, 5, see Law."},
    ),
    "what is switched off": (
        "A.\\iffalse\\footnote{No.}\\fi B.% \\footnote{No.}\n\\footnote{Yes.}",
        {"1": "Yes."},
    ),
    "what is verbatim": (
        "\\begin{verbatim}\\footnote{No.}\\end{verbatim}\\verb|\\footnote{No.}| A.\\footnote{Yes.}",
        {"1": "Yes."},
    ),
    "the preamble left out": (
        "\\newcommand{\\x}{\\footnote{No.}}\\begin{document}A.\\footnote{Yes.}\\end{document}\\footnote{No.}",
        {"1": "Yes."},
    ),
    "a command of the paper's own with more around": (
        "\\newcommand\\seen[2][see]{\\footnote{#1 \\emph{#2}.}}\\newcommand{\\twice}[1]{\\seen[cf.]{#1}}"
        "A.\\seen{Law} B.\\twice{Art}",
        {"1": "see Law.", "2": "cf. Art."},
    ),
    "a command whose arguments are described": (
        "\\NewDocumentCommand{\\nt}{m o}{\\footnote{#1\\IfValueTF{#2}{, #2}{, passim}.}}"
        "A.\\nt{Berg}[5] B.\\nt{Wu}",
        {"1": "Berg, 5.", "2": "Wu, passim."},
    ),
    "texts of the paper's own that are set in type": (
        "\\newcommand*{\\Id}{\\textit{Id.}}\\newcommand{\\AN}[2]{Archives, \\textsc{#1}, #2}"
        "\\newcommand{\\EU}{European Union\\xspace}\\usepackage{xspace}\\begin{document}"
        "A.\\footnote{\\Id{} at 5, \\AN{F7}{12}, \\EU law.}",
        {"1": "Id. at 5, Archives, F7, 12, European Union law."},
    ),
    "chapters of a book": (
        "\\documentclass{book}\\begin{document}\\chapter{A}A.\\footnote{Berg.} B.\\footnote{Wu.}\\chapter*{B}"
        "C.\\footnote{Sato.}",
        {"1": "Berg.", "2": "Wu.", "3": "Sato."},
    ),
    "a language inside a note": (
        r"A.\footnote{\begin{otherlanguage}{french}Ici\end{otherlanguage}, 5.}",
        {"1": "Ici, 5."},
    ),
    "a counter that is set": (
        r"A\footnotemark{} b\footnotemark{}.\addtocounter{footnote}{-1}\footnotetext{Berg.}"
        r"\stepcounter{footnote}\footnotetext{Wu.} C.\setcounter{footnote}{6}\footnote{Sato.}",
        {"1": "Berg.", "2": "Wu.", "7": "Sato."},
    ),
    "notes in the margin": (
        r"A.\marginnote{Maps.}[2cm] B.\sidenote[][-1cm]{Berg.} C.\footnote{Wu.}",
        {"margin-1": "Maps.", "1": "Berg.", "2": "Wu."},
    ),
    "a command that is itself": (
        "\\newcommand{\\x}[1]{\\footnote{#1}\\x{#1}}A.\\x{B}",
        dict.fromkeys("1", "B"),
    ),
    "notes on title and authors": (
        "\\title{Law\\thanks{My thanks.}}\\author{Wu\\thanks{Of Ur.}}"
        "\\begin{document}\\maketitle A.\\footnote{B.}",
        {"*": "My thanks.", "†": "Of Ur.", "1": "B."},
    ),
    "a footnote on the title": (
        "\\title[L]{Law\\footnote{Read at sea.}}\\author{Wu\\thanks{Of Ur.}}"
        "\\newcommand{\\x}{A\\footnote{No.}}\\begin{document}\\maketitle A.\\footnote{B.}",
        {"*": "Read at sea.", "†": "Of Ur.", "1": "B."},
    ),
    "notes in formulas": (r"A $x^2\footnote{Berg.}$ b $y$.\footnote{Wu.}", {"1": "Berg.", "2": "Wu."}),
    "a note as environment": ("A%\n\\begin{footnote}[4]Berg.\n\\end{footnote} b.", {"4": "Berg."}),
    "a brace that is never closed": (
        "A.\\footnote{Berg, 2001.\n\n\\section{Next}\nText.",
        {"1": "Berg, 2001."},
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_notes_are_read_whole(name: str) -> None:
    text, expected = ONE[name]

    assert notes(text) == expected


def test_italics_are_kept() -> None:
    (note,) = read(
        r"A.\footnote{Berg, \emph{Rivers \textup{of} Exland}, {\itshape Journal} 5, \textit{Law}.}"
    ).notes

    assert italics(note) == ["Rivers of Exland", "Journal", "Law"]


def test_markers_have_the_line_and_column_of_their_commands_and_their_sentences() -> None:
    text = "One.\r\nTwo \\emph{three}.\\footnote{Berg.} Four\\footnote{Wu.} five.\r\n\r\nSix.\\footnotemark"
    document = read(text)

    assert [(m.label, m.line, m.column, m.context) for note in document.notes for m in note.markers] == [
        ("1", 2, 18, "Two three."),
        ("2", 2, 39, "Four five."),
    ]
    assert [(stray.label, stray.line, stray.column) for stray in document.strays] == [("3", 4, 5)]


def test_a_note_referred_to_again_has_both_markers() -> None:
    (note,) = read("A.\\footnote{\\label{n}Berg.}\nB.\\footref{n}").notes

    assert [marker.line for marker in note.markers] == [1, 2]


BIB = r"""
@book{berg, author={Berg, Anna}, title={Rivers of Exland and their Lakes}, publisher={Press},
  address={Ex City}, year=2001}
@article{wu, author={Wu, Li and Stone, Tom}, title={Herders Vote in Winter}, journal={Journal of Law},
  volume=3, pages={10--20}, year=2012}
@book{unused, title={Nobody Cites Me Here}, year=1999}
"""


def test_the_number_of_a_note_that_is_raised_again_calls_it() -> None:
    document = read(
        r"Rivers move.\footnote{\label{n}Berg.} They stay.\textsuperscript{\ref{n}} "
        r"See note \ref{n}.\footnote{Wu.}"
    )

    assert [(note.label, [m.context for m in note.markers]) for note in document.notes] == [
        ("1", ["Rivers move.", "They stay."]),
        ("2", ["See note."]),
    ]


@pytest.mark.parametrize(
    ("preamble", "labels"),
    [("", ["1", "2", "1"]), ("\\counterwithout{footnote}{chapter}", ["1", "2", "3"])],
)
def test_the_notes_of_a_book_are_counted_by_chapters(preamble: str, labels: list[str]) -> None:
    document = read(
        f"\\documentclass[12pt]{{scrbook}}{preamble}\\begin{{document}}\\chapter{{A}}A.\\footnote{{Berg.}}"
        "B.\\footnote{Wu.}\\chapter{B}C.\\footnote{Sato.}"
    )

    assert [note.label for note in document.notes] == labels


def test_marks_of_one_number_call_the_texts_that_stand_by_them() -> None:
    text = (
        "A\\footnotemark[1].\\footnotetext[1]{Berg.} "
        "B\\footnotemark[1] c\\footnotemark[1].\\footnotetext[1]{Wu.}"
    )

    assert [(note.text.plain, len(note.markers)) for note in read(text).notes] == [("Berg.", 1), ("Wu.", 2)]


def folder(tmp_path: Path, text: str, **files: str) -> Path:
    (tmp_path / "refs.bib").write_text(BIB, encoding="utf-8")
    for name, content in files.items():
        (tmp_path / f"{name}.tex").write_text(content, encoding="utf-8")
    path = tmp_path / "paper.tex"
    path.write_text(text, encoding="utf-8")
    return path


def test_notes_below_tables_are_called_by_the_marks_in_these() -> None:
    table = (
        "\\begin{tabular}{l}Tuul\\tnote{a}\\\\ Orkhon\\tnote{a,b}\\end{tabular}"
        "\\begin{tablenotes}\\small\\item[a] Basin Report, p. 5.\n\\item[b] \\emph{Herders}, p. %d.\n"
        "\\item[Source:] the ministry.\\end{tablenotes} "
    )
    document = read(f"\\begin{{document}}A.\\footnote{{Ibid.}} {table % 9}{table % 11}\\end{{document}}")

    assert [(note.label, note.text.plain, len(note.markers)) for note in document.notes] == [
        ("1", "Ibid.", 1),
        ("a", "Basin Report, p. 5.", 2),
        ("b", "Herders, p. 9.", 1),
        ("a", "Basin Report, p. 5.", 2),
        ("b", "Herders, p. 11.", 1),
    ]


def test_keys_in_notes_become_the_citations_that_the_bibliography_holds(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        "\\addbibresource{refs.bib}\\begin{document}\nA."
        "\\footnote{See \\cite[cf.][65]{berg}, and \\cite{wu}; also x.}",
    )
    (note,) = resolve_keys(read_document(path)).document.notes

    assert note.text.plain == (
        "See cf. Anna Berg, Rivers of Exland and their Lakes, Ex City: Press, 2001, p. 65, and Li Wu and Tom"
        " Stone, “Herders Vote in Winter,” Journal of Law, Vol. 3, 2012, pp. 10-20; also x."
    )
    assert italics(note) == ["Rivers of Exland and their Lakes", "Journal of Law"]
    assert isinstance(note, MarkedNote)
    assert [(mark.key, mark.type, mark.locator) for mark in note.marked] == [
        ("berg", "book", Locator("page", "65")),
        ("wu", "article", None),
    ]


def test_works_keep_their_keys_and_fields_and_gain_their_notes(tmp_path: Path) -> None:
    path = folder(
        tmp_path, "\\bibliography{refs}A.\\footcite[65]{berg} B.\\footnote{\\cite{wu}.} C \\citep{wu}."
    )
    extraction = extract_papers([path])

    assert {work.key: work.fields["title"] for work in extraction.works} == {
        "berg": "Rivers of Exland and their Lakes",
        "wu": "Herders Vote in Winter",
    }
    assert extraction.annotations == {"berg": "n. 1, p. 65", "wu": "n. 2"}


@pytest.mark.parametrize(
    ("package", "labels"),
    [
        (r"\usepackage[style=verbose]{biblatex}", ["1"]),
        (r"\usepackage[autocite=footnote]{biblatex}", ["1"]),
        (r"\usepackage[notes]{biblatex-chicago}", ["1"]),
        (r"\usepackage[authordate]{biblatex-chicago}", []),
        (r"\usepackage[style=authoryear]{biblatex}", []),
    ],
)
def test_the_style_of_the_paper_says_whether_a_citation_is_a_note(package: str, labels: list[str]) -> None:
    document = read(f"{package}\\begin{{document}}A.\\autocite[5]{{berg}}")

    assert [note.label for note in document.notes] == labels
    assert bool(document.references) is not bool(labels)


def test_several_keys_in_one_command_are_several_citations() -> None:
    (note,) = read(r"A.\footcites[see][5]{a}[9]{b}").notes
    (other,) = read(r"A.\footcite[7]{a,b}").notes

    assert note.text.plain == "see a, p. 5; b, p. 9"
    (led,) = read(r"A.\footcites[see][5]{a}[but compare][9]{b}").notes
    assert led.text.plain == "see a, p. 5; but compare b, p. 9"
    assert other.text.plain == "a; b, p. 7"


def test_keys_cited_in_the_text_are_the_references_and_unknown_ones_are_strays(tmp_path: Path) -> None:
    path = folder(tmp_path, "\\bibliography{refs}\nAs \\citet{wu} says.\nSo \\cite{nope,wu}.\n")
    document = resolve_keys(read_document(path)).document

    assert [(entry.label, [marker.line for marker in entry.markers]) for entry in document.references] == [
        ("r:wu", [2, 3])
    ]
    assert [(stray.label, stray.line) for stray in document.strays] == [("nope", 3)]


def test_unknown_keys_in_notes_are_strays_once_a_note(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        "\\bibliography{refs}\nA.\\footnote{See \\cite{wu} and \\cite{gone}, \\cite[5]{gone}.}\n"
        "B.\\footcite{lost}\n",
    )
    document = resolve_keys(read_document(path)).document

    assert [(stray.label, stray.line) for stray in document.strays] == [("gone", 2), ("lost", 3)]


def test_a_key_that_no_bibliography_holds_is_made_no_work(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        "\\bibliography{refs}A.\\footcite[see][45]{gone} B.\\footnote{\\cite{wu}, \\cite[7]{lost}.}",
    )
    extraction = extract_papers([path])

    assert [work.key for work in extraction.works] == ["wu"]
    assert extraction.annotations == {"wu": "n. 2"}


def test_without_its_bibliography_nothing_is_held_against_a_paper(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_text("\\bibliography{gone}A \\cite{wu}.", encoding="utf-8")
    resolved = resolve_keys(read_document(path))

    assert resolved.document.strays == ()
    assert [str(fault).split(": ", 1)[1] for fault in resolved.failures] == [
        "no such file; check the name and the folder you are in (the bibliography that paper.tex names)"
    ]


def test_a_bibliography_on_the_web_is_named_by_its_address(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        "\\bibliography{refs}\\addbibresource[location=remote]{https://rivers.example/all.bib}A.\\cite{gone}",
    )
    resolved = resolve_keys(read_document(path))

    assert resolved.document.strays == ()
    assert [str(fault) for fault in resolved.failures] == [
        "paper.tex: the bibliography https://rivers.example/all.bib that it names is not fetched; save it "
        "beside the paper and name that file"
    ]


def test_a_list_made_by_bibtex_stands_in_for_its_bibliography(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_text(
        "\\begin{document}\nA \\cite{b}.\n\\bibliography{gone}\n\\end{document}", encoding="utf-8"
    )
    made = "\\begin{thebibliography}{1}\n\n\\bibitem{b}\nBerg.\n\\newblock {\\em Rivers}, 2001.\n\n"
    made += "\\end{thebibliography}"
    path.with_suffix(".bbl").write_text(made, encoding="utf-8")
    resolved = resolve_keys(read_document(path))

    assert [(e.text.plain, e.lines, len(e.markers)) for e in resolved.document.references] == [
        ("Berg. Rivers, 2001.", (3, 3), 1)
    ]
    assert resolved.failures == ()


def test_a_paper_in_latin_1_is_read(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_bytes("\\usepackage[latin1]{inputenc}\nA.\\footnote{Müller.}".encode("latin-1"))

    assert read_document(path).notes[0].text.plain == "Müller."


@pytest.mark.parametrize(
    ("charset", "option"), [("cp1251", "cp1251"), ("koi8-r", "koi8-r"), ("iso8859-15", "latin9")]
)
def test_a_paper_is_read_in_the_character_set_that_it_declares(
    tmp_path: Path, charset: str, option: str
) -> None:
    word = "œuvre €" if option == "latin9" else "Реки"
    path = tmp_path / "paper.tex"
    path.write_bytes(f"\\usepackage[{option}]{{inputenc}}\nA.\\footnote{{{word}.}}".encode(charset))
    document = read_document(path)

    assert [note.text.plain for note in document.notes] == [f"{word}."]
    assert not document.assumed


def test_entries_typed_in_the_paper_are_called_by_their_keys() -> None:
    document = read(
        "A \\cite{b}.\n\\begin{thebibliography}{9}\n\\bibitem{a} Berg, \\emph{Rivers}, 2001.\n"
        "\\bibitem[Wu 12]{b} Wu, \\newblock Herders, 2012.\n\\end{thebibliography}\nBehind."
    )

    assert [(e.label, e.text.plain, e.lines[0], len(e.markers)) for e in document.references] == [
        ("1", "Berg, Rivers, 2001.", 3, 0),
        ("Wu 12", "Wu, Herders, 2012.", 4, 1),
    ]


def test_a_list_under_a_heading_of_its_own_is_read() -> None:
    document = read(
        "A.\n\n\\section*{References}\n\nBerg, Anna. \\emph{Rivers}. 2001.\n\nWu, Li. Herders. 2012.\n"
    )

    assert [entry.text.plain for entry in document.references] == [
        "Berg, Anna. Rivers. 2001.",
        "Wu, Li. Herders. 2012.",
    ]


def test_notes_of_files_that_are_read_in_stand_in_those_files(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        "One.\\footnote{A.}\n\\input{chapter}\nThree.\\footnote{C.}",
        chapter="Two.\n\nMore.\\footnote{B.}\\input{chapter}",
    )
    document = read_document(path)

    assert [(note.label, note.text.plain, note.lines, note.file) for note in document.notes] == [
        ("1", "A.", (1, 1), ""),
        ("2", "B.", (3, 3), "chapter.tex"),
        ("3", "C.", (3, 3), ""),
    ]
    assert [
        (marker.line, marker.column, marker.file) for note in document.notes for marker in note.markers
    ] == [
        (1, 5, ""),
        (3, 6, "chapter.tex"),
        (3, 7, ""),
    ]


def test_a_file_that_is_a_paper_of_its_own_ends_for_itself(tmp_path: Path) -> None:
    part = "\\documentclass[a.tex]{subfiles}\\title{No}\\begin{document}B.\\footnote{Wu.}\\end{document} No."
    text = (
        "\\documentclass{article}\\begin{document}A.\\footnote{Berg.}\n"
        "\\subfile{b}\nC.\\footnote{Li.}\\end{document}"
    )

    document = read_document(folder(tmp_path, text, b=part))

    assert [note.text.plain for note in document.notes] == ["Berg.", "Wu.", "Li."]
    assert "No" not in document.notes[2].markers[0].context


def test_no_file_outside_the_folder_of_the_paper_is_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.tex"
    outside.write_text("Secret.\\footnote{Secret.}", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.tex").symlink_to(outside)
    path = folder(inside, f"A.\\input{{../outside}}\\input{{{outside}}}\\input{{link}}\\footnote{{B.}}")
    document = read_document(path)

    assert [note.text.plain for note in document.notes] == ["B."]
    assert [str(fault).split(",")[0] for fault in resolve_keys(document).failures] == [
        "paper.tex: line 1: ../outside is not in the paper's folder",
        f"paper.tex: line 1: {outside} is not in the paper's folder",
        "paper.tex: line 1: link is not in the paper's folder",
    ]


PIECES = (
    "A. ", "\\footnote{", "\\footnote[3]{", "}", "{", "\\footnotemark", "\\footnotetext{", "\\cite[", "]",
    "[",
    "\\cite{a}", "\\autocites{a}{b}", "\\emph{", "{\\it ", "\\href{http://a.b}{", "\\url{a_b}", "\\begin{x}",
    "\\end{x}", "\\begin{document}", "\\end{document}", "\\begin{thebibliography}{9}", "\\bibitem{a} B.",
    "\\end{thebibliography}", "$", "$$", "%", "\n", "\r\n", "\n\n", "\\", "\\\\", "\\'", "\\\"", "\\i",
    "~", "--",
    "``", "''", "&", "#", "\\section{", "\\endnote{", "\\label{l}", "\\footref{l}",
    "\\newcommand{\\fn}[1]{\\footnote{#1}}",
    "\\fn{x}", "\\def\\x", "\\input{paper}", "\\verb|", "|", "\\iffalse", "\\fi",
    "Berg, \\textit{R}, 2001.", "\x00", "河", "\\x{a}", "\\thanks{",
    "\\newcommand{\\x}[2][o]{\\footnote{#1 #2}\\y{#2}}",
    "\\def\\y#1{\\cite{#1}}", "\\begin{footnote}", "\\end{footnote}", "$a\\footnote{b}", "\\IfValueTF{",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=120))
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    document = read(text)
    lines = lines_of(text)
    assert_places_lie_in(document, lines)
    for note in (*document.notes, *document.references):
        for marker in note.markers:
            assert lines[marker.line - 1][marker.column - 1] == "\\"
        if isinstance(note, MarkedNote):
            assert all(0 <= mark.start <= mark.end <= len(note.text.plain) for mark in note.marked)


@pytest.mark.parametrize(
    "token",
    ["\\footnote{", "\\footnote{a}", "\\cite[", "\\cite{a,", "\\href{a}{", "{", "}", "$", "[",
     "\\begin{verbatim}", "%", "\\'{", "\\bibitem{a} b ", "\\verb|", "\\emph{a \\footnote{b} c}",
     "\\def\\a{\\b{#1}}", "\\input{a}", "\n\n", "\\x{", "\\x{a}", "\\x{a\\y{b}}", "$a\\footnote{b}",
     "\\footnotemark[1] ", "\\footnotemark[1]\\footnotetext[1]{b}", "\\thanks{"],
)  # fmt: skip
def test_repeated_signs_take_no_quadratic_time(token: str) -> None:
    start = time.process_time()

    own = "\\newcommand\\y[1]{\\footnote{#1}}\\newcommand\\x[1]{\\footnote{a #1}\\y{#1}}"
    read(own + "A.\\footnote{" + token * (60_000 // len(token)))

    assert time.process_time() - start < 3.0


def test_the_sentence_of_a_note_on_a_title_is_the_title() -> None:
    document = read(
        "\\title{Rivers\\footnote{Read at sea.} and Law}\\author{Wu\\thanks{Of Ur.} \\and Li}\n"
        "\\begin{document}\\maketitle\nThey move.\\footnote{Berg.}\n\\end{document}"
    )

    assert [note.markers[0].context for note in document.notes] == ["Rivers and Law", "Wu Li", "They move."]


@pytest.mark.parametrize(
    ("preamble", "printed"),
    [
        (r"\usepackage[ngerman]{babel}", "„Law“"),
        (r"\usepackage[english,german]{babel}", "„Law“"),
        (r"\documentclass[ngerman]{article}\usepackage{babel}", "„Law“"),
        (r"\usepackage{polyglossia}\setdefaultlanguage{german}", "„Law“"),
        (r"\usepackage[ngerman,english]{babel}", "“Law”"),
        (r"\usepackage[main=english,ngerman]{babel}", "“Law”"),
        ("", "“Law”"),
    ],
)
def test_quotation_marks_are_those_of_the_main_language(preamble: str, printed: str) -> None:
    document = read(preamble + r"\begin{document}A.\footnote{So \enquote{Law}.}")

    assert [note.text.plain for note in document.notes] == [f"So {printed}."]


def test_a_paper_in_utf_8_with_a_stray_byte_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_bytes("A.\\footnote{Müller, Größe.}\n".encode() + b"Fran\xe7ois\n")
    with pytest.raises(UnreadableFile, match="line 2: byte 0xe7 is not UTF-8"):
        read_document(path)
