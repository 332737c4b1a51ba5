"""The rows behind the columns of section E: a half-year's children and amounts by share."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ostoja.accounts.models import Gmina
from ostoja.foster import queries as foster
from ostoja.foster.enums import CareForm
from ostoja.reports.rows import Row

if TYPE_CHECKING:
    from uuid import UUID

FORMS = tuple(str(form.label) for form in CareForm)
SHARED = "koszt wspólny, bez dziecka"
Rows = Callable[[Gmina, int], Sequence[Row]]


def children(half: int, share: int | None = None) -> Rows:
    """Each child once; one that moved counts in each form of care. Without a share: at any."""

    def found(gmina: Gmina, year: int) -> Sequence[Row]:
        touched: dict[UUID, list[foster.Touch]] = {}
        for one in foster.touched_in(gmina, year, half):
            if share in (None, one.share):
                touched.setdefault(one.child_id, []).append(one)
        return [_child(own) for own in touched.values()]

    return found


def _child(own: Sequence[foster.Touch]) -> Row:
    child = own[0]
    first, *others = dict.fromkeys(str(one.form.label) for one in own)
    shares = ", ".join(_words(share) for share in sorted({one.share for one in own}))
    cells = (child.child, ", ".join((first, *others)), shares)
    return Row(child.child_id, cells, first, people=(child.child_id,), also=tuple(others))


def _words(share: int) -> str:
    """Nothing is a share that the law leaves open for the stay."""
    return f"{share}\N{NO-BREAK SPACE}%" if share else "do ustalenia"


def amounts(half: int, share: int | None = None) -> Rows:
    """What was paid line by line, or of each line what falls to the share."""

    def found(gmina: Gmina, year: int) -> Sequence[Row]:
        rows = (_paid(line, share) for line in foster.paid_in_half(gmina, year, half))
        return [row for row in rows if row is not None]

    return found


def _paid(line: foster.LedgerRow, share: int | None) -> Row | None:
    amount = line.amount if share is None else dict(line.shares).get(f"{share} %")
    if amount is None:
        return None
    form = line.form or SHARED
    period = f"{line.first_day:%d.%m.%Y}-{line.last_day:%d.%m.%Y}"
    cells = (line.child or "koszt wspólny", line.note, period, form, amount)
    people = (line.child_id,) if line.child_id else ()
    return Row(line.id, cells, form, amount, people)
