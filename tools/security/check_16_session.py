"""broken promises about sessions: fixation, reuse after sign-out, disabling, limits, the list."""

from security.trying import tests


def check(full: bool) -> tuple[int, int]:
    """How many cases were tried, how many failed."""
    return tests("tests/accounts/test_sessions.py", full=full)
