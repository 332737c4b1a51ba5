"""The year beside the years before it."""

from ostoja.blocks.tree import (
    Block,
    Chart,
    ChartKind,
    Column,
    Heading,
    Row,
    Series,
    Source,
    Table,
)
from ostoja.reports.assembly.speech import change, said
from ostoja.reports.computing import Computed
from ostoja.reports.queries import Year

NOTHING = "–"
UNKNOWN = "brak danych"
TWO_YEARS = 2
OVER_TIME = ("AR2", "AR3", "PZ1")
TITLE = "Rodziny i dzieci w kolejnych latach"


def comparison(year: Year) -> list[Block]:
    """The year beside the last; a figure unknown last year says so, and is not zero."""
    if not year.before:
        return []
    compared = [one for code, one in year.figures.items() if one.rows or code in year.before]
    table = Table(
        "porownanie",
        f"Porównanie z rokiem {year.year - 1}",
        (
            Column("liczba"),
            Column(str(year.year - 1), numeric=True),
            Column(str(year.year), numeric=True),
            Column("zmiana"),
        ),
        tuple(_compared(year, one) for one in compared),
        Source(figures=tuple(one.figure.code for one in compared)),
    )
    return [Heading("porownanie-naglowek", 2, f"Rok {year.year} i rok {year.year - 1}"), table]


def _compared(year: Year, computed: Computed) -> Row:
    figure = computed.figure
    before = year.before.get(figure.code)
    redefined = figure.redefined.get(year.year, "")
    words = f"{figure.words} (zmieniono definicję: {redefined})" if redefined else figure.words
    now = computed if computed.is_known else None
    changed = change(now.value, before.value, figure.unit) if now and before else NOTHING
    return Row((words, _cell(before), _cell(now), changed))


def over_time(year: Year) -> list[Block]:
    """Families and children by year, for as many years as have rows; one draws no line."""
    source = Source(figures=OVER_TIME)
    known = {code: year.history(code) for code in OVER_TIME}
    years = sorted({one for found in known.values() for one in found})
    if len(years) < TWO_YEARS:
        return []
    names = {
        code: next(iter(found.values())).figure.words for code, found in known.items() if found
    }
    series = tuple(_series(names[code], known[code], years) for code in names)
    rows = tuple(Row((str(one), *(_cell(known[code].get(one)) for code in names))) for one in years)
    table = Table(
        "lata-tabela",
        TITLE,
        (Column("rok"), *(Column(words, numeric=True) for words in names.values())),
        rows,
        source,
    )
    chart = Chart(
        "lata-wykres",
        TITLE,
        ChartKind.LINES,
        tuple(str(one) for one in years),
        series,
        _description(table),
        source,
    )
    return [Heading("lata-naglowek", 2, TITLE), chart, table]


def _series(words: str, found: dict[int, Computed], years: list[int]) -> Series:
    return Series(
        words,
        tuple(float(found[one].value) if one in found else None for one in years),
        tuple(_cell(found.get(one)) for one in years),
    )


def _cell(computed: Computed | None) -> str:
    return said(computed) if computed else UNKNOWN


def _description(table: Table) -> str:
    titles = [column.title for column in table.columns[1:]]
    lines = [
        f"{row.cells[0]}: "
        + "; ".join(f"{words} {cell}" for words, cell in zip(titles, row.cells[1:], strict=True))
        for row in table.rows
    ]
    return f"{table.caption}. {'. '.join(lines)}."
