"""Arrears of parents' fees as text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from ostoja.blocks.sheets import Cell, Sheet
from ostoja.blocks.tree import Column, Row, Table
from ostoja.foster.enums import Told
from ostoja.foster.models import CreditBureau
from ostoja.foster.queries import Debt, Owing
from ostoja.foster.tables.links import link_prefix
from ostoja.law import arrears
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short

NUMBER = True


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done next with a debt, and how pressing it is."""

    words: str
    tone: str


def next_step(debt: Debt) -> Step:
    """One thing at a time; what the law gives a term for comes first."""
    change, at_bureau = debt.change, debt.at_bureau
    if change is not None:
        deed = "wycofaj z biura" if change.kind == Told.WITHDRAWN else "zgłoś biuru wpłatę"
        return Step(f"{deed} do {short(change.by)}", "error" if change.by < debt.on else "warn")
    if debt.fee.disputed_on:
        return Step(f"sporna od {short(debt.fee.disputed_on)}", "neutral")
    if at_bureau is not None:
        return Step(f"w biurze od {short(at_bureau.told_on)}", "done")
    if not debt.late:
        return Step("bez zaległości", "done")
    return _before_bureau(debt)


def _before_bureau(debt: Debt) -> Step:
    bureaus = {one.bureau_id: one.bureau for one in debt.fee.notices.all()}
    if not bureaus:
        return Step("wyślij wezwanie", "warn")
    if any(debt.may_go_to(one) for one in bureaus.values()):
        return Step("można przekazać do biura", "warn")
    return Step("wezwano, jeszcze nie do biura", "neutral")


def debt_rows(debts: Iterable[Debt]) -> list[tuple[str, list[str]]]:
    """Address and cells: debtor, child, what is overdue, since when, what next."""
    before, after = link_prefix("foster:fee", "fee_id")
    return [
        (
            f"{before}{one.fee.pk}{after}",
            [
                str(one.fee.debtor),
                str(one.fee.stay.child),
                amount(one.owed),
                short(one.since) if one.since else "–",
                next_step(one).words,
            ],
        )
        for one in debts
    ]


def ageing_table(debts: Sequence[Debt], on: date) -> Table:
    """What is overdue by age, all debts together."""
    names = arrears.band_names(on)
    bands = [arrears.aged(one.late, on) for one in debts]
    rows = [
        Row(
            (
                name,
                str(sum(bool(own[at]) for own in bands)),
                amount(sum((own[at] for own in bands), arrears.NOTHING)),
            )
        )
        for at, name in enumerate(names)
    ]
    owing = sum(bool(one.late) for one in debts)
    whole = amount(sum((one.owed for one in debts), arrears.NOTHING))
    rows.append(Row(("razem", str(owing), whole), total=True))
    columns = (Column("po terminie"), Column("dłużnicy", NUMBER), Column("kwota", NUMBER))
    return Table("wiek", f"Wiek zaległości na {short(on)}", columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class Term:
    """One term as the page of a fee shows it."""

    key: UUID
    due_on: str
    amount: str
    left: str
    days: str


def term_rows(debt: Debt) -> list[Term]:
    """What is left of each term, the oldest first."""
    left = {one.due_on: one.amount for one in debt.left}
    return [
        Term(
            one.pk,
            short(one.due_on),
            amount(one.amount),
            amount(left[one.due_on]) if one.due_on in left else "zapłacono",
            _age(debt, one.due_on) if one.due_on in left else "–",
        )
        for one in debt.fee.dues.all()
    ]


def _age(debt: Debt, due_on: date) -> str:
    days = (debt.on - due_on).days
    return str(days) if days > 0 else "jeszcze nie"


def owing_choices(owing: Iterable[Owing]) -> list[tuple[str, str]]:
    return [
        (
            one.key,
            f"{one.stay.child}, w pieczy od {short(one.stay.started_on)}: {one.parent.person}",
        )
        for one in owing
    ]


def bureau_choices(bureaus: Iterable[CreditBureau]) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in bureaus]


def ready_rows(debts: Iterable[Debt], bureau: CreditBureau) -> list[tuple[str, list[str]]]:
    """Address and cells: debtor, what goes to the bureau, all that is overdue, since when."""
    before, after = link_prefix("foster:fee", "fee_id")
    return [
        (
            f"{before}{one.fee.pk}{after}",
            [
                str(one.fee.debtor),
                amount(_going(one, bureau)),
                amount(one.owed),
                short(one.since) if one.since else "–",
            ],
        )
        for one in debts
    ]


def fee_choices(debts: Iterable[Debt], bureau: CreditBureau) -> list[tuple[str, str]]:
    return [(str(one.fee.pk), f"{one.fee.debtor}, {amount(_going(one, bureau))}") for one in debts]


def _going(debt: Debt, bureau: CreditBureau) -> Decimal:
    """Only what the demand named."""
    return arrears.total(debt.named_in(debt.notice_for(bureau)))


def arrears_sheet(debts: Iterable[Debt], on: date) -> Sheet:
    """The register with ages, to be kept or counted further; without PESEL and address."""
    rows: list[list[Cell]] = [
        [
            str(one.fee.debtor),
            str(one.fee.stay.child),
            one.fee.decision,
            one.since,
            one.owed,
            *arrears.aged(one.late, on),
            next_step(one).words,
        ]
        for one in debts
    ]
    names = arrears.band_names(on)
    columns = ["dłużnik", "dziecko", "decyzja", "najstarszy termin", "zaległość", *names]
    totals = range(4, 5 + len(names))
    return Sheet(f"zaległości {on:%d.%m.%Y}", [*columns, "co dalej"], rows, tuple(totals))


TRANSFER = (
    "nazwisko",
    "imię",
    "PESEL",
    "adres",
    "tytuł zobowiązania",
    "numer decyzji",
    "dzień decyzji",
    "zaległość",
    "pierwszy niezapłacony termin",
    "wezwanie wysłano",
    "jak wysłano",
    "sporna",
)
TITLE = "opłata rodzica za pobyt dziecka w pieczy zastępczej (art. 193 i 194)"


def transfer_sheet(debts: Iterable[Debt], bureau: CreditBureau) -> Sheet:
    """What the bureau is given; the child is not named."""
    rows = [_transferred(one, bureau) for one in debts]
    return Sheet("zaległości", TRANSFER, rows, (TRANSFER.index("zaległość"),))


def _transferred(debt: Debt, bureau: CreditBureau) -> list[Cell]:
    fee, notice = debt.fee, debt.notice_for(bureau)
    left = debt.named_in(notice)
    assert notice is not None  # noqa: S101 # it is one of the conditions
    return [
        fee.debtor.family_name,
        fee.debtor.given_name,
        fee.debtor.pesel,
        fee.address,
        TITLE,
        fee.decision,
        fee.decided_on,
        arrears.total(left),
        left[0].due_on,
        notice.sent_on,
        notice.get_sending_display(),
        "nie",
    ]


def waiting_debts(debts: Iterable[Debt], bureau: CreditBureau) -> Table:
    """Overdue debts that may not go to the bureau, each with the first thing that is missing."""
    rows = []
    for one in debts:
        missing = [each.why_not for each in one.conditions(bureau) if not each.is_met]
        if missing:
            rows.append(Row((str(one.fee.debtor), amount(one.owed), " ".join(missing))))
    columns = (Column("dłużnik"), Column("zaległość", NUMBER), Column("czego brakuje"))
    return Table("brakuje", "Jeszcze nie do przekazania", columns, tuple(rows))
