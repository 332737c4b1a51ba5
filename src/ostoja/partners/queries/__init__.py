"""Questions about what institutions return and who returns it."""

from ostoja.partners.queries.filling import (
    OneYear,
    asked_of,
    one_year,
    partners_for,
    reported_by,
    reporters_of,
    years_of,
)
from ostoja.partners.queries.returned import (
    Content,
    Contribution,
    contributions_in,
    events_in_month,
    institution_called,
    institutions_for,
    latest_event_day,
    returns_in,
    silent_in,
    undated_events,
)

__all__ = [
    "Content",
    "Contribution",
    "OneYear",
    "asked_of",
    "contributions_in",
    "events_in_month",
    "institution_called",
    "institutions_for",
    "latest_event_day",
    "one_year",
    "partners_for",
    "reported_by",
    "reporters_of",
    "returns_in",
    "silent_in",
    "undated_events",
    "years_of",
]
