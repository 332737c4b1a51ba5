"""Shape and format of what is typed in watching over the data."""

from ostoja.oversight.forms.trail import Filter, Lookup

__all__ = ["Filter", "Lookup"]
