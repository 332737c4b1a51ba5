"""What a session must fulfil before any page: it is young enough, and the second factor is set."""

import time
from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from ostoja.accounts.entry import Member
from ostoja.accounts.rules import needs_second_factor

BEGAN, SEEN, PROVEN = "began", "seen", "second_factor"
NOTED_EVERY = 60
"""Seconds: the last click is written down once a minute, not at each page."""
IDLE = "Wylogowaliśmy Cię, bo przez dłuższy czas nic się nie działo. Zaloguj się jeszcze raz."
TOO_LONG = "Sesja trwa najwyżej 12 godzin. Zaloguj się jeszcze raz."
SET_IT_UP = (
    "Twoja rola widzi dane osobowe, więc do hasła potrzebny jest drugi składnik. Ustaw go teraz,"
    " to dwa kroki."
)
ON_THE_WAY = frozenset(
    {
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "account_reauthenticate",
        "sign_out",
        "choose_gmina",
        "keys",
        "stop_looking",
    }
)
"""Pages open to somebody who has yet to set the second factor up."""
WHILE_LOOKING = frozenset({"stop_looking", "sign_out"})
"""All that can be sent while looking at what another person sees."""
ONLY_LOOKING = (
    "To jest podgląd: patrzysz na to, co widzi inna osoba, i niczego nie zmienisz. Najpierw"
    " zakończ podgląd przyciskiem u góry strony."
)
READING = ("GET", "HEAD", "OPTIONS")
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
View = Callable[[HttpRequest], HttpResponse]


class SessionLimits:
    """Ends a session after some time without a click, and after some time whatever happens."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        now = time.time()
        words = _over(request, now)
        if words:
            logout(request)
            messages.info(request, words)
            return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
        if now - request.session.get(SEEN, 0) > NOTED_EVERY:
            request.session[SEEN] = now
        return self.get_response(request)


def _over(request: HttpRequest, now: float) -> str | None:
    began = request.session.setdefault(BEGAN, now)
    if now - began > settings.SESSION_LONGEST:
        return TOO_LONG
    return IDLE if now - request.session.get(SEEN, now) > settings.SESSION_IDLE else None


class SecondFactorGate:
    """Leads those whose role sees personal data to set up the second factor, and only there."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _kwargs: object
    ) -> HttpResponse | None:
        if not settings.SECOND_FACTOR_DEMANDED or not _is_missing(request):
            return None
        if request.resolver_match is None or request.resolver_match.view_name in ON_THE_WAY:
            return None
        messages.info(request, SET_IT_UP)
        return redirect("mfa_activate_totp")


class LookingGate:
    """Who looks at what another person sees changes nothing."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _kwargs: object
    ) -> None:
        member = getattr(request, "member", None)
        if member is None or member.looking is None or request.method in READING:
            return
        if request.resolver_match is None or request.resolver_match.view_name in WHILE_LOOKING:
            return
        raise PermissionDenied(ONLY_LOOKING)


def _is_missing(request: HttpRequest) -> bool:
    member = getattr(request, "member", None)
    if member is None or request.session.get(PROVEN) or not _sees_people(member):
        return False
    if not is_mfa_enabled(member.user, FACTORS):
        return True
    request.session[PROVEN] = True
    return False


def _sees_people(member: Member) -> bool:
    own = member.looking.own if member.looking else member
    return needs_second_factor(own.roles)
