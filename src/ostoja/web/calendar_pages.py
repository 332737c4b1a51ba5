"""One's own calendar of terms at a secret address, in numbers alone."""

from datetime import UTC

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.commands import close_feed, open_feed
from ostoja.accounts.entry import reader_of_feed
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.accounts.queries import feed_of
from ostoja.database.isolation import scope
from ostoja.web.coming import by_day
from ostoja.web.coming import calendar as written


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SEE_FAMILIES)
def own(request: MemberRequest) -> HttpResponse:
    """Whether there is an address; a new one is shown once, on the page that made it."""
    shown: dict[str, object] = {}
    if request.method == "POST":
        names = (request.member.gmina.slug, open_feed(request.member))
        shown["address"] = request.build_absolute_uri(reverse("calendar_feed", args=names))
    return render(request, "web/calendar.html", shown | {"feed": feed_of(request.member)})


@require_POST
@needs(Right.SEE_FAMILIES)
def close(request: MemberRequest) -> HttpResponse:
    """From now on the address answers nothing."""
    close_feed(request.member)
    return redirect("calendar")


@require_safe
def feed(request: HttpRequest, gmina: str, secret: str) -> HttpResponse:
    """For a calendar program, which signs nobody in: the secret is the key, numbers the answer."""
    now = timezone.now()
    member = reader_of_feed(gmina, secret, on=timezone.localdate())
    if member is None:
        raise Http404
    with scope(gmina=member.gmina.pk, user=member.user.pk):
        if not member.may(Right.SEE_FAMILIES):
            raise Http404
        days = by_day(member, timezone.localdate())
    address = request.build_absolute_uri(reverse("today"))
    text = written(days, now.astimezone(UTC), address)
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")
