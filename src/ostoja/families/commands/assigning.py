"""An assistant for a family: the limit of the act, a change, and taking it back."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina, User
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.commands.keys import already
from ostoja.families.enums import Outcome
from ostoja.families.models import Application, Assignment, Family, FamilyAssistant, Ruling
from ostoja.families.queries import ground_missing, load_with_one_more, works_as_social_worker
from ostoja.law.caseload import CASELOAD_LIMIT, why_not_assign
from ostoja.law.dated import Dated, NotInForce

UNDO = timedelta(minutes=10)
"""So long an assignment can be taken back as if it had not been."""
BOTH_JOBS = (
    "Ta osoba jest w tej gminie pracownikiem socjalnym, a asystent rodziny nie może nim być"
    " (art. 17 ust. 3). Wybierz inną osobę albo zakończ jej rolę pracownika socjalnego."
)


class EmploymentFields(TypedDict):
    """An assistant's employment as typed."""

    name: str
    user: User | None
    contract: str
    full_time_equivalent: Decimal
    employed_from: date
    employed_to: date | None


@transaction.atomic
def employ_assistant(
    gmina: Gmina, *, by: object, key: UUID | None = None, **typed: Unpack[EmploymentFields]
) -> FamilyAssistant:
    known = already(FamilyAssistant, gmina, key)
    if known is not None:
        return known
    assistant = FamilyAssistant(id=key or new_key(), gmina=gmina, **typed)
    assistant.full_clean()
    if works_as_social_worker(assistant, assistant.employed_from):
        raise ValidationError({"user": BOTH_JOBS})
    assistant.save()
    record("families.assistant.employed", assistant, by=by)
    return assistant


@transaction.atomic
def assign_assistant(
    application: Application,
    assistant: FamilyAssistant,
    *,
    started_on: date,
    by: Member,
    key: UUID | None = None,
    limit: Dated[int] = CASELOAD_LIMIT,
) -> Assignment:
    """The manager's yes, and the first day of the work; the sixteenth family is refused."""
    known = already(Assignment, application.gmina, key)
    if known is not None:
        return known
    application.refresh_from_db(from_queryset=Application.objects.select_for_update())
    _refuse_not_ready(application, started_on)
    assignment = _spell(application, assistant, started_on, key)
    _save_within_limit(assignment, limit)
    Ruling.objects.create(
        gmina=application.gmina,
        application=application,
        made_on=timezone.localdate(),
        outcome=Outcome.ASSIGN,
        made_by=str(by.user),
    )
    record("families.assistant.assigned", assignment, by=by)
    return assignment


@transaction.atomic
def change_assistant(
    assignment: Assignment,
    assistant: FamilyAssistant,
    *,
    started_on: date,
    reason: str,
    by: object,
    key: UUID | None = None,
    limit: Dated[int] = CASELOAD_LIMIT,
) -> Assignment:
    """Another assistant from this day; the former spell ends the day before and stays."""
    known = already(Assignment, assignment.gmina, key)
    if known is not None:
        return known
    assignment.refresh_from_db(from_queryset=Assignment.objects.select_for_update())
    _refuse_change(assignment, assistant, started_on)
    before = state_of(assignment)
    assignment.ended_on = started_on - timedelta(days=1)
    assignment.save()
    follower = _spell(assignment, assistant, started_on, key)
    follower.application, follower.follows = assignment.application, assignment
    follower.change_reason = reason
    _save_within_limit(follower, limit)
    record("families.assistant.changed", follower, by=by, before=before)
    return follower


@transaction.atomic
def undo_assignment(assignment: Assignment, *, by: object) -> None:
    """Within minutes; the former assistant is back, or the application waits again."""
    assignment.refresh_from_db(from_queryset=Assignment.objects.select_for_update())
    if not may_undo(assignment):
        raise ValidationError(
            "Przydział można cofnąć tylko przez 10 minut."
            " Później zmień asystenta albo zakończ pracę z rodziną."
        )
    _refuse_no_room_to_return(assignment)
    before = state_of(assignment)
    if assignment.follows is not None:
        assignment.follows.ended_on = None
    elif assignment.application is not None:
        assignment.application.rulings.filter(outcome=Outcome.ASSIGN).delete()
    record("families.assistant.unassigned", assignment, by=by, before=before, removed=True)
    former = assignment.follows
    assignment.delete()
    if former is not None:
        former.save()


