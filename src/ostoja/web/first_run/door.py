"""Who may found the gmina: somebody at this machine, or with the code from its console."""

import hashlib
import hmac
import ipaddress

from django.conf import settings
from django.http import HttpRequest

from ostoja.web.keys import secret

LET_IN = "first_run_let_in"
LENGTH = 12


def code() -> str:
    """Printed by `ostoja serve` while there is no gmina."""
    return hashlib.sha256(secret(settings.DATA, "first-run")).hexdigest()[:LENGTH]


def is_open_to(request: HttpRequest) -> bool:
    return bool(request.session.get(LET_IN)) or _is_here(request)


def let_in(request: HttpRequest, given: str) -> bool:
    right = hmac.compare_digest(given.strip().lower().encode(), code().encode())
    if right:
        request.session[LET_IN] = True
    return right


def _is_here(request: HttpRequest) -> bool:
    """A proxy makes everybody look as if they sat here; then only the code opens."""
    if settings.BEHIND_TLS or "X-Forwarded-For" in request.headers:
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
