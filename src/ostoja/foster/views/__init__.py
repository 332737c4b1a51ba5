"""Pages of foster care, a module a topic."""

from ostoja.foster.views.care import (
    add_absence,
    add_order,
    begin_stay,
    describe_residence,
    end_stay,
    move_child,
    name_institution,
    remove_absence,
)
from ostoja.foster.views.notes import add_line, note, notes, record_note, remove_line
from ostoja.foster.views.placed_here import add_placed_here, end_placed_here, placed_here
from ostoja.foster.views.policies import add_policies, policies
from ostoja.foster.views.rates import (
    add_institution,
    add_rate,
    confirm_rates,
    enter_rates,
    institution,
    institutions,
    rates,
    withdraw_rates,
)
from ostoja.foster.views.stays import reveal_pesel, stay, stays

__all__ = [
    "add_absence",
    "add_institution",
    "add_line",
    "add_order",
    "add_placed_here",
    "add_policies",
    "add_rate",
    "begin_stay",
    "confirm_rates",
    "describe_residence",
    "end_placed_here",
    "end_stay",
    "enter_rates",
    "institution",
    "institutions",
    "move_child",
    "name_institution",
    "note",
    "notes",
    "placed_here",
    "policies",
    "rates",
    "record_note",
    "remove_absence",
    "remove_line",
    "reveal_pesel",
    "stay",
    "stays",
    "withdraw_rates",
]
