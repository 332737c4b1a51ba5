"""broken promises about the second factor: replay, old codes, skipped steps, recovery, removal."""

from security.trying import tests


def check(full: bool) -> tuple[int, int]:
    """How many cases were tried, how many failed."""
    return tests("tests/accounts/test_second_factor.py", full=full)
