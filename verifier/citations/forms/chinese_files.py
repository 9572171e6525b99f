"""Files that archives of China and Taiwan number: "外交部档案馆，档号：109-00393-06"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import dates_of_papers
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.patterns import late_pattern

_CHINESE = late_pattern(
    r"(?:参见|详见|见)?(?:[^，,《》“”：:\d]{2,12}档案?[：:])?(?:[《“](?P<title>[^《》“”]{2,120})[》”][^《》。]{0,60}?[，,])?(?P<keeper>[^，,《》。：:\d]{2,30}(?:档案馆?|檔案館?|图书馆|资料室))(?:藏|所藏)?[，,：:]?(?:《(?P<kept>[^《》]{2,60})》[，,])?"
    r"[^《》]{0,80}?(?:档案?号|檔案?號|全宗号?|案卷号?|卷宗号?|卷号|编号|入藏登錄號|館藏號|馆藏号)[：:]?\s?[\dA-Za-z]"
)


def read_chinese_file(plain: str) -> Assembled | None:
    """A file that a Chinese archive numbers: "外交部档案馆，档号：109-00393-06"."""
    match = _CHINESE.match(plain) if "号" in plain or "號" in plain else None
    if match is None:
        return None
    last = len(plain.rstrip("。. "))
    named = next(name for name in ("title", "keeper") if match[name])
    fields = {named: (match[named], *match.span(named))}
    fields = {
        "title": fields[named],
        "note": (plain[match.start("keeper") : last], match.start("keeper"), last),
    }
    if named == "keeper":
        fields = {"title": (plain[match.start("keeper") : last], match.start("keeper"), last)}
    days = [date for date in dates_of_papers(plain) if date.edtf]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    page = _CHINESE_PAGE.search(plain, match.end("keeper"), last)
    if page is None:
        return assembled("unpublished", fields)
    # "档号L106-3-218，第22页": the page in the file is what is cited.
    kept = "note" if "note" in fields else "title"
    first = fields[kept][1]
    fields[kept] = (plain[first : page.start()], first, page.start())
    return assembled("unpublished", fields, ("page", plain_pages(page["page"]), *page.span("page")))


_CHINESE_PAGE = late_pattern(r"[，,]\s?第\s?(?P<page>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)\s?[页頁][ab]?\Z")
