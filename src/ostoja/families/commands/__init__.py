"""What is done with families' records, a module a part of the work."""

from ostoja.families.commands.access import (
    end_sharing,
    open_by_reason,
    share_family,
)
from ostoja.families.commands.applications import (
    record_consent,
    record_court_order,
    rule_on,
    send_application,
    withdraw_consent,
    write_application,
)
from ostoja.families.commands.assigning import (
    UNDO,
    assign_assistant,
    change_assistant,
    employ_assistant,
    may_undo,
    undo_assignment,
)
from ostoja.families.commands.concerns import (
    order_interview,
    record_concern,
    write_interview,
    write_sheet,
)
from ostoja.families.commands.handing_over import (
    hand_over,
    undo_hand_over,
)
from ostoja.families.commands.merging import (
    merge_families,
    undo_merge,
)
from ostoja.families.commands.people import (
    PersonFields,
    add_person,
    correct_whereabouts_day,
    leave_household,
    note_whereabouts,
    record_family,
    reveal_pesel,
)
from ostoja.families.commands.visits import (
    correct_visit,
    record_visit,
    set_rate,
)

__all__ = [
    "UNDO",
    "PersonFields",
    "add_person",
    "assign_assistant",
    "change_assistant",
    "correct_visit",
    "correct_whereabouts_day",
    "employ_assistant",
    "end_sharing",
    "hand_over",
    "leave_household",
    "may_undo",
    "merge_families",
    "note_whereabouts",
    "open_by_reason",
    "order_interview",
    "record_concern",
    "record_consent",
    "record_court_order",
    "record_family",
    "record_visit",
    "reveal_pesel",
    "rule_on",
    "send_application",
    "set_rate",
    "share_family",
    "undo_assignment",
    "undo_hand_over",
    "undo_merge",
    "withdraw_consent",
    "write_application",
    "write_interview",
    "write_sheet",
]
