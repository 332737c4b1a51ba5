"""Children of other gminas placed on our territory: counted, never paid for."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.foster import commands, forms, queries
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask

LIST = "Dzieci z innych gmin"


@require_safe
@needs(Right.SEE_CARE)
def placed_here(request: MemberRequest) -> HttpResponse:
    found = queries.placed_here_for(request.member)
    return render(request, "foster/placed_here.html", {"placed": found})


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def add_placed_here(request: MemberRequest) -> HttpResponse:
    form = forms.PlacedHere(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.place_here(request.member.gmina, **typed, by=request.member)
        return Done(f"Zapisano: {saved}.", reverse("foster:placed_here"))

    trail = [(LIST, reverse("foster:placed_here"))]
    return ask(request, form, Asked("Dziecko z innej gminy", "Zapisz", trail), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def end_placed_here(request: MemberRequest, placed_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.placed_here_for(request.member), pk=placed_id)
    form = forms.EndPlacedHere(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        commands.end_placed_here(found, **typed, by=request.member)
        return Done(f"Zapisano koniec: {found.mark}.", reverse("foster:placed_here"))

    trail = [(LIST, reverse("foster:placed_here"))]
    return ask(request, form, Asked(f"Koniec: {found.mark}", "Zapisz koniec", trail), do)
