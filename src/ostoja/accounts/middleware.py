"""Who is asking, for which gmina: set once per request, before any view."""

from collections.abc import Callable

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ostoja.accounts.entry import Member, member_in
from ostoja.accounts.models import User
from ostoja.database.isolation import scope

CHOSEN = "gmina"
BROKEN = 500


class MemberRequest(HttpRequest):
    """A request whose person acts in a gmina; views behind `needs` receive it."""

    member: Member


class MemberMiddleware:
    """Opens the gmina's scope around the view; nothing is seen by those who have no gmina."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = None
        if isinstance(request.user, User):
            member = member_in(request.user, request.session.get(CHOSEN), on=timezone.localdate())
        request.member = member  # type: ignore[attr-defined] # read by `needs` and the layout
        if member is None:
            return self.get_response(request)
        with scope(gmina=member.gmina.pk, user=member.user.pk):
            response = self.get_response(request)
            if response.status_code >= BROKEN and connection.vendor == "postgresql":
                transaction.set_rollback(True)  # half of what a broken page did is not kept
            return response
