"""The list of files to be destroyed, and after it is done the protocol. No name stands in it."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from ostoja.documents.paper import Facts, Grid, Paper, Part, Said
from ostoja.oversight.models import Destruction
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short

COPIES = (
    "Kopie zapasowe zrobione wcześniej zawierają jeszcze te dane. Znikną z nich, gdy kopie zastąpią"
    " nowsze. Po odtworzeniu starszej kopii usunięcie trzeba powtórzyć."
)
TRAIL = (
    "Dziennik zdarzeń zostaje nienaruszony: zawiera klucze, bez nazwisk i treści. Podpisane"
    " sprawozdania się nie zmieniają."
)
PROPOSED, DONE, HEAD = "kto zaproponował", "kto usunął", "kierownik"


def destruction_paper(one: Destruction) -> Paper:
    title = "Protokół usunięcia akt" if one.done_at else "Spis akt do usunięcia"
    signers = (PROPOSED, DONE, HEAD) if one.done_at else (PROPOSED, HEAD)
    return Paper(title, tuple(_parts(one)), case=one.number, label="Wniosek", signers=signers)


def _parts(one: Destruction) -> Iterator[Part]:
    yield Facts("Kto i kiedy", tuple(_facts(one)))
    yield Grid(
        "Akta", ("lp.", "znak sprawy", "kategoria", "ostatni dzień", "wolno od"), _files(one)
    )
    if not one.done_at:
        return
    tables = tuple((words, str(count)) for words, count in one.removed["tables"])
    yield Grid("Co usunięto", ("rodzaj wpisu", "ile"), tables, numeric=(1,))
    notes = tuple(
        (number, count, amount(Decimal(total))) for number, count, total in one.removed["notes"]
    )
    if notes:
        yield Grid("Pozycje not", ("nota", "pozycji", "kwota"), notes, numeric=(1, 2))
    yield Said(TRAIL)
    yield Said(COPIES)


def _facts(one: Destruction) -> Iterator[tuple[str, str]]:
    yield "jednostka", one.gmina.welfare_centre
    yield "zaproponował(a)", f"{one.proposed_by}, {_day(one.proposed_at)}"
    if one.done_at and one.consent_on:
        yield "zgoda archiwum państwowego", f"{one.consent} z dnia {short(one.consent_on)}"
        yield "usunął, usunęła", f"{one.done_by}, {_day(one.done_at)}"
    else:
        yield "zgoda archiwum państwowego", ""


def _files(one: Destruction) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(place), file.mark, file.category, short(file.last_day), short(file.not_before))
        for place, file in enumerate(one.files.order_by("mark", "pk"), start=1)
    )


def _day(moment: datetime) -> str:
    return short(timezone.localtime(moment).date())
