"""A file of the trail, or of openings by a reason, is itself in the trail."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import Deed, append
from ostoja.audit.models import Event


@transaction.atomic
def note_export(member: Member, what: str, *, kind: str, people: Collection[UUID]) -> Event:
    """Before the file is sent."""
    purpose = f"plik {kind}"
    deed = Deed(member, f"{what}.exported", what, purpose, people)
    return append(member.gmina.pk, deed)
