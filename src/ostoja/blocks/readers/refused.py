"""The refusal of a file that cannot be read."""


class Refused(ValueError):  # noqa: N818 - reads as what happened
    """The file cannot be read; the message says in Polish why, and what to do."""
