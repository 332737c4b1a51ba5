"""Closing a year, and unlocking it by two persons."""

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
from ostoja.foster import commands, forms, queries
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask, refuse

LIST = "Zamknięte lata"


@require_safe
@needs(Right.SEE_CARE)
def locks(request: MemberRequest) -> HttpResponse:
    return render(request, "foster/locks.html", {"locks": queries.locks_for(request.member)})


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def close_year(request: MemberRequest) -> HttpResponse:
    last = timezone.localdate().year - 1
    form = forms.CloseYear(request.POST or None, initial={"year": last})

    def do(typed: dict[str, Any]) -> Done:
        lock = commands.close_year(request.member.gmina, **typed, by=request.member)
        return Done(f"Rok {lock.year} jest zamknięty.", reverse("foster:locks"))

    intro = "W zamkniętym roku nie można wpisać, zmienić ani cofnąć zapłaty. Poprawka to nowa nota."
    trail = [(LIST, reverse("foster:locks"))]
    return ask(request, form, Asked("Zamknij rok", "Zamknij rok", trail, intro), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def ask_to_unlock(request: MemberRequest, lock_id: UUID) -> HttpResponse:
    lock = get_object_or_404(queries.locks_for(request.member), pk=lock_id)
    form = forms.Unlock(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        commands.ask_to_unlock(lock, **typed, by=request.member)
        words = f"Zapisano prośbę. Rok {lock.year} odblokuje druga osoba."
        return Done(words, reverse("foster:locks"))

    trail = [(LIST, reverse("foster:locks"))]
    return ask(request, form, Asked(f"Odblokuj rok {lock.year}", "Poproś", trail), do)


@require_POST
@needs(Right.RECORD_COSTS)
def unlock_year(request: MemberRequest, lock_id: UUID) -> HttpResponse:
    lock = get_object_or_404(queries.locks_for(request.member), pk=lock_id)
    try:
        commands.unlock_year(lock, by=request.member)
    except ValidationError as refusal:
        refuse(request, refusal)
    else:
        messages.success(request, f"Rok {lock.year} jest odblokowany.")
    return redirect("foster:locks")
