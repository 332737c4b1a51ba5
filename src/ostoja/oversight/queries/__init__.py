"""Questions of those who watch over the data, each scoped to one gmina and ordered."""

from ostoja.oversight.queries.breaches import (
    breaches_for,
    ticking_for,
    told_of,
)
from ostoja.oversight.queries.copy import copy_of
from ostoja.oversight.queries.destroying import destructions_for, proposed_to, review_of
from ostoja.oversight.queries.keeping import periods_on
from ostoja.oversight.queries.processing import (
    activities_for,
    held_in,
    inspector_of,
    missing_activities,
)
from ostoja.oversight.queries.trail import (
    Told,
    email_of,
    find_of,
    like,
    named_in,
    names_of,
    people_of,
    staff_of,
    told,
    trail_of,
    wanted_about,
)

__all__ = [
    "Told",
    "activities_for",
    "breaches_for",
    "copy_of",
    "destructions_for",
    "email_of",
    "find_of",
    "held_in",
    "inspector_of",
    "like",
    "missing_activities",
    "named_in",
    "names_of",
    "people_of",
    "periods_on",
    "proposed_to",
    "review_of",
    "staff_of",
    "ticking_for",
    "told",
    "told_of",
    "trail_of",
    "wanted_about",
]
