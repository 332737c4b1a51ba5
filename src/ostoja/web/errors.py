"""Error pages that say what happened, what of the answers, and what next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ostoja.accounts.permissions import Missing


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/403.html", {"refusal": str(exception or "")}, status=403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """A form sent from an old page, or from somebody else's."""
    return render(request, "errors/forged.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    words = str(exception) if isinstance(exception, Missing) else ""
    return render(request, "errors/404.html", {"words": words}, status=404)


def too_many(request: HttpRequest) -> HttpResponse:
    """Too many requests from one place in a short time."""
    return render(request, "errors/429.html", status=429)


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Drawn without the request: whatever broke must not break this page too."""
    return HttpResponse(render_to_string("errors/500.html"), status=500)
