"""Stays in care and placements, settled readings and rates, and the powiat's notes."""

from ostoja.foster.models.care import Absence, CourtOrder, PlacedHere
from ostoja.foster.models.notes import Note, NoteLine
from ostoja.foster.models.policies import PolicySet
from ostoja.foster.models.rates import CareInstitution, InstitutionRate, LaterRates
from ostoja.foster.models.stays import Placement, Stay

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
    "Stay",
]
