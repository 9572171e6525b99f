"""The words of sites that are closed: for a while, for good, or because the domain has another owner."""

from __future__ import annotations

import re

from verifier.web.expressions import Phrases

# Many words are looked for by their stem; what is shown as evidence must not end within one. Scripts
# without blanks between words have no such ends.
REST_OF_WORD = r"[^\W\d_\u0e00-\u0eff\u1780-\u17ff\u2e80-\uabff\uac00-\ud7ff]{0,24}"


CLOSED = Phrases(
    r"\b(?:under|scheduled|routine|(?:closed|down|offline|unavailable) for) (?:scheduled |planned "
    r")?maintenance\b|\bmaintenance (?:"
    r"mode|in progress|page)\b|"
    r"\btemporarily (?:unavailable|offline|down|out of service|closed)\b|\bbe (?:right )?back (?:"
    r"soon|shortly)\b|\bback soon\b|"
    r"\bservice (?:is )?(?:currently )?unavailable\b|\berror establishing a database connection\b|"
    r"\bdatabase (?:connection )?error\b|\bora-\d{5}\b|"
    r"\b(?:fatal|internal server|server|runtime|application|http 50\d|50\d) error\b|\bserver "
    r"error in '|\bbad gateway\b|\bgateway time-?out\b|"
    r"\b(?:server|system|site|website) (?:is )?(?:currently |too |very )?(?:busy|overloaded)\b|"
    r"\btoo many (?:connections|users|visitors)\b|\btechnical difficulties\b|\bweb server is down\b|"
    r"(?:系统|系統|网站|網站|服务器|站点)(?:正在)?.{0,6}(?:维护|維護|升级|升級|繁忙)|"
    r"数据库.{0,6}(?:错误|连接失败)|服务器.{0,6}(?:错误|错误)|维护中|"
    r"メンテナンス(?:中|のため)|ただいまメンテナンス|점검 ?중|(?:ведутся|проводятся) технические "
    r"работы|техническ\S{2,4} (?:работ|обслуживан)|сайт временно|"
    r"внутренняя ошибка|\bwartungsarbeiten\b|\bwartungsmodus\b|\bvorübergehend nicht (?:"
    r"erreichbar|verfügbar)\b|\ben maintenance\b|"
    r"\bmomentanément indisponible\b|\ben mantenimiento\b|\bem manutenção\b|\bin manutenzione\b|"
    r"\btijdelijk niet (?:beschikbaar|bereikbaar)\b|"
    r"\bw trakcie (?:przerwy|prac)|\bbakım(?:da| çalışması)|засвартай|түр хаа",
    REST_OF_WORD,
)
"""Words of a site that is closed for a while, or whose machinery is broken: it may heal."""

