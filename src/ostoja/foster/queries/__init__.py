"""Questions about children in care and their cost, each scoped to one gmina and ordered."""

from ostoja.foster.queries.care import (
    absences_of,
    children_at_home,
    current_placement,
    earlier_stays_of,
    orders_of,
    placed_here_for,
    placed_here_in,
)
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
from ostoja.foster.queries.policies import policies_with, policy_sets_for, readings
from ostoja.foster.queries.rates import (
    institutions_for,
    institutions_with_rates,
    later_rates_for,
    rate_on,
    rates_of,
    statutory_rates_of,
)
from ostoja.foster.queries.settling import care_from, care_of, steps_now
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
    "absences_of",
    "care_from",
    "care_of",
    "children_at_home",
    "current_placement",
    "earlier_stays_of",
    "institutions_for",
    "institutions_with_rates",
    "later_rates_for",
    "lines_of",
    "lines_of_stay",
    "lines_paid_in",
    "listed_notes_for",
    "listed_stays_for",
    "notes_for",
    "orders_of",
    "paid_years",
    "placed_here_for",
    "placed_here_in",
    "placements_for",
    "placements_in",
    "placements_of",
    "policies_with",
    "policy_sets_for",
    "rate_on",
    "rates_of",
    "readings",
    "statutory_rates_of",
    "stays_ended_in",
    "stays_for",
    "stays_in",
    "steps_now",
]
