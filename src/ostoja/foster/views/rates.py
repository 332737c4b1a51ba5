"""Institutions and their rates; statutory rates, their valorisation and later values."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask, refuse

INSTITUTIONS, RATES = "Placówki", "Stawki ustawowe"


@require_safe
@needs(Right.SEE_CARE)
def institutions(request: MemberRequest) -> HttpResponse:
    """Each with the rate of today."""
    found = queries.institutions_with_rates(request.member)
    rows = tables.institution_rows(found, timezone.localdate())
    return render(request, "foster/institutions.html", {"rows": rows})


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def add_institution(request: MemberRequest) -> HttpResponse:
    gmina = request.member.gmina
    form = forms.Institution(request.POST or None, initial={"powiat": gmina.powiat})

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.add_institution(gmina, **typed, by=request.member)
        address = reverse("foster:institution", args=(saved.pk,))
        return Done(f"Zapisano placówkę „{saved}”. Teraz wpisz jej stawkę.", address)

    trail = [(INSTITUTIONS, reverse("foster:institutions"))]
    return ask(request, form, Asked("Nowa placówka", "Zapisz placówkę", trail), do)


@require_safe
@needs(Right.SEE_CARE)
def institution(request: MemberRequest, institution_id: UUID) -> HttpResponse:
    """Every publication, the newest first."""
    found = get_object_or_404(queries.institutions_for(request.member), pk=institution_id)
    shown = {"institution": found, "rates": tables.rate_table(queries.rates_of(found))}
    return render(request, "foster/institution.html", shown)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def add_rate(request: MemberRequest, institution_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.institutions_for(request.member), pk=institution_id)
    form = forms.Rate(request.POST or None)
    here = reverse("foster:institution", args=(found.pk,))

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.publish_rate(found, **typed, by=request.member)
        return Done(f"Zapisano: {saved}.", here)

    trail = [(INSTITUTIONS, reverse("foster:institutions")), (found.name, here)]
    return ask(request, form, Asked("Nowa stawka", "Zapisz stawkę", trail), do)


@require_safe
@needs(Right.SEE_CARE)
def rates(request: MemberRequest) -> HttpResponse:
    """The history with its bases, what waits for a second person, and what would be proposed."""
    asked = "indices" in request.GET
    form = forms.Valorisation(request.GET if asked else None)
    statutory = queries.statutory_rates_of(request.member.gmina)
    typed = form.cleaned_data if asked and form.is_valid() else None
    shown = {
        "history": tables.statutory_table(statutory),
        "waiting": tables.waiting_rates(queries.later_rates_for(request.member)),
        "form": form,
        "proposal": tables.proposal(statutory, typed) if typed else "",
    }
    return render(request, "foster/rates.html", shown)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def enter_rates(request: MemberRequest) -> HttpResponse:
    """Announced amounts with their number; another person confirms them."""
    form = forms.AnnouncedRates(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.enter_announced_rates(request.member.gmina, **typed, by=request.member)
        words = f"Zapisano {saved}. Zaczną obowiązywać, gdy potwierdzi je druga osoba."
        return Done(words, reverse("foster:rates"))

    trail = [(RATES, reverse("foster:rates"))]
    return ask(request, form, Asked("Ogłoszone stawki", "Zapisz do potwierdzenia", trail), do)


@require_POST
@needs(Right.RECORD_COSTS)
def confirm_rates(request: MemberRequest, rates_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.later_rates_for(request.member), pk=rates_id)
    try:
        commands.confirm_announced_rates(found, by=request.member)
    except ValidationError as refusal:
        refuse(request, refusal)
    else:
        messages.success(request, f"Potwierdzono {found}.")
    return redirect("foster:rates")


@require_POST
@needs(Right.RECORD_COSTS)
def withdraw_rates(request: MemberRequest, rates_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.later_rates_for(request.member), pk=rates_id)
    try:
        commands.withdraw_announced_rates(found, by=request.member)
    except ValidationError as refusal:
        refuse(request, refusal)
    else:
        messages.success(request, "Wycofano wpisane stawki.")
    return redirect("foster:rates")
