"""Made-up contents for the component page. No person or family here exists."""

from datetime import date
from decimal import Decimal

from django.core.paginator import Paginator
from django.template.loader import render_to_string

from ostoja.blocks.tree import Column, Row, Table

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
        "wide": render_to_string("web/look/chart_wide.svg"),
        "narrow": render_to_string("web/look/chart_narrow.svg"),
    }
