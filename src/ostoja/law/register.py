"""Every dated value of the law, for the reference page and for later entries by code."""

from types import MappingProxyType

from ostoja.law import (
    arrears,
    breaches,
    caseload,
    cofunding,
    cofunding_policies,
    deadlines,
    gmina_tasks,
    mileage,
    rates,
    retention,
    way_in,
)
from ostoja.law.dated import Dated

SUBJECTS = MappingProxyType(
    {
        module.__name__.rpartition(".")[2]: tuple(
            value for value in vars(module).values() if isinstance(value, Dated)
        )
        for module in (
            cofunding,
            cofunding_policies,
            rates,
            caseload,
            way_in,
            deadlines,
            arrears,
            mileage,
            gmina_tasks,
            retention,
            breaches,
        )
    }
)
PARAMETERS = MappingProxyType(
    {parameter.code: parameter for subject in SUBJECTS.values() for parameter in subject}
)
