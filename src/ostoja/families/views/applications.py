"""The application, what it rests on, and the manager's decision."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.database.alone import alone
from ostoja.families import commands, forms, queries, tables
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, to_family, written

FORM = ["GET", "HEAD", "POST"]
PART = "wniosek"
GROUND = "podstawa"


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
@alone
def application(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The application that is being written, or a new one."""
    case = opened(request, family_id, purpose="wniosek o asystenta")
    kept = case.family.applications.filter(sent_on=None).first()
    former = queries.brought_over(case.family, case.on)
    new = former.entries | {"received_on": case.on}
    initial = forms.typed_before(kept) if kept else new
    form = forms.Application(request.POST or None, initial=initial, shared=kept is not None)
    command = partial(commands.write_application, case.family, day=case.on, by=request.member)
    page = Writing(
        "Wniosek o asystenta rodziny",
        "Zapisz wniosek",
        "Zapisano wniosek. Kierownik zobaczy go, gdy go wyślesz.",
        PART,
        "" if kept else former.words,
    )
    return written(request, case, form, command, page)


@require_POST
@needs(Right.APPLY_FOR_ASSISTANT)
def send(request: MemberRequest, family_id: UUID, application_id: UUID) -> HttpResponse:
    """To the manager, or back with everything that is missing."""
    case = opened(request, family_id, purpose="wysłanie wniosku")
    found = get_object_or_404(queries.applications_of(case.family), pk=application_id)
    try:
        commands.send_application(found, day=case.on, by=request.member)
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, "Wysłano wniosek do kierownika.")
    return to_family(case, PART)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def consent(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The family agreed, to what and how."""
    case = opened(request, family_id, purpose="zgoda rodziny")
    form = forms.Consent(request.POST or None, initial={"given_on": case.on})
    command = partial(commands.record_consent, case.family, day=case.on, by=request.member)
    page = Writing("Zgoda rodziny", "Zapisz zgodę", "Zapisano zgodę.", GROUND)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def withdraw(request: MemberRequest, family_id: UUID, consent_id: UUID) -> HttpResponse:
    """The family took its consent back."""
    case = opened(request, family_id, purpose="wycofanie zgody")
    found = get_object_or_404(queries.consents_of(case.family), pk=consent_id)
    form = forms.Withdrawal(request.POST or None, initial={"withdrawn_on": case.on})
    command = partial(commands.withdraw_consent, found, day=case.on, by=request.member)
    page = Writing("Wycofanie zgody", "Zapisz wycofanie", "Zapisano wycofanie zgody.", GROUND)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def court_order(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The court obliged the parents to work with an assistant."""
    case = opened(request, family_id, purpose="postanowienie sądu")
    form = forms.CourtOrder(request.POST or None)
    command = partial(commands.record_court_order, case.family, day=case.on, by=request.member)
    page = Writing("Postanowienie sądu", "Zapisz postanowienie", "Zapisano postanowienie.", GROUND)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.ASSIGN_ASSISTANT)
def ruling(request: MemberRequest, family_id: UUID, application_id: UUID) -> HttpResponse:
    """The waiting list, or a refusal."""
    case = opened(request, family_id, purpose="decyzja o asystencie")
    found = get_object_or_404(queries.applications_of(case.family), pk=application_id)
    form = forms.Ruling(request.POST or None)
    command = partial(commands.rule_on, found, day=case.on, by=request.member)
    page = Writing("Lista oczekujących albo odmowa", "Zapisz decyzję", "Zapisano decyzję.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.APPLY_FOR_ASSISTANT)
def waiting(request: MemberRequest) -> HttpResponse:
    """Applications without an assistant yet, in the order in which they come."""
    today = timezone.localdate()
    found = queries.applications_waiting(request.member, today)
    record_reading(
        "families.waiting",
        by=request.member,
        purpose="wnioski, które czekają",
        gmina_id=request.member.gmina.pk,
        people={one.application.family_id for one in found},
    )
    shown = {
        "rows": tables.waiting_rows(found, today),
        "by_court": sum(one.is_by_court for one in found),
    }
    return render(request, "families/waiting.html", shown)
