"""A year from every side, closed and unlocked; one total on screen, in files and in the report."""

import csv
import json
import random
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from counting import large_count
from factories import (
    GminaFactory,
    NoteFactory,
    NoteLineFactory,
    PlacementFactory,
    StayFactory,
    YearLockFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.blocks.sheets import read_xlsx, write_csv, write_xlsx
from ostoja.foster import commands, export, queries, tables
from ostoja.foster.enums import CareForm, Component
from ostoja.foster.rules import SHARED_BY_ALL
from ostoja.polish.amounts import amount
from ostoja.reports.figures import figure
from visitors import client_as, text

pytestmark = pytest.mark.django_db


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, **named)
    return refusal.value.messages


@pytest.fixture
def line():
    return NoteLineFactory()


def test_a_paid_amount_is_split_by_the_days_of_each_share():
    placement = PlacementFactory(stay__started_on=date(2022, 5, 17))
    NoteLineFactory(gmina=placement.gmina, placement=placement, billed=Decimal("298.51"))
    (row,) = queries.ledger_in(placement.gmina, 2023)
    assert row.shares == (("10 %", Decimal("78.30")), ("30 %", Decimal("220.21")))


def test_a_shared_cost_has_no_share():
    one = NoteLineFactory(placement=None, component=Component.COORDINATOR)
    (row,) = queries.ledger_in(one.gmina, 2023)
    assert row.shares == (("bez udziału (koszt wspólny)", Decimal("300.00")),)


def random_year(chance):
    """A gmina with children, notes paid in 2023 and about it, corrections and shared costs."""
    gmina = GminaFactory()
    placements = [some_placement(chance, gmina) for _ in range(chance.randrange(1, 4))]
    for _ in range(chance.randrange(1, 4)):
        paid = date(2022, 11, 1) + timedelta(chance.randrange(500))
        note = NoteFactory(
            gmina=gmina, issued_on=paid, received_on=paid, paid_on=chance.choice([None, paid, paid])
        )
        for _ in range(chance.randrange(1, 5)):
            some_line(chance, note, chance.choice(placements))
    return gmina


def some_placement(chance, gmina):
    first = date(2012, 1, 1) + timedelta(chance.randrange(4000))
    stay = StayFactory(gmina=gmina, started_on=first)
    return PlacementFactory(gmina=gmina, stay=stay, form=chance.choice(list(CareForm)))


def some_line(chance, note, placement):
    component = chance.choice(list(Component))
    shared = component in SHARED_BY_ALL and chance.random() < 0.5
    first = max(placement.started_on, date(2023, 1, 1)) + timedelta(chance.randrange(200))
    NoteLineFactory(
        gmina=note.gmina,
        note=note,
        placement=None if shared else placement,
        component=component,
        first_day=first,
        last_day=first + timedelta(chance.randrange(60)),
        billed=Decimal(chance.randrange(1_000_000)) / 100,
        reduces=chance.random() < 0.2,
    )


def test_every_paper_of_a_random_year_shows_one_total():
    chance = random.Random(6)
    for _ in range(large_count("years from every side", whole=1000, share=0.01)):
        with transaction.atomic():
            one_total(random_year(chance))
            transaction.set_rollback(True)


def one_total(gmina):
    rows = queries.ledger_in(gmina, 2023)
    whole = queries.total(rows)
    report = figure("PZ3").of(gmina, 2023)
    assert report.value == whole
    assert {name: part for name, part in report.parts.items() if part} == {
        name: part for name, part in queries.sums(rows, "rodzaj").items() if part
    }
    assert {sum(queries.sums(rows, side).values()) for side in queries.SIDE_WORDS} == {whole}
    assert tables.register_table(rows, 2023).rows[-1].cells[-1] == amount(whole)
    sheet = tables.register_sheet(rows, 2023)
    assert sum(Decimal(row[-1]) for row in read_xlsx(write_xlsx(sheet))[1 : len(rows) + 1]) == whole
    lines = list(csv.reader(StringIO(write_csv(sheet).decode("utf-8-sig")), delimiter=";"))
    assert sum(Decimal(row[-1].replace(",", ".")) for row in lines[1:]) == whole
    data = json.loads(export.register_json(rows, 2023))
    assert Decimal(data["total"]) == sum(Decimal(row["amount"]) for row in data["rows"]) == whole


