"""Questions about families and their assistants, each scoped to one gmina and ordered."""

from ostoja.families.queries.access import (
    left_without_assistant,
    openings_for,
    sharings_of,
)
from ostoja.families.queries.counted import (
    assignments_in,
    assistants_in,
    children_in,
    closings_in,
    during,
    pay_in,
)
from ostoja.families.queries.grounds import (
    Waiting,
    applications_waiting,
    consent_on,
    court_order_on,
    ground_missing,
    latest_interview,
    missing_to_send,
    open_application,
)
from ostoja.families.queries.happenings import (
    stages_of,
)
from ostoja.families.queries.loads import (
    Load,
    assistants_on,
    highest_loads_in,
    load_with_one_more,
    loads_on,
    works_as_social_worker,
)
from ostoja.families.queries.people import (
    children_of,
    families_with,
    living_on,
    members_for,
    next_number,
    people_alike,
    same_pesel,
)
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
from ostoja.families.queries.search import (
    families_like,
    people_like,
)

__all__ = [
    "Case",
    "ListedFamily",
    "Load",
    "Waiting",
    "applications_waiting",
    "assignment_on",
    "assignments_in",
    "assistants_in",
    "assistants_on",
    "children_in",
    "children_of",
    "closings_in",
    "consent_on",
    "court_order_on",
    "during",
    "families_for",
    "families_like",
    "families_of",
    "families_shared_with",
    "families_with",
    "ground_missing",
    "highest_loads_in",
    "latest_interview",
    "left_without_assistant",
    "listed",
    "living_on",
    "load_with_one_more",
    "loads_on",
    "members_for",
    "members_on",
    "missing_to_send",
    "next_number",
    "open_application",
    "opened_now",
    "openings_for",
    "pay_in",
    "people_alike",
    "people_like",
    "people_of",
    "same_pesel",
    "sharings_of",
    "stages_of",
    "work_with",
    "works_as_social_worker",
]
