"""The copy of a person's data (RODO art. 15)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import confirm, needs
from ostoja.audit.commands import record_reading
from ostoja.oversight import commands, files, queries, tables


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.GIVE_COPY)
def copy(request: MemberRequest, key: UUID) -> HttpResponse:
    """What will be in the copy, with whom else it names; then the copy itself."""
    person = get_object_or_404(queries.people_of(request.member), pk=key)
    confirm(request)
    found = queries.copy_of(request.member, person)
    if request.method == "POST":
        commands.give_copy(request.member, found)
        content = files.package(request.member.gmina, found, timezone.localdate())
        response = HttpResponse(content, content_type="application/zip")
        response.headers["Content-Disposition"] = 'attachment; filename="kopia-danych.zip"'
        return response
    record_reading(person, by=request.member, purpose="przed wydaniem kopii", people=(person.pk,))
    shown = {"person": person, "rows": tables.copied_rows(found)}
    return render(request, "oversight/copy.html", shown)
