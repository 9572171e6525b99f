"""Document symbols of organisations outside the United Nations: "PSC/AHG/COMM.2(CDLV)", "OEA/Ser.L/V/II.49".

The African Union, the Organization of American States, ECOWAS, the OECD, the OSCE, the Council of Europe and
the IAEA build their symbols as the United Nations do, from parts between slashes. Only what begins with an
organ of theirs is taken: shelf marks of archives ("IOR/L/PS/10/123") are built the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.patterns import late_pattern

_PART = (
    r"(?:[A-Z]{1,8}\d{0,3}|Ser|Decl?|Res|Rec|Inf|Add|Rev|Corr|Conf|Rpt|Draft|Min|Doc|Ext|Exc|\d{1,4})(?:\.[A-Z\d]{1,6})*"
    r"(?:\.\s\d{1,5})?(?:\.?\s?\([\dA-Z/-]{1,10}\)\d{0,4})?"
)
_SYMBOL = late_pattern(
    r"(?<![\w/.-])(?:"
    rf"(?:ATT|PSC|AHG|OEA|CIDI|AG|CP|WIPO|PCT|TAD|DCD|ENV|DAF|STI|CTPA|DELSA|MSC|MEPC|Assembly|EX\.?CL|ECW|CM)(?:/{_PART}){{1,7}}"
    r"|A/(?:SP|P|DEC|ACT|RES|REC|DCL|DIR|SA)\.?\d{1,2}/\d{1,2}/\d{2}"
    r"|(?:INFCIRC|GOV)/\d{1,4}(?:/(?:Rev|Add|Mod|Corr)\.\d{1,2}|/\d{1,3}){0,2}"
    r"|(?:PC|MC|FSC|CIO|SEC|ODIHR|PA)\.(?:DECL?|DOC|DEL|GAL|JOUR|INF|STAT|FR)/\d{1,4}(?:/\d\d)?(?:/(?:Rev|Add|Corr)\.\d)?"
    # "S/4236", as the Security Council and the Assembly counted their first documents.
    r"|(?<=[,.”\"»]\s)[AS]/\d{3,5}(?:/(?:Add|Rev|Corr)\.\d{1,2})?(?=[,.;]|\s\()"
    r")(?![\w/])"
)
# "Protocol A/SP1/12/01 on Democracy": the symbol is a word of the name.
_IN_NAME = late_pattern(
    r"\s(?:on|of|relating|concerning|regarding|sur|relatif|relative|portant|sobre|über|zu[rm]?|о|об)\s"
)


def symbols_of_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Where symbols of other organisations stand, as start and end; none where there is no slash."""
    if "/" not in text:
        return
    for match in _SYMBOL.finditer(text):
        counted = any(map(str.isdigit, match.group())) or "(" in match.group()
        if counted and not _IN_NAME.match(text, match.end()):
            yield match.span()


def has_symbol_of_body(text: str) -> bool:
    """Whether a symbol of such an organisation stands in a text, also as a word of a name."""
    return "/" in text and _SYMBOL.search(text) is not None
