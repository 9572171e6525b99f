"""Where the name of a case begins in a sentence: "The leading case is | Harlow v. Sutter Ditch Co."."""

from __future__ import annotations

from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_WORD = late_pattern(r"\S+")
_VERSUS = late_pattern(r"\sv\.?\s")
# "In re Mill Dam Co.", "Ex parte Young": cases with one party (The Bluebook, rule 10.2.1(b)).
_OF_ONE = late_pattern(
    r"(?<!\w)(?:In\sre|Re|Ex\sparte|(?:In\sthe\s)?Matter\sof|(?:The\s)?Case\s(?:of|[Cc]oncerning)|Reference\sre)\s(?=[^\Wa-z\d_])"
)
# "made in | The Paquete Habana", "and | Marsh’s Case": cases without parties, behind words of a sentence.
_BY_NAME = late_pattern(
    r"(?<=[a-z]\s)(?P<name>The\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?[’']s?\sCase),\s\Z"
)
_LONGEST_PARTY = 160
_SMALL = word_set("of the and for to ex de la du des von van del ex rel. et al. d/b/a against y")
"""Small words that names of parties have inside them; "in" and "by" lead to a name more often."""

LEADING = word_set(
    "In See Compare But Cf Accord Under After Since As Although With And Both From Unlike Then Contra "
    "Also Thus So Like While When Where Because If Until Before Following Citing Quoting Per Consider "
    "Even Later Perhaps The On By Earlier Only For At Despite Yet Here Once Recall Take E.g Contrast Nor "
    "Or Indeed Still Recently Finally First Second Third Whereas Though That Given Through Against "
    "Besides Notably Moreover However Similarly"
)
"""Words that begin a sentence or lead to a case, and no name of a party."""

_BEHIND_COMMA = late_pattern(r"(?:Inc|Ltd|LLC|L\.L\.C|L\.?P|LLP|L\.L\.P|P\.C|N\.A|S\.A|Co|Jr|Sr|II|III)\b")
# How parties' names are shortened (table T6); the full stop of all other words ends a sentence.
_SHORTENED = word_set(
    "Co Corp Inc Ltd Bros Assoc Univ Indus Serv Servs Transp Elec Hosp Mach Mfr Mfrs Mfg Prod Prods Prop "
    "Props Educ Envtl Telecomm Constr Consol Corr Def Dist Equip Exch Gen Guar Indem Ins Inst Invs Lab "
    "Labs Liab Mgmt Mkt Mun Mut Org Pac Pers Pharm Pres Prob Prot Pub Pubs Reg Ref Rehab Res Ret Rd Sch "
    "Sci Sec Sys Tech Tel Tr Tpk Unif Util Vill Acad Adm Adver Agric Am Auth Auto Ave Bank Bd Bhd Bldg "
    "Broad Cas Cent Chem Coll Comm Cmty Comp Condo Cong Coop Cnty Ctr Cty Dep Dev Dir Distrib Div Econ "
    "Emp Emps Eng Enter Exec Exp Fed Fid Fin Found Grp Hous Imp Info Intell Joint Lib Loc Lumber Math Med "
    "Mem Merch Metro Mo Mortg Nat N S E W Ne Nw Or Par Pa Phila Ry R.R Sav So Soc Socy St Sur Ter Twp US "
    "U.S Va Wash Dr Mr Mrs Ms Jr Sr Hon Rev Cal Tex Fla Mass Mich Minn Miss Ill Ind Conn Colo Ariz Ala Ga "
    "Ky La Md Me Mont Neb Nev Okla Tenn Vt Wis Wyo Del Kan"
)
_ORGANISED = late_pattern(
    r"(?:Citizens|Action|Students|Parents|Residents|Friends|Partners|Women|Workers|People|Mothers|Americans|Committee"
    r"|Coalition|Council|Alliance|Center|Institute|Community|Communities|Schools?|Educators|Physicians)"
)


def case_begins(plain: str, low: int, end: int) -> int | None:
    """Where the case begins whose name ends at ``end``, not in front of ``low``; None where none is named."""
    near = max(low, end - 2 * _LONGEST_PARTY)
    versus = [match.span() for match in _VERSUS.finditer(plain, near, end)]
    alone = [match.start() for match in _OF_ONE.finditer(plain, near, end)]
    if versus and (not alone or versus[-1][0] > alone[-1]):
        if not _is_party(plain[versus[-1][1] : end]):
            return None
        return _first_party(plain, max(near, versus[-1][0] - _LONGEST_PARTY), versus[-1][0])
    if alone and _is_party(plain[alone[-1] : end].split(" ", 2)[-1]):
        return alone[-1]
    named = _BY_NAME.search(plain, near, end)
    return named.start("name") if named else None


def _is_party(words: str) -> bool:
    """Whether words are a party: all with a capital or number but those that join them."""
    words = words.strip(" ,")
    if not words or any(sign in words for sign in ";:“”()?!"):
        return False
    return words[0].isalnum() and all(
        word in _SMALL or word in ("in", "on", "by", "p", "&") or not word[0].islower()
        for word in words.split()
    )


def _first_party(plain: str, low: int, versus: int) -> int | None:
    """Where the name of the first party begins, read from its last word backwards."""
    words = [(match.start(), match.group()) for match in _WORD.finditer(plain, low, versus)]
    first: int | None = None
    for index in range(len(words) - 1, -1, -1):
        word = words[index][1]
        if word[0] == "(" and word[-1] == ")" and index and words[index - 1][1] == "R":
            # "R (Poole) v Secretary of State" (OSCOLA, section 2.1.1)
            first = index - 1
            break
        if word[-1] in ";:?!”’)" or (
            first is not None and _is_before_name(plain, words, index, first, versus)
        ):
            break
        opened = word.lstrip(_OPENING)
        if opened[:1].isupper() or opened[:1].isdigit() or opened == "&":
            first = index
        elif word not in _SMALL and not _is_in_body(words, index):
            break
        if opened != word:
            break
    while first is not None and first < len(words) and _only_leads(plain, *words[first]):
        first += 1
    if first is None or first == len(words):
        return None
    start, word = words[first]
    return start + len(word) - len(word.lstrip(_OPENING))


_OPENING = "([“‘"


def _is_before_name(plain: str, words: list[tuple[int, str]], index: int, first: int, versus: int) -> bool:
    """Whether a word ends what stands in front of a name, by its full stop or comma."""
    word = words[index][1]
    if word[-1] != "," or _BEHIND_COMMA.match(words[index + 1][1]):
        return _ends_sentence(word)
    # "…, Smith, Jones & Co.": of several partners the first stands behind a comma or at the beginning.
    clause = not index or words[index - 1][1][-1] == ","
    return not (clause and word[0].isupper() and " & " in plain[words[first][0] : versus])


def _is_in_body(words: list[tuple[int, str]], index: int) -> bool:
    """Whether "in" stands inside the name of a body: "Citizens in Action"."""
    return (
        words[index][1] in ("in", "on", "by")
        and index > 0
        and _ORGANISED.fullmatch(words[index - 1][1]) is not None
    )


def _only_leads(plain: str, start: int, word: str) -> bool:
    """Whether a word with a capital begins the sentence, and not the name."""
    return word.strip(",.") in LEADING and not plain.startswith("In re ", start)


def _ends_sentence(word: str) -> bool:
    """Whether the full stop of a word ends a sentence: "agreed.", "Pennsylvania.", and not "Corp."."""
    bare = word[:-1]
    return word[-1] == "." and not (
        word in _SMALL or bare in _SHORTENED or len(bare) == 1 or "." in bare or "’" in bare or "'" in bare
    )
