"""What can be done in foster care, a module a topic."""

from ostoja.foster.commands.arrears import (
    add_dues,
    dispute_fee,
    move_debtor,
    record_fee,
    record_payment,
    remove_due,
    remove_payment,
    settle_dispute,
)
from ostoja.foster.commands.bureaus import add_bureau, pass_on, send_notice, tell_bureau
from ostoja.foster.commands.care import (
    add_absence,
    add_order,
    describe_residence,
    end_placed_here,
    place_here,
    remove_absence,
)
from ostoja.foster.commands.columns import remember_columns
from ostoja.foster.commands.locks import ask_to_unlock, close_year, unlock_year
from ostoja.foster.commands.notes import (
    RowRefused,
    add_line,
    add_lines,
    classify_line,
    dispute_line,
    record_note,
    remove_line,
)
from ostoja.foster.commands.policies import settle_policies
from ostoja.foster.commands.rates import (
    add_institution,
    confirm_announced_rates,
    enter_announced_rates,
    publish_rate,
    withdraw_announced_rates,
)
from ostoja.foster.commands.stays import (
    begin_stay,
    correct_first_day,
    end_stay,
    move_child,
    name_institution,
)
from ostoja.foster.commands.way import (
    approve_note,
    check_note,
    contest_note,
    pay_note,
    reopen_note,
    take_payment_back,
)

__all__ = [
    "RowRefused",
    "add_absence",
    "add_bureau",
    "add_dues",
    "add_institution",
    "add_line",
    "add_lines",
    "add_order",
    "approve_note",
    "ask_to_unlock",
    "begin_stay",
    "check_note",
    "classify_line",
    "close_year",
    "confirm_announced_rates",
    "contest_note",
    "correct_first_day",
    "describe_residence",
    "dispute_fee",
    "dispute_line",
    "end_placed_here",
    "end_stay",
    "enter_announced_rates",
    "move_child",
    "move_debtor",
    "name_institution",
    "pass_on",
    "pay_note",
    "place_here",
    "publish_rate",
    "record_fee",
    "record_note",
    "record_payment",
    "remember_columns",
    "remove_absence",
    "remove_due",
    "remove_line",
    "remove_payment",
    "reopen_note",
    "send_notice",
    "settle_dispute",
    "settle_policies",
    "take_payment_back",
    "tell_bureau",
    "unlock_year",
    "withdraw_announced_rates",
]
