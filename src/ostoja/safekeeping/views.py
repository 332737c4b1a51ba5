"""The health page, for those who look after the installation."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.safekeeping import queries


@require_safe
@needs(Right.SEE_HEALTH)
def health(request: MemberRequest) -> HttpResponse:
    """Whether all is well, and what to do where it is not."""
    checks = queries.health(timezone.localtime())
    to_do = [check for check in checks if check.advice]
    bad = any(check.tone == "error" for check in checks)
    context = {"checks": checks, "to_do": to_do, "bad": bad}
    return render(request, "safekeeping/health.html", context)
