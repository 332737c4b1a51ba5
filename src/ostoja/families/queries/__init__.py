"""Questions about families and their assistants, each scoped to one gmina and ordered."""

from ostoja.families.queries.counted import (
    assignments_in,
    assistants_in,
    children_in,
    closings_in,
    during,
    pay_in,
)
from ostoja.families.queries.loads import Load, highest_loads_in

__all__ = [
    "Load",
    "assignments_in",
    "assistants_in",
    "children_in",
    "closings_in",
    "during",
    "highest_loads_in",
    "pay_in",
]
