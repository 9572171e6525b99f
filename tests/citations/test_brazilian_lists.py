"""Entries as the lists of Brazil print them, under ABNT NBR 6023."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "FONTE, Maria et al. Os moinhos. In: CONGRESSO BRASILEIRO DE RIOS, 12., 2010, Recife. Anais"
            " [...]. Recife: UFR, 2010. p. 12-23.",
            "inproceedings",
            "author=FONTE, Maria and others|title=Os moinhos|eventtitle=CONGRESSO BRASILEIRO DE RIOS, 12"
            "|venue=Recife|booktitle=Anais|publisher=UFR|date=2010|pages=12-23|editor=",
        ),
        (
            "FONTE, M.; SILVA, J. Os moinhos. In: SIMPÓSIO DE RIOS, 3., 2011, Porto. **Anais** [...]. Porto:"
            " SR, 2011. v. 2, p. 12-23. Disponível em: https://rios.example/c. Acesso em: 4 maio 2012.",
            "inproceedings",
            "author=FONTE, M. and SILVA, J.|title=Os moinhos|eventtitle=SIMPÓSIO DE RIOS, 3|volume=2"
            "|pages=12-23|url=https://rios.example/c|urldate=2012-05-04",
        ),
        (
            "CONGRESSO BRASILEIRO DE RIOS, 12., 2010, Recife. Anais eletrônicos... Recife: UFR, 2010.",
            "proceedings",
            "title=Anais eletrônicos|eventtitle=CONGRESSO BRASILEIRO DE RIOS, 12|publisher=UFR|author=",
        ),
        (
            "FONTE, Maria. Cheia no delta. Folha do Rio, São Paulo, 4 maio 2012. Caderno 2, p. 3.",
            "article",
            "author=FONTE, Maria|title=Cheia no delta|journaltitle=Folha do Rio|location=São Paulo"
            "|date=2012-05-04|note=Caderno 2|pages=3",
        ),
        (
            "FONTE, Maria. Cheia no delta. *Folha do Rio*, São Paulo, ano 97, n. 32.002, p. A3, 4 maio 2012.",
            "article",
            "journaltitle=Folha do Rio|note=ano 97|number=32.002|pages=A3|date=2012-05-04",
        ),
        (
            "BERG, Anna. Rios. Blogue dos rios, [S. l.], 4 maio 2012. Disponível em:"
            " http://blogue.example/1. Acesso em: 5 maio 2012.",
            "article",
            "title=Rios|journaltitle=Blogue dos rios|date=2012-05-04|urldate=2012-05-05|location=",
        ),
        (
            "BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. Estabelece as diretrizes dos rios nacionais."
            " Diário Oficial da União, Brasília, DF, 23 dez. 1996.",
            "legislation",
            "author={BRASIL}|title=Lei nº 9.394|date=1996-12-20"
            "|titleaddon=Estabelece as diretrizes dos rios nacionais"
            "|note=Diário Oficial da União, Brasília, DF, 23 dez. 1996",
        ),
        (
            "SÃO PAULO (Estado). Decreto nº 42.822, de 20 de janeiro de 1998. Dispõe sobre rios. Lex:"
            " coletânea de legislação, São Paulo, v. 62, n. 3, p. 217-220, 1998.",
            "legislation",
            "author={SÃO PAULO (Estado)}|title=Decreto nº 42.822|titleaddon=Dispõe sobre rios|pages=",
        ),
        (
            "BRASIL. Decreto-lei n. 5.452, de 1 de maio de 1943. *Lex*: coletânea de legislação, São Paulo,"
            " v. 7, 1943. Suplemento.",
            "legislation",
            "title=Decreto-lei n. 5.452|date=1943-05-01"
            "|note=Lex: coletânea de legislação, São Paulo, v. 7, 1943. Suplemento|at=",
        ),
        (
            "ASSOCIAÇÃO BRASILEIRA DE NORMAS FLUVIAIS. *NBR 1234*: informação: rios. Rio de Janeiro, 2018.",
            "report",
            "author={ASSOCIAÇÃO BRASILEIRA DE NORMAS FLUVIAIS}|title=NBR 1234: informação: rios",
        ),
        (
            "RIOS do norte. Direção: Anna Berg. Produção: Carl Dorn. São Paulo: Garça Filmes, 2009.",
            "book",
            "title=RIOS do norte|author=|note=Direção: Anna Berg; Produção: Carl Dorn|publisher=Garça Filmes",
        ),
        (
            "BERG, Anna. *Rios*. Tradução: Carl Dorn e Maria Fonte. 3. ed. Lisboa: Garça, 1999.",
            "book",
            "title=Rios|translator=Dorn, Carl and Fonte, Maria|edition=3. ed",
        ),
        (
            "BERG, Anna. *Řeky*. Přeložil Carl DORN. Praha: Volavka, 1999.",
            "book",
            "title=Řeky|translator=DORN, Carl",
        ),
        (
            "FONTE, Maria. *Os moinhos*. Entrevistador: João Silva. São Paulo: Garça, 2010. 1 CD.",
            "book",
            "title=Os moinhos|note=Entrevistador: João Silva",
        ),
        (
            "FONTE, Maria (org.) et al. *Os moinhos*. Porto: Garça, 2010.",
            "book",
            "editor=FONTE, Maria and others|author=",
        ),
        (
            "FONTE, Maria. *Os moinhos*. 2010. 45 f. Trabalho de Conclusão de Curso (Graduação em História) –"
            " Faculdade de Letras, Universidade de Garça, Garça, 2010. Orientador: João Silva.",
            "thesis",
            "type=Trabalho de Conclusão de Curso (Graduação em História)|pagetotal=45"
            "|institution=Faculdade de Letras, Universidade de Garça, Garça|note=Orientador: João Silva",
        ),
    ],
)
def test_entries_of_brazil_are_read(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        (
            "BERG, A. Moinhos. *Revista de Rios*, Rio de Janeiro, v. 12, n. 3, p. 4-9, maio/jun. 2011.",
            "journaltitle=Revista de Rios|date=2011-05/2011-06|volume=12|number=3|pages=4-9",
        ),
        (
            "FONTE, M.; SILVA, J. Os moinhos. In: BERG, A. (org.). Rios do norte. Porto: Garça, 2009. p."
            " 45-67.",
            "booktitle=Rios do norte|editor=BERG, A.|pages=45-67|eventtitle=",
        ),
        ("NATO in Europe. London: Heron Press, 2011.", "publisher=Heron Press|translator="),
        ("BERG, Anna. Traduções do rio. Porto: Garça, 2009.", "title=Traduções do rio|translator="),
        ("BERG, Anna. A lei nº 3 dos rios. Porto: Garça, 2009.", "author=BERG, Anna|publisher=Garça"),
    ],
)
def test_other_entries_stay_as_they_are(entry: str, described: str) -> None:
    assert_described(parse_citation(entry), described)


def test_the_fields_of_a_paper_stand_where_their_words_are() -> None:
    entry = (
        "FONTE, M. Os moinhos. In: ENCONTRO DE RIOS, 5., 2010, Recife. Anais... Recife: UFR, 2010. p. 12-23."
    )
    printed = {span.field: entry[span.start : span.end] for span in parse_citation(entry).spans}
    assert printed["author"] == "FONTE, M."
    assert printed["title"] == "Os moinhos"
    assert printed["booktitle"] == "Anais"
    assert printed["pages"] == "12-23"
