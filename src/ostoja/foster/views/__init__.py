"""Pages of foster care, a module a topic."""

from ostoja.foster.views.notes import add_line, note, notes, record_note, remove_line
from ostoja.foster.views.stays import reveal_pesel, stay, stays

__all__ = [
    "add_line",
    "note",
    "notes",
    "record_note",
    "remove_line",
    "reveal_pesel",
    "stay",
    "stays",
]
