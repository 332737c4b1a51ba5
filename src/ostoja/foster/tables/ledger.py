"""The ledger and the register of notes as tables and sheets."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ostoja.blocks.sheets import Sheet
from ostoja.blocks.tree import Column, Row, Table
from ostoja.foster.queries import LedgerRow
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short

NUMBER = True
REGISTER = (
    Column("nota"),
    Column("wystawiona, wpłynęła"),
    Column("zapłacona"),
    Column("dziecko"),
    Column("okres"),
    Column("rodzaj, za co"),
    Column("udział"),
    Column("klasyfikacja"),
    Column("kwota", NUMBER),
)
SHEET = (
    "nota",
    "poprawia notę",
    "wystawiona",
    "wpłynęła",
    "zapłacona",
    "oznaczenie pobytu",
    "od",
    "do",
    "rodzaj",
    "za co",
    "udział",
    "rozdział",
    "paragraf",
    "sporna",
    "kwota",
)


def sums_table(found: Mapping[str, Decimal], words: str) -> Table:
    """One row a name and the total."""
    rows = [Row((name, amount(value))) for name, value in found.items()]
    whole = Row(("razem", amount(sum(found.values(), Decimal("0.00")))), total=True)
    columns = (Column(words), Column("kwota", NUMBER))
    return Table("sumy", f"Zapłacono, według: {words}", columns, (*rows, whole))


def register_table(rows: Iterable[LedgerRow], year: int) -> Table:
    """Every paid line, to be printed."""
    listed = list(rows)
    lines = [Row(_cells(one)) for one in listed]
    whole = sum((one.amount for one in listed), Decimal("0.00"))
    blank = ("",) * (len(REGISTER) - 2)
    return Table(
        "rejestr",
        f"Rejestr not zapłaconych w {year} roku",
        REGISTER,
        (*lines, Row(("razem", *blank, amount(whole)), total=True)),
    )


def _cells(one: LedgerRow) -> tuple[str, ...]:
    correction = f", poprawia {one.corrects}" if one.corrects else ""
    return (
        f"{one.note}{correction}",
        f"{short(one.issued_on)}, {short(one.received_on)}",
        short(one.paid_on),
        one.child or "koszt wspólny",
        f"{short(one.first_day)}–{short(one.last_day)}",
        f"{one.kind.label}, {one.component.label}",
        ", ".join(name for name, _ in one.shares),
        f"{one.chapter} § {one.paragraph}",
        amount(one.amount),
    )


def register_sheet(rows: Iterable[LedgerRow], year: int) -> Sheet:
    """For the accounting program: a mark of the stay stands for the child's name."""
    cells = [
        (
            one.note,
            one.corrects,
            one.issued_on,
            one.received_on,
            one.paid_on,
            mark_of(one),
            one.first_day,
            one.last_day,
            str(one.kind.label),
            str(one.component.label),
            ", ".join(name for name, _ in one.shares),
            one.chapter,
            one.paragraph,
            "tak" if one.is_disputed else "nie",
            one.amount,
        )
        for one in rows
    ]
    return Sheet(f"Noty {year}", SHEET, cells, (len(SHEET) - 1,))


def mark_of(one: LedgerRow) -> str:
    """The same for every line of a stay, and nobody's name."""
    return one.stay.hex[-8:].upper() if one.stay else "wspólny"
