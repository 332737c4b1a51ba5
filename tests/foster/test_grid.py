"""Lines typed in a grid or taken from a sheet: all or none, nothing typed lost."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from xlsxwriter import Workbook

from factories import NoteFactory, PersonFactory, PlacementFactory, StayFactory
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.foster.models import NoteLine, SheetColumns
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def accountant():
    return client_as(Role.ACCOUNTANT)


@pytest.fixture
def placement(accountant):
    child = PersonFactory(gmina=accountant.gmina, given_name="Lena", family_name="Lipowska")
    return PlacementFactory(
        gmina=accountant.gmina, stay=StayFactory(gmina=accountant.gmina, child=child)
    )


@pytest.fixture
def note(accountant):
    return NoteFactory(gmina=accountant.gmina, paid_on=None)


def row(number, placement, **changed):
    cells = {
        "key": new_key(),
        "placement": placement.pk if placement else "",
        "component": "benefit",
        "first_day": "",
        "last_day": "",
        "basis": "monthly",
        "base": "1 000,00",
        "billed": "500",
    }
    return {f"w{number}-{name}": value for name, value in (cells | changed).items()}


def send(client, note, *rows, **above):
    body = {"rows": "12", "first_day": "1.5.2023", "last_day": "31.5.2023"} | above
    for one in rows:
        body |= one
    return client.post(reverse("foster:add_lines", args=(note.pk,)), body)


def test_rows_take_the_days_above_and_empty_ones_are_left_out(accountant, note, placement):
    sent = [row(0, placement), row(3, placement, first_day="10.5.2023", component="addition")]
    response = send(accountant, note, *sent)
    assert response.url == reverse("foster:note", args=(note.pk,))
    assert "Zapisano: 2 pozycje." in text(accountant.get(response.url))
    days = list(note.lines.order_by("first_day").values_list("first_day", "last_day"))
    may = date(2023, 5, 31)
    assert days == [(date(2023, 5, 1), may), (date(2023, 5, 10), may)]
    assert send(accountant, note, *sent).status_code == 302
    assert NoteLine.objects.count() == 2


def test_one_bad_row_saves_none_and_loses_nothing(accountant, note, placement):
    page = text(
        send(
            accountant,
            note,
            row(0, placement),
            row(1, placement, base="abc"),
            row(2, None),
            row(3, placement, first_day="1.1.2020"),
        )
    )
    assert "Wiersz 2. Koszt powiatu (zł):" in page
    assert "Wiersz 3. Dziecko i forma pieczy: Wybierz dziecko" in page
    assert 'value="abc"' in page
    assert not NoteLine.objects.exists()


def test_a_command_s_refusal_names_the_row(accountant, note, placement):
    page = text(send(accountant, note, row(0, placement), row(5, placement, first_day="1.1.2020")))
    assert "Wiersz 6. Od dnia: Umieszczenie zaczęło się 01.03.2021, później." in page
    assert not NoteLine.objects.exists()


@pytest.mark.parametrize(
    ("rows", "above", "words"),
    [
        ((), {}, "Wpisz choć jedną pozycję."),
        ((0,), {"first_day": ""}, "Wpisz pierwszy dzień tutaj albo nad tabelą."),
        ((0,), {"last_day": "32.5.2023"}, "Okres noty do:"),
    ],
)
def test_what_is_missing_is_named(accountant, note, placement, rows, above, words):
    page = text(send(accountant, note, *(row(number, placement) for number in rows), **above))
    assert words in page
    assert not NoteLine.objects.exists()


def test_the_month_before_the_note_and_the_usual_cost_are_offered(accountant, placement):
    note = NoteFactory(
        gmina=accountant.gmina,
        issued_on=date(2024, 3, 5),
        received_on=date(2024, 3, 7),
        paid_on=None,
    )
    page = text(accountant.get(reverse("foster:add_lines", args=(note.pk,))))
    assert 'value="01.02.2024"' in page
    assert 'value="29.02.2024"' in page
    institution = PlacementFactory(
        gmina=accountant.gmina,
        form="institution",
        stay=StayFactory(gmina=accountant.gmina, child=PersonFactory(gmina=accountant.gmina)),
    )
    send(
        accountant,
        note,
        row(0, placement, component=""),
        row(1, institution, component=""),
        row(2, placement, component="addition"),
    )
    found = set(note.lines.values_list("placement_id", "component"))
    usual = {(placement.pk, "benefit"), (institution.pk, "average_cost")}
    assert found == {*usual, (placement.pk, "addition")}


def test_more_rows_are_added_without_saving(accountant, note, placement):
    page = text(send(accountant, note, row(0, placement), more="1"))
    assert 'name="rows" value="18"' in page
    assert 'value="1 000,00"' in page
    assert not NoteLine.objects.exists()


def sheet(*rows):
    out = BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet()
        for place, cells in enumerate(rows):
            page.write_row(place, 0, cells)
    return SimpleUploadedFile("noty.xlsx", out.getvalue())


HEAD = ("Wychowanek", "Rodzaj", "Od", "Do", "Kwota", "10/30/50")


def test_a_sheet_is_asked_about_once_and_fills_the_grid(accountant, note, placement):
    address = reverse("foster:import_lines", args=(note.pk,))
    one = ("Lipowska Lena", "świadczenie", "1.5.2023", "31.5.2023", 1361.5, 680.75)
    page = accountant.post(address, {"file": sheet(HEAD, one)})
    assert "Co jest w której kolumnie" in text(page)
    hidden = page.context["form"]["sheet"].value()
    answers = dict(
        zip(("child", "component", "first_day", "last_day", "base", "billed"), HEAD, strict=True)
    )
    filled = text(accountant.post(address, answers | {"sheet": hidden}))
    assert f'<option value="{placement.pk}" selected>' in filled
    assert 'value="1361,5"' in filled
    assert 'value="680,75"' in filled
    assert SheetColumns.objects.get().columns["base"] == "Kwota"
    again = text(accountant.post(address, {"file": sheet(HEAD, one)}))
    assert 'value="680,75"' in again
    assert not NoteLine.objects.exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a sheet", b"\x00" * 500], ids=repr)
def test_what_is_no_sheet_is_refused_in_words(accountant, note, content):
    address = reverse("foster:import_lines", args=(note.pk,))
    page = text(accountant.post(address, {"file": SimpleUploadedFile("x.xlsx", content)}))
    assert "Arkusz powiatu (XLSX):" in page


def test_an_empty_sheet_is_refused_in_words(accountant, note):
    address = reverse("foster:import_lines", args=(note.pk,))
    page = text(accountant.post(address, {"file": sheet()}))
    assert "Arkusz powiatu (XLSX):" in page
