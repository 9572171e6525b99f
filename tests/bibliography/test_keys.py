"""Keys are readable, in ASCII, and never taken twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography import make_key


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"author": "O’Deka, John", "date": "2016-05", "title": "The Research on X"}, "odeka2016research"),
        (
            {"author": "Ludwig van der Berg and Li, Wei", "date": "2011", "title": "Über Ämter"},
            "berg2011aemter",
        ),
        ({"author": "Müller-Söhn, J.", "date": "1999/2001", "title": "Zur Ehre"}, "muellersoehn1999ehre"),
        ({"author": "Østergård, Å.", "date": "2001", "title": "L’économie"}, "oestergaard2001economie"),
        ({"author": "Łukasz, É.", "date": "199X", "title": "20 years"}, "lukasz199x20"),
        ({"author": "王, 义桅", "date": "2014", "title": "中国与蒙古关系研究"}, "wang2014zhongguo"),
        ({"author": "Бат, Сүх", "date": "2011", "title": "Монгол улсын төр"}, "bat2011mongol"),
        ({"author": "{The Ministry of Water}", "date": "2020", "title": "Basin Report"}, "ministry2020basin"),
        ({"editor": "Berg, Anna", "date": "2020", "title": "Basin"}, "berg2020basin"),
        ({"institution": "Ministry of Water", "date": "2020", "title": "Basin"}, "ministry2020basin"),
        ({"title": "Rivers without Borders", "date": "2011"}, "rivers2011without"),
        ({"author": "Berg, Anna", "title": "Herders Vote"}, "bergndherders"),
        ({"author": "Berg, Anna", "title": "Herders", "year": "in press"}, "bergndherders"),
        ({"title": "The"}, "thend"),
        ({"number": "A/RES/55/33"}, "un2000ares5533"),
        ({"number": "S/2014/136"}, "un2014s2014136"),
        ({"number": "S/RES/1325", "date": "2000"}, "un2000sres1325"),
        ({"number": "A/RES/55/33", "title": "Institutional Reform"}, "institutionalndreform"),
        ({"number": "XK-12"}, "docndxk12"),
        ({}, "worknd"),
        ({"author": "😀", "title": "!!!"}, "grinningnd"),
    ],
)
def test_a_key_is_name_year_and_first_word_that_carries_meaning(fields: dict[str, str], key: str) -> None:
    assert make_key(fields, ()) == key


def test_newcomers_get_a_letter_and_those_that_are_there_keep_their_keys() -> None:
    fields = {"author": "Berg, A", "date": "2011", "title": "Herders"}
    taken: list[str] = []
    for _ in range(29):
        taken.append(make_key(fields, taken))
    assert taken[:3] == ["berg2011herders", "berg2011herdersa", "berg2011herdersb"]
    assert taken[26:] == ["berg2011herdersz", "berg2011herdersaa", "berg2011herdersab"]


@given(
    st.dictionaries(st.sampled_from(["author", "editor", "title", "date", "year", "institution"]), st.text())
)
def test_whatever_the_fields_are_the_key_is_one_that_bibtex_takes(fields: dict[str, str]) -> None:
    key = make_key(fields, ())
    assert key.isascii()
    assert key.isalnum()
    assert key == key.lower()
    assert len(key) < 100
    assert make_key(fields, {key}) == key + "a"
