"""Who works in the gmina: adding, roles and their end, looking as somebody else."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import commands, forms, queries, tables
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.middleware import LOOKING, MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.fields import add_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.MANAGE_PEOPLE)
def people(request: MemberRequest) -> HttpResponse:
    """Who works in the gmina and in what role; a person is added here."""
    form = forms.Invitation(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            user, link = commands.invite(
                request.member.gmina,
                email=data["email"],
                role=Role(data["role"]),
                names=(data["first_name"], data["last_name"]),
                valid_to=data["valid_to"],
                by=request.member,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return _people(request, forms.Invitation(), _address(request, link), str(user))
    return _people(request, form)


@require_POST
@needs(Right.MANAGE_PEOPLE)
def new_link(request: MemberRequest, user_id: UUID) -> HttpResponse:
    """A one-time link for somebody who lost the password."""
    rows = queries.memberships_for(request.member, on=timezone.localdate())
    row = get_object_or_404(rows.filter(user_id=user_id)[:1])
    link = commands.renew_link(request.member, row.user)
    return _people(request, forms.Invitation(), _address(request, link), str(row.user))


def _people(
    request: MemberRequest, form: forms.Invitation, link: str = "", person: str = ""
) -> HttpResponse:
    rows = tables.linked_people(queries.staff_of(request.member, timezone.localdate()))
    shown = {"form": form, "rows": rows, "link": link, "person": person}
    return render(request, "accounts/people.html", shown)


def _address(request: HttpRequest, link: str) -> str:
    """The whole address to hand over; nothing for a person who already has a password."""
    if not link:
        return ""
    return request.build_absolute_uri(reverse("accept_invitation", args=(link,)))


@require_safe
@needs(Right.MANAGE_PEOPLE)
def person(request: MemberRequest, user_id: UUID) -> HttpResponse:
    """One person: roles with their dates, authorisations, and what can be done."""
    roles = list(queries.roles_of_person(request.member, user_id))
    if not roles:
        raise Missing("Ta osoba nie pracuje w Twojej gminie.")
    papers = queries.authorisations_for(request.member).filter(user_id=user_id)
    shown = {
        "person": roles[0].user,
        "roles": tables.role_rows(roles, timezone.localdate()),
        "papers": tables.authorisation_rows(papers, timezone.localdate()),
        "is_me": user_id == request.member.user.pk,
    }
    return render(request, "accounts/person.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.MANAGE_PEOPLE)
def end_role(request: MemberRequest, membership_id: UUID) -> HttpResponse:
    """Take a role away, at once or after a last day."""
    found = get_object_or_404(queries.membership_for(request.member, membership_id))
    form = forms.EndOfRole(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            ended = commands.end_role(
                found, last_day=form.cleaned_data["last_day"], by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, tables.words_of_end(ended))
            return redirect("person", found.user_id)
    return render(request, "accounts/end_role.html", {"form": form, "role": found})


@require_POST
@needs(Right.MANAGE_PEOPLE)
def look(request: MemberRequest, user_id: UUID) -> HttpResponse:
    """Begin to look at what this person sees."""
    rows = queries.memberships_for(request.member, on=timezone.localdate())
    row = get_object_or_404(rows.filter(user_id=user_id)[:1])
    commands.begin_looking(request.member, row)
    request.session[LOOKING] = str(user_id)
    return redirect("home")


@require_POST
def stop_looking(request: HttpRequest) -> HttpResponse:
    """Back to one's own eyes."""
    commands.end_looking(getattr(request, "member", None))
    request.session.pop(LOOKING, None)
    return redirect("home")
