"""fields shown beyond the role.

A child's whole PESEL stands on no page but the one that a click reveals, and in the copy that is
given to the person it belongs to; a child's name only before roles that may see care or the rows
behind a figure, and those who watch who saw whom. Pages, and reports as HTML, DOCX, JSON.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.test_matrix import ADDRESSES
from factories.whole import whole_gmina
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.rules import why_not, why_not_pesel
from security.pages import answers, content_of
from visitors import VISITORS

PESEL = "85650300148"
GIVEN, FAMILY = "Sprawdzimir", "Zapisalski"
REVEALING = "foster:reveal_pesel"
OWN_COPY = "oversight:copy"
WATCHING = "oversight:"
SAMPLE = "reports without PDF"
KINDS = ("html", "docx", "json", "pdf")


def check(full: bool) -> tuple[int, int]:
    whole = whole_gmina()
    child = whole.line.placement.stay.child
    child.pesel, child.given_name, child.family_name = PESEL, GIVEN, FAMILY
    child.save()
    tried = failed = 0
    for name, visitor in VISITORS.items():
        for route, response in shown_to(visitor(whole.gmina), whole, full=full):
            tried += 1
            failed += bool(excess(name, route, text_of(response)))
    return tried, failed


def shown_to(client: Any, whole: Any, *, full: bool) -> Iterator[tuple[str, Any]]:
    yield from answers(client, whole)
    for kind in KINDS if full else KINDS[:3]:
        for form in ("long", "short"):
            if "reports:draft_file" in ADDRESSES:
                args = (whole.report.year, form, kind)
                yield "reports:draft_file", client.get(reverse("reports:draft_file", args=args))


def excess(visitor: str, route: str, text: str) -> list[str]:
    """What this visitor should not have read here."""
    may = set()
    if visitor in Role.values:
        may = {right for right in Right if why_not(Role(visitor), right) is None}
    over = []
    reveals = Right.SEE_CARE in may and why_not_pesel([Role(visitor)]) is None
    rights = {REVEALING: reveals, OWN_COPY: Right.GIVE_COPY in may}
    if PESEL in text and not rights.get(route):
        over.append("PESEL")
    watches = route.startswith(WATCHING) and Right.SEE_TRAIL in may
    names = watches or may & {Right.SEE_CARE, Right.SEE_ROWS}
    if (GIVEN in text or FAMILY in text) and not names:
        over.append("name")
    return over


def text_of(response: Any) -> str:
    content = content_of(response)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            content = b"".join(parts.read(name) for name in parts.namelist())
    if content.startswith(b"%PDF"):
        from pypdf import PdfReader

        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode(errors="ignore")
