"""What stands before pages."""

from __future__ import annotations

from tests.internet.behaviours import walls
from tests.web.cases.simulated import (
    BLOCKED,
    SOUND,
    case,
    in_all,
)

for label, markup, status, headers in (
    ("cloudflare 403", walls.CLOUDFLARE, 403, (("cf-mitigated", "challenge"), ("Server", "cloudflare"))),
    ("cloudflare 503", walls.CLOUDFLARE, 503, (("Server", "cloudflare"),)),
    ("datadome 403", walls.DATADOME, 403, (("x-datadome", "protected"),)),
    ("datadome 200", walls.DATADOME, 200, ()),
    ("akamai 403", walls.AKAMAI, 403, (("Server", "AkamaiGHost"),)),
    ("perimeterx 403", walls.PERIMETERX, 403, ()),
    ("imperva 200", walls.IMPERVA, 200, ()),
    ("imperva 403", walls.IMPERVA, 403, ()),
    ("aliyun 200", walls.ALIYUN, 200, (("Set-Cookie", "acw_tc=abc"),)),
    (
        "aliyun 405",
        (
            "<html><head><title>405</title></head><body>很抱歉，"
            "由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</body></html>"
        ),
        405,
        (),
    ),
    ("tencent 200", walls.TENCENT, 200, ()),
    ("baidu 200", walls.BAIDU, 200, ()),
    ("qihoo 200", walls.QIHOO, 200, ()),
    ("jiasule 521", walls.JIASULE, 521, (("Set-Cookie", "__jsluid_s=abc"),)),
    ("ruishu 412", walls.RUISHU, 412, ()),
    ("ruishu 202", walls.RUISHU, 202, ()),
    (
        "edge 567",
        "<html><head><title>访问验证</title></head><body>请完成安全验证后继续访问</body></html>",
        567,
        (),
    ),
    (
        "aws 202",
        (
            "<html><head><script>window.awsWafCookieDomainList=[];</script></head><body><div "
            "id='challenge-container'></div></body></html>"
        ),
        202,
        (("x-amzn-waf-action", "challenge"),),
    ),
    (
        "aws 405",
        "<html><head><title>Human Verification</title></head><body></body></html>",
        405,
        (("x-amzn-waf-action", "captcha"),),
    ),
    (
        "recaptcha 200",
        (
            "<html><head><title>example</title></head><body><form><p>Please confirm that you are "
            "not a robot</p><div class='g-recaptcha'></div></form><script "
            "src='https://www.google.com/recaptcha/api.js'></script></body></html>"
        ),
        200,
        (),
    ),
    (
        "recaptcha 404",
        (
            "<html><head><title>Are you a robot?</title></head><body><div class='g-recaptcha'>"
            "</div></body></html>"
        ),
        404,
        (),
    ),
    (
        "linkedin 999",
        (
            "<html><head><script>window.location.href='https://www.linkedin.com/authwall?trk=bf';"
            "</script></head></html>"
        ),
        999,
        (),
    ),
    ("bare 999", "", 999, ()),
    (
        "bare 403",
        (
            "<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1>"
            "</center><hr>nginx</body></html>"
        ),
        403,
        (),
    ),
    ("bare 401", "", 401, (("WWW-Authenticate", "Basic"),)),
    ("bare 412", "", 412, ()),
    ("bare 405", "", 405, ()),
    ("legal 451", "<html><head><title>Unavailable For Legal Reasons</title></head></html>", 451, ()),
    (
        "cookie script 200",
        "<html><body><script>document.cookie='x_chk=1;path=/';location.reload();</script></body></html>",
        200,
        (),
    ),
    (
        "russian robot page",
        "<html><head><title>Проверка</title></head><body>Подтвердите, что вы не робот</body></html>",
        200,
        (),
    ),
    (
        "japanese refusal",
        "<html><head><title>エラー</title></head><body>アクセスが拒否されました</body></html>",
        403,
        (),
    ),
    (
        "german check",
        (
            "<html><head><title>Sicherheitsprüfung</title></head><body>Ihr Browser wird "
            "überprüft. Einen Moment bitte</body></html>"
        ),
        503,
        (),
    ),
    ("consent in place", walls.CONSENT, 200, ()),
    ("login in place", walls.LOGIN, 200, ()),
    (
        "chinese login",
        (
            "<html><head><title>用户登录</title></head><body><form><input name=u><input "
            "type=password name=p></form></body></html>"
        ),
        200,
        (),
    ),
    (
        "region",
        (
            "<html><head><title>Sorry</title></head><body>This content is not available in your "
            "region.</body></html>"
        ),
        200,
        (),
    ),
):
    case(f"wall {label}", BLOCKED, in_all(markup, status, headers))
case("refuses programs", BLOCKED, walls.refuses_programs(SOUND))
