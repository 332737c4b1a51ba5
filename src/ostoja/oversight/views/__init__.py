"""Pages of those who watch over the data, a module a topic."""

from ostoja.oversight.views.copies import copy
from ostoja.oversight.views.destroying import (
    carry_out,
    destruction,
    keeping,
    propose,
    protocol,
    set_period,
    withdraw_proposal,
)
from ostoja.oversight.views.openings import openings, openings_file
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
    "carry_out",
    "checked",
    "copy",
    "destruction",
    "edit_activity",
    "event",
    "fill_register",
    "index",
    "keeping",
    "lookup",
    "openings",
    "openings_file",
    "propose",
    "protocol",
    "register_file",
    "seen_by",
    "set_period",
    "trail",
    "trail_file",
    "withdraw_proposal",
]
