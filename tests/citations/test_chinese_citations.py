"""Chinese citations: notes with titles in 《》, and references by the national standard with its co"
"des."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation, read_notes
from verifier.duplicates import collate
from verifier.model import Document, Locator, Note, StyledText


@pytest.mark.parametrize(
    ("text", "kind", "described"),
    [
        (
            "王义桅：《世界是通的》，北京：商务印书馆，2016年，第12页。",
            "book",
            "author=王, 义桅|title=世界是通的|location=北京|publisher=商务印书馆|date=2016|at=12",
        ),
        (
            "费孝通：《乡土中国》，北京大学出版社2012年版，第5页。",
            "book",
            "author=费, 孝通|title=乡土中国|publisher=北京大学出版社|date=2012|at=5",
        ),
        (
            "王国维：《观堂集林》，中华书局1959年版，第88—90页。",
            "book",
            "author=王, 国维|title=观堂集林|publisher=中华书局|date=1959|at=88-90",
        ),
        (
            "陈寅恪：《金明馆丛稿初编》，上海古籍出版社1980年版。",
            "book",
            "author=陈, 寅恪|title=金明馆丛稿初编|publisher=上海古籍出版社|date=1980",
        ),
        (
            "钱穆：《国史大纲》，商务印书馆，1996年，第301页。",
            "book",
            "author=钱, 穆|title=国史大纲|publisher=商务印书馆|date=1996|at=301",
        ),
        (
            "《马克思恩格斯全集》第23卷，人民出版社1972年版，第202页。",
            "book",
            "title=马克思恩格斯全集|volume=23|publisher=人民出版社|date=1972|at=202",
        ),
        (
            "[美]亨利·基辛格：《大外交》，顾淑馨、林添贵译，海南出版社1998年版，第3页。",
            "book",
            "author=基辛格, 亨利|title=大外交|publisher=海南出版社|date=1998|at=3",
        ),
        (
            "何兹全：《争论历史的分期不如退而研究历史发展的自然段》，《光明日报》1999年1月29日，第7版。",
            "article",
            "author=何, 兹全|title=争论历史的分期不如退而研究历史发展的自然段|journaltitle=光明日报|"
            "date=1999-01-29|at=7",
        ),
        (
            "李超:《蒙古国外交政策析论》,载《现代国际关系》2012年第5期,第45页。",
            "article",
            "author=李, 超|title=蒙古国外交政策析论|journaltitle=现代国际关系|date=2012|number=5|at=45",
        ),
        (
            "张三、李四：《论中立》，《外交评论》2016年第1期，第15页。",
            "article",
            "author=张, 三 and 李, 四|title=论中立|journaltitle=外交评论|date=2016|number=1|at=15",
        ),
        (
            "杜亚泉：《静的文明与动的文明》，许纪霖、田建业编：《杜亚泉文存》，上海：上海教育出版社，"
            "2003年，第338页。",
            "incollection",
            "author=杜, 亚泉|title=静的文明与动的文明|booktitle=杜亚泉文存|editor=许, 纪霖 and 田, 建"
            "业|location=上海"
            "|publisher=上海教育出版社|date=2003|at=338",
        ),
        (
            "《蒙古国宣布永久中立》，载《人民日报》2015年10月17日第3版。",
            "article",
            "title=蒙古国宣布永久中立|journaltitle=人民日报|date=2015-10-17|at=3",
        ),
        (
            "邱志红：《朝阳大学法律教育初探——兼论民国时期北京律师的养成》，《史林》2008年第2期，http"
            "://www.cnki.net/abc，2013年12月11日。",
            "article",
            "author=邱, 志红|title=朝阳大学法律教育初探——兼论民国时期北京律师的养成|journaltitle=史林"
            "|date=2008|number=2"
            "|url=http://www.cnki.net/abc",
        ),
        (
            "刘国钧, 陈绍业. 图书馆目录[M]. 北京: 高等教育出版社, 1957: 15-18.",
            "book",
            "author=刘, 国钧 and 陈, 绍业|title=图书馆目录|location=北京|publisher=高等教育出版社|da"
            "te=1957|at=15-18",
        ),
        (
            "谢希德. 创造学习的新思路[N]. 人民日报, 1998-12-25(10).",
            "article",
            "author=谢, 希德|title=创造学习的新思路|journaltitle=人民日报|date=1998-12-25|at=10",
        ),
        (
            "钟文发. 非线性规划在可燃毒物配置中的应用[C]//赵玮. 运筹学的理论与应用: 中国运筹学会第五"
            "届大会论文集. 西安: 西安电子科技大学出版社, 1996: 468-471.",
            "inproceedings",
            "author=钟, 文发|title=非线性规划在可燃毒物配置中的应用|editor=赵, 玮|location=西安|publ"
            "isher=西安电子科技大学出版社"
            "|date=1996|pages=468-471",
        ),
        (
            "参见王逸舟：《全球政治和中国外交》，北京：世界知识出版社，2003年版，第15页。",
            "book",
            "author=王, 逸舟|title=全球政治和中国外交|location=北京|publisher=世界知识出版社|date=2003|at=15",
        ),
        (
            "倪世雄等：《当代西方国际关系理论》，上海：复旦大学出版社，2001年，第200页。",
            "book",
            "author=倪, 世雄 and others|title=当代西方国际关系理论|location=上海|publisher=复旦大学出"
            "版社|date=2001|at=200",
        ),
        (
            "秦亚青主编：《理性与国际合作》，世界知识出版社2008年版，第2页。",
            "book",
            "editor=秦, 亚青|title=理性与国际合作|publisher=世界知识出版社|date=2008|at=2",
        ),
        (
            "中华人民共和国国家统计局编：《中国统计年鉴2016》，中国统计出版社2016年版。",
            "book",
            "editor={中华人民共和国国家统计局}|title=中国统计年鉴2016|publisher=中国统计出版社|date=2016",
        ),
        (
            "[德]卡尔·拉伦茨：《法学方法论》，陈爱娥译，商务印书馆2003年版，第219页。",
            "book",
            "author=拉伦茨, 卡尔|title=法学方法论|publisher=商务印书馆|date=2003|at=219",
        ),
        (
            "吴敬琏：《改革》，载吴敬琏、刘吉瑞：《论竞争性市场体制》，中国财政经济出版社1991年版。",
            "incollection",
            "author=吴, 敬琏|title=改革|booktitle=论竞争性市场体制|publisher=中国财政经济出版社|date=1991",
        ),
        (
            "《中华人民共和国和蒙古国关于建立和发展全面战略伙伴关系的联合宣言》，《人民日报》2014年8"
            "月22日，第2版。",
            "article",
            "title=中华人民共和国和蒙古国关于建立和发展全面战略伙伴关系的联合宣言|journaltitle=人民日"
            "报|date=2014-08-22|at=2",
        ),
    ],
)
def test_a_chinese_note_gives_press_and_year_though_no_comma_parts_them(
    text: str, kind: str, described: str
) -> None:
    citation = parse_citation(text)
    assert citation.type == kind
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("text", "kind", "described"),
    [
        (
            "李大钊. 我的马克思主义观[J]. 新青年, 1919, 6(5): 521-537.",
            "article",
            "author=李, 大钊|title=我的马克思主义观|journaltitle=新青年|date=1919|volume=6|number=5|"
            "pages=521-537",
        ),
        (
            "[1] 袁训来, 陈哲, 肖书海, 等. 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口[J]. "
            "科学通报, 2012, 55(34): 3219.",
            "article",
            "author=袁, 训来 and 陈, 哲 and 肖, 书海 and others|title=蓝田生物群: 一个认识多细胞生物"
            "起源和早期演化的新窗口"
            "|journaltitle=科学通报|date=2012|volume=55|number=34|at=3219",
        ),
        (
            "[2]李炳穆.韩国图书馆法[J/OL].图书情报工作,2008,52(6):6-12[2013-10-25].http://www.docin."
            "com/p-40"
            "0265742.html.",
            "article",
            "author=李, 炳穆|title=韩国图书馆法|journaltitle=图书情报工作|date=2008|volume=52|number"
            "=6|pages=6-12"
            "|urldate=2013-10-25|url=http://www.docin.com/p-400265742.html",
        ),
        (
            "刘国钧, 陈绍业. 图书馆目录[M]. 北京: 高等教育出版社, 1957: 15-18.",
            "book",
            "author=刘, 国钧 and 陈, 绍业|title=图书馆目录|location=北京|publisher=高等教育出版社|da"
            "te=1957|at=15-18",
        ),
        (
            "[4] 王夫之. 宋论[M]. 刻本. 金陵: 湘乡曾国荃, 1865(清同治四年).",
            "book",
            "author=王, 夫之|title=宋论|location=金陵|publisher=湘乡曾国荃|date=1865",
        ),
        (
            "钟文发. 非线性规划在可燃毒物配置中的应用[C]//赵玮. 运筹学的理论与应用: 中国运筹学会第五"
            "届大会论文集. 西安: 西安电子科技大学出版社, 1996: 468-471.",
            "inproceedings",
            "author=钟, 文发|title=非线性规划在可燃毒物配置中的应用|editor=赵, 玮|booktitle=运筹学的"
            "理论与应用: 中国运筹学会第五届大会论文集"
            "|location=西安|publisher=西安电子科技大学出版社|date=1996|pages=468-471",
        ),
        (
            "张筑生. 微分半动力系统的不变集[D]. 北京: 北京大学数学系数学研究所, 1983.",
            "thesis",
            "author=张, 筑生|title=微分半动力系统的不变集|location=北京|institution=北京大学数学系数"
            "学研究所|date=1983",
        ),
        (
            "吴云芳. 面向中文信息处理的现代汉语并列结构研究[D/OL]. 北京: 北京大学, 2003[2013-10-14]."
            " http://thesis.lib.pku.edu.cn/a.",
            "thesis",
            "author=吴, 云芳|title=面向中文信息处理的现代汉语并列结构研究|location=北京|institution="
            "北京大学|date=2003"
            "|urldate=2013-10-14|url=http://thesis.lib.pku.edu.cn/a",
        ),
        (
            "谢希德. 创造学习的新思路[N]. 人民日报, 1998-12-25(10).",
            "article",
            "author=谢, 希德|title=创造学习的新思路|journaltitle=人民日报|date=1998-12-25|at=10",
        ),
        (
            "丁文祥. 数字革命与竞争国际化[N]. 中国青年报,2000-11-20(15).",
            "article",
            "author=丁, 文祥|title=数字革命与竞争国际化|journaltitle=中国青年报|date=2000-11-20|at=15",
        ),
        (
            "萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]."
            " http://www.creader.com/news/2001/a.html.",
            "online",
            "author=萧, 钰|title=出版业信息化迈入快车道|date=2001-12-19|urldate=2002-04-15"
            "|url=http://www.creader.com/news/2001/a.html",
        ),
        (
            "中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]."
            " http://www.cnnic.net.cn/a.pdf.",
            "report",
            "author={中国互联网络信息中心}|title=第29次中国互联网络发展现状统计报告|date=2012-01-16|"
            "urldate=2013-03-26"
            "|url=http://www.cnnic.net.cn/a.pdf",
        ),
        (
            "中华人民共和国国务院新闻办公室. 国防白皮书: 中国武装力量的多样化运用[R/OL]. (2013-04-16"
            ")[2014-06-11]."
            " http://www.mod.gov.cn/a.htm.",
            "report",
            "author={中华人民共和国国务院新闻办公室}|title=国防白皮书: 中国武装力量的多样化运用|date"
            "=2013-04-16|urldate=2014-06-11"
            "|url=http://www.mod.gov.cn/a.htm",
        ),
        (
            "全国信息与文献标准化技术委员会. 文献著录: 第4部分 非书资料: GB/T 3792.4—2009[S]. 北京: "
            "中国标准出版社, 2010: 3.",
            "standard",
            "author={全国信息与文献标准化技术委员会}|title=文献著录: 第4部分 非书资料: GB/T 3792.4—2"
            "009|location=北京"
            "|publisher=中国标准出版社|date=2010|at=3",
        ),
        (
            "邓一刚. 全智能节电器: 200610171314.3[P]. 2006-12-13.",
            "patent",
            "author=邓, 一刚|title=全智能节电器: 200610171314.3|date=2006-12-13",
        ),
        (
            "白书农. 植物开花研究[M]//李承森. 植物科学进展. 北京: 高等教育出版社, 1998: 146-163.",
            "incollection",
            "author=白, 书农|title=植物开花研究|editor=李, 承森|booktitle=植物科学进展|location=北京"
            "|publisher=高等教育出版社"
            "|date=1998|pages=146-163",
        ),
        (
            "程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. "
            "北京: 科学出版社, 1999: 32-36.",
            "incollection",
            "author=程, 根伟|title=1998年长江洪水的成因与减灾对策|editor=许, 厚泽 and 赵, 其国|bookt"
            "itle=长江流域洪涝灾害与科技对策"
            "|location=北京|publisher=科学出版社|date=1999|pages=32-36",
        ),
        (
            "昂温 G, 昂温 P S. 外国出版史[M]. 陈生铮, 译. 北京: 中国书籍出版社, 1988.",
            "book",
            "author=昂温, G and 昂温, P S|title=外国出版史|translator=陈, 生铮|location=北京|publish"
            "er=中国书籍出版社"
            "|date=1988",
        ),
        (
            "KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063-2064.",
            "article",
            "author=KANAMORI, H|title=Shaking without quaking|journaltitle=Science|date=1998"
            "|volume=279|number=5359|pages=2063-2064",
        ),
        (
            "CAPLAN P. Cataloging internet resources[J]."
            " The Public Access Computer Systems Review, 1993, 4(2): 61-66.",
            "article",
            "author=CAPLAN, P|title=Cataloging internet resources"
            "|journaltitle=The Public Access Computer Systems Review|date=1993|volume=4|number=2|pag"
            "es=61-66",
        ),
        (
            "WEINSTEIN L, SWERTZ M N."
            " Pathogenic properties of invading microorganism[M]//SODEMAN W A, Jr, SODEMAN W A. Path"
            "ologic physiology: mechanisms of disease. Philadelphia: Saunders, 1974: 745-772.",
            "incollection",
            "author=WEINSTEIN, L and SWERTZ, M N"
            "|title=Pathogenic properties of invading microorganism|booktitle=Pathologic physiology:"
            " mechanisms of disease|location=Philadelphia|publisher=Saunders|date=1974|pages=745-772",
        ),
        (
            "BABU B V, NAGAR A K, DEEP K, et al."
            " Proceedings of the Second International Conference on Soft Computing for Problem Solvi"
            "ng[C]. New Delhi: Springer, 2014.",
            "proceedings",
            "author=BABU, B V and NAGAR, A K and DEEP, K and others"
            "|title=Proceedings of the Second International Conference on Soft Computing for Problem"
            " Solving|location=New Delhi|publisher=Springer|date=2014",
        ),
    ],
)
def test_a_reference_by_the_national_standard_is_read_by_its_code(
    text: str, kind: str, described: str
) -> None:
    citation = parse_citation(text)
    assert citation.type == kind
    assert_described(citation, described)


@pytest.mark.parametrize(
    "text",
    [
        "[J].",
        "[M]//",
        "李大钊[J]",
        "[1] [EB/OL]. http://a.example",
        "A. B[M]//C[M]//D[M]",
        "题名[J]. " + "刊" * 300,
        "题名[J]. 刊名, 2012, 55(34): " + "1-" * 100,
        "，，，[D]，2012",
    ],
)
def test_what_only_looks_like_the_standard_is_read_without_fault(text: str) -> None:
    citation = parse_citation(text)
    assert citation.text == text
    assert all(0 <= span.start <= span.end <= len(text) for span in citation.spans)


@pytest.mark.parametrize(
    "note",
    [
        "另见娜琳：前引文，第80页。",
        "参见娜琳前引文，第80页。",
        "可参看娜琳：《第三邻国外交研究》，第80页。",
        "见前注1，娜琳文，第80页。",
        "同前注①，第80页。",
    ],
)
def test_a_chinese_note_leads_back_to_the_work_that_it_names(note: str) -> None:
    full = "娜琳：《第三邻国外交研究》，吉林大学博士学位论文，2016年，第65页。"
    notes = tuple(Note(str(n), StyledText(text), (n, n)) for n, text in enumerate((full, note), 1))
    readings = read_notes(Document("x.md", "markdown", notes))
    citations = [citation for reading in readings for citation in reading.citations]
    found = collate(citations)
    assert found.work_of["2"] == found.work_of["1"]
    assert citations[1].locator == Locator("page", "80")


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "《公约》（1907年），载王铁崖等编：《战争法文献集》，解放军出版社1986年版，第50页。",
            "title=公约|editor=王, 铁崖 and others|booktitle=战争法文献集|publisher=解放军出版社|date=1986"
            "|origdate=1907|at=50",
        ),
        (
            "A/70/166, Letter dated 20 July 2015 from the Permanent Representative of Mongolia.",
            "number=A/70/166|date=2015-07-20"
            "|title=Letter dated 20 July 2015 from the Permanent Representative of Mongolia",
        ),
    ],
)
def test_the_year_of_a_document_and_that_of_its_imprint_are_told_apart(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)
