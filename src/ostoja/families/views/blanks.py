"""Empty forms, to be written by hand."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.documents.files import TYPES, paper_file
from ostoja.families.papers import BLANKS


@require_safe
@needs(Right.SEE_FAMILIES)
def blanks(request: MemberRequest) -> HttpResponse:
    """All forms, each in Word and PDF."""
    named = [(name, make().title) for name, make in BLANKS.items()]
    return render(request, "families/blanks.html", {"named": named})


@require_safe
@needs(Right.SEE_FAMILIES)
def blank(request: MemberRequest, name: str, kind: str) -> HttpResponse:
    """One empty form."""
    if name not in BLANKS or kind not in TYPES:
        raise Missing("Nie ma takiego druku.")
    return paper_file(request.member.gmina, BLANKS[name](), kind, on=timezone.localdate()).sent()
