"""B006 and B007: names in a suspicious order, and damaged characters."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from verifier.bibliography.damage import damage_in
from verifier.checks import Dossier
from verifier.checks.names import is_bare_body, pieces_of
from verifier.model import Citation, Confidence, Finding, Location, StyledText

Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]


def works(*fields: str) -> str:
    return "\n".join(
        f"@book{{a{n}, {field}, title = {{T{n}}}, date = {{2020}}}}" for n, field in enumerate(fields)
    )


def test_a_name_in_both_orders_is_reported_once_at_the_rarer_order(in_library: Audit) -> None:
    text = works("author = {Wivel, Anders}", "editor = {Anders, Wivel}", "author = {Anders Wivel}")
    (finding,) = in_library(text)
    assert finding.code == "B006"
    assert finding.work == "a1"
    assert (
        "The editor Anders, Wivel of a1 stands the other way round, as Wivel, Anders, in the author of a0"
        in finding.message
    )
    assert finding.confidence is Confidence.PROBABLE


def test_short_syllables_in_both_orders_may_be_two_persons(in_library: Audit) -> None:
    (finding,) = in_library(works("author = {Li, Wei}", "author = {Wei, Li}"))
    assert finding.confidence is Confidence.POSSIBLE


@pytest.mark.parametrize(
    "authors",
    [
        ("author = {Wivel, Anders}", "author = {Wivel, Anders and Berg, Anna}"),
        ("author = {Anders, Thomas}", "author = {Wivel, Anders}"),
        ("author = {{Anders Wivel}}", "author = {Anders, Wivel}"),
        ("author = {Thomas, Thomas}", "author = {Thomas, Thomas}"),
    ],
    ids=["same order", "other person", "in braces", "both words equal"],
)
def test_other_names_are_left_alone(in_library: Audit, authors: tuple[str, ...]) -> None:
    assert in_library(works(*authors), "B006") == []


def test_a_body_without_braces_gets_them_by_the_proposed_change(in_library: Audit, mended: Mended) -> None:
    text = works("author = {World Health Organization and Li, Wei}")
    (finding,) = in_library(text)
    assert "looks like a body" in finding.message
    assert mended(text, finding) == works("author = {{World Health Organization} and Li, Wei}")


@pytest.mark.parametrize(
    "name", ["World Bank", "Ministry of Water of Exland", "European Commission", "University of Exland"]
)
def test_names_of_bodies_are_recognised(name: str) -> None:
    assert is_bare_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berg",
        "Jane Bank",
        "Margaret Court",
        "Li Wei",
        "Bank, John",
        "{World Bank}",
        "NATO",
        "SUNIL DUTTA",
        "",
        "Ludwig van Beethoven",
        "Jean de La Fontaine",
        "Dan S. Bloomberg",
        "\\TUG Board",
        "others",
        "x" * 5000,
    ],
)
def test_names_of_persons_are_not_bodies(name: str) -> None:
    assert not is_bare_body(name)


def test_names_between_semicolons_are_joined_by_and(in_library: Audit, mended: Mended) -> None:
    text = works("author = {Keohane, Robert O.; Nye, Joseph S.}")
    (finding,) = in_library(text, "B006")
    assert "is read as one name" in finding.message
    assert mended(text, finding) == works("author = {Keohane, Robert O. and Nye, Joseph S.}")


@pytest.mark.parametrize("author", ["{Smith; Sons and Co.}", "Smith; Berg", "Berg, Anna;", "{A, B; C, D}"])
def test_semicolons_that_part_no_persons_are_left_alone(in_library: Audit, author: str) -> None:
    assert in_library(works(f"author = {{{author}}}"), "B006") == []


def test_et_al_is_rewritten_as_and_others(in_library: Audit, mended: Mended) -> None:
    text = works("author = {Berg, Anna and Li, Wei et al.}")
    (finding,) = in_library(text, "B006")
    assert mended(text, finding) == works("author = {Berg, Anna and Li, Wei and others}")


def test_et_al_in_braces_is_rewritten_whole(in_library: Audit, mended: Mended) -> None:
    text = works("author = {Berg, Anna and {et al.}}")
    (finding,) = in_library(text, "B006")
    assert mended(text, finding) == works("author = {Berg, Anna and others}")


def test_a_name_whose_parts_are_named_is_no_list_of_persons(in_library: Audit) -> None:
    extended = "family=Bruyn, given=Jan, prefix=de, useprefix=true"
    assert in_library(works(f"author = {{{extended} and Li, Wei}}", "author = {de Bruyn, Jan}"), "B006") == []


def test_an_entry_without_a_key_is_called_by_its_title(in_library: Audit) -> None:
    found = in_library("@misc{, title = {Rivers {without} Borders}, author = {World Bank}, date = {2020}}\n")
    (finding,) = (finding for finding in found if finding.code == "B006")
    assert "of “Rivers without Borders” looks like a body" in finding.message


def test_a_list_without_and_is_reported(in_library: Audit) -> None:
    (finding,) = in_library(works("author = {Berg, Anna, Li, Wei, Zhang, Min}"))
    assert "has 5 commas, which no name has" in finding.message


def test_a_name_with_prefix_and_suffix_is_in_order(in_library: Audit) -> None:
    assert in_library(works("author = {de la Cruz, Jr., Juan and Alston, Ethan}"), "B006") == []


def test_and_joins_names_in_capitals_too(in_library: Audit) -> None:
    assert in_library(works("author = {Berg, Anna AND Li, Wei AND Zhang, Min}"), "B006") == []


def test_names_are_cut_outside_braces_only() -> None:
    assert pieces_of("{Bank and Trust} and Li, Wei and {a {b and c}}") == [
        "{Bank and Trust}",
        "Li, Wei",
        "{a {b and c}}",
    ]
    assert pieces_of("} and {") == ["}", "{"]


# --- B007 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("RiviÃ¨res sans frontiÃ¨res", "Rivières sans frontières"),
        ("Chinaâ€™s “role”", "China’s “role”"),
        ("a â€“ b", "a – b"),
        ("Ð¡Ð¸Ð±Ð¸Ñ€ÑŒ", "Сибирь"),
        ("ä¸­å›½å¤–äº¤", "中国外交"),
        ("KoÅ¡ice", "Košice"),
        ("China\x92s role", "China’s role"),
        ("cafÃ© “CAFÉ”", "café “CAFÉ”"),
    ],
)
def test_text_read_in_a_wrong_encoding_is_read_again(damaged: str, repaired: str) -> None:
    found = damage_in(damaged)
    assert found is not None
    assert found[1] == repaired


@pytest.mark.parametrize("damaged", ["Universit\ufffdt", "锟斤拷锟斤拷", "烫烫烫", "a\x81b"])
def test_characters_that_were_lost_have_no_repair(damaged: str) -> None:
    found = damage_in(damaged)
    assert found is not None
    assert found[1] == ""


@pytest.mark.parametrize(
    "sound",
    [
        "Rivières",
        "« CAFÉ»",
        "„Spaß“",
        "SÃO PAULO",
        "AMANHÃ…",
        "déjà”…",
        "Ö²",
        "Århus",
        "naïve",
        "Ä“",
        "王义桅",
        "Сибирь",
        "Ñandú",
        "£ 5 – 10 €",
        "Â",
        "Ã",
        "Łódź",
        "Ünal’ın",
        "è»",
        "a\x85b",
        "",
        "‘Ä’",
        "DÉ–",
    ],
)
def test_accents_beside_punctuation_are_no_damage(sound: str) -> None:
    assert damage_in(sound) is None


def test_a_damaged_title_is_repaired_by_the_proposed_change(in_library: Audit, mended: Mended) -> None:
    text = "@book{a, author = {Li, Wei}, title = {RiviÃ¨res}, date = {2020}}"
    (finding,) = in_library(text)
    assert finding.code == "B007"
    assert mended(text, finding) == "@book{a, author = {Li, Wei}, title = {Rivières}, date = {2020}}"


def test_a_damaged_title_is_mended_around_its_latex_and_its_braces(in_library: Audit, mended: Mended) -> None:
    text = r"@book{a, author = {Li, Wei}, title = {RiviÃ¨res \& {DNA} Co}, date = {2020}}"
    (finding,) = in_library(text)
    assert mended(text, finding) == text.replace("Ã¨", "è")


def test_a_damaged_note_is_reported_at_its_line(
    in_dossier: Audit, paper: Callable[..., Dossier], citation: Callable[..., Citation]
) -> None:
    dossier = paper(citation("4"))
    (reading,) = dossier.readings["paper.md"]
    note = dataclasses.replace(reading.note, text=StyledText("Li, RiviÃ¨res, 2011."))
    dossier = dataclasses.replace(dossier, readings={"paper.md": (dataclasses.replace(reading, note=note),)})
    (finding,) = in_dossier(dossier, "B007")
    assert finding.location == Location("paper.md", 40)
    assert "It should read “Li, Rivières, 2011.”" in finding.message


def test_a_long_hostile_text_does_not_take_long() -> None:
    assert damage_in("Ã" * 1_000_000) is None
    assert damage_in("â" * 1_000_000) is None
    control, damaged = damage_in("\x80" * 1_000_000), damage_in("Ã©" * 500_000)
    assert control is not None
    assert control[0] == "U+0080"
    assert damaged is not None
    assert set(damaged[1][:1000]) == {"é"}


def test_et_al_inside_the_braces_of_a_body_goes_out_of_them(in_library: Audit, mended: Mended) -> None:
    text = "@book{a, author = {{WHO et al.}}, title = {T}, date = {2020}}"
    (finding,) = in_library(text, "B006")
    assert mended(text, finding) == text.replace("{{WHO et al.}}", "{{WHO} and others}")


def test_et_al_behind_an_and_leaves_one_and(in_library: Audit, mended: Mended) -> None:
    text = works("author = {Bergmo, J.A. and Quillan, L.C. and et al.}")
    (finding,) = in_library(text, "B006")
    assert mended(text, finding) == works("author = {Bergmo, J.A. and Quillan, L.C. and others}")


def test_et_al_in_the_middle_of_a_list_is_not_rewritten(in_library: Audit) -> None:
    (finding,) = in_library(works("author = {Bergmo et al. and Quillan, L.}"), "B006")
    assert finding.fix is None


@pytest.mark.parametrize(
    ("author", "braced"),
    [
        ("UNEP and Food and Agriculture Organization", "UNEP and {Food and Agriculture Organization}"),
        ("Department of Health and Human Services", "{Department of Health and Human Services}"),
        (
            "Ministry of Agriculture and Fisheries and Food",
            "{Ministry of Agriculture and Fisheries and Food}",
        ),
        ("World Bank and Quillan, L.", "{World Bank} and Quillan, L."),
        ("World Bank and John Quillan", "{World Bank} and John Quillan"),
    ],
)
def test_the_and_in_the_name_of_a_body_parts_no_names(
    in_library: Audit, mended: Mended, author: str, braced: str
) -> None:
    text = works(f"author = {{{author}}}")
    (finding,) = in_library(text, "B006")
    assert mended(text, finding) == works(f"author = {{{braced}}}")


def test_where_a_body_ends_at_an_and_is_only_said_when_it_is_sure(in_library: Audit) -> None:
    (finding,) = in_library(works("author = {Bureau of Water and Firearms and Quillan, L.}"), "B006")
    assert finding.fix is None
    assert "other side of the “and”" in finding.message
