"""What is kept, what may go and what went, as text."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from ostoja.blocks.tree import Column, Row, Table
from ostoja.oversight.enums import FileClass
from ostoja.oversight.models import DestroyedFile, Destruction
from ostoja.oversight.queries.destroying import Review
from ostoja.oversight.rules import Age, Keeping, destroyable_from
from ostoja.polish.agreement import counted
from ostoja.polish.dates import short
from ostoja.polish.nouns import noun

MOST = 100
"""So many files are offered at once, the oldest first."""


def period_rows(periods: Mapping[FileClass, Keeping]) -> list[tuple[str, list[str]]]:
    """Address and cells of each class: what, how long, by what category, on what ground."""
    return [
        (
            reverse("oversight:set_period", args=(kind.value,)),
            [kind.label, counted(one.years, noun("rok")), _category(one), one.basis],
        )
        for kind, one in periods.items()
    ]


def _category(period: Keeping) -> str:
    return f"{period.category}, {period.symbol}" if period.symbol else period.category


def kept_facts(review: Review) -> list[dict[str, str]]:
    """What is in the system and what becomes of it."""
    others = review.others
    until = f", najbliższa do {short(review.next_due)}" if review.next_due else ""
    said_of = {
        "Rodziny, z którymi coś trwa": str(review.open),
        "Rodziny w okresie przechowywania": f"{review.kept}{until}",
        "Rodziny we wnioskach o usunięcie": str(review.proposed),
        "Dziennik zdarzeń": f"{counted(others.events, noun('zdarzenie'))}, starszych niż 2 lata"
        f" {others.old_events}; zostają, bo łączy je pieczęć",
        "Szkice": f"{others.drafts}; każdy znika sam po 30 dniach bez zmian",
        "Wgrane pliki i wykazy": f"{others.files}; każdy znika sam po 30 dniach",
    }
    return [{"label": label, "value": value} for label, value in said_of.items()]


def files_to_tick(
    due: Iterable[Age], periods: Mapping[FileClass, Keeping]
) -> list[tuple[str, str]]:
    """Key and words of each file whose time is over."""
    return [
        (
            str(one.family),
            _words(one, periods),
        )
        for one in list(due)[:MOST]
    ]


def _words(one: Age, periods: Mapping[FileClass, Keeping]) -> str:
    first = short(destroyable_from(one, periods))
    last = short(one.last_day)
    return f"{one.mark}, rodzina {one.name}: ostatni dzień {last}, wolno usunąć od {first}"


def destruction_rows(found: Iterable[Destruction]) -> list[tuple[str, list[str]]]:
    """Address and cells: number, files, proposed, by whom, how it ended."""
    return [
        (
            reverse("oversight:destruction", args=(one.pk,)),
            [
                one.number,
                str(len(one.files.all())),
                _day(one.proposed_at),
                one.proposed_by,
                state(one),
            ],
        )
        for one in found
    ]


def state(one: Destruction) -> str:
    if one.done_at:
        return f"usunięto {_day(one.done_at)}"
    return f"wycofano {_day(one.withdrawn_at)}" if one.withdrawn_at else "czeka na drugą osobę"


def _day(moment: datetime | None) -> str:
    return short(timezone.localtime(moment).date()) if moment else ""


def destruction_facts(one: Destruction) -> list[dict[str, str]]:
    said_of = {
        "Stan": state(one),
        "Zaproponował(a)": f"{one.proposed_by}, {_day(one.proposed_at)}",
    }
    if one.done_at and one.consent_on:
        said_of |= {
            "Zgoda archiwum": f"{one.consent} z dnia {short(one.consent_on)}",
            "Usunął, usunęła": f"{one.done_by}, {_day(one.done_at)}",
        }
    return [{"label": label, "value": value} for label, value in said_of.items()]


def file_table(files: Iterable[DestroyedFile]) -> Table:
    columns = ("znak sprawy", "kategoria", "ostatni dzień", "wolno usunąć od")
    rows = (
        Row((one.mark, one.category, short(one.last_day), short(one.not_before))) for one in files
    )
    return Table("akta", "Akta we wniosku", tuple(Column(one) for one in columns), tuple(rows))
