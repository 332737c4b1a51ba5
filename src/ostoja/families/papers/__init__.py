"""The printed forms of the work with a family; without a record each is empty."""

from collections.abc import Callable

from ostoja.documents.paper import Paper
from ostoja.families.papers.assessments import assessment_paper, closing_paper
from ostoja.families.papers.deliveries import delivery_paper
from ostoja.families.papers.months import diary_paper, named, report_paper, time_paper
from ostoja.families.papers.other_work import (
    attendance_paper,
    contacts_paper,
    help_paper,
    opinion_paper,
)
from ostoja.families.papers.plans import plan_paper
from ostoja.families.papers.visits import visit_paper
from ostoja.families.papers.way_in import (
    answer_paper,
    application_paper,
    consent_paper,
    diagnosis_paper,
)

BLANKS: dict[str, Callable[[], Paper]] = {
    "zgoda": consent_paper,
    "diagnoza-dziecka": diagnosis_paper,
    "wniosek": application_paper,
    "odpowiedz": answer_paper,
    "plan-pracy": plan_paper,
    "karta-wizyty": visit_paper,
    "karta-pomocy": help_paper,
    "karta-wspolpracy": contacts_paper,
    "lista-obecnosci": attendance_paper,
    "opinia-dla-sadu": opinion_paper,
    "ocena-sytuacji-rodziny": assessment_paper,
    "karta-zakonczenia": closing_paper,
    "potwierdzenie-doreczenia": delivery_paper,
    "sprawozdanie-miesieczne": report_paper,
    "dziennik-wizyt": diary_paper,
    "ewidencja-czasu-i-dojazdow": time_paper,
}
"""Forms to be written by hand, by their name in the address; in the order of the work."""

__all__ = [
    "BLANKS",
    "answer_paper",
    "application_paper",
    "assessment_paper",
    "closing_paper",
    "consent_paper",
    "diagnosis_paper",
    "diary_paper",
    "named",
    "plan_paper",
    "report_paper",
    "time_paper",
    "visit_paper",
]
