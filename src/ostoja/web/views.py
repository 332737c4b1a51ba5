"""Pages that belong to no single capability: the front door and the look-book."""

from datetime import UTC, timedelta

from django.conf import settings
from django.contrib.auth import views as auth_views
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import entry
from ostoja.accounts.commands import end_looking
from ostoja.accounts.entry import no_gmina_yet
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import CHOSEN, MemberRequest
from ostoja.accounts.models import User
from ostoja.accounts.permissions import at_work, needs
from ostoja.audit.commands import record_reading
from ostoja.web import board, forms, help_pages
from ostoja.web import today as today_board
from ostoja.web.samples import samples
from ostoja.web.search import everything_like

SECURITY_CONTACT_HOLDS = timedelta(days=180)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session, and looking as somebody else with it."""
    end_looking(getattr(request, "member", None))
    return auth_views.LogoutView.as_view()(request)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Ostoja is, for a stranger; what is due, for those at work."""
    member = getattr(request, "member", None)
    if member is None:
        if request.user.is_anonymous and no_gmina_yet():
            return redirect("first_run")
        return render(request, "web/welcome.html")
    today = timezone.localdate()
    shown = {
        "rows": board.own_returns(member, today),
        "due": board.due_for(member, today),
        "steps": board.first_steps(member, today),
        "by_court": board.by_court(member, today),
        "openings": board.openings_for(member, timezone.now()),
    }
    return render(request, "web/at_work.html", shown)


@require_safe
@needs(Right.SEE_FAMILIES)
def today(request: MemberRequest) -> HttpResponse:
    """What is to be done for families today, late and soon; the head sees more."""
    day = timezone.localdate()
    board = today_board.board_for(request.member, day)
    record_reading(
        "web.today",
        by=request.member,
        purpose="tablica dnia",
        gmina_id=request.member.gmina.pk,
        people=board.people,
    )
    return render(request, "web/today.html", {"board": board, "day": day})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def choose_gmina(request: HttpRequest) -> HttpResponse:
    """Choose which gmina to act in; one person may serve several."""
    assert isinstance(request.user, User)  # noqa: S101 # login_required lets no one else in
    members = entry.memberships_of(request.user, on=timezone.localdate())
    if request.method == "POST":
        wanted = request.POST.get("gmina", "")
        if wanted in {str(member.gmina.pk) for member in members}:
            request.session[CHOSEN] = wanted
            return redirect("home")
    return render(request, "accounts/choose_gmina.html", {"members": members})


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every piece that pages are made of, on one page, to look at and to test."""
    form = forms.Example(request.GET if "name" in request.GET else None)
    shown = samples(request.GET.get("strona"))
    return render(request, "web/components.html", {"form": form, **shown})


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """The keyboard shortcuts, Alt+0 to Alt+9."""
    return render(request, "web/keys.html")


@require_safe
def law(request: HttpRequest) -> HttpResponse:
    """What the program knows of the law today, on what ground."""
    day = timezone.localdate()
    return render(request, "web/law.html", {"rows": help_pages.law_on(day), "day": day})


@require_http_methods(["GET", "HEAD", "POST"])
@at_work
def search(request: MemberRequest) -> HttpResponse:
    """Everything like what was typed; by POST, so that no name stands in an address."""
    form = forms.Search(request.POST or None)
    shown: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        text, member = form.cleaned_data["text"], request.member
        found = everything_like(member, text, timezone.localdate())
        if found.people:
            record_reading(
                "web.search",
                by=member,
                purpose="szukanie",
                gmina_id=member.gmina.pk,
                people=found.people,
            )
        shown |= {"kinds": found.kinds, "asked": True}
    return render(request, "web/search.html", shown)


@require_safe
def security_contact(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a weakness (RFC 9116); nothing where the office named nobody."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    until = (timezone.now() + SECURITY_CONTACT_HOLDS).astimezone(UTC)
    lines = (
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: pl, en",
        f"Canonical: {request.build_absolute_uri()}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
