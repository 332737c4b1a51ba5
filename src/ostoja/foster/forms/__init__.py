"""Shape and format of what is typed, a module a topic."""

from ostoja.foster.forms.notes import Note, NoteLine

__all__ = ["Note", "NoteLine"]
