"""Pages about families."""

from ostoja.families.views.blanks import blank, blanks
from ostoja.families.views.family import family
from ostoja.families.views.listing import families, search
from ostoja.families.views.months import month, month_file, months, rates
from ostoja.families.views.visits import correct_visit, new_visit, visit, visit_file, visits

__all__ = [
    "blank",
    "blanks",
    "correct_visit",
    "families",
    "family",
    "month",
    "month_file",
    "months",
    "new_visit",
    "rates",
    "search",
    "visit",
    "visit_file",
    "visits",
]
