"""Pages about opinions that a court asks for."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import tables
from ostoja.families.commands import other_work as commands
from ostoja.families.forms import other_work as forms
from ostoja.families.papers.other_work import opinion_paper
from ostoja.families.queries.other_work import opinions_of
from ostoja.families.tables import other_work as shown
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, written

FORM = ["GET", "HEAD", "POST"]
PART = "inna-praca"


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
def new_opinion(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The court's letter came; the answer may be written now or later."""
    case = opened(request, family_id, purpose="nowa opinia dla sądu")
    form = forms.Opinion(request.POST or None, initial={"requested_on": case.on})
    command = partial(commands.record_opinion, case.family, today=case.on, by=request.member)
    page = Writing("Opinia dla sądu", "Zapisz opinię", "Zapisano opinię.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def opinion(request: MemberRequest, family_id: UUID, opinion_id: UUID) -> HttpResponse:
    """What the court asked, what was answered, and the paper."""
    case = opened(request, family_id, purpose="opinia dla sądu")
    found = get_object_or_404(opinions_of(case.family), pk=opinion_id)
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "opinion": found,
        "facts": shown.opinion_facts(found, case.on),
    }
    return render(request, "families/opinion.html", page)


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
@alone
def correct_opinion(request: MemberRequest, family_id: UUID, opinion_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="poprawka opinii")
    found = get_object_or_404(opinions_of(case.family), pk=opinion_id)
    entries = shown.entries(found, shown.OPINION)
    form = forms.Opinion(request.POST or None, initial=entries, shared=True)
    command = partial(commands.correct_opinion, found, today=case.on, by=request.member)
    page = Writing("Poprawka opinii", "Zapisz opinię", "Zapisano opinię.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
def send_opinion(request: MemberRequest, family_id: UUID, opinion_id: UUID) -> HttpResponse:
    """The day on which it went to the court."""
    case = opened(request, family_id, purpose="wysłanie opinii")
    found = get_object_or_404(opinions_of(case.family), pk=opinion_id)
    form = forms.OpinionSent(request.POST or None, initial={"sent_on": found.sent_on or case.on})
    command = partial(commands.send_opinion, found, today=case.on, by=request.member)
    intro = "Po wysłaniu treść opinii już się nie zmieni. Dzień wysłania można poprawić."
    page = Writing("Wysłanie opinii", "Zapisz wysłanie", "Zapisano wysłanie.", PART, intro)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def opinion_file(
    request: MemberRequest, family_id: UUID, opinion_id: UUID, kind: str
) -> HttpResponse:
    case = opened(request, family_id, purpose="opinia dla sądu, plik")
    found = get_object_or_404(opinions_of(case.family), pk=opinion_id)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    return paper_file(case.family.gmina, opinion_paper(found), kind, on=case.on).sent()
