"""Trees that the tests of the writers share; every figure in them is invented."""

from ostoja.blocks.tree import (
    Block,
    Chart,
    ChartKind,
    Column,
    Contents,
    Document,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Role,
    Row,
    Series,
    Signatory,
    Signatures,
    Table,
)

AWKWARD = (
    'A & B <5 osób; #set text(red) *x* _y_ $1$ @a \\n "cudzysłów" {{ 7 * 7 }} {% if %} `k` ~ ^'
)

COSTS = Table(
    "koszty",
    "Wydatki gminy na pieczę zastępczą w 2023 r. według form opieki",
    (Column("Forma pieczy"), Column("Dzieci", numeric=True), Column("Kwota", numeric=True)),
    (
        Row(("Rodzina zastępcza spokrewniona", "3", "3 790,66 zł")),
        Row(("Rodzina zastępcza niezawodowa", "4", "8 523,72 zł")),
        Row(("Placówka opiekuńczo-wychowawcza", "3", "45 025,07 zł")),
        Row(("Rodzinny dom dziecka", "1", "12 178,64 zł")),
        Row(("Razem", "11", "69 518,09 zł"), total=True),
    ),
)
COSTS_CHART = Chart(
    "koszty-wykres",
    "Wydatki gminy na pieczę zastępczą w 2023 r.",
    ChartKind.BARS,
    tuple(row.cells[0] for row in COSTS.rows[:4]),
    (
        Series(
            "Wydatki gminy",
            (3790.66, 8523.72, 45025.07, 12178.64),
            tuple(row.cells[2] for row in COSTS.rows[:4]),
        ),
    ),
    "Najwięcej kosztują placówki: 45 025,07 zł, najmniej rodziny spokrewnione: 3 790,66 zł.",
)
YEARS = ("2019", "2020", "2021", "2022", "2023")
FAMILIES = Table(
    "rodziny-tabela",
    "Rodziny i dzieci objęte wsparciem asystenta",
    (Column("Rok"), Column("Rodziny", numeric=True), Column("Dzieci", numeric=True)),
    (
        Row(("2019", "19", "41")),
        Row(("2020", "brak danych", "39")),
        Row(("2021", "21", "44")),
        Row(("2022", "22", "46")),
        Row(("2023", "24", "48")),
    ),
)
FAMILIES_CHART = Chart(
    "rodziny",
    "Rodziny i dzieci objęte wsparciem asystenta w latach 2019-2023",
    ChartKind.BARS,
    YEARS,
    (
        Series("Rodziny", (19, None, 21, 22, 24), ("19", "", "21", "22", "24")),
        Series("Dzieci", (41, 39, 44, 46, 48), ("41", "39", "44", "46", "48")),
    ),
    "Liczba rodzin wzrosła z 19 do 24, dzieci z 41 do 48. Dla rodzin w 2020 r. brak danych.",
)
FAMILIES_LINES = Chart(
    "rodziny-linie",
    "Rodziny i dzieci w latach 2019-2023",
    ChartKind.LINES,
    YEARS,
    (*FAMILIES_CHART.series, Series("Zamknięte", (4, 5, 7, 6, 10), ("4", "5", "7", "6", "10"))),
    FAMILIES_CHART.description,
)
MEETINGS = Listing(
    "spotkania",
    (
        Item("Festyn rodzinny w parku, 3 czerwca 2023 r., z udziałem 120 osób"),
        Item(
            "Warsztaty dla rodziców i opiekunów:",
            (Item("o emocjach dziecka w wieku szkolnym"), Item("o bezpieczeństwie w sieci")),
        ),
        Item("Dzień Dziecka w bibliotece"),
    ),
)
STEPS = Listing(
    "kroki", (Item("rozmowa z rodziną"), Item("plan pracy"), Item("ocena")), ordered=True
)
SIGNATURES = Signatures(
    "podpisy",
    "Dolina, 12 marca 2024 r.",
    (Signatory("Kierownik Ośrodka Pomocy Społecznej"), Signatory("Burmistrz", "Jan Przykładowy")),
)


def document(*blocks: Block, title: str = "Sprawozdanie roczne", **more: str) -> Document:
    """A document dated and named like a real one."""
    return Document(title, blocks, made_on="2024-03-12", **more)


def every_kind() -> Document:
    return document(
        Contents("spis"),
        Heading("w", 1, "Wprowadzenie"),
        Paragraph("p1", "Sprawozdanie przedstawia to, co gmina i jej partnerzy zrobili w 2023 r."),
        KeyFigure("k1", "24", "rodziny miały wsparcie asystenta rodziny"),
        KeyFigure("k2", "69 518,09 zł", "gmina wydała na pieczę zastępczą"),
        Heading("c1", 1, "Cel szczegółowy 1. Wsparcie rodzin", Role.GOAL),
        Heading("z1", 2, "Zadanie 1. Praca z rodziną & <dzieckiem>", Role.TASK),
        Heading("i1", 3, "Ośrodek Pomocy Społecznej", Role.INSTITUTION),
        Paragraph("p2", AWKWARD),
        STEPS,
        MEETINGS,
        Listing("kroki2", (Item("raz"), Item("dwa")), ordered=True),
        Heading("z4", 2, "Zadanie 4. Piecza zastępcza", Role.TASK),
        COSTS_CHART,
        COSTS,
        FAMILIES_CHART,
        FAMILIES,
        SIGNATURES,
        title="Sprawozdanie z realizacji Programu Wspierania Rodziny za 2023 rok",
        subtitle="Zadania z art. 176 ustawy o wspieraniu rodziny i systemie pieczy zastępczej",
        author="Gmina Dolina",
        header="Gmina Dolina. Sprawozdanie za 2023 rok",
        footer="Ośrodek Pomocy Społecznej w Dolinie",
    )


INSTITUTIONS = (
    "Ośrodek Pomocy Społecznej",
    "Gminna Biblioteka Publiczna",
    "Komisariat Policji",
    "Szkoła Podstawowa nr 1",
    "Centrum Kultury",
    "Przychodnia Zdrowia",
    "Ośrodek Sportu",
)


def long_report() -> Document:
    """About forty pages: two goals, ten tasks, seventy institutions, ten tables, 385 items."""
    blocks: list[Block] = [*every_kind().blocks[:-1]]
    for task in range(1, 11):
        if task in (1, 6):
            blocks.append(
                Heading(f"cel{task}", 1, f"Cel szczegółowy {task // 5 + 1}. Wsparcie", Role.GOAL)
            )
        blocks.append(
            Heading(f"zad{task}", 2, f"Zadanie {task}. Pomoc i praca z rodziną", Role.TASK)
        )
        blocks.append(Table(f"t{task}", COSTS.caption, COSTS.columns, COSTS.rows * 2))
        for number, name in enumerate(INSTITUTIONS):
            key = f"{task}-{number}"
            blocks.append(Heading(f"inst{key}", 3, name, Role.INSTITUTION))
            text = "W ciągu roku odbyło się wiele spotkań z rodzicami i dziećmi, w tym zajęcia o zdrowiu. "
            blocks.append(Paragraph(f"par{key}", text * 14))
            items = tuple(
                Item(f"Zajęcia {i}. dla dzieci i rodziców, {i + 1} maja 2023 r., {20 + i} osób")
                for i in range(5 + number % 2)
            )
            blocks.append(Listing(f"lis{key}", items))
    return document(
        *blocks, SIGNATURES, header="Gmina Dolina", footer="Ośrodek", author="Gmina Dolina"
    )
