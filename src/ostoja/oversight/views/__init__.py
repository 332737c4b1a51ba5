"""Pages of those who watch over the data, a module a topic."""

from ostoja.oversight.views.trail import checked, event, index, lookup, seen_by, trail, trail_file

__all__ = ["checked", "event", "index", "lookup", "seen_by", "trail", "trail_file"]
