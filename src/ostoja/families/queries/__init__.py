"""Questions about families and their assistants, each scoped to one gmina and ordered."""

from ostoja.families.queries.counted import (
    assignments_in,
    assistants_in,
    children_in,
    closings_in,
    during,
    pay_in,
)
from ostoja.families.queries.happenings import stages_of
from ostoja.families.queries.loads import Load, highest_loads_in
from ostoja.families.queries.scoped import (
    Case,
    ListedFamily,
    assignment_on,
    families_for,
    families_of,
    listed,
    members_on,
    people_of,
    work_with,
)
from ostoja.families.queries.search import families_like, people_like

__all__ = [
    "Case",
    "ListedFamily",
    "Load",
    "assignment_on",
    "assignments_in",
    "assistants_in",
    "children_in",
    "closings_in",
    "during",
    "families_for",
    "families_like",
    "families_of",
    "highest_loads_in",
    "listed",
    "members_on",
    "pay_in",
    "people_like",
    "people_of",
    "stages_of",
    "work_with",
]
