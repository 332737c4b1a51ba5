from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.reports import checks, commands, forms, queries, tables
from ostoja.reports.enums import Form, Part
from ostoja.reports.views.loading import report_or_404, year_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SEE_REPORT)
def reports(request: MemberRequest) -> HttpResponse:
    """The gmina's reports by year; a new one is opened here."""
    form = forms.OpenReport(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _open(request, form)
    found = queries.reports_for(request.member)
    return render(request, "reports/reports.html", {"reports": found, "form": form})


@needs(Right.WRITE_REPORT)
def _open(request: MemberRequest, form: forms.OpenReport) -> HttpResponse:
    try:
        opened = commands.open_report(
            request.member.gmina, form.cleaned_data["year"], by=request.member
        )
    except queries.NoProgramme as refusal:
        form.add_error("year", str(refusal))
        found = queries.reports_for(request.member)
        return render(request, "reports/reports.html", {"reports": found, "form": form})
    return redirect("reports:report", opened.year)


@require_safe
@needs(Right.SEE_REPORT)
def report(request: MemberRequest, year: int) -> HttpResponse:
    """A report as a list of things to do, each with its state."""
    found = report_or_404(request.member, year)
    content = year_or_404(request.member, year)
    return render(
        request,
        "reports/report.html",
        {
            "report": found,
            "parts": tables.part_tasks(content, found),
            "figures": tables.figure_facts(content),
            "editions": queries.editions_of(found),
            "forms": Form,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def words(request: MemberRequest, year: int, part: str) -> HttpResponse:
    """Write one part; the draft comes back after a crash, and two writers see both texts."""
    found = report_or_404(request.member, year)
    wanted = _part_or_404(part)
    written = queries.words_of(found, wanted)
    draft = drafts.draft_of(request.member, commands.draft_key(found, wanted))
    form = forms.Words(
        request.POST or None,
        initial={
            "text": draft.text if draft else written.text,
            "version": draft.based_on if draft else written.version,
        },
    )
    theirs = None
    if request.method == "POST" and form.is_valid():
        try:
            commands.save_words(found, part=wanted, **form.cleaned_data, by=request.member)
        except commands.ChangedMeanwhile as refusal:
            theirs = refusal.theirs
            form = forms.Words(initial=form.cleaned_data | {"version": theirs.version})
        else:
            messages.success(request, f"Zapisano część „{wanted.label}”.")
            return redirect("reports:report", year)
    context = {"report": found, "part": wanted, "form": form, "draft": draft, "theirs": theirs}
    said = _said_of(request.member, year, wanted)
    return render(request, "reports/words.html", context | {"findings": said})


def _said_of(member: Member, year: int, part: Part) -> list[dict[str, str]]:
    """What the proofreader says of the words as they were saved."""
    content = year_or_404(member, year)
    if not content.text(part):
        return []
    found = checks.findings_of_part(content, part)
    return [tables.told(one) for one in found if not one.accepted]


@require_POST
@needs(Right.WRITE_REPORT)
def keep_draft(request: MemberRequest, year: int, part: str) -> HttpResponse:
    """Keep what is being typed; answers with the time, to be shown beside the field."""
    found = report_or_404(request.member, year)
    form = forms.Words(request.POST)
    if not form.is_valid():
        refusals = " ".join(str(each) for errors in form.errors.values() for each in errors)
        return HttpResponse(f"Szkicu nie zapisano. {refusals}", status=422)
    drafts.keep_draft(
        request.member,
        commands.draft_key(found, _part_or_404(part)),
        form.cleaned_data["text"],
        based_on=form.cleaned_data["version"],
    )
    return HttpResponse(f"Zapisano szkic {timezone.localtime():%H:%M}")


def _part_or_404(part: str) -> Part:
    try:
        return Part(part)
    except ValueError:
        raise Http404("Sprawozdanie nie ma takiej części.") from None
