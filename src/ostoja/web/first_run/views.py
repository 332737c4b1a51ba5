"""Four pages that found a gmina; they exist only while there is none."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import quote

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ostoja.accounts import commands
from ostoja.accounts.entry import no_gmina_yet
from ostoja.accounts.enums import GminaKind
from ostoja.fields import add_refusal
from ostoja.law import caseload, cofunding
from ostoja.values.teryt import GminaCode
from ostoja.values.teryt import GminaKind as Digit
from ostoja.web.first_run import door, forms, naming
from ostoja.web.keys import keep

TYPED = "first_run"
KINDS = {
    Digit.URBAN: GminaKind.URBAN,
    Digit.RURAL: GminaKind.RURAL,
    Digit.MIXED: GminaKind.MIXED,
}
View = Callable[[HttpRequest], HttpResponse]


def step(number: int) -> Callable[[View], View]:
    """A page of the first run: not there once a gmina is, behind the door, and in its turn."""

    def page(view: View) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @sensitive_post_parameters("password", "again")
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            if not no_gmina_yet():
                raise Http404
            if not door.is_open_to(request):
                return _ask_for_code(request)
            if number > 1 and "name" not in _typed(request):
                return redirect("first_run")
            return view(request)

        return guarded

    return page


def _ask_for_code(request: HttpRequest) -> HttpResponse:
    form = forms.Code(request.POST if "code" in request.POST else None)
    if form.is_valid() and door.let_in(request, form.cleaned_data["code"]):
        return redirect("first_run")
    return render(request, "first_run/code.html", {"form": form})


def _typed(request: HttpRequest) -> dict[str, str]:
    found: dict[str, str] = request.session.get(TYPED, {})
    return found


def _keep(request: HttpRequest, form: Form) -> None:
    request.session[TYPED] = {**_typed(request), **form.cleaned_data}


@step(1)
def which(request: HttpRequest) -> HttpResponse:
    """TERYT, name, and who heads the gmina."""
    form = forms.Which(request.POST or None, initial=_typed(request))
    if request.method == "POST" and form.is_valid():
        _keep(request, form)
        return redirect("first_run_names")
    return render(request, "first_run/which.html", {"form": form})


@step(2)
def names(request: HttpRequest) -> HttpResponse:
    """The names with their cases, proposed, to be read and confirmed."""
    typed = _typed(request)
    code = GminaCode(typed["teryt"])
    proposed = naming.propose(code, typed["name"], typed["head"])
    form = forms.Names(request.POST or None, initial={**proposed, **typed})
    if request.method == "POST" and form.is_valid():
        _keep(request, form)
        return redirect("first_run_limits")
    return render(request, "first_run/names.html", {"form": form, "code": code, "typed": typed})


@step(2)
def limits(request: HttpRequest) -> HttpResponse:
    """What the law sets, with its articles; the office's mail, which may wait."""
    form = forms.Mail(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        if data["host"]:
            who = f"{quote(data['user'])}:{quote(data['password'], safe='')}@"
            keep(settings.DATA, "mail", f"smtp+tls://{who}{data['host']}:{data['port'] or 587}")
        return redirect("first_run_head")
    today = timezone.localdate()
    rules = [
        (rule.title, rule.on(today), rule.entry_on(today).basis)
        for rule in (caseload.CASELOAD_LIMIT, caseload.CASELOAD_WARNING)
    ]
    shares = cofunding.GMINA_SHARE.entry_on(today)
    return render(
        request, "first_run/limits.html", {"form": form, "rules": rules, "shares": shares}
    )


@step(2)
def head(request: HttpRequest) -> HttpResponse:
    """The first head; the gmina is founded with them, and they are signed in."""
    form = forms.Head(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _found(request, form)
        except ValidationError as refusal:
            add_refusal(form, refusal)
    return render(request, "first_run/head.html", {"form": form})


def _found(request: HttpRequest, form: forms.Head) -> HttpResponse:
    typed, person = _typed(request), form.cleaned_data
    code = GminaCode(typed["teryt"])
    chosen = {name: typed[name] for name in forms.Names.base_fields if name in typed}
    member = commands.found_gmina(
        email=person["email"],
        names=(person["first_name"], person["last_name"]),
        password=person["password"],
        day=timezone.localdate(),
        slug=slugify(typed["name"].replace("ł", "l").replace("Ł", "L")) or typed["teryt"],
        teryt=str(code),
        name=typed["name"],
        kind=KINDS[code.kind],
        wojewodztwo=code.wojewodztwo,
        **chosen,  # the form has every one of the names
    )
    login(request, member.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session.pop(TYPED, None)
    record_authentication(request, member.user, method="password", email=member.user.email)
    return redirect("home")
