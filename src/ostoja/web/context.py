"""What the layout shows on every page."""

from functools import cache, lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString

from ostoja.accounts.enums import Right

FILES = {"icon": "mark.svg", "styles": "ostoja.css", "htmx": "htmx.min.js"}
FRAME = ("home", "keys", "search", "choose_gmina", "mfa_index", "sign_out")


def layout(request: HttpRequest) -> dict[str, object]:
    member = getattr(request, "member", None)
    rights = member.rights if member else None
    return {
        "member": member,
        "may": may(rights),
        "demo": settings.DEMO,
        "path": request.path,
        "to": addresses(),
        "menu": drawn("components/menu.html", request.path, rights, demo=settings.DEMO),
        "map": drawn("components/map.html", request.path, rights, demo=settings.DEMO),
        "form": None,
    }


@cache
def addresses() -> dict[str, str]:
    """What the layout leads to: these addresses do not change while the program runs."""
    files = {name: static(f"ostoja/{file}") for name, file in FILES.items()}
    return files | {name: reverse(name) for name in FRAME}


@lru_cache(maxsize=256)
def may(rights: frozenset[Right] | None) -> dict[str, bool]:
    return {right.value: right in (rights or ()) for right in Right}


@lru_cache(maxsize=2048)
def drawn(menu: str, path: str, rights: frozenset[Right] | None, *, demo: bool) -> SafeString:
    """A menu, the same at each visit to a page, so drawn once; nothing of a gmina is in it."""
    shown = {"path": path, "member": rights is not None, "may": may(rights), "demo": demo}
    return render_to_string(menu, shown)
