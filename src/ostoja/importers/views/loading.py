from typing import TYPE_CHECKING
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404

from ostoja.accounts.entry import Member
from ostoja.fields import add_refusal
from ostoja.importers import commands, forms, queries
from ostoja.importers.enums import Purpose

if TYPE_CHECKING:
    from ostoja.importers.models import ImportedFile


def file_or_404(member: Member, file_id: UUID, purpose: Purpose) -> "ImportedFile":
    file = queries.files_for(member, purpose).filter(pk=file_id).first()
    if file is None:
        raise Http404("Nie ma takiego pliku. Pliki usuwamy po 30 dniach.")
    return file


def taken(form: forms.Upload, member: Member, purpose: Purpose) -> "ImportedFile | None":
    """The file of a valid form, kept; None with the reason in the form when it is refused."""
    file = form.cleaned_data["file"]
    try:
        return commands.take_file(
            member.gmina,
            name=file.name,
            content=file.read(),
            purpose=purpose,
            year=form.cleaned_data["year"],
            by=member,
        )
    except ValidationError as refusal:
        add_refusal(form, refusal)
        return None
