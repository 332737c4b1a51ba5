"""Pages about families."""

from ostoja.families.views.access import (
    end_sharing,
    open_by_reason,
    sharing,
    unassigned,
)
from ostoja.families.views.applications import (
    application,
    consent,
    court_order,
    ruling,
    send,
    waiting,
    withdraw,
)
from ostoja.families.views.assigning import (
    assign,
    assistants,
    change_assistant,
    employ,
    undo_assignment,
)
from ostoja.families.views.blanks import (
    blank,
    blanks,
)
from ostoja.families.views.concerns import (
    concern,
    interview,
    order_interview,
    sheet,
)
from ostoja.families.views.family import (
    family,
)
from ostoja.families.views.handing_over import (
    hand_over,
    undo_hand_over,
)
from ostoja.families.views.listing import (
    families,
    search,
)
from ostoja.families.views.months import (
    month,
    month_file,
    months,
    rates,
)
from ostoja.families.views.people import (
    add_person,
    leave,
    merge,
    new_family,
    record_family,
    undo_merge,
    whereabouts,
)
from ostoja.families.views.visits import (
    correct_visit,
    new_visit,
    visit,
    visit_file,
    visits,
)
from ostoja.families.views.way_papers import (
    way_file,
)

__all__ = [
    "add_person",
    "application",
    "assign",
    "assistants",
    "blank",
    "blanks",
    "change_assistant",
    "concern",
    "consent",
    "correct_visit",
    "court_order",
    "employ",
    "end_sharing",
    "families",
    "family",
    "hand_over",
    "interview",
    "leave",
    "merge",
    "month",
    "month_file",
    "months",
    "new_family",
    "new_visit",
    "open_by_reason",
    "order_interview",
    "rates",
    "record_family",
    "ruling",
    "search",
    "send",
    "sharing",
    "sheet",
    "unassigned",
    "undo_assignment",
    "undo_hand_over",
    "undo_merge",
    "visit",
    "visit_file",
    "visits",
    "waiting",
    "way_file",
    "whereabouts",
    "withdraw",
]
