"""Section E of the half-yearly return as a table."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ostoja.blocks.tree import Column, Row, Table
from ostoja.foster.queries import SHARES, SectionE
from ostoja.polish.amounts import amount

NUMBER = True
COLUMNS = (
    Column("forma pieczy"),
    *(Column(f"dzieci, {share} %", NUMBER) for share in SHARES),
    Column("dzieci ogółem", NUMBER),
    *(Column(f"kwota, {share} %", NUMBER) for share in SHARES),
    Column("kwota ogółem", NUMBER),
)


def section_e_table(found: SectionE) -> Table:
    """Children and amounts by share; costs that name no child have a row of their own."""
    rows = [
        _row(
            row.form,
            row.children,
            row.total,
            [_paid(row.amounts, share) for share in SHARES],
            row.amount,
        )
        for row in found.rows
    ]
    if found.shared_by_all:
        blank = ("",) * (2 * len(SHARES) + 1)
        rows.append(Row(("koszt wspólny, bez dziecka", *blank, amount(found.shared_by_all))))
    whole = _row("ogółem", found.children, found.total, [""] * len(SHARES), found.amount)
    rows.append(Row(whole.cells, total=True))
    return Table("czesc-e", "Dzieci i kwoty według formy pieczy", COLUMNS, tuple(rows))


def _row(
    name: str, children: Mapping[int, int], total: int, paid: Sequence[str], whole: Decimal
) -> Row:
    counted = (str(children.get(share, 0)) for share in SHARES)
    return Row((name, *counted, str(total), *paid, amount(whole)))


def _paid(amounts: Mapping[str, Decimal], share: int) -> str:
    return amount(amounts.get(f"{share} %", Decimal(0)))
