"""broken promises about guessing: slowed by the sixth, nobody else locked out, nothing betrayed."""

from security.trying import tests


def check(full: bool) -> tuple[int, int]:
    """How many cases were tried, how many failed."""
    return tests("tests/accounts/test_guessing.py", full=full)
