"""The register of written authorisations to personal data."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import commands, forms, papers, queries, tables
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.fields import add_refusal


@require_safe
@needs(Right.SEE_PEOPLE)
def authorisations(request: MemberRequest) -> HttpResponse:
    """Every authorisation of the gmina, newest first."""
    rows = tables.authorisation_rows(
        queries.authorisations_for(request.member), timezone.localdate()
    )
    return render(request, "accounts/authorisations.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.AUTHORISE)
def issue(request: MemberRequest, user_id: UUID) -> HttpResponse:
    """Put an authorisation on the register; it is printed from its own page."""
    role = queries.roles_of_person(request.member, user_id).first()
    if role is None:
        raise Missing("Ta osoba nie pracuje w Twojej gminie.")
    form = forms.Authorisation(
        request.POST or None, initial=queries.next_authorisation(request.member)
    )
    if request.method == "POST" and form.is_valid():
        try:
            issued = commands.issue_authorisation(
                request.member.gmina, role.user, **form.cleaned_data, by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return redirect("authorisation", issued.pk)
    return render(request, "accounts/issue.html", {"form": form, "person": role.user})


@require_safe
@needs(Right.SEE_PEOPLE)
def authorisation(request: MemberRequest, authorisation_id: UUID) -> HttpResponse:
    """One authorisation: its words, its files to sign, the pledge and the withdrawal."""
    found = get_object_or_404(queries.authorisations_for(request.member), pk=authorisation_id)
    return _page(request, authorisation_id, forms.Pledge(), tables.facts_of(found))


@require_POST
@needs(Right.AUTHORISE)
def pledge(request: MemberRequest, authorisation_id: UUID) -> HttpResponse:
    """The signed pledge of confidentiality came back."""
    found = get_object_or_404(queries.authorisations_for(request.member), pk=authorisation_id)
    form = forms.Pledge(request.POST)
    if form.is_valid():
        try:
            commands.record_pledge(found, day=form.cleaned_data["pledged_on"], by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Zapisano zobowiązanie. Upoważnienie działa.")
            return redirect("authorisation", found.pk)
    return _page(request, authorisation_id, form, tables.facts_of(found))


@require_POST
@needs(Right.AUTHORISE)
def withdraw(request: MemberRequest, authorisation_id: UUID) -> HttpResponse:
    """From the next click on it opens nothing."""
    found = get_object_or_404(queries.authorisations_for(request.member), pk=authorisation_id)
    commands.withdraw_authorisation(found, by=request.member)
    messages.success(request, f"Cofnięto upoważnienie {found.number}.")
    return redirect("authorisation", found.pk)


@require_safe
@needs(Right.SEE_PEOPLE)
def authorisation_file(request: MemberRequest, authorisation_id: UUID, kind: str) -> HttpResponse:
    """The authorisation with the pledge, to print and sign."""
    found = get_object_or_404(queries.authorisations_for(request.member), pk=authorisation_id)
    if kind not in papers.WRITERS:
        raise Missing("Nie ma takiego pliku.")
    write, content_type = papers.WRITERS[kind]
    response = HttpResponse(write(papers.paper_of(found)), content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="upowaznienie.{kind}"'
    return response


def _page(
    request: MemberRequest, authorisation_id: UUID, form: forms.Pledge, facts: tables.Facts
) -> HttpResponse:
    shown = {"key": authorisation_id, "form": form, "facts": facts}
    return render(request, "accounts/authorisation.html", shown)
