"""What is done with families' records, a module a part of the work."""

from ostoja.families.commands.access import end_sharing, open_by_reason, share_family
from ostoja.families.commands.applications import (
    record_consent,
    record_court_order,
    rule_on,
    send_application,
    withdraw_consent,
    write_application,
)
from ostoja.families.commands.assigning import (
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
from ostoja.families.commands.merging import (
    merge_families,
    undo_merge,
)
from ostoja.families.commands.people import (
    add_person,
    leave_household,
    note_whereabouts,
    record_family,
    reveal_pesel,
)

__all__ = [
    "add_person",
    "assign_assistant",
    "change_assistant",
    "employ_assistant",
    "end_sharing",
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
    "reveal_pesel",
    "rule_on",
    "send_application",
    "share_family",
    "undo_assignment",
    "undo_merge",
    "withdraw_consent",
    "write_application",
    "write_interview",
    "write_sheet",
]

__all__ = [
    "end_sharing",
    "open_by_reason",
    "reveal_pesel",
    "share_family",
]
