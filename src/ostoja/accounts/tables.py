"""Lists of people, roles and authorisations as text, and the roles in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from ostoja.accounts.enums import Right, Role
from ostoja.accounts.models import Authorisation, Membership
from ostoja.accounts.queries import Staff
from ostoja.accounts.rules import (
    RIGHTS,
    is_idle,
    needs_authorisation,
    needs_second_factor,
    runs_out_soon,
    sights_of,
)
from ostoja.polish.dates import short


def people_cells(staff: Iterable[Staff]) -> list[list[str]]:
    """Person, address, roles, authorisation, last sign-in: one row a person."""
    return [
        [
            str(one.user),
            one.user.email,
            "; ".join(_role(role) for role in one.roles),
            _authorised(one),
            _last_seen(one),
        ]
        for one in staff
    ]


def linked_people(staff: list[Staff]) -> list[tuple[str, list[str]]]:
    addresses = [reverse("person", args=(one.user.pk,)) for one in staff]
    return list(zip(addresses, people_cells(staff), strict=True))


def _role(row: Membership) -> str:
    until = f" do {short(row.valid_to)}" if row.valid_to else ""
    return f"{row.get_role_display()} od {short(row.valid_from)}{until}"


def _authorised(one: Staff) -> str:
    if one.authorised_to is not None:
        soon = " (kończy się)" if runs_out_soon(one.authorised_to, one.on) else ""
        return f"ważne do {short(one.authorised_to)}{soon}"
    return "brak" if needs_authorisation(Role(row.role) for row in one.roles) else "niepotrzebne"


def _last_seen(one: Staff) -> str:
    seen = timezone.localtime(one.user.last_login).date() if one.user.last_login else None
    words = short(seen) if seen else "jeszcze nigdy"
    since = seen or min(row.valid_from for row in one.roles)
    return f"{words} (konto nieużywane)" if is_idle(since, one.on) else words


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role of a person, as their page shows it."""

    key: UUID
    words: str
    since: str
    until: str
    goes_on: bool


def role_rows(rows: Iterable[Membership], today: date) -> list[RoleRow]:
    return [
        RoleRow(
            row.pk,
            row.get_role_display(),
            short(row.valid_from),
            _until(row),
            row.ended_at is None and (row.valid_to is None or row.valid_to >= today),
        )
        for row in rows
    ]


def _until(row: Membership) -> str:
    if row.ended_at is not None:
        return f"odebrana {short(timezone.localtime(row.ended_at).date())}"
    return short(row.valid_to) if row.valid_to else "bez końca"


def words_of_end(row: Membership) -> str:
    if row.ended_at is not None:
        return f"Odebrano rolę: {row.get_role_display()}. {row.user} jest już poza systemem."
    return f"{row.user} ma rolę: {row.get_role_display()} do {row.valid_to:%d.%m.%Y} włącznie."


def state_of(paper: Authorisation, today: date) -> str:
    if paper.withdrawn_at is not None:
        return f"cofnięte {short(timezone.localtime(paper.withdrawn_at).date())}"
    if paper.valid_to < today:
        return "skończyło się"
    if paper.pledged_on is None:
        return "czeka na zobowiązanie do poufności"
    if paper.valid_from > today:
        return "jeszcze się nie zaczęło"
    return "kończy się" if runs_out_soon(paper.valid_to, today) else "ważne"


def authorisation_rows(papers: Iterable[Authorisation], today: date) -> list[tuple[str, list[str]]]:
    """Address and cells: number, person, scope, from, to, state."""
    return [
        (
            reverse("authorisation", args=(paper.pk,)),
            [
                paper.number,
                str(paper.user),
                paper.get_scope_display(),
                short(paper.valid_from),
                short(paper.valid_to),
                state_of(paper, today),
            ],
        )
        for paper in papers
    ]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page of an authorisation shows."""

    number: str
    person: str
    state: str
    is_pledged: bool
    is_withdrawn: bool
    facts: list[dict[str, str]]


def facts_of(paper: Authorisation) -> Facts:
    pledged = short(paper.pledged_on) if paper.pledged_on else "jeszcze nie podpisano"
    listed = {
        "Osoba": f"{paper.user}, {paper.user.email}",
        "Zakres": paper.get_scope_display(),
        "Wystawił(a)": f"{paper.issued_by}, {short(paper.issued_on)}",
        "Ważne": f"od {short(paper.valid_from)} do {short(paper.valid_to)}",
        "Zobowiązanie do poufności": pledged,
    }
    return Facts(
        number=paper.number,
        person=str(paper.user),
        state=state_of(paper, timezone.localdate()),
        is_pledged=paper.pledged_on is not None,
        is_withdrawn=paper.withdrawn_at is not None,
        facts=[{"label": label, "value": value} for label, value in listed.items()],
    )


@dataclass(frozen=True, slots=True)
class RoleInWords:
    """A role as the page „Role” tells of it."""

    name: str
    sees: tuple[str, ...]
    may: tuple[str, ...]
    may_not: tuple[str, ...]
    asks_for: tuple[str, ...]


@cache
def roles_in_words() -> tuple[RoleInWords, ...]:
    """From the table of rights itself, so that the page cannot say anything else."""
    return tuple(_in_words(role) for role in Role)


def _in_words(role: Role) -> RoleInWords:
    held, sights = RIGHTS[role], sights_of(role)
    return RoleInWords(
        name=role.label,
        sees=tuple(words for words, is_seen in sights if is_seen),
        may=tuple(right.label for right in Right if right in held),
        may_not=(
            *(right.label for right in Right if right not in held),
            *(f"zobaczyć: {words}" for words, is_seen in sights if not is_seen),
        ),
        asks_for=(
            *(("drugi składnik logowania",) if needs_second_factor([role]) else ()),
            *(("upoważnienie na piśmie",) if needs_authorisation([role]) else ()),
        ),
    )
