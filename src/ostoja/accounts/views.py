"""Pages of signing in that django-allauth has not, or that we make stricter; people and roles."""

from typing import Any
from uuid import UUID

from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import commands, forms, invitations, queries
from ostoja.accounts import drafts as kept_drafts
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import at_work, needs
from ostoja.fields import add_refusal


class RemoveKey(RemoveWebAuthnView):  # type: ignore[misc] # allauth ships no types
    """Takes a passkey away, unless it is the last factor of somebody who must have one."""

    form_class = forms.RemoveKey

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "authenticator": self.object}


remove_key = RemoveKey.as_view()


@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def accept_invitation(request: HttpRequest, link: str) -> HttpResponse:
    """Set a password by a one-time link; looking at the page does not spend it."""
    try:
        user = invitations.person_of(link)
    except invitations.SpentLink:
        return render(request, "accounts/spent_link.html", status=410)
    form = forms.NewPassword(request.POST or None)
    if request.method == "POST" and form.is_valid():
        commands.set_password(user, form.cleaned_data["password"])
        messages.success(request, "Hasło zapisane. Zaloguj się nim teraz.")
        return redirect("account_login")
    return render(request, "accounts/accept_invitation.html", {"form": form, "person": user})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.MANAGE_PEOPLE)
def people(request: MemberRequest) -> HttpResponse:
    """Who works in the gmina and in what role; a person is added here."""
    form = forms.Invitation(request.POST or None)
    link = ""
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            user, link = commands.invite(
                request.member.gmina,
                email=data["email"],
                role=Role(data["role"]),
                names=(data["first_name"], data["last_name"]),
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
    found = queries.memberships_for(request.member, on=timezone.localdate())
    return render(
        request,
        "accounts/people.html",
        {"form": form, "memberships": found, "link": link, "person": person},
    )


def _address(request: HttpRequest, link: str) -> str:
    """The whole address to hand over; nothing for a person who already has a password."""
    if not link:
        return ""
    return request.build_absolute_uri(reverse("accept_invitation", args=(link,)))


@require_safe
@at_work
def drafts(request: MemberRequest) -> HttpResponse:
    """What one began to write and did not save."""
    found = kept_drafts.drafts_for(request.member)
    return render(request, "accounts/drafts.html", {"drafts": found})


@require_POST
@at_work
def keep_draft(request: MemberRequest) -> HttpResponse:
    """Keep what is being typed; answers with the time, to be shown beside the fields."""
    form = forms.Draft(request.POST)
    if not form.is_valid():
        refusals = " ".join(str(each) for errors in form.errors.values() for each in errors)
        return HttpResponse(f"Szkicu nie zapisano. {refusals}", status=422)
    page, title = form.cleaned_data["_page"], form.cleaned_data["_title"]
    kept_drafts.keep_draft(request.member, page, form.typed, title=title)
    return HttpResponse(f"Zapisano {timezone.localtime():%H:%M}")


@require_POST
@at_work
def drop_draft(request: MemberRequest, draft_id: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = get_object_or_404(kept_drafts.drafts_for(request.member), pk=draft_id)
    kept_drafts.drop_draft(request.member, found.key)
    messages.success(request, "Szkic wyrzucony.")
    return redirect("drafts")
