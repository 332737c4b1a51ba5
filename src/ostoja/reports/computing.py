"""A figure of the register, and what comes out of its rows for one gmina and year."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cached_property

from ostoja.accounts.enums import Right
from ostoja.accounts.models import Gmina
from ostoja.reports.rows import Row

ACT = "ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej"
TENTH = Decimal("0.1")


class Measure(StrEnum):
    COUNT = "liczba wierszy"
    SUM = "suma kwot"
    HIGHEST = "największa z liczb w wierszach"
    MEAN = "średnia z liczb w wierszach"


@dataclass(frozen=True, slots=True)
class Figure:
    code: str
    words: str
    """What is counted, in the nominative: the caption of the figure's page and table."""
    unit: str
    """Lemma of the counted noun, singular nominative; `zł` for amounts."""
    basis: str
    definition: str
    """Which rows count, and which do not; shown beside the figure."""
    columns: tuple[str, ...]
    """Titles of the cells of a row, for those allowed to see them."""
    rows: Callable[[Gmina, int], Sequence[Row]]
    measure: Measure = Measure.COUNT
    groups: tuple[str, ...] = ()
    """The parts in their order; a part without rows is still printed, as nothing."""
    sees_rows: Right = Right.SEE_ROWS
    """Who may see the rows: names of families, or of children in care with their cost."""
    redefined: Mapping[int, str] = field(default_factory=dict)
    """First year of each new definition, with what changed: marked in comparisons."""

    def of(self, gmina: Gmina, year: int) -> "Computed":
        return Computed(self, tuple(self.rows(gmina, year)))


@dataclass(frozen=True)
class Computed:
    """A figure of one gmina and year, with its rows."""

    figure: Figure
    rows: tuple[Row, ...]

    @property
    def is_known(self) -> bool:
        """Nothing counted is a zero; nothing added up is not known."""
        return bool(self.rows) or self.figure.measure is Measure.COUNT

    @cached_property
    def value(self) -> Decimal:
        return measured(self.figure.measure, self.rows)

    @cached_property
    def parts(self) -> dict[str, Decimal]:
        """The value of each group, in the register's order; groups without rows are zero."""
        found = {name for row in self.rows for name in row.groups}
        names = [*self.figure.groups, *sorted(found - set(self.figure.groups))]
        return {
            name: measured(self.figure.measure, [row for row in self.rows if name in row.groups])
            for name in names
            if name
        }


def measured(measure: Measure, found: Iterable[Row]) -> Decimal:
    found = list(found)
    if measure is Measure.COUNT:
        return Decimal(len(found))
    if measure is Measure.HIGHEST:
        return max((row.amount for row in found), default=Decimal(0))
    if measure is Measure.MEAN:
        return _mean([row.amount for row in found])
    return sum((row.amount for row in found), Decimal("0.00"))


def _mean(amounts: Sequence[Decimal]) -> Decimal:
    """To a tenth, half up; of nothing it is nothing."""
    if not amounts:
        return Decimal(0)
    return (sum(amounts, Decimal(0)) / len(amounts)).quantize(TENTH, rounding=ROUND_HALF_UP)
