"""From a concern to the analysis of the interview."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.database.alone import alone
from ostoja.families import commands, forms, queries
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, written
from ostoja.law.way_in import interview_due

FORM = ["GET", "HEAD", "POST"]
PART = "zgloszenie"


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def concern(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Somebody told of the family's difficulties."""
    case = opened(request, family_id, purpose="nowe zgłoszenie")
    form = forms.Concern(request.POST or None, initial={"received_on": case.on})
    command = partial(commands.record_concern, case.family, day=case.on, by=request.member)
    page = Writing("Nowe zgłoszenie", "Zapisz zgłoszenie", "Zapisano zgłoszenie.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.ASSIGN_ASSISTANT)
def order_interview(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The manager orders the interview and says by when."""
    case = opened(request, family_id, purpose="zlecenie wywiadu")
    workers = queries.social_workers(case.member, case.on)
    form = forms.InterviewOrder(
        request.POST or None,
        workers=[(str(one.pk), str(one)) for one in workers],
        initial={"ordered_on": case.on, "due_on": interview_due(case.on)},
    )

    def order(*, worker: str, **typed: object) -> None:
        chosen = next(one for one in workers if str(one.pk) == worker)
        commands.order_interview(
            case.family,
            worker=chosen,
            day=case.on,
            by=request.member,
            **typed,  # type: ignore[arg-type] # cleaned by the form
        )

    page = Writing("Zlecenie wywiadu", "Zleć wywiad", "Zlecono wywiad.", PART)
    return written(request, case, form, order, page)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
@alone
def interview(request: MemberRequest, family_id: UUID, interview_id: UUID) -> HttpResponse:
    """What the social worker found, and what follows from it."""
    case = opened(request, family_id, purpose="wywiad")
    found = get_object_or_404(queries.interviews_of(case.family), pk=interview_id)
    names = ("held_on", "problems", "resources", "need", "reasons")
    form = forms.Interview(
        request.POST or None, initial={name: getattr(found, name) for name in names}, shared=True
    )
    command = partial(commands.write_interview, found, day=case.on, by=request.member)
    page = Writing("Wywiad i analiza", "Zapisz wywiad", "Zapisano wywiad.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
@alone
def sheet(
    request: MemberRequest, family_id: UUID, interview_id: UUID, child_id: UUID
) -> HttpResponse:
    """The diagnosis sheet of one child."""
    case = opened(request, family_id, purpose="arkusz dziecka")
    found = get_object_or_404(queries.interviews_of(case.family), pk=interview_id)
    child = get_object_or_404(queries.children_ever(case.family), pk=child_id)
    kept = found.sheets.filter(child=child).first()
    names = forms.Sheet.base_fields.keys() - {"seen"}
    form = forms.Sheet(
        request.POST or None,
        initial={name: getattr(kept, name, "") for name in names},
        shared=True,
    )
    command = partial(commands.write_sheet, found, child, by=request.member)
    title = f"Arkusz dziecka: {child}"
    return written(
        request, case, form, command, Writing(title, "Zapisz arkusz", "Zapisano arkusz.", PART)
    )
