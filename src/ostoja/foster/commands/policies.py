"""What is settled with a powiat."""

from datetime import date
from uuid import UUID

from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.foster.commands.saving import add
from ostoja.foster.models import PolicySet


@transaction.atomic
def settle_policies(
    gmina: Gmina,
    *,
    powiat: str,
    valid_from: date,
    basis: str,
    by: object,
    key: UUID | None = None,
    **readings: str,
) -> PolicySet:
    """A new set holds from its day; earlier months keep the earlier one."""
    fields = {"powiat": powiat, "valid_from": valid_from, "basis": basis, **readings}
    return add(PolicySet, gmina, "foster.policies.settled", by=by, key=key, **fields)
