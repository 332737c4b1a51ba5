"""Pages of signing in that django-allauth has not, or that we make stricter."""

from typing import Any

from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ostoja.accounts import commands, forms, invitations


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
