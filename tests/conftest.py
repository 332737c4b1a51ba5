"""What every test lives under. Each guard is one file in `guards/`."""

import os

from hypothesis import HealthCheck, settings

pytest_plugins = [
    "demo_rows",
    "guards.counts",
    "guards.database",
    "guards.order",
    "guards.reading",
    "installations",
]

settings.register_profile(
    "short",
    derandomize=True,  # the same cases each time: a red build stays red until mended
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("full", settings.get_profile("short"), max_examples=1000)
settings.load_profile("full" if os.environ.get("OSTOJA_FULL") == "1" else "short")
