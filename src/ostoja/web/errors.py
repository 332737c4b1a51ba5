"""Error pages that say what happened, what of the answers, and what next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ostoja.accounts.permissions import Missing
from ostoja.audit.commands import record_refusal

SHORTEST_KEPT = 20
"""Letters; what is shorter is typed again sooner than copied."""
NEVER_SHOWN = ("password", "csrfmiddlewaretoken", "code", "token")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The refusal in words; whose it was stands in the trail, once a request."""
    refusal, member = str(exception or ""), getattr(request, "member", None)
    if member is not None:
        record_refusal(request.path, by=member, gmina_id=member.gmina.pk, why=refusal)
    shown = {"refusal": refusal, "way_out": getattr(exception, "way_out", "")}
    return render(request, "errors/403.html", shown, status=403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """A form sent from an old page, or from somebody else's."""
    return render(request, "errors/forged.html", {"typed": typed_in(request)}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    words = str(exception) if isinstance(exception, Missing) else ""
    return render(request, "errors/404.html", {"words": words}, status=404)


def too_many(request: HttpRequest) -> HttpResponse:
    """Too many requests from one place in a short time."""
    return render(request, "errors/429.html", status=429)


def broken(request: HttpRequest | None) -> HttpResponse:
    """Drawn without the request: whatever broke must not break this page too."""
    page = render_to_string("errors/500.html", {"typed": typed_in(request) if request else []})
    return HttpResponse(page, status=500)


def typed_in(request: HttpRequest) -> list[str]:
    """The longer answers of a form sent from our own page, so that they can be copied."""
    if request.headers.get("Origin") != f"{request.scheme}://{request.get_host()}":
        return []
    try:
        sent = list(request.POST.items())
    except Exception:  # noqa: BLE001 # the body may be what broke
        return []
    return [
        text
        for name, text in sent
        if isinstance(text, str)
        and len(text) >= SHORTEST_KEPT
        and not any(word in name for word in NEVER_SHOWN)
    ]
