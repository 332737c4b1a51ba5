"""Questions about children in care and their cost, each scoped to one gmina and ordered."""

from ostoja.foster.queries.notes import (
    ListedNote,
    PaidLine,
    lines_of,
    lines_of_stay,
    lines_paid_in,
    listed_notes_for,
    notes_for,
    paid_years,
)
from ostoja.foster.queries.stays import (
    ListedStay,
    listed_stays_for,
    placements_for,
    placements_in,
    placements_of,
    stays_ended_in,
    stays_for,
    stays_in,
)

__all__ = [
    "ListedNote",
    "ListedStay",
    "PaidLine",
    "lines_of",
    "lines_of_stay",
    "lines_paid_in",
    "listed_notes_for",
    "listed_stays_for",
    "notes_for",
    "paid_years",
    "placements_for",
    "placements_in",
    "placements_of",
    "stays_ended_in",
    "stays_for",
    "stays_in",
]
