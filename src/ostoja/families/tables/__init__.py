"""Lists of this room as text: links and dates are worked out once, not in the template."""

from ostoja.families.tables.listing import (
    age,
    family_page,
    family_rows,
    identity,
    member_rows,
    work_rows,
)

__all__ = [
    "age",
    "family_page",
    "family_rows",
    "identity",
    "member_rows",
    "work_rows",
]
