"""The refusal of a file that cannot be read."""


class Refused(ValueError):
    """The file cannot be read; the message says in Polish why, and what to do."""
