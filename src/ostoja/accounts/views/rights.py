"""What each role sees and may, and the quarterly review of who has which."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts import commands, queries, tables
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs


@require_safe
@login_required
def roles(request: HttpRequest) -> HttpResponse:
    """Each role in plain words; whoever signed in may read it."""
    return render(request, "accounts/roles.html", {"roles": tables.roles_in_words()})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.MANAGE_PEOPLE)
def review(request: MemberRequest) -> HttpResponse:
    """Everybody's roles and authorisations, to go through, print and sign once a quarter."""
    today = timezone.localdate()
    rows = tables.people_cells(queries.staff_of(request.member, today))
    if request.method == "POST":
        commands.sign_review(request.member, rows)
        messages.success(request, "Zapisano przegląd. Wydrukuj wykaz i podpisz go.")
        return redirect("rights_review")
    shown = {
        "rows": rows,
        "review": queries.review_of_quarter(request.member, today),
        "checksum": commands.checksum_of(rows),
        "today": today,
    }
    return render(request, "accounts/review.html", shown)
