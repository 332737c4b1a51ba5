"""Who is asking, for which gmina: set once per request, before any view."""

from collections.abc import Callable

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ostoja.accounts.entry import Member, looking_at, member_in
from ostoja.accounts.enums import Right
from ostoja.accounts.models import User
from ostoja.database.isolation import scope

CHOSEN, LOOKING = "gmina", "looking"
BROKEN = 500


class MemberRequest(HttpRequest):
    """A request whose person acts in a gmina; views behind `needs` receive it."""

    member: Member


class MemberMiddleware:
    """Opens the gmina's scope around the view; nothing is seen by those who have no gmina."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = _member_of(request)
        request.member = member  # type: ignore[attr-defined] # read by `needs` and the layout
        if member is None:
            return self.get_response(request)
        with scope(gmina=member.gmina.pk, user=member.user.pk):
            response = self.get_response(request)
            if response.status_code >= BROKEN and connection.vendor == "postgresql":
                transaction.set_rollback(True)  # half of what a broken page did is not kept
            return response


def _member_of(request: HttpRequest) -> Member | None:
    """In the chosen gmina; through another person's eyes while the session says so."""
    if not isinstance(request.user, User):
        return None
    today = timezone.localdate()
    own = member_in(request.user, request.session.get(CHOSEN), on=today)
    person = request.session.get(LOOKING)
    if own is None or not person or not own.may(Right.MANAGE_PEOPLE):
        return own
    return looking_at(own, person, on=today) or own
