"""What the layout shows on every page."""

from django.conf import settings
from django.http import HttpRequest

from ostoja.accounts.enums import Right


def layout(request: HttpRequest) -> dict[str, object]:
    member = getattr(request, "member", None)
    rights = {right.value: bool(member and member.may(right)) for right in Right}
    return {"member": member, "may": rights, "demo": settings.DEMO}
