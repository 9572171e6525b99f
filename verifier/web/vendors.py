"""How the firewalls and challenges of the vendors show: in markup, cookies and headers.

Seen on their block pages and challenges; wafw00f's list and the vendors' own documentation name more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.web.expressions import AnyOf, Phrases


@dataclass(frozen=True, slots=True)
class Vendor:
    """How a firewall shows: ``block`` on its own pages, ``presence`` also on those it lets through.

    Both are searched in lower case.
    ``headers`` are pairs of a name and an expression for its value, which tell when a page is refused.
    """

    name: str
    block: Phrases | None = None
    presence: Phrases | None = None
    headers: tuple[tuple[str, str], ...] = ()


def _p(text: str) -> Phrases:
    return Phrases(text, flags=re.DOTALL)


VENDORS: tuple[Vendor, ...] = (
    Vendor(
        "Cloudflare",
        _p(
            r"<title>just a moment\.\.\.|<title>attention required! \| cloudflare|cf-chl-|"
            r"_cf_chl_opt|cf[-_]captcha|cf-browser-verification|cloudflare ray id.{0,400}blocked|"
            r"cf-error-details.{0,4000}(?:you have been blocked|access denied|error 10[012]\d)"
        ),
        _p(r"/cdn-cgi/challenge-platform/|challenges\.cloudflare\.com"),
        (("cf-mitigated", r"challenge|block"),),
    ),
    Vendor(
        "Aliyun",
        _p(
            r"acw_sc__v[23]|aliyun_waf|errors\.aliyun\.com|aliyunwaf|punish-component|"
            r"_____tmd_____|x5secdata|sufei-punish|/captcha/aliyun"
        ),
        _p(r"aliyuncaptcha|acw_tc|awsc\.js|nocaptcha|g\.alicdn\.com/(?:sd|captcha)"),
        (("x-tengine-error", r"denied|blocked"), ("eagleid-block", r".")),
    ),
    Vendor(
        "Tencent",
        _p(
            r"waf\.tencent|t-sec-waf|waf-captcha|tencent ?(?:cloud )?edgeone.{0,80}(?:captcha|"
            r"blocked|challenge|restrict)|eo-bot-|__tst_status|eo_bot_ssid|tcaptcha\.js|"
            r"id=[\"']?tcaptcha"
        ),
        _p(r"tencentcaptcha|turing\.captcha\.(?:qcloud|gtimg)\.com|ssl\.captcha\.qq\.com"),
        (("eo-action", r"deny|challenge|block"), ("x-waf-uuid", r".")),
    ),
    Vendor(
        "Jiasule",
        _p(
            r"__jsl_clearance|jsluid.{0,40}document\.cookie|\('_'\)\+\('_'\)\+\('j|"
            r"security\.yunaq\.com|jiasule|yunaq\.com|创宇盾"
        ),
        _p(r"__jsluid"),
    ),
    Vendor(
        "Ruishu",
        _p(
            r"\$_ts\s{0,3}=\s{0,3}window\[['\"]\$_ts['\"]\]|window\.\$_ts|\$_ts\.(?:cd|nsd|lcd|jf)\b|"
            r"<meta id=\"[\w-]{8,40}\" content=\"[^\"]{100,8000}\" r=['\"]m['\"]"
        ),
    ),
    Vendor(
        "Baidu",
        _p(
            r"yunjiasu.{0,60}(?:blocked|captcha|拦截)|百度安全验证|wappass\.baidu\.com|"
            r"ppui-static-wap|mkdjump|百度云加速.{0,80}(?:拦截|验证)"
        ),
        headers=(("server", r"yunjiasu"),),
    ),
    Vendor(
        "360 WangZhanBao",
        _p(
            r"wzws-waf-cgi|wangzhan\.360\.cn|wzws_?confirm|wzws_?challenge|wzwsrel|360网站卫士|"
            r"qianxin-waf|webscan\.360|anyu\.qianxin"
        ),
        headers=(("x-powered-by-360wzb", r"."), ("wzws-ray", r".")),
    ),
    Vendor(
        "Huawei Cloud",
        _p(r"hwwafsesid.{0,80}block|waf-intercept|hwclouds.{0,40}waf|huaweicloud.{0,60}(?:waf|拦截)"),
        _p(r"hwwafsesid|hwwafsestime"),
    ),
    Vendor(
        "Volcengine",
        _p(
            r"volcengine.{0,60}(?:waf|captcha)|verifycenter|byted[-_]acrawler|/captcha/.{0,30}byted|"
            r"__ac_signature|ac_nonce.{0,80}document\.cookie"
        ),
    ),
    Vendor(
        "Yunsuo",
        _p(
            r"yunsuo_session|yunsuologo|yunsuo\.com\.cn|security_session_verify|security_verify_data|"
            r"security_session_mid_verify|security_session_high_verify"
        ),
        _p(r"yunsuo|security_session_verify"),
    ),
    Vendor("Sina", _p(r"sina visitor system|新浪通行证|passport\.weibo\.com/visitor|visitor/mini_original")),
    Vendor("Safedog", _p(r"safedog\.cn|404\.safedog|安全狗")),
    Vendor("D-Shield", _p(r"d盾_|d_shield|d盾")),
    Vendor(
        "Chinese firewall",
        _p(
            r"(?:您|你)的(?:请求|访问|ip).{0,40}(?:可能|疑似|存在|涉嫌|已被|被).{0,20}(?:攻击|威胁|"
            r"风险|拦截|封禁|禁止)|请求(?:可能|已)?被.{0,10}(?:阻断|拦截)|waf拦截|网防g01|玄武盾|安恒|"
            r"知道创宇|长亭|雷池|safeline|云waf|yundun|wts-waf|secwaf|安全防护系统|web应用防火墙"
        ),
    ),
    Vendor(
        "DataDome",
        _p(r"captcha-delivery\.com|geo\.captcha-delivery|please enable js and disable any ad blocker"),
        _p(r"datadome"),
        (("x-dd-b", r"."), ("x-datadome", r"protected")),
    ),
    Vendor(
        "Incapsula",
        _p(
            r"_incapsula_resource|incapsula incident id|<iframe[^>]{0,200}main-iframe|unsuccessful\. "
            r"imperva|imperva.{0,40}incident|request unsuccessful\. incap"
        ),
        _p(r"visid_incap|incap_ses|reese84|___utmvc"),
        (("x-iinfo", r"."),),
    ),
    Vendor(
        "Akamai",
        _p(
            r"errors\.edgesuite\.net|access denied.{0,400}reference&?#?(?:32|35)?;?\s?&?#?(?:"
            r"35)?;?#?[0-9a-f]{1,2}(?:\.|&#46;)|bm-verify|sec-if-cpt-container|sec-bc-tile|powered "
            r"and protected by.{0,200}akamai|/_sec/cp_challenge"
        ),
        _p(r"akamaighost|_abck|bm_sz|ak_bmsc"),
    ),
    Vendor(
        "PerimeterX",
        _p(
            r"px-captcha|perimeterx\.net.{0,60}captcha|human security|_pxappid|_pxhd|/_px/|"
            r"captcha\.px-cdn\.net|pxcaptcha|before you continue.{0,60}press (?:&amp;|and|&) hold"
        ),
        _p(r"_px[a-z]{0,3}="),
    ),
    Vendor(
        "AWS WAF",
        _p(
            r"awswafcookiedomainlist|token\.awswaf\.com|captcha-sdk\.awswaf\.com|awswafintegration|"
            r"gokuprops"
        ),
        headers=(("x-amzn-waf-action", r"challenge|captcha"),),
    ),
    Vendor(
        "CloudFront",
        _p(
            r"the request could not be satisfied.{0,600}(?:request blocked|cloudfront has been "
            r"configured to block|block access from your country)"
        ),
    ),
    Vendor(
        "Azure",
        _p(
            r"the request is blocked\..{0,400}x-azure-ref|azure waf|<title>azure waf|"
            r"x-azure-ref.{0,300}blocked"
        ),
    ),
    Vendor(
        "Vercel",
        _p(r"vercel security checkpoint|_vercel/challenge"),
        headers=(("x-vercel-mitigated", r"challenge|deny"),),
    ),
    Vendor("Fastly", _p(r"fastly.{0,60}(?:challenge|client verification)|/_fs-ch-[\w-]{4,60}/|_fs-ch-")),
    Vendor(
        "Sucuri",
        _p(r"sucuri website firewall|sucuri_cloudproxy_js|sucuri\.net/privacy"),
        _p(r"x-sucuri"),
        (("x-sucuri-block", r"."),),
    ),
    Vendor(
        "Wordfence",
        _p(
            r"generated by wordfence|your access to this (?:site|service) has been "
            r"limited.{0,200}wordfence|wordfence.{0,200}blocked"
        ),
    ),
    Vendor(
        "Imunify360", _p(r"imunify360|access denied by imunify"), headers=(("cf-edge-cache-imunify", r"."),)
    ),
    Vendor("BitNinja", _p(r"bitninja.{0,80}(?:captcha|waf|blocked|security)|<title>[^<]{0,40}bitninja")),
    Vendor(
        "SiteGround",
        _p(r"sgcaptcha|/\.well-known/sgcaptcha/|/\.well-known/captcha/"),
        headers=(("sg-captcha", r"."),),
    ),
    Vendor(
        "DDoS-Guard",
        _p(r"<title>ddos-guard|/\.well-known/ddos-guard/|ddos-guard\.net"),
        _p(r"ddos-guard|__ddg\d"),
    ),
    Vendor("Servicepipe", _p(r"servicepipe\.ru")),
    Vendor("Qrator", _p(r"__qrator/qauth|qrator_jsid|__qrator")),
    Vendor(
        "Variti", _p(r"variti.{0,60}(?:captcha|check|protect)|__variti|variti\.net|\bipp_(?:key|uid|sign)")
    ),
    Vendor(
        "Yandex",
        _p(
            r"/showcaptcha\?|smartcaptcha\.yandexcloud|captcha-backgrounds\.s3\.yandex|"
            r"checkcaptchafast"
        ),
        headers=(("x-yandex-captcha", r"."),),
    ),
    Vendor("Google", _p(r"our systems have detected unusual traffic|/sorry/index\?|sorry/image")),
    Vendor(
        "F5",
        _p(
            r"the requested url was rejected\. please consult with your administrator|<title>request "
            r"rejected</title>|/tspd/|bobcmn|your support id is:? ?<?"
        ),
        _p(r"bigipserver|\bts[0-9a-f]{6,8}="),
    ),
    Vendor("Kasada", _p(r"ips\.js\?kp|kpsdk|x-kpsdk"), headers=(("x-kpsdk-ct", r"."),)),
    Vendor(
        "Radware",
        _p(
            r"validate\.perfdrive\.com|shieldsquare|stormcaster\.js|radware.{0,60}(?:captcha|bot)|"
            r"captcha\.perfdrive"
        ),
    ),
    Vendor("Reblaze", _p(r"rbzns|rbzid=|winsocks\(\)|reblaze"), _p(r"rbzid")),
    Vendor("Netacea", _p(r"mitata.{0,30}captcha|netacea")),
    Vendor(
        "Distil",
        _p(
            r"distil_r_captcha|distil_identification_block|distilcallbackguard|d_fp_d|pardon our "
            r"interruption"
        ),
        headers=(("x-distil-cs", r"."),),
    ),
    Vendor(
        "Barracuda",
        _p(r"barracuda(?: networks)?.{0,80}(?:blocked|firewall|waf)|bnmobilemessaging"),
        _p(r"barra_counter_session|barracuda_"),
    ),
    Vendor(
        "Fortinet",
        _p(
            r"fortiweb|fortigate|fgd_icon|fortiguard|web page blocked.{0,400}attack id|server "
            r"unavailable!.{0,200}fortinet"
        ),
    ),
    Vendor(
        "Palo Alto",
        _p(
            r"the web page you were trying to visit has been blocked in accordance with company policy|"
            r"paloaltonetworks.{0,200}blocked"
        ),
    ),
    Vendor(
        "Anubis",
        _p(
            r"<title>making sure you(?:'|&#39;|&#x27;|’)re not a bot!|/\.within\.website/x/cmd/anubis|"
            r"anubis_challenge|techaro"
        ),
    ),
    Vendor("go-away", _p(r"/\.well-known/\.git\.gammaspectra|go-away.{0,60}challenge")),
    Vendor("CrowdSec", _p(r"crowdsec (?:ban|captcha)|<title>crowdsec")),
    Vendor("BunkerWeb", _p(r"bunkerweb.{0,80}(?:forbidden|bot|challenge|captcha)")),
    Vendor(
        "ModSecurity",
        _p(
            r"mod_security|modsecurity|not acceptable!.{0,300}an appropriate representation of the "
            r"requested resource could not be found"
        ),
    ),
    Vendor("LinkedIn", _p(r"/authwall\?|trk=(?:bf|gf)_?|authwall"), headers=(("x-li-pop", r"."),)),
    Vendor("hCaptcha", _p(r"hcaptcha\.com/captcha.{0,4000}(?:verify|human|robot|continue)")),
)
"""One row a vendor."""

ANY_BLOCK = AnyOf(vendor.block for vendor in VENDORS if vendor.block is not None)
"""What the own pages of all vendors hold."""

CAPTCHA = _p(
    r"g-recaptcha|google\.com/recaptcha|recaptcha\.net|hcaptcha\.com|h-captcha|cf-turnstile|"
    r"geetest|/gt\.js|dun\.163\.com|yidun|friendlycaptcha|frc-captcha|"
    r"arkoselabs|funcaptcha|mtcaptcha|altcha|captchafox|slider-?captcha|vaptcha|dingxiang|"
    r"captcha\.(?:js|php|jsp|aspx|do)\b|/captcha(?:/|\?|\.)|kaptcha|nc_wrapper|slidecaptcha|"
    r"smart-?captcha"
)
"""Widgets that ask whether one is a person; sound pages have them too, beside their forms."""

SCRIPT_CHALLENGE = (
    _p(r"document\s{0,2}(?:\.|\[['\"])\s{0,2}cookie|setcookie\("),
    _p(
        r"location\s{0,2}(?:\.|\[['\"])?\s{0,2}(?:reload|replace|href|assign)|location\s{0,3}=|"
        r"\.submit\(|history\.go\(0|window\.open\("
    ),
)
"""A page of nothing but a script that sets a cookie and asks again: both have to be there."""

PACKED_SCRIPT = _p(
    r"eval\(function\(p,a,c,k,e|(?:\\x[0-9a-f]{2}){12}|"
    r"_0x[0-9a-f]{4,6}\b.{0,400}_0x[0-9a-f]{4,6}\b|while\(!!\[\]\)|eval\((?:atob|unescape|"
    r"window\.atob)|string\.fromcharcode\((?:\d{1,3},){20}"
)
"""Scripts that hide what they do."""

SENDS_FORM = _p(
    r"onload=[\"'][^\"']{0,80}(?:submit\(|forms\[0\])|document\.(?:forms\[0\]|"
    r"\w{1,20})\.submit\(\)"
)
"""A form that is sent at once, as between a page and the place to log in."""
