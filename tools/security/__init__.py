"""The checks of security, one a file: `check(full)` gives tried and failed."""
