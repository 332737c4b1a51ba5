"""What an application rests on, what it lacks, and which wait for the manager."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from ostoja.accounts.entry import Member
from ostoja.families.enums import Basis, Need, Outcome, Place, Urgency
from ostoja.families.models import Application, Consent, CourtOrder, Family, Interview
from ostoja.families.queries.scoped import families_for


def latest_interview(family: Family) -> Interview | None:
    return family.interviews.exclude(held_on=None).order_by("-held_on", "-id").first()


def open_application(family: Family) -> Application | None:
    """The one that was sent and waits for its decision, or for a free assistant."""
    sent = family.applications.exclude(sent_on=None).order_by("-sent_on", "-id")
    return next((one for one in sent if is_waiting(one)), None)


def is_waiting(application: Application) -> bool:
    last = application.rulings.order_by("made_on", "id").last()
    return last is None or last.outcome == Outcome.WAIT


def consent_on(family: Family, day: date) -> Consent | None:
    valid = Q(withdrawn_on=None) | Q(withdrawn_on__gt=day)
    return family.consents.filter(valid, given_on__lte=day).order_by("-given_on").first()


def court_order_on(family: Family, day: date) -> CourtOrder | None:
    valid = Q(ended_on=None) | Q(ended_on__gt=day)
    return family.court_orders.filter(valid, issued_on__lte=day).order_by("-issued_on").first()


def ground_missing(application: Application, day: date) -> str | None:
    """The words of what the work would lack that day: consent, or the court's order."""
    if application.basis == Basis.COURT_ORDER:
        return None if court_order_on(application.family, day) else "postanowienia sądu."
    if consent_on(application.family, day):
        return None
    return "zgody rodziny (art. 8 ust. 3). Wpisz ją w części „Zgoda albo postanowienie sądu”."


def missing_to_send(application: Application, day: date) -> list[str]:
    """Everything that an application lacks, in words."""
    return list(_missing(application, day))


def _missing(application: Application, day: date) -> Iterator[str]:
    ground = ground_missing(application, day)
    if ground:
        yield ground
    if not application.family.members.filter(place=Place.CHILD).exists() and (
        application.basis != Basis.FOR_LIFE
    ):
        yield "dzieci w składzie rodziny. Dopisz je na karcie rodziny."
    if application.basis == Basis.FOR_LIFE and application.certificate_on is None:
        yield "daty zaświadczenia lekarskiego."
    if application.basis == Basis.CONSENT:
        yield from _missing_interview(application)
    if not application.difficulties and not application.description:
        yield "powodu: zaznacz trudności albo je opisz."


def _missing_interview(application: Application) -> Iterator[str]:
    interview = application.interview
    if interview is None or interview.held_on is None:
        yield "wywiadu i jego analizy (art. 11 ust. 2). Kierownik zleca go na karcie rodziny."
    elif interview.need != Need.ASSISTANT:
        yield "wywiadu, z którego wynika, że rodzina potrzebuje asystenta."


@dataclass(frozen=True, slots=True)
class Waiting:
    """An application that was sent and has no assistant yet."""

    application: Application
    urgency: int
    is_on_list: bool

    @property
    def is_by_court(self) -> bool:
        return self.application.basis == Basis.COURT_ORDER


def applications_waiting(member: Member, on: date) -> list[Waiting]:
    """Sent and not settled: court-ordered first, then by urgency and the day they were sent."""
    rows = (
        Application.objects.filter(gmina=member.gmina, sent_on__lte=on)
        .filter(family__in=families_for(member, on))
        .exclude(rulings__outcome__in=(Outcome.ASSIGN, Outcome.REFUSE))
        .select_related("family")
        .prefetch_related("rulings")
        .order_by("sent_on", "id")
    )
    return sorted(map(_waiting, rows), key=_place_on_list)


def _waiting(application: Application) -> Waiting:
    urgencies = [one.urgency for one in application.rulings.all() if one.urgency]
    urgency = urgencies[-1] if urgencies else Urgency.ORDINARY
    return Waiting(application, urgency, is_on_list=bool(urgencies))


def _place_on_list(waiting: Waiting) -> tuple[bool, int, date]:
    sent_on = waiting.application.sent_on
    assert sent_on is not None  # noqa: S101 # only sent ones wait
    return not waiting.is_by_court, waiting.urgency, sent_on
