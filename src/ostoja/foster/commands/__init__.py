"""What can be done in foster care, a module a topic."""

from ostoja.foster.commands.care import (
    add_absence,
    add_order,
    describe_residence,
    end_placed_here,
    place_here,
    remove_absence,
)
from ostoja.foster.commands.notes import add_line, record_note, remove_line
from ostoja.foster.commands.policies import settle_policies
from ostoja.foster.commands.rates import (
    add_institution,
    confirm_announced_rates,
    enter_announced_rates,
    publish_rate,
    withdraw_announced_rates,
)
from ostoja.foster.commands.stays import begin_stay, end_stay, move_child, name_institution

__all__ = [
    "add_absence",
    "add_institution",
    "add_line",
    "add_order",
    "begin_stay",
    "confirm_announced_rates",
    "describe_residence",
    "end_placed_here",
    "end_stay",
    "enter_announced_rates",
    "move_child",
    "name_institution",
    "place_here",
    "publish_rate",
    "record_note",
    "remove_absence",
    "remove_line",
    "settle_policies",
    "withdraw_announced_rates",
]
