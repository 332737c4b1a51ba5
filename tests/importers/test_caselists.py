"""A list of families: what is read, what is refused in words, and that it is taken once."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from python_calamine import CalamineWorkbook

from counting import large_count
from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    PersonFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.families.models import Assignment, Family, HouseholdMember, Person
from ostoja.importers import taking_in
from ostoja.importers.caselists import COLUMNS, EXAMPLE
from ostoja.importers.models import CaseList
from ostoja.importers.sheets import NoSheet, read_sheet, write_sheet
from ostoja.jobs.worker import enrol, run_next
from ostoja.web.demo.people import fictional_pesel
from visitors import client_as, text

pytestmark = pytest.mark.django_db
PESEL = "85650300148"


def row(number="OPS.1", **change):
    cells = dict(zip(COLUMNS, EXAMPLE[1], strict=True)) | {"znak sprawy": number}
    return [str(value) for value in (cells | change).values()]


def sheet(*rows):
    return write_sheet("rodziny", COLUMNS, rows)


@pytest.fixture
def manager():
    return member_as(Role.MANAGER)


def handed(manager, *rows):
    return taking_in.hand_over(manager.gmina, name="w.xlsx", content=sheet(*rows), by=manager)


def taken(kept, manager):
    taking_in.begin(kept, by=manager)
    while taking_in.take_some(kept.gmina, kept.pk, by=manager):
        pass
    kept.refresh_from_db()
    return kept


def test_family_comes_in_with_its_people_and_its_assistant(manager):
    maria = FamilyAssistantFactory(gmina=manager.gmina, name="Maria Pomocna")
    kept = taken(handed(manager, *EXAMPLE), manager)
    family = Family.objects.get(gmina=manager.gmina)
    assert (family.number, family.name) == ("OPS.4142.1.2026", "Brzozowska")
    assert family.search_words == "brzozowska ops.4142.1.2026"
    members = family.members.order_by("since")
    assert [(str(one.person), one.place) for one in members] == [
        ("Ewa Brzozowska", "parent"),
        ("Iga Brzozowska", "child"),
    ]
    work = Assignment.objects.get()
    assert (work.assistant, work.basis, work.started_on) == (maria, "consent", date(2026, 2, 1))
    assert (kept.families_taken, kept.faults) == (1, {})
    assert not taking_in.take_some(kept.gmina, kept.pk, by=manager)
    assert Family.objects.count() == 1


def test_each_family_and_each_assignment_of_a_list_is_in_the_trail(manager):
    FamilyAssistantFactory(gmina=manager.gmina, name="Maria Pomocna")
    taken(handed(manager, *EXAMPLE, row("OPS.2", imię="Adam")), manager)
    recorded = Event.objects.filter(action="families.family.recorded", actor=str(manager))
    assert {one.target for one in recorded} == {
        f"families.family:{key}" for key in Family.objects.values_list("pk", flat=True)
    }
    assert Event.objects.filter(action="families.assistant.assigned").count() == 1


def test_list_keeps_the_rules_of_assigning(manager):
    gmina = manager.gmina
    FamilyAssistantFactory(gmina=gmina, name="Dawna", employed_to=date(2023, 12, 31))
    social = member_as(Role.SOCIAL_WORKER, gmina)
    FamilyAssistantFactory(gmina=gmina, name="Socjalna", user=social.user)
    work = {"podstawa": "zgoda", "praca od": "1.3.2024"}
    kept = handed(
        manager,
        row("OPS.1", imię="Adam", asystent="Dawna", **work),
        row("OPS.2", imię="Olga", asystent="Socjalna", **work),
    )
    previewed = taking_in.checked(kept).faults
    assert "nie jest tego dnia zatrudniona(y)" in previewed[2]
    assert "(art. 17 ust. 3)" in previewed[3]
    assert taken(kept, manager).faults == previewed
    assert not Family.objects.exists()


FAULTS = [
    ({"imię": ""}, "imię: puste. Wpisz."),
    ({"kim jest": "kot"}, "kim jest: wpisz rodzic, dziecko albo inna."),
    ({"data urodzenia": "31.2.2018"}, "data urodzenia: "),
    ({"data urodzenia": "1.1.2999"}, "data urodzenia: "),
    ({"PESEL": "85650300149"}, "Cyfra kontrolna"),
    ({"PESEL": "44051401359"}, "należy do osoby urodzonej"),
    ({"nazwisko": "x" * 101}, "nazwisko: najwyżej 100 znaków."),
    ({"asystent": "Maria", "podstawa": "?"}, "podstawa: wpisz zgoda, sąd albo Za życiem."),
    ({"asystent": "Maria", "podstawa": "sąd"}, "praca od: puste. Wpisz."),
    (
        {"asystent": "Maria", "podstawa": "sąd", "praca od": "2.2.2023", "praca do": "1.2.2023"},
        "praca do: nie może być przed",
    ),
    (
        {"asystent": "Nikt", "podstawa": "sąd", "praca od": "2.2.2023"},
        "Nie ma asystenta „Nikt”. Dodaj go na stronie Asystenci.",
    ),
]


@pytest.mark.parametrize(("change", "words"), FAULTS)
def test_faulty_row_says_why_and_keeps_its_family_back(manager, change, words):
    other = {"imię": "Pola", "data urodzenia": "9.9.2019"}
    kept = handed(manager, row(**change), row(**other), row("OPS.2", imię="Adam"))
    lines = taking_in.checked(kept)
    assert words in lines.faults[2]
    assert lines.faults[3] == "Czeka na poprawę wiersza 2: to ta sama rodzina."
    taken(kept, manager)
    assert kept.faults == lines.faults
    assert list(Family.objects.values_list("number", flat=True)) == ["OPS.2"]


def test_what_is_recorded_already_is_refused(manager):
    gmina = manager.gmina
    known = PersonFactory(gmina=gmina, given_name="Iga", family_name="Brzozowska", pesel=PESEL)
    FamilyFactory(gmina=gmina, number="OPS.3")
    born = f"{known.born_on:%d.%m.%Y}"
    kept = handed(
        manager,
        row("OPS.1", PESEL=PESEL, imię="Inna"),
        row("OPS.2", imię="Iga", nazwisko="Brzozwska", **{"data urodzenia": born}),
        row("OPS.3", imię="Ola"),
        row("OPS.4", imię="Ula", PESEL=fictional_pesel(7, date(2018, 4, 7), "F")),
        row("OPS.5", imię="Ala", PESEL=fictional_pesel(7, date(2018, 4, 7), "F")),
    )
    faults = taking_in.checked(kept).faults
    assert "PESEL jest już zapisana" in faults[2]
    assert "urodzona tego samego dnia" in faults[3]
    assert "o tym znaku sprawy jest już zapisana" in faults[4]
    assert 5 not in faults
    assert "PESEL jest już zapisana" in faults[6]


def test_list_does_not_bring_in_a_sixteenth_family(manager):
    maria = FamilyAssistantFactory(gmina=manager.gmina, name="Maria")
    for _ in range(14):
        AssignmentFactory(gmina=manager.gmina, assistant=maria)
    work = {"asystent": "maria", "podstawa": "zgoda", "praca od": "1.3.2024"}
    rows = [row(f"OPS.{n}", imię=f"Imię{'abc'[n] * 9}", **work) for n in range(3)]
    faults = taking_in.checked(handed(manager, *rows)).faults
    assert set(faults) == {3, 4}
    assert "(art. 15 ust. 4)" in faults[3]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "nie da się odczytać"),
        (b"PK\x03\x04 nic", "nie da się odczytać"),
        (b"znak sprawy;imie", "nie da się odczytać"),
    ],
)
def test_file_that_is_no_spreadsheet_is_refused_in_words(content, words):
    with pytest.raises(NoSheet, match=words):
        read_sheet(content)


@pytest.mark.parametrize(
    ("columns", "words"),
    [(COLUMNS[1:], "brakuje kolumny „znak sprawy”"), (("",), "brakuje kolumny")],
)
def test_sheet_without_its_columns_is_refused(manager, columns, words):
    with pytest.raises(ValidationError, match=words):
        taking_in.hand_over(
            manager.gmina, name="w", content=write_sheet("a", columns, []), by=manager
        )
    assert not CaseList.objects.exists()


def test_number_that_lost_its_zeros_and_a_date_cell_are_read():
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_number(0, 0, 2270803628)
        page.write_datetime(0, 1, date(2018, 4, 7), book.add_format({"num_format": "dd.mm.yyyy"}))
    assert read_sheet(stream.getvalue()) == [["2270803628", "07.04.2018"]]


def test_formula_is_given_back_as_text():
    content = write_sheet("a", ("x",), [["=1+1"]])
    assert CalamineWorkbook.from_object(BytesIO(content)).get_sheet_by_index(0).to_python() == [
        ["x"],
        ["=1+1"],
    ]


def test_list_walks_from_the_page_through_the_job_to_the_rows_given_back():
    client = client_as(Role.MANAGER)
    content = sheet(row("OPS.1"), row("OPS.2", imię=""))
    file = SimpleUploadedFile("wykaz.xlsx", content)
    page = client.post(reverse("importers:case_lists"), {"file": file}, follow=True)
    assert "Do wczytania: <strong>1 rodzina</strong>" in text(page)
    assert "imię: puste. Wpisz." in text(page)
    assert not Family.objects.exists()
    kept = CaseList.objects.get()
    for _ in range(2):
        client.post(reverse("importers:take_case_list", args=(kept.pk,)))
    worker = enrol()
    while run_next(worker):
        pass
    page = client.get(reverse("importers:case_list", args=(kept.pk,)))
    assert "Gotowe. Wczytano 1 rodzina." in text(page)
    back = client.get(reverse("importers:refused_rows", args=(kept.pk,)))
    rows = read_sheet(back.content)
    assert rows[0][-1] == "co poprawić"
    assert rows[1][0] == "OPS.2"
    assert rows[1][-1] == "imię: puste. Wpisz."


def test_file_lies_sealed(manager):
    handed(manager, row(nazwisko="Zmyślona"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM importers_caselist")
        assert "UEsD" not in cursor.fetchone()[0]


def test_a_list_of_ten_thousand_rows_comes_in_whole(manager):
    """How long it takes, `make bench` measures."""
    number = large_count("rows of a list of families", whole=10_000)
    kept = taken(handed(manager, *long_list(number)), manager)
    assert kept.faults == {}
    assert Person.objects.count() == HouseholdMember.objects.count() == number


def long_list(number):
    """Rows of families of three, nobody like another."""
    return [
        row(
            f"OPS.{at // 3}",
            imię=NAMES[at % len(NAMES)],
            nazwisko=unlike(at // 3),
            PESEL=fictional_pesel(at % 10_000, date(2010, 1 + at % 12, 3), "F"),
            **{"data urodzenia": f"{1 + at % 27}.{1 + at // 27 % 12}.{2000 + at // 324 % 23}"},
        )
        for at in range(number)
    ]


def unlike(number):
    """A surname that is near none of the others."""
    return "".join("abcdefghijklmnop"[int(digit, 16)] for digit in f"{number * KNUTH % 2**32:08x}")


KNUTH = 2_654_435_761
NAMES = ("Agata", "Alicja", "Beata", "Celina", "Dorota", "Emilia", "Hanna")


def test_members_of_a_family_of_the_same_birthday_and_name_are_one_too_many(manager):
    HouseholdMemberFactory(gmina=manager.gmina)
    kept = handed(manager, row(), row("OPS.2"))
    assert set(taking_in.checked(kept).faults) == {3}
