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
from ostoja.foster.views.forecast import forecast, forecast_file, forecasts
from ostoja.foster.views.grid import add_lines, import_lines
from ostoja.foster.views.halfyear import section_e
from ostoja.foster.views.ledger import ledger, ledgers, register, register_file
from ostoja.foster.views.locks import ask_to_unlock, close_year, locks, unlock_year
from ostoja.foster.views.notes import (
    add_line,
    classify_line,
    dispute_line,
    note,
    notes,
    record_note,
    remove_line,
)
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
from ostoja.foster.views.way import (
    approve_note,
    check_note,
    contest_note,
    letter,
    pay_note,
    reopen_note,
    take_payment_back,
)

__all__ = [
    "add_absence",
    "add_institution",
    "add_line",
    "add_lines",
    "add_order",
    "add_placed_here",
    "add_policies",
    "add_rate",
    "approve_note",
    "ask_to_unlock",
    "begin_stay",
    "check_note",
    "classify_line",
    "close_year",
    "confirm_rates",
    "contest_note",
    "describe_residence",
    "dispute_line",
    "end_placed_here",
    "end_stay",
    "enter_rates",
    "forecast",
    "forecast_file",
    "forecasts",
    "import_lines",
    "institution",
    "institutions",
    "ledger",
    "ledgers",
    "letter",
    "locks",
    "move_child",
    "name_institution",
    "note",
    "notes",
    "pay_note",
    "placed_here",
    "policies",
    "rates",
    "record_note",
    "register",
    "register_file",
    "remove_absence",
    "remove_line",
    "reopen_note",
    "reveal_pesel",
    "section_e",
    "stay",
    "stays",
    "take_payment_back",
    "unlock_year",
    "withdraw_rates",
]
