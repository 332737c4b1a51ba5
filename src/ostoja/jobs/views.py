"""The outbox: what the demonstration would have sent."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.jobs import queries

ON_A_PAGE = 20


@require_safe
@needs(Right.SEE_HEALTH)
def outbox(request: MemberRequest) -> HttpResponse:
    """Messages of the gmina, newest first; only in the demonstration, where none leaves."""
    if not settings.DEMO:
        raise Http404
    letters = Paginator(queries.letters_for(request.member), ON_A_PAGE)
    page = letters.get_page(request.GET.get("strona"))
    return render(request, "jobs/outbox.html", {"page": page})
