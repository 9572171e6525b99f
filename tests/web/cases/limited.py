"""Hosts that ask to be asked less often."""

from __future__ import annotations

import datetime as dt
import email.utils

from tests.internet.behaviours import walls
from tests.web.cases.simulated import (
    ALIVE,
    BLOCKED,
    SOUND,
    case,
)

NEVER = "864000"
case("limited and heals", ALIVE, walls.rate_limited("0", times=1, then=SOUND))
case(
    "limited by date",
    ALIVE,
    walls.rate_limited(
        email.utils.format_datetime(dt.datetime(2020, 1, 1, tzinfo=dt.UTC), usegmt=True), times=1, then=SOUND
    ),
)
case("limited absurdly", BLOCKED, walls.rate_limited(NEVER))
case("limited absurdly by date", BLOCKED, walls.rate_limited("Fri, 31 Dec 2199 23:59:59 GMT"))
case("limited for ever", BLOCKED, walls.rate_limited())
case("limited with nonsense", BLOCKED, walls.rate_limited("soon"))
