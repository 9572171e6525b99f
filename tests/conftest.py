"""What holds for every test: how Hypothesis judges its own speed.

How quickly examples are drawn says how busy the machine is, and nothing of the code under test.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")
