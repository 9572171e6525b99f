"""Who edited, explained or introduced a work, as historians of several countries print it in their notes."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            'Ines Quarto, "Clerks and Customs," in *Ports of the Small Sea*, eds Peter Molle and Ruth Ansgar'
            " (Cambridge: Fenwick, 2011), 77–102.",
            "author=Quarto, Ines|booktitle=Ports of the Small Sea|editor=Molle, Peter and Ansgar, Ruth|note=",
        ),
        # The initials of who is honoured end no sentence, and are no author's.
        (
            'Ines Quarto, "Clerks and Customs," in *Ports of the Small Sea: Essays in Honour of A. N. Dray*,'
            " eds Peter Molle and Ruth Ansgar (Cambridge: Fenwick, 2011), 77–102.",
            "booktitle=Ports of the Small Sea: Essays in Honour of A. N. Dray|editor=Molle, Peter and"
            " Ansgar, Ruth|location=Cambridge|pages=77-102",
        ),
        (
            "Ines Quarto, ‘Clerks and Customs’, in *Ports of the Small Sea* (eds Peter Molle and Ruth"
            " Ansgar), Cambridge, 2011, pp. 77–102.",
            "booktitle=Ports of the Small Sea|editor=Molle, Peter and Ansgar, Ruth|location=Cambridge|note=",
        ),
        (
            "Ines Quarto, ‘Clerks and Customs’, in *Ports of the Small Sea*, ed Peter Molle (Cambridge:"
            " Fenwick, 2011), pp. 77–102.",
            "editor=Molle, Peter|publisher=Fenwick|note=",
        ),
        (
            "Karl Albrecht, *The Ports of Old*, trans Ruth Ansgar (Cambridge: Fenwick, 2011), p. 7.",
            "author=Albrecht, Karl|translator=Ansgar, Ruth|publisher=Fenwick|at=7",
        ),
        (
            "Jacques Venck, *Mémoires d’un gabelou (1740-1760)*, présentés et annotés par Marie Dunmor,"
            " Paris, Mercure, « Le Temps retrouvé », 1995, p. 44.",
            "author=Venck, Jacques|title=Mémoires d’un gabelou (1740-1760)|editor=Dunmor, Marie"
            "|location=Paris|publisher=Mercure|series=Le Temps retrouvé|date=1995|at=44",
        ),
        (
            "Jacques Venck, *Mémoires d’un gabelou*, édition présentée, établie et annotée par Marie Dunmor"
            " et Jean Roux, Paris, Mercure, 1995, p. 44.",
            "title=Mémoires d’un gabelou|editor=Dunmor, Marie and Roux, Jean|location=Paris|publisher=Mercure"
            "|note=",
        ),
        (
            "Jacques Venck, *Mémoires d’un gabelou*, traduit et annoté par Marie Dunmor, Paris, Mercure,"
            " 1995, p. 44.",
            "translator=Dunmor, Marie|editor=|location=Paris|publisher=Mercure",
        ),
        (
            "Jacques Venck, *Mémoires d’un gabelou*, préfacé par Marie Dunmor, Paris, 1995, p. 44.",
            "author=Venck, Jacques|addendum=préfacé par Marie Dunmor|publisher=|location=Paris",
        ),
        (
            "Max Weberling, Wirtschaft und Hafen. Grundriss der Hafenkunde, 5., rev. Aufl., besorgt von"
            " Johannes Winkelmaß, Studienausgabe, Tübingen 1980 [1922], S. 122–124.",
            "author=Weberling, Max|title=Wirtschaft und Hafen. Grundriss der Hafenkunde|edition=5., rev."
            " Aufl.|editor=Winkelmaß, Johannes|titleaddon=Studienausgabe|location=Tübingen|date=1980"
            "|origdate=1922|at=122-124",
        ),
        (
            "Max Weberling, *Wirtschaft und Hafen*, neu hrsg. von Johannes Winkelmaß, 3. Aufl., Tübingen"
            " 1980, S. 122.",
            "title=Wirtschaft und Hafen|editor=Winkelmaß, Johannes|edition=3. Aufl|publisher=",
        ),
        (
            "Max Weberling, Wirtschaft und Hafen, aus dem Nachlass hrsg. von Johannes Winkelmaß, Tübingen"
            " 1980, S. 122.",
            "title=Wirtschaft und Hafen|editor=Winkelmaß, Johannes|location=Tübingen",
        ),
        (
            "Max Weberling, Wirtschaft und Hafen, eingel. und komm. v. Johannes Winkelmaß, Tübingen 1980, S."
            " 122.",
            "title=Wirtschaft und Hafen|addendum=eingel. und komm. v. Johannes Winkelmaß|location=Tübingen",
        ),
    ],
)
def test_who_took_part_is_told(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "described"),
    [
        # An Italian "and" before a vowel names no editor.
        (
            "Carlo Rossi e Anna Berg, *Storia dei porti*, Torino, Sole, 1980, p. 12.",
            "author=Rossi, Carlo and Berg, Anna|editor=|title=Storia dei porti",
        ),
        (
            "Jean Roux, *Le port présenté par ses commis*, Paris, Mercure, 1995, p. 44.",
            "title=Le port présenté par ses commis|editor=",
        ),
    ],
)
def test_other_words_name_no_editor(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


def test_who_is_cited_in_a_sentence_is_an_author_still() -> None:
    found = read("So wird das Amt dargestellt von Johannes Winkelmaß, Das Hafenamt, Tübingen 1980, S. 12.")
    assert [each.fields["author"] for each in found] == ["Winkelmaß, Johannes"]
