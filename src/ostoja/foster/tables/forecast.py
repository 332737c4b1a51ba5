"""A forecast as tables, a chart and a sheet."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ostoja.blocks.charts import chart_svg
from ostoja.blocks.sheets import Cell, Sheet
from ostoja.blocks.tree import Chart, ChartKind, Column, Row, Series, Table
from ostoja.foster.queries import LookedAtAgain, Rise
from ostoja.law.forecast import Cell as Cost
from ostoja.law.forecast import Difference, Forecast, Planned
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short
from ostoja.values.amounts import zloty

MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
NUMBER = True


def months_table(found: Forecast, year: int) -> Table:
    """What each month costs, and how much of it notes tell already."""
    whole, told = _by_month(found.cells), _by_month(_told(found.cells))
    rows = [
        Row((f"{name} {year}", amount(zloty(whole[number])), amount(zloty(told[number]))))
        for number, name in enumerate(MONTHS, start=1)
    ]
    sums = amount(zloty(found.total)), amount(zloty(sum(told.values())))
    total = Row(("razem", *sums), total=True)
    columns = (
        Column("miesiąc"),
        Column("część gminy", NUMBER),
        Column("w tym znane z not", NUMBER),
    )
    return Table("miesiace", f"Prognoza na {year} rok", columns, (*rows, total))


def months_charts(found: Forecast, year: int) -> tuple[str, str]:
    """Wide and narrow drawing of the months."""
    by_month = _by_month(found.cells)
    values = [zloty(by_month[number]) for number in range(1, 13)]
    highest = max(range(12), key=lambda place: values[place])
    chart = Chart(
        id=f"prognoza-{year}",
        title=f"Część gminy według miesięcy, {year}",
        kind=ChartKind.BARS,
        categories=MONTHS,
        series=(Series("część gminy", tuple(map(float, values)), tuple(map(amount, values))),),
        description=f"Najwięcej w miesiącu {MONTHS[highest]}: {amount(values[highest])}.",
    )
    return chart_svg(chart, 720), chart_svg(chart, 320)


def _by_month(cells: Iterable[Cost]) -> dict[int, int]:
    by_month: dict[int, int] = defaultdict(int)
    for cell in cells:
        by_month[cell.month.month] += cell.part
    return by_month


def _told(cells: Iterable[Cost]) -> list[Cost]:
    return [cell for cell in cells if cell.planned.line]


def once_table(found: Forecast) -> Table | None:
    """What notes tell of the year and no month foresees, line by line."""
    parts: dict[str, int] = defaultdict(int)
    lines: dict[str, Planned] = {}
    for cell in found.cells:
        if not cell.planned.recurs:
            lines[cell.planned.line] = cell.planned
            parts[cell.planned.line] += cell.part
    rows = tuple(
        Row((one.child, one.words, amount(zloty(parts[line])))) for line, one in lines.items()
    )
    columns = (Column("dziecko"), Column("za co"), Column("część gminy", NUMBER))
    caption = "Jednorazowe, policzone za dni i pomniejszenia"
    return Table("jednorazowe", caption, columns, rows) if rows else None


def children_table(found: Forecast) -> Table | None:
    """One row a child: places, shares in the year, cost of the year."""
    parts: dict[str, int] = defaultdict(int)
    places: dict[str, dict[str, None]] = defaultdict(dict)
    shares: dict[str, dict[int, None]] = defaultdict(dict)
    names = {}
    for cell in found.cells:
        stay = cell.planned.stay
        names[stay] = cell.planned.child
        parts[stay] += cell.part
        places[stay][cell.planned.place] = None
        shares[stay].update(dict.fromkeys(cell.piece.days))
    rows = tuple(
        Row(
            (
                names[stay],
                ", ".join(places[stay]),
                ", ".join(f"{percent} %" for percent in sorted(shares[stay])),
                amount(zloty(part)),
            )
        )
        for stay, part in parts.items()
    )
    columns = (Column("dziecko"), Column("gdzie"), Column("udział"), Column("w roku", NUMBER))
    return Table("dzieci", "Prognoza według dzieci", columns, rows) if rows else None


def rises_table(found: Sequence[Rise]) -> Table | None:
    columns = (Column("dziecko"), Column("od dnia"), Column("udział", NUMBER))
    rows = tuple(Row((one.child, short(one.day), f"{one.percent} %")) for one in found)
    caption = "Dzieci, których udział wzrośnie w ciągu 12 miesięcy"
    return Table("wzrosty", caption, columns, rows) if rows else None


def differences_table(found: Iterable[Difference], caption: str) -> Table | None:
    listed = list(found)
    rows = tuple(Row((one.child, _why(one), amount(zloty(one.grosze)))) for one in listed)
    total = Row(("razem", "", amount(zloty(sum(one.grosze for one in listed)))), total=True)
    columns = (Column("dziecko"), Column("przyczyna"), Column("różnica", NUMBER))
    return Table("roznice", caption, columns, (*rows, total)) if rows else None


def _why(one: Difference) -> str:
    return f"{one.cause.value}: {one.what}" if one.what else one.cause.value


def forecast_sheet(found: Forecast, year: int) -> Sheet:
    """Child by month; a mark of the stay stands for the name."""
    cells: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for cell in found.cells:
        cells[cell.planned.stay][cell.month.month] += cell.part
    rows: list[tuple[Cell, ...]] = [
        (
            mark(stay),
            *(zloty(months[number]) for number in range(1, 13)),
            zloty(sum(months.values())),
        )
        for stay, months in cells.items()
    ]
    columns = ("oznaczenie pobytu", *MONTHS, "razem")
    return Sheet(f"Prognoza {year}", columns, rows, range(1, 14))


def mark(stay: str) -> str:
    return stay.replace("-", "")[-8:].upper()


def change(before: Forecast, after: Forecast) -> Decimal:
    """How much a scenario adds to the year."""
    return zloty(after.total - before.total)


def children_of(found: Forecast) -> list[tuple[str, str]]:
    """Whom a scenario may be about."""
    return list({cell.planned.stay: cell.planned.child for cell in found.cells}.items())


@dataclass(frozen=True, slots=True)
class Again:
    """A past year looked at again, ready to be shown."""

    planned: str
    came: str
    differences: Table | None
    billed: Table | None


def looked_at_again(found: LookedAtAgain) -> Again:
    return Again(
        amount(zloty(found.then.total)),
        amount(zloty(found.later.total)),
        differences_table(found.differences, "Skąd różnica między planem a rokiem"),
        differences_table(found.billed, "Co noty policzyły inaczej, niż powinny"),
    )
