"""Days within which the steps of the way to an assistant are to be made."""

from datetime import date, timedelta

from ostoja.law.acts import CHECKED_ON, IN_FORCE
from ostoja.law.dated import Confidence, Dated, Since

INTERVIEW_DAYS = Dated(
    code="interview_days",
    title="Dni na przeprowadzenie rodzinnego wywiadu środowiskowego od zgłoszenia",
    unit="dzień",
    history=(
        Since(
            IN_FORCE,
            14,
            basis="rozporządzenie w sprawie rodzinnego wywiadu środowiskowego, wydane na podstawie "
            "art. 107 ust. 6 ustawy z dnia 12 marca 2004 r. o pomocy społecznej",
            confidence=Confidence.MEDIUM,
            source="R2.3; liczba dni z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)
DECISION_DAYS = Dated(
    code="decision_days",
    title="Dni na odpowiedź kierownika na wniosek o asystenta",
    unit="dzień",
    history=(
        Since(
            IN_FORCE,
            14,
            basis="wybór programu: ustawa mówi „niezwłocznie”",
            confidence=Confidence.LOW,
            source="R2.3",
        ),
    ),
    checked_on=CHECKED_ON,
)
FOR_LIFE_DECISION_DAYS = Dated(
    code="for_life_decision_days",
    title="Dni na przydzielenie asystenta z ustawy „Za życiem”",
    unit="dzień",
    history=(
        Since(
            date(2017, 1, 1),
            2,
            basis="wybór programu: lokalny standard pracy",
            confidence=Confidence.LOW,
            source="R2.15",
        ),
    ),
    checked_on=CHECKED_ON,
)


def interview_due(reported_on: date) -> date:
    return reported_on + timedelta(days=INTERVIEW_DAYS.on(reported_on))


def decision_due(sent_on: date, *, is_for_life: bool) -> date:
    """By when the manager should decide on an application."""
    rule = FOR_LIFE_DECISION_DAYS if is_for_life else DECISION_DAYS
    return sent_on + timedelta(days=rule.on(sent_on))
