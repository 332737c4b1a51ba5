"""Who works with families: social workers, assistants, and what each of these carries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.accounts.queries import memberships_for
from ostoja.families.models import Family, FamilyAssistant
from ostoja.families.queries.loads import assistants_on, loads_on
from ostoja.families.queries.people import families_with, people_alike


def social_workers(member: Member, on: date) -> list[User]:
    return _with_role(member, Role.SOCIAL_WORKER, on)


def assistant_accounts(member: Member, on: date) -> list[User]:
    """Accounts with the role of an assistant, for an employment."""
    return _with_role(member, Role.ASSISTANT, on)


def _with_role(member: Member, role: Role, on: date) -> list[User]:
    return [one.user for one in memberships_for(member, on=on).filter(role=role)]


@dataclass(frozen=True, slots=True)
class Carried:
    """An assistant and the number of families that the limit counts."""

    assistant: FamilyAssistant
    families: int


def carried_on(gmina: Gmina, on: date) -> list[Carried]:
    """Each assistant employed that day, by name."""
    loads = loads_on(gmina, on)
    return [Carried(one, loads.get(one.pk, 0)) for one in assistants_on(gmina, on)]


def families_of_people(gmina: Gmina, people: Iterable[Mapping[str, Any]]) -> list[Family]:
    """The families in which somebody like one of these people is recorded."""
    names = ("given_name", "family_name", "born_on", "pesel")
    alike = [
        found
        for one in people
        for found in people_alike(gmina, **{name: one[name] for name in names})
    ]
    return list(families_with(gmina, alike))
