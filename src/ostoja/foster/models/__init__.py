"""Stays in care and placements, rates, the powiat's notes, parents' arrears."""

from ostoja.foster.models.arrears import (
    BureauReport,
    CreditBureau,
    FeeDue,
    FeeNotice,
    FeePayment,
    ParentFee,
)
from ostoja.foster.models.care import Absence, CourtOrder, PlacedHere
from ostoja.foster.models.notes import Note, NoteLine, SheetColumns
from ostoja.foster.models.policies import PolicySet
from ostoja.foster.models.rates import CareInstitution, InstitutionRate, LaterRates
from ostoja.foster.models.stays import Placement, Stay
from ostoja.foster.models.years import YearLock

__all__ = [
    "Absence",
    "BureauReport",
    "CareInstitution",
    "CourtOrder",
    "CreditBureau",
    "FeeDue",
    "FeeNotice",
    "FeePayment",
    "InstitutionRate",
    "LaterRates",
    "Note",
    "NoteLine",
    "ParentFee",
    "PlacedHere",
    "Placement",
    "PolicySet",
    "SheetColumns",
    "Stay",
    "YearLock",
]
