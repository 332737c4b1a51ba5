"""What was settled with a powiat."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask


@require_safe
@needs(Right.SEE_CARE)
def policies(request: MemberRequest) -> HttpResponse:
    """Every set by powiat, the newest first."""
    rows = tables.policy_rows(queries.policy_sets_for(request.member))
    return render(request, "foster/policies.html", {"rows": rows})


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def add_policies(request: MemberRequest) -> HttpResponse:
    """A set that holds from the first day of a month."""
    gmina = request.member.gmina
    form = forms.PolicySet(request.POST or None, initial={"powiat": gmina.powiat})

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.settle_policies(gmina, **typed, by=request.member)
        return Done(f"Zapisano: {saved}.", reverse("foster:policies"))

    trail = [("Ustalenia z powiatem", reverse("foster:policies"))]
    intro = "Ustawa milczy w tych sprawach. Wpisz, jak liczy powiat; starsze miesiące zostają."
    return ask(request, form, Asked("Nowe ustalenia", "Zapisz ustalenia", trail, intro), do)
