"""What stands before pages: captchas, firewalls, challenges by script, logins, consent, rate limits.

The markup is made up in the manner of each vendor; only what identifies it is as it is there.
"""

from __future__ import annotations

from tests.internet.behaviours.pages import HTML
from tests.internet.interface import Behaviour, Received, Reply

CLOUDFLARE = (
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>'
    '<meta name="robots" content="noindex,nofollow"></head><body><noscript>Enable JavaScript and cookies to '
    "continue</noscript><script>window._cf_chl_opt={cvId:'3',cType:'managed'};</script>"
    '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>'
)
DATADOME = (
    "<html><head><title>water.example</title></head><body><p id='cmsg'>Please enable JS and disable any ad "
    "blocker</p><script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>"
    '<script src="https://ct.captcha-delivery.com/c.js"></script></body></html>'
)
AKAMAI = (
    "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to "
    'access "http&#58;&#47;&#47;water&#46;example&#47;" on this server.<P>Reference&#32;&#35;18&#46;2d351ab8'
    "&#46;1557333295<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18</BODY></HTML>"
)
PERIMETERX = (
    "<html><head><title>Access to this page has been denied</title></head><body><h1>Press &amp; Hold "
    'to confirm you are a human (and not a bot).</h1><div id="px-captcha"></div>'
    '<script>window._pxAppId="PXab12";</script>'
    "</body></html>"
)
IMPERVA = (
    '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body><iframe '
    'id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&xinfo=1-2-0&incident_id=100-200">Request '
    "unsuccessful. Incapsula incident ID: 100-200</iframe></body></html>"
)
ALIYUN = (
    "<html><script>var arg1='3000C4B5A1D2E3F40516';var _0x4818=['\\x63\\x73'];function setCookie(name,value){"
    "document.cookie=name+'='+value}setCookie('acw_sc__v2',arg1);document.location.reload();</script></html>"
)
TENCENT = (
    '<html><head><title>安全验证</title></head><body><div id="TCaptcha"></div>'
    '<script src="https://turing.captcha.qcloud.com/TCaptcha.js"></script></body></html>'
)
BAIDU = (
    '<html><head><meta charset="utf-8"><title>百度安全验证</title></head><body><div class="timeout hide">'
    "<p>网络不给力，请稍后重试</p></div><script src='https://ppui-static-wap.cdn.bcebos.com/mkd.js'></script></body></html>"
)
QIHOO = (
    "<html><head><title>360网站卫士</title></head><body><a href='/WZWSRELw=='>请点击</a><script>var "
    "wzwschallenge='RANDOMSTR';var wzwsconfirm='WZWS_CONFIRM_PREFIX';</script></body></html>"
)
JIASULE = (
    "<script>document.cookie=('_')+('_')+('jsl_clearance_s=17000.123|0|abc')+';max-age=3600';"
    "location.href=location.pathname+location.search</script>"
)
RUISHU = (
    "<!DOCTYPE html><html><head><meta charset='UTF-8'><meta id='9DhefwqGPrzGxEp9hPaoag' content='abc{}'>"
    "<script src='/4QbVtADbnLVIc/d.FxJzG50F.js'></script><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};"
    "$_ts.nsd=1;$_ts.cd='qEyxr';if($_ts.lcd)$_ts.lcd();</script></head><body></body></html>"
)
LOGIN = (
    "<html><head><title>Sign in - University Library</title></head><body><h1>Sign in</h1><form method='post'>"
    "<input name='user'><input type='password' name='pass'><button>Sign in</button></form></body></html>"
)
CONSENT = (
    "<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>We and our "
    "partners store and access information on your device.</p><button>Accept all</button></body></html>"
)


def wall(markup: str, status: int = 403, headers: tuple[tuple[str, str], ...] = ()) -> Behaviour:
    """A wall with its page, its status and its headers."""
    reply = Reply(status, (*HTML, *headers), markup.encode())

    def answer(received: Received) -> Reply:
        return reply

    return answer


def rate_limited(after: str = "", *, times: int = 10_000, then: Behaviour | None = None) -> Behaviour:
    """429 so many times, with ``Retry-After`` as it is given."""
    headers = (("Retry-After", after),) if after else ()

    def answer(received: Received) -> object:
        if received.count < times or then is None:
            return Reply(429, (*HTML, *headers), b"<title>Too Many Requests</title>")
        return then(received)

    return answer  # type: ignore[return-value]


def refuses_programs(then: Behaviour) -> Behaviour:
    """403 for everyone who does not look like a browser."""

    def answer(received: Received) -> object:
        if "mozilla" in received.header("user-agent").casefold():
            return then(received)
        return Reply(403, HTML, b"<html><head><title>403 Forbidden</title></head></html>")

    return answer  # type: ignore[return-value]
