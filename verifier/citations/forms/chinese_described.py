"""Works that a Chinese sentence describes: "霍尔登在同刊第10卷第1期的短评（第150—152页）".

Whose it is, where it appeared and what it is stand in the sentence, and no title.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.chinese_imprint import HAN
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.tagger.head import introduction
from verifier.compare.east_asia import begins_with_chinese_surname
from verifier.compare.names import read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_DESCRIBED = late_pattern(
    rf"(?:[{HAN}]{{0,8}}?[见見][:：]?)?(?P<name>[A-Z][A-Za-zÀ-ÿ.\s’'-]{{1,40}}?|[{HAN}]{{1,8}}·[{HAN}]{{1,8}}|[{HAN}]{{2,6}}?)(?:先生|教授)?(?:[发發][表]于|刊于|在|[载載]于|登于)"
    rf"(?P<host>同刊|[该該]刊|同一刊物|《(?P<journal>[^《》]{{2,40}})》)(?:上)?(?:(?P<year>(?:19|20)\d\d)年)?(?:第(?P<volume>\d{{1,4}})卷)?[，,]?(?:第(?P<number>\d{{1,4}})[期号號])?(?:上)?(?:[发發]表)?的"
    rf"(?P<kind>短[评評]|[书書][评評]|回[应應]|[评評][论論]|[札劄][记記]|文章|短文|[来來]函|答[复覆辩辯]|[综綜]述)（第?\s?(?P<pages>\d{{1,5}}(?:[-—–]{{1,2}}\d{{1,5}})?)\s?[页頁]）[。\s]*"
)


def read_chinese_described(text: StyledText) -> Assembled | None:
    """Read a piece by its author, its journal and its kind; None for all else."""
    plain = text.plain
    if "刊第" not in plain and "》第" not in plain and "》上" not in plain and "年第" not in plain:
        return None
    match = _DESCRIBED.fullmatch(plain, introduction(plain)) or _DESCRIBED.fullmatch(plain)
    if match is None or not (match["volume"] or match["number"]):
        return None
    name = match["name"].strip()
    if (
        not name.isascii()
        and "·" not in name
        and len(name) > _LONGEST
        and not begins_with_chinese_surname(name)
    ):
        return None
    fields = {
        "author": (to_biblatex(read_names(name)), match.start("name"), match.start("name") + len(name)),
        "titleaddon": (match["kind"], *match.span("kind")),
    }
    for group, field in (
        ("journal", "journaltitle"),
        ("year", "date"),
        ("volume", "volume"),
        ("number", "number"),
    ):
        if match[group]:
            fields[field] = (match[group], *match.span(group))
    pages = plain_pages(match["pages"])
    if is_range(pages):
        fields["pages"] = (pages, *match.span("pages"))
    return assembled("article", fields, ("page", pages, *match.span("pages")))


_LONGEST = 3
