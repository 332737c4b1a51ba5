"""Lists of this room as text: links and dates are worked out once, not in the template."""

from ostoja.families.tables.listing import (
    age,
    family_page,
    family_rows,
    identity,
    member_rows,
    work_rows,
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

__all__ = [
    "age",
    "assistant_rows",
    "diary_rows",
    "family_page",
    "family_rows",
    "first_entries",
    "goal_choices",
    "identity",
    "member_rows",
    "months_around",
    "rate_rows",
    "touched",
    "visit_entries",
    "visit_facts",
    "visit_rows",
    "work_rows",
]
