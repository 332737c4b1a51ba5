"""Breaches: entered with the moment they were noticed, described, decided, closed."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.law.breaches import notify_by
from ostoja.law.dated import NotInForce
from ostoja.oversight.enums import YesNo
from ostoja.oversight.models import Breach
from ostoja.oversight.queries.breaches import told_of
from ostoja.oversight.rules import why_not_close

CLOSED = "Ta sprawa jest zamknięta. Otwórz ją ponownie, jeżeli trzeba coś zmienić."
REASONS = "Napisz, dlaczego nie. Tę decyzję trzeba umieć wykazać."
ALREADY_TOLD = "Zgłoszono już UODO. Usuń dzień i godzinę, jeżeli to pomyłka."
AHEAD = "Ta chwila jeszcze nie nadeszła. Popraw dzień albo godzinę."
TOO_EARLY = "To jest przed stwierdzeniem naruszenia. Popraw dzień albo godzinę."
LATE = "Od stwierdzenia minęły ponad 72 godziny. Napisz, dlaczego zgłoszono później."


@transaction.atomic
def enter_breach(
    member: Member,
    now: datetime,
    *,
    noticed_at: datetime,
    happened: str,
    noticed_by: str = "",
    key: UUID | None = None,
) -> Breach:
    """`key` is made when the form is shown: the same form sent twice enters one."""
    known = Breach.objects.filter(gmina=member.gmina, pk=key).first() if key else None
    if known is not None:
        return known
    _refuse_moment(noticed_at, now)
    entered = Breach(
        id=key or new_key(),
        gmina=member.gmina,
        number=_next_number(member.gmina, noticed_at.year),
        noticed_at=noticed_at,
        noticed_by=noticed_by,
        happened=happened,
        entered_by=member.user.email,
    )
    entered.full_clean()
    entered.save()
    record("oversight.breach.entered", entered, by=member)
    return entered


def _refuse_moment(noticed_at: datetime, now: datetime) -> None:
    if noticed_at > now:
        raise ValidationError({"day": AHEAD})
    try:
        notify_by(noticed_at)
    except NotInForce as refusal:
        raise ValidationError({"day": str(refusal)}) from None


def _next_number(gmina: Gmina, year: int) -> str:
    made = Breach.objects.filter(gmina=gmina, number__endswith=f"/{year}").count()
    return f"{made + 1}/{year}"


@transaction.atomic
def describe_breach(breach: Breach, *, by: Member, **fields: Any) -> Breach:  # noqa: ANN401 # of many kinds
    """What art. 33(3) wants told."""
    _refuse_closed(breach)
    return _change(breach, "oversight.breach.described", by, fields)


@transaction.atomic
def decide_breach(breach: Breach, now: datetime, *, by: Member, **fields: Any) -> Breach:  # noqa: ANN401
    """Whether to tell the office and the people, why, and when it was done."""
    _refuse_closed(breach)
    refusals = dict(_wrong_reasons(fields)) | dict(_wrong_moments(breach, now, fields))
    if refusals:
        raise ValidationError(refusals)
    return _change(breach, "oversight.breach.decided", by, fields)


def _wrong_reasons(fields: dict[str, Any]) -> list[tuple[str, str]]:
    found = [
        (reasons, REASONS)
        for decision, reasons in (("to_office", "office_reasons"), ("to_people", "people_reasons"))
        if fields[decision] == YesNo.NO and not fields[reasons]
    ]
    told = fields["office_told_at"]
    return [*found, ("to_office", ALREADY_TOLD)] if told and _is_no(fields) else found


def _is_no(fields: dict[str, Any]) -> bool:
    return bool(fields["to_office"] != YesNo.YES)


def _wrong_moments(breach: Breach, now: datetime, fields: dict[str, Any]) -> list[tuple[str, str]]:
    found, since = [], told_of(breach).noticed_at
    told: datetime | None = fields["office_told_at"]
    if told is not None:
        found += [("day", words) for words in _wrong(told, since, now)]
        if told > notify_by(since) and not fields["late_reasons"]:
            found.append(("late_reasons", LATE))
    people: date | None = fields["people_told_on"]
    if people is not None:
        found += [("people_told_on", words) for words in _wrong(people, since.date(), now.date())]
    return found


def _wrong(told: Any, since: Any, now: Any) -> list[str]:  # noqa: ANN401 # moments, or days
    if told > now:
        return [AHEAD]
    return [TOO_EARLY] if told < since else []


@transaction.atomic
def close_breach(breach: Breach, on: date, *, by: Member) -> Breach:
    """Everything is said and done; it stays on the register."""
    if breach.closed_on is not None:
        return breach
    refusal = why_not_close(told_of(breach))
    if refusal:
        raise ValidationError(refusal)
    return _change(breach, "oversight.breach.closed", by, {"closed_on": on})


@transaction.atomic
def reopen_breach(breach: Breach, *, by: Member) -> Breach:
    if breach.closed_on is None:
        return breach
    return _change(breach, "oversight.breach.reopened", by, {"closed_on": None})


def _refuse_closed(breach: Breach) -> None:
    if breach.closed_on is not None:
        raise ValidationError(CLOSED)


def _change(breach: Breach, action: str, by: Member, fields: dict[str, Any]) -> Breach:
    before = state_of(breach)
    for name, value in fields.items():
        setattr(breach, name, value)
    breach.full_clean()
    breach.save()
    record(action, breach, by=by, before=before)
    return breach