PARKED = Phrases(
    r"\b(?:this |the |your )?(?:premium )?(?:web ?)?(?:domain|website|web address)(?: "
    r"name)?\b.{0,60}\b(?:(?:is |may be |might be |now )(?:listed )?"
    r"(?:for sale|parked|available for (?:purchase|registration))|has expired|expired|pending (?:"
    r"renewal|deletion)|is available to (?:buy|purchase|register)|"
    r"has been registered|was registered|is reserved|auction)\b|"
    r"(?<![a-z0-9.-])[a-z0-9.-]{0,250}[a-z0-9-]\.[a-z]{2,12} is for sale\b|\b(?:domain|"
    r"website|name) for sale\b|\bbuy (?:this|the) domain\b|\bget this domain\b|"
    r"\bmake (?:an|your) offer\b.{0,40}\bdomain\b|\binquire about this domain\b|\bparked (?:free|"
    r"domain|page|at|by|courtesy)\b|\bdomain parking\b|\brelated searches:|"
    r"\bthis (?:site|account|website|page|web ?site|shop|store) (?:has been|is) (?:currently )?(?:"
    r"suspended|parked|disabled|deactivated|unavailable due to non)\b|"
    r"\b(?:account|website|site|hosting|bandwidth limit) (?:has been )?(?:suspended|exceeded)\b|"
    r"\bcontact your hosting provider\b|"
    r"\bwelcome to (?:nginx|openresty|caddy|plesk|tengine|centos|apache|xampp|lighttpd|your new "
    r"(?:site|website|server))\b|\bapache2? .{0,30}default page\b|"
    r"\bwelcome to wordpress\b.{0,60}\bfirst post\b|\bwillkommen bei wordpress\b.{0,40}\berster? beitrag\b|"
    r"\bbienvenue (?:sur|dans) wordpress\b.{0,40}\bpremi[eè]re? article\b|"
    r"\bbienvenid[oa] a wordpress\b.{0,60}\bprimera\b|"
    r"\bbenvenuti? (?:in|su) wordpress\b.{0,40}\bprimo articolo\b|\bbem-vindo ao wordpress\b.{0,60}\bprimeir|"
    r"欢迎使用 ?wordpress.{0,20}第一篇|добро пожаловать в wordpress.{0,40}перв|"
    r"wordpress へようこそ.{0,30}最初の投稿|"
    r"\biis windows(?: server)?\b|^iis ?\d|\binternet information services\b|^it works!?$|\btest "
    r"page for the .{0,40}(?:http server|server)\b|\bdefault web ?(?:site )?page\b|\bdefault (?:"
    r"plesk|cpanel|directadmin) page\b|"
    r"\bfuture home of (?:something|this|a)|\bsite (?:is )?not (?:configured|published|found)\b|"
    r"\bthere isn.?t a (?:github pages )?site here\b|\bno such app\b|\bthis (?:site|page) is (?:"
    r"no longer|not) (?:published|active)\b|"
    r"\bthis site is under construction\b|^(?:site |website )?under construction\b|^(?:\S{1,20} ){0,3}coming "
    r"soon\W{0,3}$|^coming soon\b|\b(?:blog|website|site) has been (?:removed|deleted|closed|archived "
    r"or suspended)\b|"
    r"域名.{0,14}(?:出售|转让|轉讓|已过期|已過期|到期|待售|过期|停放|竞价|可以购买|正在出售|欠费)|"
    r"(?:出售|购买|购得|转让|买下).{0,8}域名|(?:网站|站点|空间|主机|网站空间).{0,12}(?:已关闭|"
    r"已过期|已暂停|未备案|已停止|到期|停用|关停|已被关闭|欠费)|"
    r"没有找到站点|未绑定|站点不存在|恭喜.{0,10}站点创建成功|"
    # A bridge is being built, too: it has to be the site, or all that is said.
    r"(?:网站|網站|本站|站点|页面|頁面|网页|网頁|栏目|欄目)\S{0,6}建[设設]中|^\W{0,5}(?:正在)?建[设設]中(?:\W|$|敬请|请稍)|"
    r"网站已停止|您的请求在web服务器中没有找到对应的站点|"
    r"домен\S{0,3}.{0,30}(?:прода|припаркован|ист[её]к|свобод|заблокирован|не оплачен|не "
    r"прилинкован|зарегистрирован|освобо)|(?:купить|приобрести|аренда) .{0,12}домен|сайт "
    r".{0,15}(?:заблокирован|отключ[её]н|не оплачен|приостановлен)|сайт в разработке|"
    r"\b(?:diese|die)?.{0,3}domain\b.{0,40}(?:verkauf|erwerben|geparkt|registriert|abgelaufen|zu "
    r"verkaufen|kaufen)|\bhier entsteht (?:eine neue|in kürze)|domain steht zum verkauf|"
    r"\b(?:nom de )?domaine\b.{0,30}(?:à vendre|est en vente|expiré|a expiré|réservé|parking)|"
    r"\bdominio\b.{0,30}(?:en venta|a la venta|expirado|ha expirado|caducado|aparcado|in vendita|"
    r"scaduto|registrado|registrato)|"
    r"\bdomínio\b.{0,30}(?:à venda|expirou|expirado|registrado|registado|estacionado)|"
    r"\bdomein\b.{0,25}(?:te koop|gereserveerd|geregistreerd)|\b(?:domena|domenę)\b.{0,30}(?:na "
    r"sprzedaż|wygasła|sprzeda)|"
    r"\balan adı.{0,25}(?:satılık|satılıktır)|このドメイン.{0,24}(?:販売|売|購入|取得|失効|期限|"
    r"パーキング)|ドメイン.{0,12}(?:販売中|売り出|お売り)|도메인.{0,20}(?:판매|만료|매각|구입)|"
    r"النطاق.{0,15}للبيع|دامنه.{0,15}فروش",
    REST_OF_WORD,
)
"""Words of parked, expired and suspended domains, and of servers that nobody has set up."""

PARKING_HOSTS = Phrases(
    r"(?:sedoparking|parkingcrew|bodis|hugedomains|afternic|parklogic|cashparking|skenzo|"
    r"domainmarket|voodoo|parkweb|above|uniregistry|namedrive|smartname|"
    r"dopa|rookmedia|trafficz|undeveloped|efty|brandbucket|squadhelp|atom|dynadot|namebright|"
    r"buydomains|sav|park-?io|domainnamesales|internettraffic|fastpark|ztomy|"
    r"parkingspa|searchmagnified|domainsponsor|dsparking|giantpanda|domain-?active|sedo|"
    r"oneandone-?park|mydomaincontact|cdnpark|d38psrni17bvxu\.cloudfront|tldparking|22\.cn/ym|"
    r"4\.cn|mi\.aliyun|juming|"
    r"ename|jinmi|yuming)\.(?:com|net|org|cn|io|de|ru)\b(?=/[\w./-]{0,60}(?:park|sale|domain|caf|"
    r"px|glp|js|sk-|lander|buy)|/\?|[\"'])|parking\.reg\.ru|dan\.com/buy|godaddy\.com/(?:"
    r"domainsearch|forsale)|"
    r"/(?:lander|sedo|parking)\.(?:js|php)|window\.park\s{0,3}=|parking-lander|lander_system|"
    r"data-adblockkey=|"
    r"google\.com/adsense/domains|adsense/domains/caf\.js",
    flags=re.IGNORECASE,
)
"""Addresses in the markup that only parked domains load from, and marks of their scripts."""