def test_files_bear_a_mark_and_no_name(line):
    client = client_as(Role.ACCOUNTANT, line.gmina)
    name = str(line.placement.stay.child)
    assert name in text(client.get(reverse("foster:register", args=(2023,))))
    for kind in ("csv", "json"):
        answer = client.get(reverse("foster:register_file", args=(2023, kind)))
        assert line.placement.stay.child.family_name not in answer.content.decode()
    rows = read_xlsx(client.get(reverse("foster:register_file", args=(2023, "xlsx"))).content)
    assert line.placement.stay_id.hex[-8:].upper() in rows[1]
    assert name not in str(rows)


def test_the_screen_shows_each_side_and_refuses_others(line):
    client = client_as(Role.ACCOUNTANT, line.gmina)
    address = reverse("foster:ledger", args=(2023,))
    for side, words in (("udzial", "50 %"), ("rozdzial", "85508 § 4330"), ("dziecko", "Dziecko-")):
        page = text(client.get(address, {"wedlug": side}))
        assert words in page
        assert "300,00 zł" in page
    assert client.get(address, {"wedlug": "x"}).status_code == 404
    assert client.get("/piecza/rozliczenie/99999999/").status_code == 404
    assert client.get("/piecza/rejestr/2023/exe/").status_code == 404
    assert client.get(reverse("foster:ledgers")).url == address


def approved_note(gmina):
    line = NoteLineFactory(gmina=gmina, note__paid_on=None)
    commands.check_note(line.note, by="a")
    return commands.approve_note(line.note, by="b")


def test_a_closed_year_takes_no_payment_and_gives_none_back():
    gmina = GminaFactory()
    paid = commands.pay_note(approved_note(gmina), paid_on=date(2023, 7, 1), by="a")
    waiting = approved_note(gmina)
    commands.close_year(gmina, year=2023, by="a")
    for act, more in (
        (commands.pay_note, {"paid_on": date(2023, 12, 31)}),
        (commands.take_payment_back, {}),
    ):
        note = waiting if more else paid
        (words,) = refused(act, note, by="a", **more)
        assert words.startswith("Rok 2023 zamknięto")
        assert "Odblokować go mogą dwie osoby spośród: kierownik, księgowa" in words
    assert commands.pay_note(waiting, paid_on=date(2024, 1, 2), by="a").paid_on.year == 2024


def test_a_year_is_unlocked_by_a_second_person():
    gmina = GminaFactory()
    first, second = member_as(Role.ACCOUNTANT, gmina), member_as(Role.MANAGER, gmina)
    lock = commands.close_year(gmina, year=2023, by=first)
    assert commands.close_year(gmina, year=2023, by=first) == lock
    assert refused(commands.unlock_year, lock, by=second) == [
        "Nikt jeszcze nie poprosił o odblokowanie tego roku."
    ]
    commands.ask_to_unlock(lock, reason="Brakuje noty.", by=first)
    assert refused(commands.unlock_year, lock, by=first) == [
        "Rok odblokowuje druga osoba, nie ta, która o to prosi."
    ]
    commands.unlock_year(lock, by=second)
    assert queries.lock_of(gmina, 2023) is None
    assert commands.close_year(gmina, year=2023, by=second) != lock


def test_a_running_year_cannot_be_closed():
    (words,) = refused(commands.close_year, GminaFactory(), year=2999, by="a")
    assert "jeszcze trwa" in words


def test_the_pages_of_locks_lead_two_persons():
    lock = YearLockFactory()
    accountant, manager = (client_as(one, lock.gmina) for one in (Role.ACCOUNTANT, Role.MANAGER))
    ask, unlock = (
        reverse(f"foster:{n}", args=(lock.pk,)) for n in ("ask_to_unlock", "unlock_year")
    )
    accountant.post(ask, {"reason": "Brakuje noty."})
    assert "Rok odblokowuje druga osoba" in text(accountant.post(unlock, follow=True))
    assert "Rok 2018 jest odblokowany." in text(manager.post(unlock, follow=True))
