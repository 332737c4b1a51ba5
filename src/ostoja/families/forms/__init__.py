"""Shape and format of what is typed about families; the commands decide the rest."""

from ostoja.families.forms.access import (
    ByReason,
    Sharing,
)
from ostoja.families.forms.assigning import (
    Assigning,
    Changing,
    Employment,
    HandOver,
)
from ostoja.families.forms.listing import (
    Search,
)
from ostoja.families.forms.people import (
    AddedPerson,
    Human,
    Leaving,
    Merging,
    NewFamily,
    Whereabouts,
    ask_if_alike,
    humans,
    typed_people,
)
from ostoja.families.forms.visits import (
    Rate,
    Visit,
)
from ostoja.families.forms.way_in import (
    Application,
    Concern,
    Consent,
    CourtOrder,
    Interview,
    InterviewOrder,
    Ruling,
    Sheet,
    Withdrawal,
    typed_before,
)

__all__ = [
    "AddedPerson",
    "Application",
    "Assigning",
    "ByReason",
    "Changing",
    "Concern",
    "Consent",
    "CourtOrder",
    "Employment",
    "HandOver",
    "Human",
    "Interview",
    "InterviewOrder",
    "Leaving",
    "Merging",
    "NewFamily",
    "Rate",
    "Ruling",
    "Search",
    "Sharing",
    "Sheet",
    "Visit",
    "Whereabouts",
    "Withdrawal",
    "ask_if_alike",
    "humans",
    "typed_before",
    "typed_people",
]
