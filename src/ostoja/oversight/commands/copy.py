"""Handing a person the copy of their data."""

from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import Deed, append, name_of
from ostoja.audit.models import Event
from ostoja.oversight.queries.copy import Copy


@transaction.atomic
def give_copy(member: Member, copy: Copy) -> Event:
    """The trail says who made it and whom it names, before it is sent."""
    people = {copy.person.pk, *(family.pk for family in copy.families)}
    people |= {entry.key for entry in copy.entries if entry.table == "osoba"}
    deed = Deed(member, "oversight.copy.given", name_of(copy.person), "kopia danych osoby", people)
    return append(member.gmina.pk, deed)
