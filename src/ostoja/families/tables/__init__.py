"""Lists of this room as text: links and dates are worked out once, not in the template."""

from ostoja.families.tables.access import (
    sharing_choices,
    sharing_rows,
    unassigned_rows,
)
from ostoja.families.tables.bins import (
    binned_rows,
)
from ostoja.families.tables.genogram import (
    genogram,
)
from ostoja.families.tables.listing import (
    age,
    family_page,
    family_rows,
    identity,
    link_prefix,
    member_rows,
    work_rows,
)
from ostoja.families.tables.remarks import (
    remark_rows,
)
from ostoja.families.tables.visits import (
    assistant_rows,
    diary_rows,
    first_entries,
    goal_choices,
    months_around,
    rate_rows,
    touched,
    visit_entries,
    visit_facts,
    visit_rows,
)
from ostoja.families.tables.way_in import (
    application_facts,
    assistant_choices,
    ground_rows,
    hand_over_rows,
    known_families,
    load_rows,
    load_words,
    waiting_rows,
    work_choices,
)

__all__ = [
    "age",
    "application_facts",
    "assistant_choices",
    "assistant_rows",
    "binned_rows",
    "diary_rows",
    "family_page",
    "family_rows",
    "first_entries",
    "genogram",
    "goal_choices",
    "ground_rows",
    "hand_over_rows",
    "identity",
    "known_families",
    "link_prefix",
    "load_rows",
    "load_words",
    "member_rows",
    "months_around",
    "rate_rows",
    "remark_rows",
    "sharing_choices",
    "sharing_rows",
    "touched",
    "unassigned_rows",
    "visit_entries",
    "visit_facts",
    "visit_rows",
    "waiting_rows",
    "work_choices",
    "work_rows",
]
