"""How a line of a note is counted in the report. Pure: no database, no clock."""

from ostoja.foster.enums import CareForm, Component, CostKind

SHARED_BY_ALL = frozenset({Component.COORDINATOR, Component.HOME_UPKEEP})

IN_INSTITUTION = frozenset({CareForm.INSTITUTION, CareForm.THERAPEUTIC, CareForm.PREADOPTION})

KIND_OF_FORM = {
    CareForm.KINSHIP: CostKind.FOSTER_FAMILY,
    CareForm.NON_PROFESSIONAL: CostKind.FOSTER_FAMILY,
    CareForm.PROFESSIONAL: CostKind.FOSTER_FAMILY,
    CareForm.FAMILY_HOME: CostKind.FAMILY_HOME,
    CareForm.INSTITUTION: CostKind.INSTITUTION,
    CareForm.THERAPEUTIC: CostKind.INSTITUTION,
    CareForm.PREADOPTION: CostKind.INSTITUTION,
}


def kind_of_cost(component: str, form: str | None) -> CostKind:
    """The report's kind for a line; only a shared component may lack a form of care."""
    if component in SHARED_BY_ALL:
        return CostKind.COORDINATION
    if form is None:
        raise ValueError("Pozycja noty musi wskazywać dziecko, jeżeli nie jest kosztem wspólnym.")
    return KIND_OF_FORM[CareForm(form)]
