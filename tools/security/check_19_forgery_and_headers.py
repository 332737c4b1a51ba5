"""forged posts taken, or headers and cookie marks missing.

Every post without a token, with a wrong one, and from a foreign page; every answer to everybody,
errors, files and static files included, in the settings that stand behind TLS.
"""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.test import Client, RequestFactory, override_settings

from access.rooms import body
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.web import errors
from ostoja.web.middleware import SecurityHeaders
from security.pages import addresses, answers
from visitors import VISITORS, client_as, client_of

SAMPLE = "headers as manager and stranger"
SECURE = {"HTTP_X_FORWARDED_PROTO": "https"}
REFUSED = 403
WANTED = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "Cache-Control": "",
}
STRICTER = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox"}
"""As scans are sent, which somebody outside has made."""
STATIC = ("/static/ostoja/ostoja.css", "/static/ostoja/htmx.min.js")


def check(full: bool) -> tuple[int, int]:
    whole = whole_gmina()
    with override_settings(**settings.TLS):
        held = [*forgeries(whole), *headers(whole, full=full), *cookies(whole)]
    return len(held), held.count(False)


def forgeries(whole: Any) -> Iterator[bool]:
    """Each is refused."""
    foreign = {"HTTP_ORIGIN": "https://obcy.example", "HTTP_REFERER": "https://obcy.example/"}
    for headers in ({}, {"HTTP_ORIGIN": "null"}, foreign):
        client = client_as(Role.MANAGER, whole.gmina, enforce_csrf_checks=True, **SECURE)
        for route, address in addresses(whole, "post"):
            for token in ({}, {"csrfmiddlewaretoken": "x" * 64}):
                answer = client.post(address, body(route, whole) | token, **headers)
                yield answer.status_code == REFUSED


def headers(whole: Any, *, full: bool) -> Iterator[bool]:
    """Each header of each answer; pages of those signed in are not kept."""
    chosen = VISITORS if full else {name: VISITORS[name] for name in ("manager", "stranger")}
    for name, visitor in chosen.items():
        client = visitor(whole.gmina, **SECURE)
        for _, response in answers(client, whole):
            yield from complete(response)
            yield name == "stranger" or "no-store" in response.headers["Cache-Control"]
    client = client_as(Role.MANAGER, whole.gmina, **SECURE)
    for address in ("/nie-ma/", "/%00/", *STATIC):
        yield from complete(client.get(address))
    yield from complete(Client(HTTP_HOST="obcy.example", **SECURE).get("/"))
    yield from complete(client.put("/"))
    yield from complete(Client().get("/"), plain=True)
    yield from broken_pages(whole)


def broken_pages(whole: Any) -> Iterator[bool]:
    """Answers to what breaks inside, through the whole chain of middleware."""
    from unittest.mock import patch

    for trouble in (RuntimeError("x"), SuspiciousOperation("x")):
        client = client_as(Role.MANAGER, whole.gmina, raise_request_exception=False, **SECURE)
        with patch("ostoja.web.board.due_for", side_effect=trouble):
            yield from complete(client.get("/"))
    request = RequestFactory().get("/")
    yield "Content-Security-Policy" in SecurityHeaders(errors.broken)(request).headers


def complete(response: Any, *, plain: bool = False) -> Iterator[bool]:
    for name, value in WANTED.items():
        if not (plain and name == "Strict-Transport-Security"):
            said = response.headers.get(name, "\0")
            yield value in said or said == STRICTER.get(name)


def cookies(whole: Any) -> Iterator[bool]:
    member = client_as(Role.MANAGER, whole.gmina).member
    client = client_of(member.user, **SECURE)
    client.get("/")  # a page with forms, which brings the token
    client.post("/gmina/", {"gmina": str(whole.gmina.pk)})
    names = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    yield names <= set(client.cookies)
    for name in names & set(client.cookies):
        cookie = client.cookies[name]
        yield bool(cookie["secure"])
        yield bool(cookie["httponly"])
        yield cookie["samesite"] in {"Lax", "Strict"}
        yield name.startswith("__Host-") and cookie["path"] == "/" and not cookie["domain"]
