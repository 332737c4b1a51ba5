"""Lists of the room as text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.models import Membership
from ostoja.partners.models import Reporter, Return
from ostoja.partners.queries import OneYear
from ostoja.polish.dates import short


@dataclass(frozen=True, slots=True)
class ReturnRow:
    name: str
    year: int
    state: str
    tone: str
    address: str
    is_closed: bool
    """The gmina accepted it; nothing changes any more."""


def return_rows(years: Iterable[OneYear]) -> list[ReturnRow]:
    return [return_row(one) for one in years]


def return_row(one: OneYear) -> ReturnRow:
    address = reverse("partners:fill_return", args=(one.institution.pk, one.year))
    is_closed = one.found is not None and one.found.accepted_on is not None
    return ReturnRow(one.institution.name, one.year, *_state(one), address, is_closed)


def _state(one: OneYear) -> tuple[str, str]:
    """From the dates of the return, and the tone it is said in."""
    if one.found is None:
        return "nie zaczęta", "warn"
    if one.found.accepted_on:
        return f"przyjęta {short(one.found.accepted_on)}", "done"
    if one.found.sent_on:
        return f"wysłana {short(one.found.sent_on)}", "done"
    return "w trakcie, niewysłana", "warn"


def saved_words(saved: Return, now: datetime) -> str:
    if saved.sent_on:
        return f"Zapisano {now:%H:%M}. Odpowiedź jest wysłana."
    return f"Zapisano {now:%H:%M}. Odpowiedź nie jest jeszcze wysłana."


def reporter_rows(found: Iterable[Reporter]) -> list[tuple[UUID, list[str], bool]]:
    """Key, cells (person, from, to), and whether it still goes on."""
    return [
        (
            one.pk,
            [
                str(one.user),
                short(one.since),
                short(one.until) if one.until else "bez końca",
            ],
            one.until is None,
        )
        for one in found
    ]


def partner_choices(people: Iterable[Membership]) -> list[tuple[str, str]]:
    return [(str(one.user_id), f"{one.user}, {one.user.email}") for one in people]
