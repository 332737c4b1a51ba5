"""A family's history handed to the centre of the gmina that it moved to."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import Deed, append, name_of
from ostoja.documents.paper import shown_checksum
from ostoja.families.commands.attachments import record_delivery
from ostoja.families.enums import ClosingReason
from ostoja.families.models import Delivery, Family
from ostoja.families.queries import people_of
from ostoja.families.queries.closings import closings_of

NOT_MOVED = (
    "Pakiet robi się po zakończeniu pracy z powodem „wyjazd rodziny”. Najpierw zakończ pracę"
    " z tą rodziną."
)


def why_not_package(family: Family) -> str | None:
    """Only of a family that moved away, and with which nobody works here now."""
    last = closings_of(family).first()
    works = family.assignments.filter(ended_on=None).exists()
    if last is None or works or last.reason != ClosingReason.MOVED:
        return NOT_MOVED
    return None


class PackageFields(TypedDict):
    """Whom the package goes to, and how."""

    receiver: str
    channel: str
    address: str


@transaction.atomic
def hand_package(
    family: Family,
    *,
    key: UUID,
    checksum: str,
    today: date,
    by: Member,
    **typed: Unpack[PackageFields],
) -> Delivery:
    """The trail says who made it, for whom, and whom it names; the delivery stands in the file."""
    refusal = why_not_package(family)
    if refusal:
        raise ValidationError(refusal)
    delivery = record_delivery(
        family,
        key=key,
        paper=f"pakiet rodziny, suma kontrolna {shown_checksum(checksum)}",
        **typed,
        sent_on=today,
        delivered_on=None,
        proof=None,
        today=today,
        by=by,
    )
    people = {family.pk, *people_of(family)}
    purpose = f"pakiet rodziny dla: {typed['receiver']}"
    append(family.gmina_id, Deed(by, "families.package.given", name_of(family), purpose, people))
    return delivery
