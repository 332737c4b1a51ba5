"""What each of our own figures says in a report: a sentence, its parts, a chart and its table."""

from collections.abc import Callable
from decimal import Decimal

from ostoja.blocks.tree import (
    Block,
    Chart,
    ChartKind,
    Column,
    Item,
    Listing,
    Paragraph,
    Row,
    Series,
    Source,
    Table,
)
from ostoja.polish.agreement import past
from ostoja.polish.nouns import noun
from ostoja.polish.sentences import sentence
from ostoja.polish.verbs import verb
from ostoja.reports.assembly.speech import MONEY, number_with_unit, said
from ostoja.reports.computing import Computed

CHARTED = {
    "AR4": "Zakończenia współpracy według powodu",
    "AR6": "Koszt zatrudnienia asystentów według źródła",
    "PZ3": "Wydatki na pieczę zastępczą według rodzaju",
    "PZ4": "Dzieci, które opuściły pieczę, według tego, dokąd trafiły",
}


def figure_blocks(computed: Computed, year: int, prefix: str) -> list[Block]:
    """The blocks of one figure, with ids beginning with `prefix`."""
    code = computed.figure.code
    source = Source(figures=(code,))
    name = f"{prefix}-{code.lower()}"
    blocks: list[Block] = [Paragraph(name, SENTENCES[code](computed, year), source)]
    if code in CHARTED and computed.value:
        blocks.append(_parts(computed, name, source))
        blocks += [chart_of(computed, name), table_of(computed, name)]
    return blocks


def _counted(predicate: str, *, tail: str) -> Callable[[Computed, int], str]:
    """Words with the verb agreeing: "W 2023 roku 24 rodziny miały wsparcie asystenta."."""

    def words(computed: Computed, year: int) -> str:
        form = past(computed.value, noun(computed.figure.unit), verb(predicate))
        return f"W {year} roku {said(computed)} {form} {tail}."

    return words


def _stated(words: str) -> Callable[[Computed, int], str]:
    return lambda computed, year: sentence(f"{words.format(year=year)}: {said(computed)}")


SENTENCES: dict[str, Callable[[Computed, int], str]] = {
    "AR1": _counted("pracować", tail="z rodzinami jako asystenci rodziny"),
    "AR2": _counted("mieć", tail="wsparcie asystenta rodziny"),
    "AR3": _counted("wychowywać się", tail="w rodzinach wspieranych przez asystenta"),
    "AR4": _counted("zakończyć", tail="współpracę z asystentem"),
    "AR5": _stated("Najwięcej rodzin, z którymi jeden asystent pracował w {year} roku naraz"),
    "AR6": _stated("Zatrudnienie asystentów rodziny kosztowało w {year} roku"),
    "WE1": _stated("Zgłoszenia rodzin w trudności w {year} roku"),
    "WE2": _stated("Wnioski o asystenta wysłane do kierownika w {year} roku"),
    "WE3": _stated("Rodziny oczekujące na asystenta na koniec {year} roku"),
    "WE4": _stated("Rodziny, z którymi praca w {year} roku wynikała z postanowienia sądu"),
    "WE5": _stated("Wnioski o asystenta rozpatrzone w {year} roku odmownie"),
    "PR1": _stated("Wizyty asystentów w rodzinach w {year} roku"),
    "PR2": _stated("Czas asystentów poświęcony rodzinom w {year} roku"),
    "PR3": _stated("Pomoc w pięciu formach pracy z rodziną w {year} roku"),
    "PR4": _stated("Praca z rodzinami, która skończyła się w {year} roku, trwała średnio"),
    "PR5": _stated("Osiągnięte cele spośród ocenionych w {year} roku"),
    "PR6": _stated("Rodziny monitorowane w {year} roku po zakończeniu pracy albo powrocie dziecka"),
    "PZ1": _counted("przebywać", tail="w pieczy zastępczej, a gmina płaciła część kosztów"),
    "PZ2": _stated("Rodziny, z których pochodzą dzieci w pieczy zastępczej"),
    "PZ3": _stated("Wydatki gminy na pieczę zastępczą w {year} roku"),
    "PZ4": _counted("opuścić", tail="pieczę zastępczą"),
}


def _parts(computed: Computed, name: str, source: Source) -> Listing:
    items = tuple(
        Item(f"{words}: {said(computed, part)}", source=source)
        for words, part in computed.parts.items()
    )
    return Listing(f"{name}-czesci", items, source=source)


def chart_of(computed: Computed, name: str) -> Chart:
    title = _title(computed)
    labels = tuple(said(computed, part) for part in computed.parts.values())
    return Chart(
        id=f"{name}-wykres",
        title=title,
        kind=ChartKind.BARS,
        categories=tuple(computed.parts),
        series=(Series(title, tuple(float(part) for part in computed.parts.values()), labels),),
        description=_description(title, computed, labels),
        source=Source(figures=(computed.figure.code,)),
    )


def _title(computed: Computed) -> str:
    """On its own page a figure is drawn by its parts, also where the report does not draw it."""
    return CHARTED.get(computed.figure.code, computed.figure.words)


def _description(title: str, computed: Computed, labels: tuple[str, ...]) -> str:
    pairs = zip(computed.parts, labels, strict=True)
    return f"{title}: " + "; ".join(f"{words} {label}" for words, label in pairs) + "."


def table_of(computed: Computed, name: str) -> Table:
    unit = computed.figure.unit
    rows = [Row((words, _cell(part, unit))) for words, part in computed.parts.items()]
    heading = "kwota" if unit == MONEY else "liczba"
    overlap = any(row.also for row in computed.rows)
    whole = "razem, każde raz" if overlap else "razem"
    return Table(
        id=f"{name}-tabela",
        caption=_title(computed),
        columns=(Column("rodzaj"), Column(heading, numeric=True)),
        rows=(*rows, Row((whole, _cell(computed.value, unit)), total=True)),
        source=Source(figures=(computed.figure.code,)),
    )


def _cell(number: Decimal, unit: str) -> str:
    return number_with_unit(number, unit if unit == MONEY else "")
