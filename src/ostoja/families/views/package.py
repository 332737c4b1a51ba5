"""The page on which a family's history is handed to another gmina."""

import hashlib
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.families import tables
from ostoja.families.commands import package as commands
from ostoja.families.forms.attachments import Package
from ostoja.families.papers.package_file import package_file
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ASSIGN_ASSISTANT)
def package(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """To whom and how; then the package itself."""
    case = opened(request, family_id, purpose="pakiet rodziny dla innej gminy")
    form = Package(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = package_file(case.family, receiver=form.cleaned_data["receiver"], on=case.on)
        checksum = hashlib.sha256(made.content).hexdigest()
        try:
            commands.hand_package(
                case.family,
                **form.cleaned_data,
                checksum=checksum,
                today=case.on,
                by=request.member,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return made.sent()
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "form": form,
        "refusal": commands.why_not_package(case.family),
    }
    return render(request, "families/package.html", page)
