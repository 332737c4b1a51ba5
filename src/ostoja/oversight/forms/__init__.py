"""Shape and format of what is typed in watching over the data."""

from ostoja.oversight.forms.breaches import (
    Decided,
    Description,
    Noticed,
)
from ostoja.oversight.forms.keeping import CarriedOut, Period, Proposal
from ostoja.oversight.forms.processing import Activity, NewActivity
from ostoja.oversight.forms.trail import Filter, Lookup

__all__ = [
    "Activity",
    "CarriedOut",
    "Decided",
    "Description",
    "Filter",
    "Lookup",
    "NewActivity",
    "Noticed",
    "Period",
    "Proposal",
]
