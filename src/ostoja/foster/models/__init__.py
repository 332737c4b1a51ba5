"""Stays in care and placements, settled readings and rates, and the powiat's notes."""

from ostoja.foster.models.care import Absence, CourtOrder, PlacedHere
from ostoja.foster.models.notes import Note, NoteLine, SheetColumns
from ostoja.foster.models.policies import PolicySet
from ostoja.foster.models.rates import CareInstitution, InstitutionRate, LaterRates
from ostoja.foster.models.stays import Placement, Stay
from ostoja.foster.models.years import YearLock

__all__ = [
    "Absence",
    "CareInstitution",
    "CourtOrder",
    "InstitutionRate",
    "LaterRates",
    "Note",
    "NoteLine",
    "PlacedHere",
    "Placement",
    "PolicySet",
    "SheetColumns",
    "Stay",
    "YearLock",
]
