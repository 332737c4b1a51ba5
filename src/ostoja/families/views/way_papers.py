"""The papers of the way to an assistant, filled from the records."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import papers, queries
from ostoja.families.views.doors import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

    from ostoja.documents.paper import Paper
    from ostoja.families.models import Family

FILLED: "dict[str, tuple[Callable[[Family], QuerySet[Any]], Callable[[Any], Paper]]]" = {
    "zgoda": (queries.consents_of, papers.consent_paper),
    "diagnoza-dziecka": (queries.sheets_of, papers.diagnosis_paper),
    "wniosek": (queries.applications_of, papers.application_paper),
    "odpowiedz": (queries.rulings_of, papers.answer_paper),
}


@require_safe
@needs(Right.SEE_FAMILIES)
def way_file(
    request: MemberRequest, family_id: UUID, paper: str, record_id: UUID, kind: str
) -> HttpResponse:
    """One record as a paper to sign."""
    if paper not in FILLED or kind not in TYPES:
        raise Missing("Nie ma takiego druku.")
    case = opened(request, family_id, purpose=f"druk: {paper}")
    of_family, filled = FILLED[paper]
    found = get_object_or_404(of_family(case.family), pk=record_id)
    return paper_file(case.family.gmina, filled(found), kind, on=case.on).sent()
