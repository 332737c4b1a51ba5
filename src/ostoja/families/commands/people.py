"""What is done with people's records."""

from django.db import transaction

from ostoja.audit.commands import record
from ostoja.families.models import Person


@transaction.atomic
def reveal_pesel(person: Person, *, by: object) -> str:
    """The whole number, after the trail says who saw it."""
    record("families.pesel.revealed", person, by=by)
    return str(person.pesel)