def _refuse_no_room_to_return(assignment: Assignment) -> None:
    """The former assistant may have taken other families in these minutes."""
    former = assignment.follows
    if former is None:
        return
    held = FamilyAssistant.objects.select_for_update().get(
        gmina=former.gmina_id, pk=former.assistant_id
    )
    refusal = why_not_assign(*load_with_one_more(held, assignment))
    if refusal:
        raise ValidationError(f"{assignment.family}: {refusal}")


def _spell(
    source: Application | Assignment, assistant: FamilyAssistant, started_on: date, key: UUID | None
) -> Assignment:
    """Work with the source's family on the source's ground."""
    return Assignment(
        id=key or new_key(),
        gmina=source.gmina,
        family=source.family,
        assistant=assistant,
        basis=source.basis,
        started_on=started_on,
        application=source if isinstance(source, Application) else None,
    )


def may_undo(assignment: Assignment) -> bool:
    made = assignment.made_at
    is_fresh = made is not None and timezone.now() - made <= UNDO
    return is_fresh and assignment.ended_on is None


def _save_within_limit(assignment: Assignment, limit: Dated[int]) -> None:
    """Whoever assigns the same assistant at the same time waits, and then is counted."""
    held = FamilyAssistant.objects.select_for_update().get(
        gmina=assignment.gmina_id, pk=assignment.assistant_id
    )
    _refuse_not_employed(held, assignment.started_on)
    if works_as_social_worker(held, assignment.started_on):
        raise ValidationError({"assistant": BOTH_JOBS})
    assignment.full_clean()
    try:
        families, day = load_with_one_more(held, assignment)
        refusal = why_not_assign(families, day, limit=limit)
    except NotInForce as unknown:
        raise ValidationError({"started_on": str(unknown)}) from None
    if refusal:
        raise ValidationError({"assistant": refusal})
    assignment.save()


def _refuse_not_employed(assistant: FamilyAssistant, day: date) -> None:
    ended = assistant.employed_to is not None and assistant.employed_to < day
    if ended or day < assistant.employed_from:
        raise ValidationError({"assistant": f"{assistant} nie jest tego dnia zatrudniona(y)."})


def _refuse_not_ready(application: Application, started_on: date) -> None:
    if application.sent_on is None:
        raise ValidationError("Wniosek nie jest jeszcze wysłany do kierownika.")
    if started_on < application.sent_on:
        raise ValidationError(
            {"started_on": f"Wniosek wpłynął {application.sent_on:%d.%m.%Y}, później."}
        )
    last = application.rulings.order_by("made_on", "id").last()
    if last is not None and last.outcome != Outcome.WAIT:
        raise ValidationError(f"Na ten wniosek jest już decyzja: {last}.")
    missing = ground_missing(application, started_on)
    if missing:
        raise ValidationError(f"Brakuje: {missing}")
    _refuse_closed(application.family, started_on)


def _refuse_closed(family: Family, started_on: date) -> None:
    last = family.closings.order_by("closed_on").last()
    if last is not None and started_on <= last.closed_on:
        raise ValidationError(
            {
                "started_on": f"Praca z rodziną skończyła się {last.closed_on:%d.%m.%Y}."
                " Nowa może zacząć się następnego dnia."
            }
        )


def _refuse_change(assignment: Assignment, assistant: FamilyAssistant, started_on: date) -> None:
    if assignment.ended_on is not None:
        raise ValidationError("Ten przydział już się skończył.")
    if assistant.pk == assignment.assistant_id:
        raise ValidationError({"assistant": "Ta osoba już pracuje z rodziną. Wybierz inną."})
    if started_on <= assignment.started_on:
        raise ValidationError(
            {
                "started_on": f"Obecny asystent pracuje od {assignment.started_on:%d.%m.%Y}."
                " Zmiana może być od dnia następnego."
            }
        )
