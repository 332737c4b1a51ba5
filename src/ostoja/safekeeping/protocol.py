"""The protocol of a restore drill, to be printed and signed."""

from datetime import datetime

from django.apps import apps
from django.utils import timezone

from ostoja.blocks.tree import (
    Block,
    Column,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Row,
    Signatory,
    Signatures,
    Table,
)
from ostoja.polish.numerals import numeral
from ostoja.safekeeping.commands import Trial
from ostoja.safekeeping.manifest import Table as Counted

SIGNERS = (Signatory("administrator"), Signatory("kierownik ośrodka"))
COURSE = (
    "Całą kopię odczytano i sprawdzono jej pieczęć, zanim cokolwiek zapisano.",
    "Odtworzono ją w osobnym, pustym miejscu; pracującej bazy nie ruszano.",
    "Z odtworzonej bazy odczytano każdy wiersz każdej tabeli i porównano z zapisem w kopii.",
    "Porównano sumy kontrolne wszystkich plików i końce dziennika zdarzeń.",
    "Odtworzone dane usunięto.",
)


def protocol(trial: Trial, name: str, on: datetime) -> Document:
    """`name` of the copy's file; `on` the day of the drill."""
    return Document(
        title="Protokół próby odtworzenia kopii",
        subtitle=f"Próba z dnia {on:%d.%m.%Y}",
        author="Ostoja",
        made_on=on.date().isoformat(),
        header="Ostoja, protokół próby odtworzenia",
        blocks=(
            Heading("wynik", 1, "Wynik"),
            *_outcome(trial),
            Heading("kopia", 1, "Kopia"),
            _facts(trial, name, on),
            Heading("przebieg", 1, "Przebieg"),
            Listing("kroki", tuple(Item(step) for step in COURSE), ordered=True),
            Heading("tabele", 1, "Porównanie tabel"),
            _comparison(trial),
            Heading("podpisy", 1, "Podpisy"),
            Signatures("podpis", "miejscowość i data", SIGNERS),
        ),
    )


def _outcome(trial: Trial) -> list[Block]:
    if not trial.differences:
        said = "Kopię odtworzono w całości. Różnic nie ma."
        return [Paragraph("ocena", said)]
    said = "Kopii nie wolno ufać: po odtworzeniu różni się od tego, co w niej zapisano."
    items = tuple(Item(one) for one in trial.differences)
    return [Paragraph("ocena", said), Listing("roznice", items)]


def _facts(trial: Trial, name: str, on: datetime) -> Table:
    made_at = timezone.localtime(datetime.fromisoformat(trial.copy.made_at))
    rows = (
        ("Plik", name),
        ("Zrobiona", f"{made_at:%d.%m.%Y, godz. %H:%M}"),
        ("Suma kontrolna (SHA-256)", trial.sha256),
        ("Wersja programu", trial.copy.program),
        ("Rodzaj bazy", {"sqlite": "SQLite"}.get(trial.copy.database, "PostgreSQL")),
        ("Tabel", numeral(len(trial.copy.tables))),
        ("Wierszy", numeral(trial.copy.rows)),
        ("Plików", numeral(len(trial.copy.files) - 1)),
        ("Próbę zakończono", f"{on:%d.%m.%Y, godz. %H:%M}"),
        ("Odtworzenie i porównanie trwało", f"{numeral(max(1, round(trial.took)))} s"),
    )
    columns = (Column("Co"), Column("Jak było"))
    return Table("fakty", "Kopia i próba", columns, tuple(Row(row) for row in rows))


def _comparison(trial: Trial) -> Table:
    columns = (
        Column("Tabela"),
        Column("W kopii", numeric=True),
        Column("Odtworzono", numeric=True),
        Column("Treść"),
    )
    names = {
        model._meta.db_table: str(model._meta.verbose_name_plural)
        for model in apps.get_models(include_auto_created=True)
    }
    rows = [
        _row(names.get(table, table), trial.copy.tables.get(table), trial.found.tables.get(table))
        for table in sorted({*trial.copy.tables, *trial.found.tables})
    ]
    return Table("porownanie", "Wiersze w kopii i po odtworzeniu", columns, tuple(rows))


def _row(name: str, copied: Counted | None, restored: Counted | None) -> Row:
    same = "zgodna" if copied == restored else "różna"
    return Row((name, _count(copied), _count(restored), same))


def _count(table: Counted | None) -> str:
    return "brak" if table is None else numeral(table.rows)
