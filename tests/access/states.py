"""The states of a family that decide whose file it is, for whoever asks."""

from datetime import date, timedelta

from django.utils import timezone

from access.rooms import arguments
from access.test_matrix import ADDRESSES, NO_FOREIGN_OBJECT, ROWS, ask
from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    SharedFamilyFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.families.models import Assignment, Family, FamilyAssistant, SharedFamily
from visitors import client_as, text

NOT_YOURS = "Ta rodzina nie jest Ci przydzielona"
OF_FAMILIES = [
    row
    for row in ROWS
    if "family_id" in ADDRESSES[row["route"]] and row["route"] not in NO_FOREIGN_OBJECT
]
YEAR = timedelta(days=365)


def own(client, family):
    accompany(family, client.member.user)


def of_another(client, family):
    accompany(family, None)


def handed_over(client, family):
    accompany(family, client.member.user, ended_on=timezone.localdate() - timedelta(days=1))


def closed_within_a_year(client, family):
    closed(client, family, timezone.localdate() - YEAR)


def closed_before(client, family):
    closed(client, family, timezone.localdate() - YEAR - timedelta(days=1))


def closed(client, family, day):
    accompany(family, client.member.user, ended_on=day)
    ClosingFactory(gmina=family.gmina, family=family, closed_on=day)


def accompany(family, user, **dates):
    """The only spell of work with the family."""
    Assignment.objects.filter(gmina=family.gmina, family=family).update(ended_on=date(2023, 2, 1))
    assistant = assistant_of(family.gmina, user)
    AssignmentFactory(gmina=family.gmina, family=family, assistant=assistant, **dates)


def assistant_of(gmina, user):
    if user is None:
        return FamilyAssistantFactory(gmina=gmina)
    known = FamilyAssistant.objects.filter(gmina=gmina, user=user).first()
    return known or FamilyAssistantFactory(gmina=gmina, user=user)


def shown(client, family):
    SharedFamilyFactory(
        gmina=family.gmina, family=family, user=client.member.user, role=client.member.role
    )


def shown_to_another(client, family):
    role = client.member.role
    SharedFamilyFactory(
        gmina=family.gmina, family=family, user=member_as(role, family.gmina).user, role=role
    )


def shown_once(client, family):
    SharedFamily.objects.filter(gmina=family.gmina, family=family).delete()
    SharedFamilyFactory(
        gmina=family.gmina,
        family=family,
        user=client.member.user,
        role=client.member.role,
        until=timezone.localdate() - timedelta(days=1),
    )


OPENS = {
    Role.ASSISTANT: {
        own: True,
        of_another: False,
        handed_over: False,
        closed_within_a_year: True,
        closed_before: False,
    },
    Role.SOCIAL_WORKER: {shown: True, shown_to_another: False, of_another: True},
    Role.CONTROLLER: {shown: True, shown_to_another: False, shown_once: False, own: False},
    Role.MANAGER: {of_another: True, closed_before: True, shown_to_another: True},
}
CASES = [(role, state, opens) for role, states in OPENS.items() for state, opens in states.items()]


def visitor_in(whole, role, state, rows):
    """Someone with this role, to whom every family that these pages are of is in this state."""
    client = client_as(role, whole.gmina)
    keys = {arguments(row["route"], whole)["family_id"] for row in rows}
    for family in Family.objects.filter(gmina=whole.gmina, pk__in=keys).order_by("id"):
        state(client, family)
    return client


def leaks(row, whole, client, *, opens):
    """Whether the answer is other than the state says; who may not do it at all is refused so."""
    response = ask(client, row["method"], row["route"], whole)
    refused = response.status_code == 403
    if refused and "nie możesz tego zrobić" in text(response):
        return client.member.role is Role.MANAGER
    return (refused and NOT_YOURS in text(response)) is opens
