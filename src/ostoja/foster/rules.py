"""How a line of a note is counted in the report. Pure: no database, no clock."""

from datetime import date, timedelta

from ostoja.foster.enums import CareForm, Component, CostKind
from ostoja.values.periods import Period, month_of

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

SUGGESTED_PARAGRAPH = "4330"
"""Purchase of services from another local government; discussed, therefore only suggested."""
CHAPTERS = {
    CostKind.FOSTER_FAMILY: "85508",
    CostKind.FAMILY_HOME: "85508",
    CostKind.COORDINATION: "85508",
    CostKind.INSTITUTION: "85510",
}


def kind_of_cost(component: str, form: str | None) -> CostKind:
    """The report's kind for a line; only a shared component may lack a form of care."""
    if component in SHARED_BY_ALL:
        return CostKind.COORDINATION
    if form is None:
        raise ValueError("Pozycja noty musi wskazywać dziecko, jeżeli nie jest kosztem wspólnym.")
    return KIND_OF_FORM[CareForm(form)]


def suggested_chapter(component: str, form: str | None) -> str:
    """The chapter of the budget for a line, which the accountant may change (R1.28)."""
    return CHAPTERS[kind_of_cost(component, form)]


WORDS_OF_COMPONENT = (
    ("koordynat", Component.COORDINATOR),
    ("dodatek", Component.ADDITION),
    ("jednoraz", Component.ONE_OFF),
    ("utrzyman", Component.HOME_UPKEEP),
    ("wynagrodz", Component.PAY),
    ("średni", Component.AVERAGE_COST),
    ("placów", Component.AVERAGE_COST),
    ("świadcz", Component.BENEFIT),
)


def component_called(words: str, form: str | None) -> Component:
    """What a powiat's words stand for; where they say nothing, the usual cost of the form."""
    low = words.casefold()
    for part, component in WORDS_OF_COMPONENT:
        if part in low:
            return component
    return Component.AVERAGE_COST if form in IN_INSTITUTION else Component.BENEFIT


def usual_month(issued_on: date) -> Period:
    """A note is for the month before it was issued, unless it says otherwise."""
    return month_of(issued_on.replace(day=1) - timedelta(1))
