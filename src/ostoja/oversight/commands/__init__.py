"""What is done in watching over the data, a module a topic."""

from ostoja.oversight.commands.copy import give_copy
from ostoja.oversight.commands.trail import note_export

__all__ = ["give_copy", "note_export"]
