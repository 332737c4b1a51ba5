"""What this room says no with. Each message is a Polish sentence that names the way out."""


class Unreadable(ValueError):
    """The text cannot be read as what was asked for; the message is for the person who typed it."""


class UnknownForm(LookupError):
    """A word, or one of its forms, is not stored and must not be guessed."""
