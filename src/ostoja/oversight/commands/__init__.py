"""What is done in watching over the data, a module a topic."""

from ostoja.oversight.commands.copy import give_copy
from ostoja.oversight.commands.processing import (
    change_activity,
    enter_activity,
    fill_register,
)
from ostoja.oversight.commands.trail import note_export

__all__ = [
    "change_activity",
    "enter_activity",
    "fill_register",
    "give_copy",
    "note_export",
]
