"""What is done with families' records, a module a part of the work."""

from ostoja.families.commands.people import reveal_pesel

__all__ = ["reveal_pesel"]
