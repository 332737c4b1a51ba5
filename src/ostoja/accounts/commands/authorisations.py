"""Written authorisations to personal data: issued, pledged to, withdrawn (law.md R7.12)."""

from datetime import date, timedelta
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.enums import Scope
from ostoja.accounts.models import Authorisation, Gmina, Membership, User
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key

FIRST_HOLDS = timedelta(days=365)
NOT_FOR_ONESELF = (
    "Nikt nie wystawia upoważnienia sam sobie. Wystawi je inny kierownik albo administrator"
    " serwera poleceniem „ostoja authorise”."
)


class AuthorisationFields(TypedDict):
    """An authorisation as it stands on paper."""

    number: str
    scope: str
    issued_by: str
    issued_on: date
    valid_from: date
    valid_to: date
    pledged_on: date | None


@transaction.atomic
def issue_authorisation(
    gmina: Gmina,
    user: User,
    *,
    by: object,
    key: UUID | None = None,
    **fields: Unpack[AuthorisationFields],
) -> Authorisation:
    """Put an authorisation on the register; it opens nothing before the pledge is signed.

    `key` is made when the form is shown: the same form sent twice issues one.
    """
    known = Authorisation.objects.filter(gmina=gmina, pk=key).first() if key else None
    if known is not None:
        return known
    if getattr(by, "user", None) == user:
        raise PermissionDenied(NOT_FOR_ONESELF)
    if not Membership.objects.filter(gmina=gmina, user=user).exists():
        raise ValidationError("Ta osoba nie ma roli w tej gminie. Najpierw nadaj jej rolę.")
    issued = Authorisation(id=key or new_key(), gmina=gmina, user=user, **fields)
    _refuse_pledge_ahead(issued.pledged_on)
    issued.full_clean()
    issued.save()
    record("accounts.authorisation.issued", issued, by=by)
    return issued


def authorise_first(gmina: Gmina, user: User, day: date) -> Authorisation:
    """For the head who founds the gmina: there is nobody else yet who could."""
    return issue_authorisation(
        gmina,
        user,
        number=f"1/{day.year}",
        scope=Scope.EVERYTHING,
        issued_by=gmina.head_office,
        issued_on=day,
        valid_from=day,
        valid_to=day + FIRST_HOLDS,
        pledged_on=day,
        by="pierwsze uruchomienie",
    )


@transaction.atomic
def record_pledge(authorisation: Authorisation, *, day: date, by: object) -> Authorisation:
    """The person signed the pledge of confidentiality; from now on the authorisation opens."""
    before = state_of(authorisation)
    if authorisation.pledged_on is not None:
        return authorisation
    _refuse_pledge_ahead(day)
    authorisation.pledged_on = day
    authorisation.save()
    record("accounts.authorisation.pledged", authorisation, by=by, before=before)
    return authorisation


@transaction.atomic
def withdraw_authorisation(authorisation: Authorisation, *, by: object) -> Authorisation:
    """From the next click on it opens nothing; it stays on the register."""
    if authorisation.withdrawn_at is not None:
        return authorisation
    before = state_of(authorisation)
    authorisation.withdrawn_at = timezone.now()
    authorisation.save()
    record("accounts.authorisation.withdrawn", authorisation, by=by, before=before)
    return authorisation


def _refuse_pledge_ahead(day: date | None) -> None:
    if day is not None and day > timezone.localdate():
        raise ValidationError(
            {"pledged_on": "Zobowiązanie nie może być podpisane w przyszłości. Popraw dzień."}
        )
