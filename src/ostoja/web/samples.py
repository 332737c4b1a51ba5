"""Made-up contents for the component page. No person or family here exists."""

from datetime import date
from decimal import Decimal

from django.core.paginator import Paginator

from ostoja.blocks.charts import chart_svg
from ostoja.blocks.tree import Chart, ChartKind, Column, Row, Series, Table

SPENT = Table(
    id="wydatki",
    caption="Wydatki gminy na pieczę zastępczą w 2023 r., według rodzaju pieczy",
    columns=(
        Column("Rodzaj pieczy"),
        Column("Dzieci", numeric=True),
        Column("Wydatki gminy", numeric=True),
    ),
    rows=(
        Row(("rodziny zastępcze spokrewnione", "5", "3 790,66 zł")),
        Row(("rodziny zastępcze niezawodowe", "6", "8 523,72 zł")),
        Row(("rodziny zastępcze zawodowe", "7", "45 025,07 zł")),
        Row(("placówki opiekuńczo-wychowawcze", "5", "12 178,64 zł")),
        Row(("Razem", "23", "69 518,09 zł"), total=True),
    ),
)

CHART = Chart(
    id="przyklad",
    title="Wydatki gminy na pieczę zastępczą w 2023 r.",
    kind=ChartKind.BARS,
    categories=tuple(row.cells[0] for row in SPENT.rows[:-1]),
    series=(
        Series(
            name="wydatki gminy",
            values=(3790.66, 8523.72, 45025.07, 12178.64),
            labels=tuple(row.cells[2] for row in SPENT.rows[:-1]),
        ),
    ),
    description="Najwięcej gmina wydała na rodziny zastępcze zawodowe: 45 025,07 zł.",
)

FACTS = (
    {"label": "Numer rodziny", "value": "R/2023/014", "url": ""},
    {"label": "Asystent", "value": "Anna Przykładowa, od 1.03.2023", "url": "#facts"},
    {"label": "Podstawa pracy", "value": "zgoda rodziny", "url": "#facts"},
    {"label": "Telefon", "value": "", "url": "#facts"},
)

TASKS = (
    {"title": "Dane o asystentach", "url": "#tasks", "hint": "", "status": "Gotowe", "tone": ""},
    {
        "title": "Wydatki na pieczę zastępczą",
        "url": "#tasks",
        "hint": "Brakuje noty za grudzień",
        "status": "Do uzupełnienia",
        "tone": "warn",
    },
    {
        "title": "Potrzeby na następny rok",
        "url": "#tasks",
        "hint": "",
        "status": "Do napisania",
        "tone": "info",
    },
    {
        "title": "Podpis kierownika",
        "url": "",
        "hint": "",
        "status": "Nie można jeszcze rozpocząć",
        "tone": "",
    },
)

EVENTS = (
    {
        "title": "Nota opłacona",
        "when": date(2023, 12, 20),
        "who": "księgowa",
        "text": "Przelew na 12 178,64 zł.",
    },
    {"title": "Nota sprawdzona", "when": date(2023, 12, 11), "who": "koordynator", "text": ""},
    {
        "title": "Nota wpłynęła z powiatu",
        "when": date(2023, 12, 4),
        "who": "sekretariat",
        "text": "",
    },
)


def samples(page: str | None) -> dict[str, object]:
    """What the component page shows; `page` is the number in its address."""
    return {
        "spent": SPENT,
        "spent_amount": Decimal("69518.09"),
        "facts": FACTS,
        "tasks": TASKS,
        "events": EVENTS,
        "checked_on": date(2026, 11, 1),
        "roles": ("sporządził(a)", "główna księgowa", "kierownik ośrodka"),
        "page": Paginator(range(240), 20).get_page(page or 4),
        "wide": chart_svg(CHART, 640),
        "narrow": chart_svg(CHART, 360),
    }
