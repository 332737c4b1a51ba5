"""What can be done in foster care, a module a topic."""

from ostoja.foster.commands.notes import add_line, record_note, remove_line
from ostoja.foster.commands.stays import begin_stay, end_stay, move_child

__all__ = ["add_line", "begin_stay", "end_stay", "move_child", "record_note", "remove_line"]
