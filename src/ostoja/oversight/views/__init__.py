"""Pages of those who watch over the data, a module a topic."""

from ostoja.oversight.views.breaches import (
    breach,
    breach_file,
    breaches,
    breaches_file,
    close_breach,
    decide_breach,
    describe_breach,
    enter_breach,
    reopen_breach,
)
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
    "breach",
    "breach_file",
    "breaches",
    "breaches_file",
    "carry_out",
    "checked",
    "close_breach",
    "copy",
    "decide_breach",
    "describe_breach",
    "destruction",
    "edit_activity",
    "enter_breach",
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
    "reopen_breach",
    "seen_by",
    "set_period",
    "trail",
    "trail_file",
    "withdraw_proposal",
]
