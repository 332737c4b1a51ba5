"""The door of a page: sign-in, a gmina, and the right, each refusal in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest


class Missing(Http404):
    """Nothing here, with words for the user; Django's own are for developers and not shown."""


class NotYours(PermissionDenied):
    """Not for this person as things stand; `way_out` is the page on which that can change."""

    def __init__(self, words: str, way_out: str) -> None:
        super().__init__(words)
        self.way_out = way_out


NO_ROLE = "Nie masz dziś roli w żadnej gminie. Nada ją kierownik."
View = Callable[Concatenate[MemberRequest, ...], HttpResponse]


def at_work(view: View) -> Callable[..., HttpResponse]:
    """Let in whoever acts in a gmina, whatever the role: for what is each person's own."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if getattr(request, "member", None) is None:
            raise PermissionDenied(NO_ROLE)
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return guarded


def confirm(request: MemberRequest) -> None:
    """Ask who it is again, unless the person said so in the last minutes.

    Raises what leads to the page of the password and the code; what was sent goes on after it.
    """
    _confirmed(request)


_confirmed = reauthentication_required(lambda _request: None)


def needs(right: Right) -> Callable[[View], Callable[..., HttpResponse]]:
    """Let only those in who have the right in the gmina they act in."""

    def door(view: View) -> Callable[..., HttpResponse]:
        @at_work
        @wraps(view)
        def guarded(request: MemberRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401
            refusal = request.member.why_not(right)
            if refusal:
                raise PermissionDenied(refusal)
            return view(request, *args, **kwargs)

        return guarded

    return door
