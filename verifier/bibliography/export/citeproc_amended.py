"""What citeproc-py leaves out of CSL, put in while entries are set.

Names and titles that stand for missing authors are not printed again, entries are sorted as a reader looks
for them: without regard to accents, capitals and quotation marks, and a group goes only for the variables
that the item at hand makes it call. Page ranges are shortened as CSL says, and small words keep their small
letter behind an abbreviation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from verifier.bibliography.export.page_ranges import are_several, first_page, printed_pages
from verifier.bibliography.marks import without_marks
from verifier.compare.fold import loose

_CSL = "{http://purl.org/net/xbiblio/csl}"
_NAMES = f"{_CSL}names"
_DEEPEST = 20
_INHERITED = ("name", "et-al", "label")
_PAGES = ("page", "page-first")


@contextmanager
def amended_citeproc() -> Iterator[None]:
    """Let citeproc-py heed what CSL says of substitutes, groups and sorting while the block lasts."""
    from citeproc.model import Group, Key, Names, Substitute  # noqa: PLC0415 - an extra
    from citeproc.source import VariableError  # noqa: PLC0415

    repress_variable, set_names, sort_keys = Substitute.add_to_repressed_list, Names.process, Key.sort_keys

    def repress(element: Any, child: Any, context: Any) -> None:
        repress_variable(element, child, context)
        if child.get("macro") and _prints_title(element, child.get("macro"), 0):
            context.get_layout().repressed.setdefault(f"{_CSL}text", []).append("title")

    def process(element: Any, item: Any, names_context: Any = None, context: Any = None, **given: Any) -> Any:
        repressed = (element if context is None else context).get_layout().repressed.setdefault(_NAMES, [])
        variable = element.get("variable", "")
        roles = variable.split()
        if next(element.iterancestors(f"{_CSL}substitute"), None) is not None:
            text = set_names(element, item, names_context=names_context, context=context, **given)
            if text:
                repressed.extend(role for role in roles if role in item.reference)
            return text
        left = [role for role in roles if role not in repressed]
        if roles and not left:
            raise VariableError
        element.set("variable", " ".join(left))
        try:
            return set_names(element, item, names_context=names_context, context=context, **given)
        finally:
            element.set("variable", variable)

    def keys(element: Any, items: Any, context: Any) -> Any:
        found = sort_keys(element, items, context)
        return [loose(without_marks(str(key))) if isinstance(key, str) else key for key in found]

    amended = (
        (Substitute, "add_to_repressed_list", repress),
        (Names, "process", process),
        (Key, "sort_keys", keys),
        (Group, "process", _group),
        *_pages_and_capitals(),
    )
    before = [(owner, name, vars(owner)[name]) for owner, name, _ in amended]
    for owner, name, method in amended:
        setattr(owner, name, method)
    try:
        yield
    finally:
        for owner, name, method in before:
            setattr(owner, name, method)


def _pages_and_capitals() -> tuple[tuple[Any, str, Any], ...]:
    """The methods that set pages, their label and titles in capitals, each with its class and its name."""
    from citeproc.model import FormatNumber, Label, TextCased  # noqa: PLC0415 - an extra

    set_number, is_plural, set_case = FormatNumber._process, Label._is_plural, TextCased.case

    def number(element: Any, value: Any, variable: str) -> Any:
        return (
            _pages(element, value, variable) if variable in _PAGES else set_number(element, value, variable)
        )

    def plural(element: Any, item: Any) -> bool:
        if element.get("variable") == "page":
            return are_several(str(item.reference.get("page", "")))
        if element.get("variable", "").startswith("number-of-") and _stands_beside_number(element):
            # It looks for the number by a name that the item does not have.
            told = str(item.reference.get(element.get("variable").replace("-", "_"), ""))
            return told.isdecimal() and int(told) > 1
        return bool(is_plural(element, item))

    def case(element: Any, text: Any, language: str | None = None) -> Any:
        if element.get("text-case") == "title" and language == "en":
            return _capitals(text, TextCased._stop_words)
        return set_case(element, text, language)

    return (FormatNumber, "_process", number), (Label, "_is_plural", plural), (TextCased, "case", case)


def _stands_beside_number(label: Any) -> bool:
    """Whether a style prints a number as text beside its label ("2 vols."), not as a range ("Vols. 1–2")."""
    variable = label.get("variable")
    return any(
        child.get("variable") == variable
        for group in label.iterancestors(f"{_CSL}group")
        for child in group.iterchildren(f"{_CSL}text")
    )


def _pages(element: Any, value: Any, variable: str) -> Any:
    """Pages as the style has them. citeproc-py cuts ``1-20`` down to ``1–0``."""
    from citeproc.string import String  # noqa: PLC0415 - an extra

    if variable == "page-first":
        return String(first_page(str(value)))
    dash = element.get_single_term(name="page-range-delimiter") or "–"
    return String(
        printed_pages(str(value), element.get_root().get_option("page-range-format") or "", str(dash))
    )


def _capitals(text: Any, small: Collection[str]) -> Any:
    """An English title in capitals. Small words get one at the beginning and behind a colon.

    Behind a point they keep what is printed: one that begins a sentence has its capital there, and ``of`` in
    “J. of Hydrology” begins none.
    """
    put = []
    before = ":"
    for word in text.words():
        if not word.islower():
            set_word = word
        elif str(word) in small and before != ":":
            set_word = word.soft_lower()
        else:
            set_word = word.capitalize_first()
        put.append(set_word)
        before = str(word)[-1:]
    return " ".join(put)


def _group(element: Any, item: Any, context: Any = None, **given: Any) -> Any:
    """Set a group; it is empty when it calls variables and none of them is there.

    A variable in a branch that the item does not take is not called: ``[M]`` stands without the ``/OL`` that
    only a work with an address has.
    """
    from citeproc.model import Choose  # noqa: PLC0415 - an extra
    from citeproc.source import VariableError  # noqa: PLC0415

    delimiter = element.get("delimiter", "")
    texts = []
    called = rendered = False
    for child in element.iterchildren():
        calls = _calls(child, item, context, 0)
        called = called or calls
        passed_on = {"delimiter": delimiter} if isinstance(child, Choose) else {}
        try:
            text = child.render(item, context=context, **passed_on, **given)
        except VariableError:
            continue
        if text is not None:
            texts.append(text)
            rendered = rendered or calls
    if texts and (rendered or not called):
        return element.join(texts)
    raise VariableError


def _calls(element: Any, item: Any, context: Any, depth: int) -> bool:
    """Whether an element calls a variable for an item."""
    kind = _local(element)
    if depth < _DEEPEST and kind == "choose":
        taken = next((branch for branch in element.iterchildren() if _is_taken(branch, item, context)), ())
        return any(_calls(child, item, context, depth + 1) for child in taken)
    if depth < _DEEPEST and kind == "text" and element.get("macro"):
        macro = element.get_macro(element.get("macro"))
        return any(_calls(child, item, context, depth + 1) for child in macro.iterchildren())
    return bool(element.calls_variable())


def _is_taken(branch: Any, item: Any, context: Any) -> bool:
    """Whether an item takes a branch, as citeproc-py decides it when it sets the branch."""
    if _local(branch) == "else":
        return True
    met: list[Any] = []
    if "type" in branch.attrib:
        met += branch._type(item)
    if "variable" in branch.attrib:
        met += branch._variable(item)
    if "is-numeric" in branch.attrib:
        met += branch._is_numeric(item)
    if "is-uncertain-date" in branch.attrib:
        met += branch._is_uncertain_date(item)
    if "locator" in branch.attrib:
        met += branch._locator(item)
    if "position" in branch.attrib:
        met += branch._position(item, context)
    if branch.get("match") == "any":
        return any(met)
    return not any(met) if branch.get("match") == "none" else all(met)


def inherit_names(root: etree._Element) -> None:
    """Write into names that stand for others how those are set: citeproc-py looks one level deep only."""
    for outer in root.iter(_NAMES):
        for inner in outer.iterfind(f"{_CSL}substitute//{_NAMES}"):
            if len(inner) == 0:
                inner.extend(deepcopy(child) for child in outer if _local(child) in _INHERITED)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _prints_title(element: Any, macro: str, depth: int) -> bool:
    for text in element.get_macro(macro).iter(f"{_CSL}text"):
        if text.get("variable") == "title":
            return True
        if depth < _DEEPEST and text.get("macro") and _prints_title(element, text.get("macro"), depth + 1):
            return True
    return False
