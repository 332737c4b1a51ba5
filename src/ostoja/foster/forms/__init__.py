"""Shape and format of what is typed, a module a topic."""

from ostoja.foster.forms.notes import Note, NoteLine
from ostoja.foster.forms.policies import PolicySet
from ostoja.foster.forms.rates import AnnouncedRates, Institution, Rate, Valorisation
from ostoja.foster.forms.stays import (
    Absence,
    BeginStay,
    EndPlacedHere,
    EndStay,
    Move,
    NameInstitution,
    Order,
    PlacedHere,
    Residence,
)

__all__ = [
    "Absence",
    "AnnouncedRates",
    "BeginStay",
    "EndPlacedHere",
    "EndStay",
    "Institution",
    "Move",
    "NameInstitution",
    "Note",
    "NoteLine",
    "Order",
    "PlacedHere",
    "PolicySet",
    "Rate",
    "Residence",
    "Valorisation",
]
