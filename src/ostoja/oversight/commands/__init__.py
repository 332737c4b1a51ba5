"""What is done in watching over the data, a module a topic."""

from ostoja.oversight.commands.breaches import (
    close_breach,
    decide_breach,
    describe_breach,
    enter_breach,
    reopen_breach,
)
from ostoja.oversight.commands.copy import give_copy
from ostoja.oversight.commands.destroying import (
    carry_out,
    propose,
    set_period,
    withdraw_proposal,
)
from ostoja.oversight.commands.processing import (
    change_activity,
    enter_activity,
    fill_register,
)
from ostoja.oversight.commands.trail import note_export

__all__ = [
    "carry_out",
    "change_activity",
    "close_breach",
    "decide_breach",
    "describe_breach",
    "enter_activity",
    "enter_breach",
    "fill_register",
    "give_copy",
    "note_export",
    "propose",
    "reopen_breach",
    "set_period",
    "withdraw_proposal",
]
