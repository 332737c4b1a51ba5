"""The application for an assistant and the manager's answer."""

from ostoja.families import tables
from ostoja.families.enums import Outcome
from ostoja.families.models import Application
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, applications_of, missing_to_send

ANSWERED = {
    Outcome.ASSIGN: ("przydzielono asystenta", ""),
    Outcome.WAIT: ("na liście oczekujących", "warn"),
    Outcome.REFUSE: ("odmowa", ""),
}


def part(case: Case) -> Part:
    applications = list(applications_of(case.family))
    latest = applications[0] if applications else None
    status, tone = _status(latest)
    return Part(
        key="wniosek",
        title="Wniosek o asystenta",
        status=status,
        tone=tone,
        template="families/parts/application.html",
        shown={
            "latest": latest,
            "facts": tables.application_facts(latest) if latest else [],
            "missing": missing_to_send(latest, case.on) if latest and not latest.sent_on else [],
            "rulings": list(latest.rulings.all()) if latest else [],
            "is_open": bool(latest and latest.sent_on and _is_open(latest)),
            "may_write": latest is None or latest.sent_on is None or not _is_open(latest),
        },
    )


def _status(latest: Application | None) -> tuple[str, str]:
    if latest is None:
        return "nie ma", ""
    if latest.sent_on is None:
        return "do wysłania", "info"
    rulings = list(latest.rulings.all())
    if not rulings:
        return "czeka na decyzję", "warn"
    return ANSWERED[Outcome(rulings[-1].outcome)]


def _is_open(application: Application) -> bool:
    """Sent, and without a final decision."""
    rulings = list(application.rulings.all())
    return not rulings or rulings[-1].outcome == Outcome.WAIT
