"""Why a copy cannot be made, read or restored; the words are for the user."""


class Refused(Exception):
    """Nothing was written. `args[0]` says what is wrong and the way out."""


class Unusable(Refused):
    """What was given cannot be worked with: no such file, another key, a folder that is full."""


class Damaged(Refused):
    """A copy that is not the one that was made."""
