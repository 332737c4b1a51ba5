"""Shape and format of what is typed, a module a topic."""

from ostoja.foster.forms.arrears import (
    Address,
    Bureau,
    Dispute,
    Dues,
    FeePayment,
    Notice,
    ParentFee,
    Passing,
    Telling,
)
from ostoja.foster.forms.locks import CloseYear, Unlock
from ostoja.foster.forms.notes import Classification, Contest, Note, NoteLine, Payment
from ostoja.foster.forms.policies import PolicySet
from ostoja.foster.forms.rates import AnnouncedRates, Institution, Rate, Valorisation
from ostoja.foster.forms.scenarios import Scenario
from ostoja.foster.forms.sheets import Columns, SheetFile
from ostoja.foster.forms.stays import (
    Absence,
    BeginStay,
    EndPlacedHere,
    EndStay,
    FirstDay,
    Move,
    NameInstitution,
    Order,
    PlacedHere,
    Residence,
)

__all__ = [
    "Absence",
    "Address",
    "AnnouncedRates",
    "BeginStay",
    "Bureau",
    "Classification",
    "CloseYear",
    "Columns",
    "Contest",
    "Dispute",
    "Dues",
    "EndPlacedHere",
    "EndStay",
    "FeePayment",
    "FirstDay",
    "Institution",
    "Move",
    "NameInstitution",
    "Note",
    "NoteLine",
    "Notice",
    "Order",
    "ParentFee",
    "Passing",
    "Payment",
    "PlacedHere",
    "PolicySet",
    "Rate",
    "Residence",
    "Scenario",
    "SheetFile",
    "Telling",
    "Unlock",
    "Valorisation",
]
