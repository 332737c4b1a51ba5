"""The tree of a report: chapters, goals, parts of values, comparison, and what is left out."""

from datetime import date
from decimal import Decimal

import pytest

from factories import (
    AssignmentFactory,
    ClosingFactory,
    EntryFactory,
    EventFactory,
    GminaFactory,
    GoalFactory,
    ImplementerFactory,
    IndicatorFactory,
    ListingFactory,
    NoteLineFactory,
    PayFactory,
    ProgrammeFactory,
    ResolutionFactory,
    ReturnFactory,
    TaskFactory,
    ValueFactory,
)
from ostoja.blocks.checks import refusals
from ostoja.blocks.tree import Heading, Listing, Paragraph, Table
from ostoja.programme.enums import Effect, Relation
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form, Part
from ostoja.reports.models import Report, Words
from ostoja.reports.queries import NoProgramme, year_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def gmina():
    made = GminaFactory()
    ProgrammeFactory(gmina=made)
    return made


def tree(gmina, form=Form.LONG, year=2023):
    document = build(year_of(gmina, year), form)
    assert refusals(document) == []
    return document.blocks


def headings(blocks):
    return [(one.level, one.text) for one in blocks if isinstance(one, Heading)]


def block(blocks, name):
    (found,) = [one for one in blocks if one.id == name]
    return found


def names(blocks):
    return {one.id for one in blocks}


def write(gmina, part, text):
    report, _ = Report.objects.get_or_create(
        gmina=gmina, year=2023, defaults={"programme": year_of(gmina, 2023).programme}
    )
    Words.objects.create(gmina=gmina, report=report, part=part, text=text)


@pytest.mark.parametrize("form", Form)
def test_a_report_of_nothing_can_be_made_in_both_forms(gmina, form):
    blocks = tree(gmina, form)
    assert block(blocks, "potrzeby-brak").text == "Nie zgłoszono potrzeb."
    assert "Rok 2023 w liczbach" not in dict(headings(blocks)).values()


def test_a_year_without_programme_is_refused_in_words(gmina):
    with pytest.raises(NoProgramme) as refusal:
        year_of(gmina, 2030)
    assert str(refusal.value) == (
        f"{gmina.name} nie ma programu wspierania rodziny obejmującego rok 2030."
    )


def test_adoption_names_the_resolution_and_what_amendments_changed(gmina):
    assert "przyjęto: brak uchwały." in block(tree(gmina), "uchwaly").text
    ResolutionFactory(gmina=gmina, number="L/348/2022")
    ResolutionFactory(
        gmina=gmina,
        number="LX/1/2023",
        adopted_on=date(2023, 5, 1),
        effect=Effect.AMENDS,
        changes="dodaje zadanie 13",
    )
    words = block(tree(gmina), "uchwaly").text
    assert "przyjęto: uchwała nr L/348/2022 Rady Gminy z dnia 4 lutego 2022 r. Zmieniły" in words
    assert words.endswith(
        "Zmieniły go: uchwała nr LX/1/2023 Rady Gminy z dnia 1 maja 2023 r. (dodaje zadanie 13)."
    )


def test_goals_tasks_and_institutions_are_headings_by_number(gmina):
    goal = GoalFactory(gmina=gmina, number=1, text="Spokój")
    task = TaskFactory(gmina=gmina, goal=goal, number=7, text="Dożywianie")
    TaskFactory(gmina=gmina, goal=goal, number=9, text="Stypendia")
    of_return = ReturnFactory(gmina=gmina, institution__name="Biblioteka", institution__slug="bib")
    EntryFactory(gmina=gmina, of_return=of_return, task=task, position=1, narrative="Raz.\n\nDwa.")
    blocks = tree(gmina)
    found = headings(blocks)
    place = found.index((2, "Cel szczegółowy 1. Spokój"))
    assert found[place + 1 : place + 4] == [
        (3, "Zadanie 7. Dożywianie"),
        (4, "Biblioteka"),
        (3, "Zadanie 9. Stypendia"),
    ]
    assert block(blocks, "cel-1-zadanie-7-bib-1-tekst-0").text == "Raz."
    assert block(blocks, "cel-1-zadanie-7-bib-1-tekst-2").text == "Dwa."
    assert "Żadna instytucja" in block(blocks, "cel-1-zadanie-9-brak").text


@pytest.fixture
def entry(gmina):
    task = TaskFactory(gmina=gmina, number=7)
    of_return = ReturnFactory(gmina=gmina, institution__slug="bib")
    return EntryFactory(gmina=gmina, of_return=of_return, task=task, position=1)


def value(entry, label, number, whole=None, relation=""):
    shared = {"gmina": entry.gmina, "task": entry.task, "unit": "rodzina"}
    indicator = IndicatorFactory(**shared, label=label, part_of=whole, relation=relation)
    return ValueFactory(gmina=entry.gmina, entry=entry, indicator=indicator, number=Decimal(number))


