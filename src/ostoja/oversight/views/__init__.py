"""Pages of those who watch over the data, a module a topic."""

from ostoja.oversight.views.copies import copy
from ostoja.oversight.views.trail import checked, event, index, lookup, seen_by, trail, trail_file

__all__ = ["checked", "copy", "event", "index", "lookup", "seen_by", "trail", "trail_file"]
