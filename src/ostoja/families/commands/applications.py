"""The application for an assistant, what it rests on, and what the manager decides."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.commands.concerns import refuse_future
from ostoja.families.commands.keys import already
from ostoja.families.enums import Basis, Outcome
from ostoja.families.models import Application, Consent, CourtOrder, CourtReport, Family, Ruling
from ostoja.families.queries import latest_interview, missing_to_send, open_application


class ApplicationFields(TypedDict):
    """An application as typed."""

    basis: str
    source: str
    received_on: date
    certificate_on: date | None
    difficulties: list[str]
    description: str
    former_help: str
    expected_help: str
    risk: str
    risk_reasons: str


@transaction.atomic
def write_application(
    family: Family,
    *,
    day: date,
    by: object,
    key: UUID | None = None,
    **typed: Unpack[ApplicationFields],
) -> Application:
    """The family's application, from the first word until it is sent."""
    refuse_future("received_on", typed["received_on"], day)
    application = (
        already(Application, family.gmina, key) or family.applications.filter(sent_on=None).first()
    )
    if application is not None and application.sent_on:
        return application
    _refuse_second(family)
    before = state_of(application) if application else ""
    application = application or Application(id=key or new_key(), gmina=family.gmina, family=family)
    for name, value in typed.items():
        setattr(application, name, value)
    application.interview = latest_interview(family)
    application.full_clean()
    application.save()
    record("families.application.written", application, by=by, before=before)
    return application


@transaction.atomic
def send_application(application: Application, *, day: date, by: object) -> Application:
    """To the manager; refused, with everything that is missing, until it is whole."""
    if application.sent_on:
        return application
    missing = missing_to_send(application, day)
    if missing:
        raise ValidationError([f"Brakuje: {one}" for one in missing])
    before = state_of(application)
    application.sent_on = day
    application.full_clean()
    application.save()
    record("families.application.sent", application, by=by, before=before)
    return application


class ConsentFields(TypedDict):
    """A consent as typed."""

    given_on: date
    given_by: str
    scopes: list[str]
    form: str


@transaction.atomic
def record_consent(
    family: Family,
    *,
    day: date,
    by: object,
    key: UUID | None = None,
    **typed: Unpack[ConsentFields],
) -> Consent:
    known = already(Consent, family.gmina, key)
    if known is not None:
        return known
    refuse_future("given_on", typed["given_on"], day)
    consent = Consent(id=key or new_key(), gmina=family.gmina, family=family, **typed)
    consent.full_clean()
    consent.save()
    record("families.consent.recorded", consent, by=by)
    return consent


@transaction.atomic
def withdraw_consent(consent: Consent, *, withdrawn_on: date, day: date, by: object) -> None:
    refuse_future("withdrawn_on", withdrawn_on, day)
    before = state_of(consent)
    consent.withdrawn_on = withdrawn_on
    consent.full_clean()
    consent.save()
    record("families.consent.withdrawn", consent, by=by, before=before)


class OrderFields(TypedDict):
    """A court's order as typed."""

    court: str
    case_number: str
    issued_on: date


@transaction.atomic
def record_court_order(
    family: Family,
    *,
    report_days: list[date],
    day: date,
    by: object,
    key: UUID | None = None,
    **typed: Unpack[OrderFields],
) -> CourtOrder:
    """The order, with the days by which the court wants to hear of the family."""
    known = already(CourtOrder, family.gmina, key)
    if known is not None:
        return known
    refuse_future("issued_on", typed["issued_on"], day)
    order = CourtOrder(id=key or new_key(), gmina=family.gmina, family=family, **typed)
    order.full_clean()
    order.save()
    for due_on in report_days:
        report = CourtReport(gmina=family.gmina, order=order, due_on=due_on)
        report.full_clean()
        report.save()
    record("families.court_order.recorded", order, by=by)
    return order


@transaction.atomic
def rule_on(
    application: Application,
    *,
    outcome: str,
    reasons: str,
    urgency: int | None,
    day: date,
    by: Member,
) -> Ruling:
    """Refuse, or put on the waiting list; to assign is `assign_assistant`."""
    application.refresh_from_db(from_queryset=Application.objects.select_for_update())
    _refuse_outcome(application, outcome, reasons)
    ruling = Ruling(
        gmina=application.gmina,
        application=application,
        made_on=day,
        outcome=outcome,
        urgency=urgency if outcome == Outcome.WAIT else None,
        reasons=reasons,
        made_by=str(by.user),
    )
    last = application.rulings.order_by("made_on", "id").last()
    if last is not None and _same(last, ruling):
        return last
    _refuse_ruled(last)
    ruling.full_clean()
    ruling.save()
    record("families.application.ruled", ruling, by=by)
    return ruling


def _refuse_outcome(application: Application, outcome: str, reasons: str) -> None:
    if application.sent_on is None:
        raise ValidationError("Wniosek nie jest jeszcze wysłany do kierownika.")
    if outcome == Outcome.REFUSE and application.basis == Basis.COURT_ORDER:
        raise ValidationError(
            {
                "outcome": "Postanowienie sądu wykonuje się: nie można odmówić. Gdy nie ma wolnego"
                " asystenta, wpisz rodzinę na listę oczekujących."
            }
        )
    if outcome == Outcome.REFUSE and not reasons.strip():
        raise ValidationError({"reasons": "Napisz, dlaczego. Rodzina dostanie to na piśmie."})


def _same(last: Ruling, ruling: Ruling) -> bool:
    return (last.outcome, last.urgency, last.reasons) == (
        ruling.outcome,
        ruling.urgency,
        ruling.reasons,
    )


def _refuse_ruled(last: Ruling | None) -> None:
    if last is not None and last.outcome != Outcome.WAIT:
        raise ValidationError(f"Na ten wniosek jest już decyzja: {last}.")


def _refuse_second(family: Family) -> None:
    waiting = open_application(family)
    if waiting is not None:
        raise ValidationError(f"Czeka już {waiting}. Nowy napiszesz po decyzji kierownika.")