def items(blocks):
    listing = next(one for one in blocks if isinstance(one, Listing) and "bib" in one.id)
    return [
        (
            item.text.replace("\u00a0", " "),
            [child.text.replace("\u00a0", " ") for child in item.children],
        )
        for item in listing.items
    ]


def test_parts_stand_under_their_own_whole_in_whatever_order_they_came(gmina, entry):
    meals = IndicatorFactory(gmina=gmina, task=entry.task, label="Posiłki", unit="rodzina")
    value(entry, "z dziećmi", "3", meals, Relation.SOME)
    value(entry, "Stypendia", "5")
    ValueFactory(gmina=gmina, entry=entry, indicator=meals, number=Decimal(41))
    assert items(tree(gmina)) == [
        ("Stypendia: 5 rodzin", []),
        ("Posiłki: 41 rodzin", ["w tym: z dziećmi: 3 rodziny"]),
    ]


def test_a_part_whose_whole_was_not_returned_stands_alone(gmina, entry):
    meals = IndicatorFactory(gmina=gmina, task=entry.task, label="Posiłki")
    value(entry, "z dziećmi", "3", meals, Relation.ALL)
    assert items(tree(gmina)) == [("z dziećmi: 3 rodziny", [])]


def test_values_and_events_in_a_row_make_one_list_and_words_end_it(gmina, entry):
    value(entry, "Posiłki", "41")
    more = {"gmina": gmina, "of_return": entry.of_return, "task": entry.task}
    ListingFactory(
        gmina=gmina,
        entry=EntryFactory(**more, position=2),
        event=EventFactory(gmina=gmina, title="Festyn"),
    )
    EntryFactory(**more, position=3, narrative="Potem słowa.")
    blocks = tree(gmina)
    assert items(blocks) == [("Posiłki: 41 rodzin", []), ("Festyn", [])]
    order = [one.id for one in blocks if "bib" in one.id]
    assert order[1:] == ["cel-1-zadanie-7-bib-3-lista", "cel-1-zadanie-7-bib-3-tekst-0"]


def test_a_figure_stands_where_the_return_asks_for_it(gmina, entry):
    NoteLineFactory(gmina=gmina)
    entry.figure_code = "PZ3"
    entry.save()
    blocks = tree(gmina)
    prefix = "cel-1-zadanie-7-bib-1-pz3"
    assert block(blocks, prefix).text.replace("\u00a0", " ") == (
        "Wydatki gminy na pieczę zastępczą w 2023 roku: 300,00 zł."
    )
    table = block(blocks, f"{prefix}-tabela")
    assert table.rows[-1].total
    assert {f"{prefix}-czesci", f"{prefix}-wykres"} <= names(blocks)


def test_comparison_says_no_data_zero_and_change_apart(gmina):
    AssignmentFactory(gmina=gmina, started_on=date(2022, 5, 1))
    ClosingFactory(gmina=gmina, closed_on=date(2022, 5, 5))
    PayFactory(gmina=gmina, year=2022)
    NoteLineFactory(gmina=gmina)
    table = block(tree(gmina), "porownanie")
    rows = {
        row.cells[0]: tuple(c.replace("\u00a0", " ") for c in row.cells[1:]) for row in table.rows
    }
    assert rows["Rodziny wspierane przez asystentów"] == ("1 rodzina", "1 rodzina", "bez zmian")
    assert rows["Rodziny, które zakończyły współpracę z asystentem"] == (
        "1 rodzina",
        "0 rodzin",
        "o 1 mniej",
    )
    assert rows["Koszt zatrudnienia asystentów rodziny"] == ("1 000,00 zł", "brak danych", "–")
    assert rows["Wydatki gminy na pieczę zastępczą"] == ("brak danych", "300,00 zł", "–")


def test_staffs_words_stand_in_their_chapters(gmina):
    write(gmina, Part.INTRODUCTION, "Witamy.\n\nPiszemy.")
    write(gmina, Part.NEEDS, "1. Etat.\n2) Lokal.")
    write(gmina, Part.STATUTORY, "1. Zrobiono.\nbez numeru")
    ImplementerFactory(gmina=gmina, position=1, name="OPS")
    blocks = tree(gmina)
    written = [one.text for one in blocks if isinstance(one, Paragraph)]
    assert {"Witamy.", "Piszemy."} <= set(written)
    assert [item.text for item in block(blocks, "potrzeby-lista").items] == ["Etat.", "Lokal."]
    assert [item.text for item in block(blocks, "realizatorzy-lista").items] == ["OPS"]
    statutory = block(blocks, "art-176")
    assert isinstance(statutory, Table)
    assert statutory.rows[0].cells[2] == "Zrobiono."
    assert statutory.rows[1].cells[2] == "nie opisano"


def test_the_form_is_in_title_and_header(gmina):
    year = year_of(gmina, 2023)
    long, short = build(year, Form.LONG), build(year, Form.SHORT)
    assert long.title.startswith("Sprawozdanie z realizacji programu „Program wspierania rodziny")
    assert short.title.startswith("Informacja z realizacji programu")
    assert short.header.endswith("informacja za 2023 rok")
    assert long.made_on == "2024-03-31"
