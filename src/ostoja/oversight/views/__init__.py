"""Pages of those who watch over the data, a module a topic."""

from ostoja.oversight.views.copies import copy
from ostoja.oversight.views.processing import (
    activities,
    add_activity,
    edit_activity,
    fill_register,
    register_file,
)
from ostoja.oversight.views.trail import checked, event, index, lookup, seen_by, trail, trail_file

__all__ = [
    "activities",
    "add_activity",
    "checked",
    "copy",
    "edit_activity",
    "event",
    "fill_register",
    "index",
    "lookup",
    "register_file",
    "seen_by",
    "trail",
    "trail_file",
]
