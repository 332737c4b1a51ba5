"""Lists of this room as text, a module a topic."""

from ostoja.foster.tables.notes import line_rows, note_rows
from ostoja.foster.tables.stays import placement_choices, share_on, stay_rows

__all__ = ["line_rows", "note_rows", "placement_choices", "share_on", "stay_rows"]
