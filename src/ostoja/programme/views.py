"""Pages about what the council adopted."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.programme import queries


@require_safe
@needs(Right.SEE_REPORT)
def programmes(request: MemberRequest) -> HttpResponse:
    """The gmina's programmes, newest first."""
    found = queries.programmes_for(request.member)
    return render(request, "programme/programmes.html", {"programmes": found})


@require_safe
@needs(Right.SEE_REPORT)
def programme(request: MemberRequest, programme_id: UUID) -> HttpResponse:
    """One programme: resolutions, chapters, goals with tasks and indicators, implementers."""
    found = get_object_or_404(queries.programmes_for(request.member), pk=programme_id)
    return render(
        request,
        "programme/programme.html",
        {
            "programme": found,
            "resolutions": queries.resolutions_of(found),
            "chapters": queries.chapters_of(found),
            "goals": queries.goals_with_indicators(found),
            "implementers": queries.implementers_of(found),
        },
    )
