from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.reports import checks, commands, forms, queries, tables
from ostoja.reports.assembly.returns import headings as headings_of
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


@require_safe
@needs(Right.WRITE_REPORT)
def headings(request: MemberRequest, year: int) -> HttpResponse:
    """Every heading of the report, each a place to add the office's own words."""
    found = report_or_404(request.member, year)
    content = year_or_404(request.member, year)
    listed = tables.heading_tasks(content)
    return render(request, "reports/headings.html", {"report": found, "headings": listed})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def words(request: MemberRequest, year: int, part: str) -> HttpResponse:
    """Write one part; the draft comes back after a crash, and two writers see both texts."""
    found = report_or_404(request.member, year)
    wanted, title = _place_or_404(request.member, year, part)
    written = queries.words_of(found, wanted)
    initial = {"text": written.text, "version": written.version}
    form = forms.Words(request.POST or None, initial=initial)
    form.begin(drafts.draft_of(request.member, request.path))
    theirs = None
    if request.method == "POST" and form.is_valid():
        try:
            commands.save_words(found, part=wanted, **form.cleaned_data, by=request.member)
        except commands.ChangedMeanwhile as refusal:
            theirs = refusal.theirs
            typed = {name: [str(value)] for name, value in form.cleaned_data.items()}
            drafts.keep_draft(request.member, request.path, typed, title=title)
            form = forms.Words(initial=form.cleaned_data | {"version": theirs.version})
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, f"Zapisano: {title}.")
            return redirect("reports:report" if wanted in set(Part) else "reports:headings", year)
    shown: dict[str, object] = {"report": found, "part": wanted, "title": title, "form": form}
    shown["findings"] = _said_of(request.member, year, wanted)
    return render(request, "reports/words.html", shown | {"theirs": theirs})


def _said_of(member: Member, year: int, part: str) -> list[dict[str, str | bool]]:
    """What the proofreader says of the words as they were saved."""
    content = year_or_404(member, year)
    if not content.text(part):
        return []
    found = checks.findings_of_part(content, part)
    return [tables.told(one) for one in found if not one.accepted]


def _place_or_404(member: Member, year: int, part: str) -> tuple[str, str]:
    """A part, or a heading of the report as it stands: its key, and its words."""
    if part in set(Part):
        return part, Part(part).label
    for heading in headings_of(year_or_404(member, year)):
        if heading.id == part:
            return part, heading.text
    raise Missing("Sprawozdanie nie ma takiej części.")
