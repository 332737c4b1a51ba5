"""Institutions and rates as text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ostoja.blocks.tree import Column, Row, Table
from ostoja.foster.models import CareInstitution, InstitutionRate, LaterRates
from ostoja.foster.queries import rate_on
from ostoja.foster.tables.links import link_prefix
from ostoja.law.dated import Dated, NotInForce
from ostoja.law.rates import StatutoryRates, proposed_rates
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short

NUMBER = True


def institution_rows(
    institutions: Iterable[CareInstitution], today: date
) -> list[tuple[str, list[str]]]:
    """Address and cells: name, powiat, kind, rate of today, since when."""
    before, after = link_prefix("foster:institution", "institution_id")
    return [
        (
            f"{before}{one.pk}{after}",
            [one.name, one.powiat, one.get_form_display(), *_rate_cells(one, today)],
        )
        for one in institutions
    ]


def _rate_cells(institution: CareInstitution, today: date) -> tuple[str, str]:
    try:
        rate = rate_on(institution, institution.rates.all(), today)
    except NotInForce:
        return "brak stawki", "–"
    return amount(rate.amount), short(rate.valid_from)


def rate_table(rates: Iterable[InstitutionRate]) -> Table | None:
    columns = (
        Column("obowiązuje od"),
        Column("ogłoszona"),
        Column("dziennik urzędowy"),
        Column("za miesiąc", NUMBER),
    )
    rows = tuple(
        Row((short(one.valid_from), short(one.published_on), one.journal, amount(one.amount)))
        for one in rates
    )
    return Table("stawki", "Ogłoszone stawki, od najnowszej", columns, rows) if rows else None


def statutory_table(rates: Dated[StatutoryRates]) -> Table:
    """The newest first; an estimate is named as one."""
    columns = (
        Column("od"),
        Column("spokrewniona", NUMBER),
        Column("niezawodowa, zawodowa, rodzinny dom", NUMBER),
        Column("dodatek z art. 81", NUMBER),
        Column("podstawa"),
    )
    rows = tuple(
        Row(
            (
                short(entry.valid_from),
                amount(entry.value.related),
                amount(entry.value.other),
                amount(entry.value.addition),
                entry.basis if entry.enabled else f"nie używamy: {entry.basis}",
            )
        )
        for entry in reversed(rates.history)
    )
    return Table("ustawowe", "Najniższe stawki miesięczne, od najnowszych", columns, rows)


@dataclass(frozen=True, slots=True)
class WaitingRates:
    """Entered, and not yet confirmed by another person."""

    key: UUID
    words: str


def waiting_rates(rows: Iterable[LaterRates]) -> list[WaitingRates]:
    return [
        WaitingRates(
            one.pk,
            f"Od {short(one.valid_from)}: {amount(one.related)}, {amount(one.other)},"
            f" dodatek {amount(one.addition)}; {one.journal}. Wpisał(a): {one.entered_by}.",
        )
        for one in rows
        if one.confirmed_on is None
    ]


def proposal(rates: Dated[StatutoryRates], typed: dict[str, Any]) -> str:
    """What the valorisation would give, in a sentence; nothing is saved."""
    day: date = typed["day"]
    begun = [entry for entry in rates.history if entry.enabled and entry.valid_from < day]
    if not begun:
        return f"Przed {short(day)} nie ma stawek, od których można liczyć."
    last = begun[-1]
    found = proposed_rates(last.value, typed["indices"], day)
    if found is None:
        return f"Stawki z {short(last.valid_from)} zostają: ceny nie wzrosły ponad próg z art. 86."
    return (
        f"Z tych wskaźników wynika od {short(day)}: {amount(found.related)} w rodzinie"
        f" spokrewnionej, {amount(found.other)} w pozostałych, dodatek {amount(found.addition)}."
        " To tylko propozycja. Wpisz stawki, gdy zostaną ogłoszone."
    )
