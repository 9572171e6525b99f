"""Entries of lists as the national styles of many countries print them, under ISO 690 or by habit."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.grammar.dates import read_date


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        # The day on which a page was opened, and the medium in brackets.
        (
            "BERG, Anna. Mlýny v deltě. *Časopis pro řeky* [online]. 2011, **12**(3), 4–9 [cit. 2012-05-04]."
            " ISSN 1234-5679. Dostupné z: http://reky.example/4",
            "article",
            "author=BERG, Anna|title=Mlýny v deltě|journaltitle=Časopis pro"
            " řeky|volume=12|number=3|pages=4-9|date=2011|urldate=2012-05-04|url=http://reky.example/4",
        ),
        (
            "Berg A., *Młyny w delcie* [online], „Przegląd Rzeczny” 2011, nr 3 [dostęp: 4 maja 2012]."
            " Dostępny w"
            " Internecie: <http://rzeki.example/4>.",
            "article",
            "author=Berg, A.|title=Młyny w delcie|journaltitle=Przegląd"
            " Rzeczny|number=3|date=2011|urldate=2012-05-04|note=",
        ),
        (
            "Berg, A. (2011). Møller i deltaet. *Elvetidsskrift*, 12(3), 4–9. Hentet 4. mai 2012 fra"
            " http://elv.example/4",
            "article",
            "urldate=2012-05-04|pages=4-9|url=http://elv.example/4|note=",
        ),
        (
            "Berg, Anna. “Deltada Değirmenler”. *Nehir Dergisi* 12/3 (Mayıs 2011): 4-9. Erişim 4 Mayıs 2012."
            " http://nehir.example/4",
            "article",
            "date=2011-05|urldate=2012-05-04|volume=12|number=3|title=Deltada Değirmenler",
        ),
        (
            "BERG, Anna – Moinhos do delta [Em linha]. Lisboa: Garça, 2011. [Consult. 4 Maio 2012]."
            " Disponível em"
            " WWW:<URL:http://rios.example/4>.",
            "book",
            "title=Moinhos do delta|urldate=2012-05-04|publisher=Garça|url=http://rios.example/4",
        ),
        # Editions.
        (
            "BERG, Anna a Carl DORN. *Řeky severu* [online]. 2., přeprac. vyd. Praha: Volavka, 2011 [cit."
            " 4. 5."
            " 2012]. Dostupné z: http://reky.example/5",
            "book",
            "edition=2., přeprac. vyd|title=Řeky severu|urldate=2012-05-04",
        ),
        (
            "Berg, A., *Rivieren van het noorden. Een geschiedenis*, 2e dr. (Amsterdam 2011).",
            "book",
            "edition=2e dr|title=Rivieren van het noorden. Een geschiedenis|location=Amsterdam",
        ),
        (
            "Berg, A. (2011). *Rivieren van het noorden* (2e herziene druk). Amsterdam: Reiger.",
            "book",
            "edition=2e herziene druk|title=Rivieren van het noorden|publisher=Reiger",
        ),
        (
            "Berg, Anna. *Kuzeyin Nehirleri*. 2. Baskı. Ankara: Balıkçıl Yayınları, 2011.",
            "book",
            "edition=2. Baskı|title=Kuzeyin Nehirleri|publisher=Balıkçıl Yayınları",
        ),
        (
            "BERG, Anna, Kuzeyin Nehirleri, 2. bs., İstanbul, Balıkçıl Yayınevi, 2011, s. 12.",
            "book",
            "title=Kuzeyin Nehirleri|edition=2. bs|location=İstanbul|publisher=Balıkçıl Yayınevi|at=12",
        ),
        (
            "Berg A., Dorn C., *Rzeki północy*, wyd. 2, Wydawnictwo Czapla, Warszawa 2011.",
            "book",
            "author=Berg, A. and Dorn, C.|title=Rzeki północy|edition=wyd. 2|publisher=Wydawnictwo"
            " Czapla|location=Warszawa|date=2011",
        ),
        (
            "Berg, Anna, *Nordens floder: en historia*, 2. uppl., Häger, Stockholm, 2011.",
            "book",
            "edition=2. uppl|publisher=Häger|location=Stockholm|title=Nordens floder: en historia",
        ),
        # Names with initials behind them.
        (
            "Berg A., *Fiumi del nord. Una storia*, 2a ed., Airone, Milano 2011.",
            "book",
            "author=Berg, A.|title=Fiumi del nord. Una storia|edition=2a ed|publisher=Airone|location=Milano",
        ),
        (
            "Berg A., *Młyny w delcie*, [w:] *Rzeki północy*, red. C. Dorn, Czapla, Warszawa 2011, s. 45–67.",
            "incollection",
            "author=Berg, A.|title=Młyny w delcie|booktitle=Rzeki północy|editor=Dorn, C.|pages=45-67",
        ),
        # Hungarian names and issues.
        (
            "Berg Anna – Dorn Károly (szerk.): *Az észak folyói*. 2., bővített kiadás. Budapest, Gém, 2011.",
            "book",
            "editor=Berg, Anna and Dorn, Károly|title=Az észak folyói|edition=2., bővített kiadás",
        ),
        (
            "Berg Anna: Malmok a deltában. *Folyók* 12. évf. 3. sz. (2011) 4–9. o. Letöltve: 2012. május 4."
            " http://folyo.example/4",
            "article",
            "author=Berg, Anna|journaltitle=Folyók|volume=12|number=3|pages=4-9|urldate=2012-05-04|location=",
        ),
        (
            "Kis Anna: Malmok a deltában. In: Nagy Péter (szerk.): *Az észak folyói*. Gém Kiadó,"
            " Budapest, 2011,"
            " 45–67.",
            "incollection",
            "author=Kis, Anna|editor=Nagy, Péter|booktitle=Az észak folyói|publisher=Gém Kiadó|pages=45-67",
        ),
        # Theses and their teachers.
        (
            "MLÝN, Jan. *Mlýny v deltě*. Brno, 2011. Diplomová práce. Masarykova univerzita, Filozofická"
            " fakulta."
            " Vedoucí práce Eva Řeková.",
            "thesis",
            "type=Diplomová práce|institution=Masarykova univerzita, Filozofická fakulta|note=Vedoucí"
            " práce Eva"
            " Řeková|location=Brno|title=Mlýny v deltě",
        ),
        (
            "SILVA, João da. Moinhos do delta: história. 2011. 120 f. Tese (Doutorado em História) -"
            " Faculdade de"
            " Letras, Universidade de Garça, Garça, 2011. Orientadora: Maria Fonte.",
            "thesis",
            "title=Moinhos do delta: história|pagetotal=120|type=Tese (Doutorado em"
            " História)|note=Orientadora: Maria Fonte|at=",
        ),
        (
            "Dere, Ali. *Deltada Değirmenler*. Yüksek Lisans Tezi, Balıkçıl Üniversitesi Sosyal Bilimler"
            " Enstitüsü, 2011.",
            "thesis",
            "title=Deltada Değirmenler|type=Yüksek Lisans Tezi|institution=Balıkçıl Üniversitesi Sosyal"
            " Bilimler"
            " Enstitüsü",
        ),
        (
            "BERG, Anna. *Moulins du delta : une histoire* [en ligne]. Thèse de doctorat. Héronville :"
            " Université"
            " de Héronville, 2011 [consulté le 4 mai 2012]. Disponible à l’adresse : http://theses.example/4",
            "thesis",
            "title=Moulins du delta : une histoire|type=Thèse de doctorat|institution=Université de"
            " Héronville|location=Héronville",
        ),
        # Series and pages in all.
        (
            "Berg, A. (ed.) (2018) *Rivers and people: a reader*. London: Heron Press (River studies, 3).",
            "book",
            "editor=Berg, A.|series=River studies|number=3|publisher=Heron Press",
        ),
        (
            "BERG, Anna. **Rios do norte**: história. 2. ed. rev. e ampl. São Paulo: Garça, 2011. 234 p., il."
            " (Coleção Rios, 3). ISBN 978-3-16-148410-0.",
            "book",
            "series=Coleção Rios|number=3|volume=|pagetotal=234 p., il.|at=|isbn=9783161484100",
        ),
        (
            "BERG, Ana. *Ríos del norte: historia*. 2ª ed. Madrid: Garza, 2011. 234 p. Colección Ríos; 3."
            " ISBN"
            " 978-3-16-148410-0.",
            "book",
            "series=Colección Ríos|number=3|pagetotal=234 p.|at=",
        ),
        (
            "BERG, Anna. *Řeky severu: dějiny*. 2. vyd. Praha: Volavka, 2011, 234 s. Edice Řeky, sv. 3.",
            "book",
            "series=Edice Řeky|number=3|volume=|journaltitle=|pagetotal=234 s.",
        ),
    ],
)
def test_entries_are_read_by_the_words_of_their_countries(
    entry: str, entry_type: str, described: str
) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        # A page is cited where it follows the word for one.
        ("Berg, A. (2011) *Rivers of the North*. London: Heron Press, p. 234.", "pagetotal=|at=234"),
        # A family name with a comma stays as it is.
        ("Berg, A., *Rivers of the North*, London, Heron Press, 2011.", "author=Berg, A."),
        # An English title whose words look like names, and no Hungarian word.
        ("Anna Berg: *Rivers of the North*. London: Heron Press, 2011.", "author=Berg, Anna"),
        # A thesis that a book tells of in its title is no thesis.
        (
            "Berg, A. (2011) *How to write a thesis*. Oxford: Heron Press.",
            "type=|title=How to write a thesis",
        ),
        # An earlier citation is no day of access.
        ("Berg, op. cit. 2011, p. 12.", "urldate="),
        (
            "Berg, A. (2011) ‘The Mill Collection’, *River Studies*, 12(3), pp. 4–9.",
            "series=|title=The Mill Collection",
        ),
    ],
)
def test_other_entries_keep_their_fields(entry: str, described: str) -> None:
    assert_described(parse_citation(entry), described)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("4 Ağustos 2012", "2012-08-04"),
        ("4. augusta 2012", "2012-08-04"),
        ("4. desember 2012", "2012-12-04"),
        ("fev. 2012", "2012-02"),
        ("2012. május 4.", "2012-05-04"),
    ],
)
def test_months_of_many_languages_are_known(printed: str, day: str) -> None:
    assert read_date(printed) == day


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "MUSÉE DES RIVIÈRES, 2012. Les moulins. *Musée des rivières* [en ligne]. 4 mai 2012. [Consulté le"
            " 5 mai 2012]. Disponible à l'adresse : https://musee.example/1",
            "online",
            "author={MUSÉE DES RIVIÈRES}|urldate=2012-05-05|url=https://musee.example/1",
        ),
        (
            "BERG Anna et DORN Carl, «Moulins du delta», *Revue des rivières*, t. XII, n° 3, 2011, p. 4-9.",
            "article",
            "author=BERG, Anna and DORN, Carl|journaltitle=Revue des rivières",
        ),
        (
            "BERG, A. et DORN, C., dir. *Rivières du Nord*. Paris : Héron, 2011. 234 p. Rivières, 3.",
            "book",
            "series=Rivières|number=3|pagetotal=234 p.|at=",
        ),
        (
            "DORN, Carl. *Řeky*. Přel. Jan Mlýn. V Praze: Volavka, 2011.",
            "book",
            "title=Řeky|translator=Mlýn, Jan|publisher=Volavka|journaltitle=",
        ),
        (
            "Kaya, Ali (2011), “Deltada Değirmenler”, *Nehir Dergisi*, Cilt 12, Sayı 3, ss. 4-9.",
            "article",
            "volume=12|number=3|pages=4-9|journaltitle=Nehir Dergisi",
        ),
        (
            "4. Guyon S. Aspects économiques des moulins: à propos de 15 rivières [Thèse d’exercice]. France:"
            " Université de Rivière; 2009.",
            "thesis",
            "author=Guyon, S.|type=Thèse d’exercice|institution=Université de Rivière|publisher=",
        ),
        (
            "Nowak A., *Młyny*, praca magisterska, Uniwersytet Czaplowski, Czaplów 2011.",
            "thesis",
            "author=Nowak, A.|title=Młyny|type=praca magisterska|institution=Uniwersytet Czaplowski",
        ),
        (
            "Kowal A., *Rzeki północy*, tłum. A. Nowak, Czapla, Kraków 2011.",
            "book",
            "author=Kowal, A.|title=Rzeki północy|translator=Nowak, A.|publisher=Czapla|location=Kraków",
        ),
    ],
)
def test_names_series_and_issues_are_read_by_their_words(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)
