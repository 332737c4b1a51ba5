"""The forecast equals what should have been paid; what parts a plan from its year is named."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.urls import reverse

from counting import large_count
from factories import (
    AbsenceFactory,
    CareInstitutionFactory,
    GminaFactory,
    InstitutionRateFactory,
    NoteFactory,
    NoteLineFactory,
    PlacementFactory,
    PolicySetFactory,
    StayFactory,
)
from ostoja.accounts.enums import Role
from ostoja.blocks.sheets import read_xlsx
from ostoja.foster import queries
from ostoja.foster.enums import CareForm, Component, Supposed
from ostoja.foster.models import NoteLine
from ostoja.law.forecast import Cause
from ostoja.law.rates import STATUTORY_RATES
from ostoja.values.amounts import zloty
from ostoja.values.periods import Period, year
from visitors import client_as, text

pytestmark = pytest.mark.django_db
WHOLE = year(2023)
BESIDES = [
    Component.ONE_OFF,
    Component.COORDINATOR,
    Component.ADDITION,
    Component.PAY,
    Component.BENEFIT,
]
NEWLY = {Cause.UNFORESEEN, Cause.REDUCED}


def some_gmina(chance):
    """Children who come, move and leave in 2023; a rate and a reading that change in it."""
    gmina = GminaFactory()
    home = CareInstitutionFactory(gmina=gmina)
    for day, amount in ((date(2011, 1, 5), 7000), (date(2023, 2 + chance.randrange(8), 9), 8100)):
        InstitutionRateFactory(
            gmina=gmina, institution=home, published_on=day, amount=Decimal(amount)
        )
    if chance.random() < 0.7:
        PolicySetFactory(
            gmina=gmina,
            valid_from=date(2023, chance.randrange(1, 13), 1),
            recount=chance.choice(["restart", "cumulate"]),
            leaving_day=chance.choice(["counts", "not"]),
            proration=chance.choice(["days_of_month", "thirtieths"]),
            rounding=chance.choice(["part_once", "cost_first"]),
            coordinator=chance.choice(["by_law", "shared", "not_shared"]),
        )
    for _ in range(chance.randrange(1, 4)):
        some_child(chance, gmina, home)
    return gmina


def some_child(chance, gmina, home):
    first = date(2012, 2, 1) + timedelta(chance.randrange(4300))
    last = chance.choice([None, max(first, date(2023, 1, 1)) + timedelta(chance.randrange(300))])
    stay = StayFactory(
        gmina=gmina, started_on=first, ended_on=last, end_reason="return" if last else ""
    )
    move = max(first, date(2023, 1, 1)) + timedelta(chance.randrange(1, 300))
    days = [(first, last)]
    if chance.random() < 0.5 and (last is None or move < last):
        days = [(first, move - timedelta(1)), (move, last)]
    for start, end in days:
        form = chance.choice([CareForm.KINSHIP, CareForm.NON_PROFESSIONAL, CareForm.INSTITUTION])
        place(gmina, stay, form, start, end, home)
    if chance.random() < 0.4 and (last is None or move <= last):
        AbsenceFactory(gmina=gmina, stay=stay, first_day=move, last_day=move, is_paid=False)


def place(gmina, stay, form, start, end, home):
    PlacementFactory(
        gmina=gmina,
        stay=stay,
        form=form,
        started_on=start,
        ended_on=end,
        institution=home if form == CareForm.INSTITUTION else None,
    )


def bill(gmina):
    """The powiat's lines of 2023: a month, a placement, the rate of the month."""
    note = NoteFactory(gmina=gmina)
    for placement, whole in placed(gmina):
        for days in whole.by_month():
            NoteLineFactory(
                gmina=gmina,
                note=note,
                placement=placement,
                component=component_of(placement),
                first_day=days.first,
                last_day=days.last,
                base=cost(placement, days.first),
            )


def placed(gmina):
    """Each placement with its days of 2023."""
    stays = queries.stays_in(gmina, 2023)
    for placement in (one for stay in stays for one in stay.placements.all()):
        if placement.started_on <= WHOLE.last:
            days = Period(placement.started_on, placement.ended_on or date.max).common(WHOLE)
            if days is not None:
                yield placement, days


def bill_besides(chance, gmina):
    """One-off, billed, reducing and coordinator's lines, some of them known in January."""
    known = NoteFactory(
        gmina=gmina, issued_on=date(2023, 1, 12), received_on=date(2023, 1, 20), powiat="inny"
    )
    later = NoteFactory(gmina=gmina)
    for placement, whole in placed(gmina):
        for _ in range(chance.randrange(5)):
            first = whole.first + timedelta(chance.randrange(len(whole)))
            NoteLineFactory(
                gmina=gmina,
                note=chance.choice([known, later, later]),
                placement=placement,
                component=chance.choice(BESIDES),
                basis=chance.choice(["monthly", "billed", "billed"]),
                first_day=first,
                last_day=min(whole.last, first + timedelta(chance.randrange(70))),
                base=Decimal(chance.randrange(300_000)) / 100,
                billed=Decimal(chance.randrange(100_000)) / 100,
                reduces=chance.random() < 0.3,
            )


def component_of(placement):
    institution = placement.form == CareForm.INSTITUTION
    return Component.AVERAGE_COST if institution else Component.BENEFIT


def cost(placement, day):
    rates = STATUTORY_RATES.on(day)
    return rates.related if placement.form == CareForm.KINSHIP else rates.other


def test_a_past_year_equals_what_should_have_been_paid():
    chance = random.Random(191)
    for _ in range(large_count("years forecast again", whole=300, share=0.02)):
        with transaction.atomic():
            gmina = some_gmina(chance)
            foreseen = queries.forecast_of(gmina, 2023)
            bill(gmina)
            assert zloty(foreseen.total) == sum(signed(one) for one in should_be(gmina))
            bill_besides(chance, gmina)
            a_year_is_its_lines(gmina)
            transaction.set_rollback(True)


def should_be(gmina):
    lines = NoteLine.objects.filter(gmina=gmina).order_by("first_day", "id")
    by_powiat = {powiat: lines.filter(note__powiat=powiat) for powiat in ("zmyślony", "inny")}
    return [one for powiat in by_powiat
            for one in queries.expected_of(gmina, powiat, by_powiat[powiat])]  # fmt: skip


def signed(expected):
    return -expected.part if expected.line.reduces else expected.part


def a_year_is_its_lines(gmina):
    """The total, what parts it from January's plan, and what the notes bill otherwise."""
    should = should_be(gmina)
    again = queries.look_again(gmina, 2023)
    assert again.later.missing == ()
    assert zloty(again.later.total) == sum(signed(one) for one in should)
    gaps = sum(one.grosze for one in again.differences)
    assert again.then.total + gaps == again.later.total == queries.forecast_of(gmina, 2023).total
    newly = [zloty(one.grosze) for one in again.differences if one.cause in NEWLY]
    assert sorted(newly) == sorted(
        signed(one)
        for one in should
        if one.part and comes_once(one.line) and not known_in_january(one.line)
    )
    billed = sum(one.line.signed - signed(one) for one in should)
    assert zloty(sum(one.grosze for one in again.billed)) == billed


def known_in_january(line):
    return max(line.note.received_on, line.placement.started_on) <= date(2023, 1, 31)


def comes_once(line):
    return line.basis == "billed" or line.component == Component.ONE_OFF or line.reduces


def causes(gmina):
    return {one.cause for one in queries.look_again(gmina, 2023).differences}


@pytest.fixture
def placement():
    return PlacementFactory(stay__started_on=date(2022, 7, 1))


def test_nothing_new_leaves_only_the_rate_of_june(placement):
    assert causes(placement.gmina) == {Cause.RATE}


def test_an_arrival_and_a_departure_are_named(placement):
    gmina = placement.gmina
    PlacementFactory(gmina=gmina, stay__started_on=date(2023, 4, 10))
    stay = placement.stay
    stay.ended_on, stay.end_reason = date(2023, 8, 31), "return"
    stay.save()
    placement.ended_on = stay.ended_on
    placement.save()
    found = queries.look_again(gmina, 2023).differences
    assert {Cause.ARRIVAL, Cause.DEPARTURE} <= {one.cause for one in found}
    assert next(one for one in found if one.cause is Cause.DEPARTURE).grosze < 0


def test_a_move_and_a_reading_are_named(placement):
    gmina = placement.gmina
    placement.ended_on = date(2023, 6, 30)
    placement.save()
    PlacementFactory(
        gmina=gmina, stay=placement.stay, form=CareForm.PROFESSIONAL, started_on=date(2023, 7, 1)
    )
    assert Cause.MOVE in causes(gmina)
    other = PlacementFactory(stay__started_on=date(2022, 3, 1))
    StayFactory(
        gmina=other.gmina,
        child=other.stay.child,
        started_on=date(2018, 1, 1),
        ended_on=date(2020, 6, 1),
        end_reason="return",
    )
    PolicySetFactory(gmina=other.gmina, valid_from=date(2023, 3, 1), recount="cumulate")
    assert Cause.POLICY in causes(other.gmina)


def test_a_note_that_counts_otherwise_is_named(placement):
    NoteLineFactory(
        gmina=placement.gmina, placement=placement, base=Decimal(785), billed=Decimal(1)
    )
    (one,) = queries.look_again(placement.gmina, 2023).billed
    assert one.cause is Cause.BILLED
    assert one.grosze == 100 - 7850


def test_a_day_over_the_anniversary_moves_the_forecast_by_a_day_at_another_share(placement):
    before = queries.forecast_of(placement.gmina, 2023).total
    stay = placement.stay
    stay.started_on = placement.started_on = date(2022, 7, 2)
    stay.save()
    placement.save()
    after = queries.forecast_of(placement.gmina, 2023).total
    # 1 July 2023 at 10 instead of 30 per cent of 899 zl over 31 days
    whole, moved = 89900 * 30, 89900 * (10 + 30 * 30) / 31
    assert before - after == round(whole / 100) - round(moved / 100)


def test_a_missing_rate_is_named_and_left_out():
    placement = PlacementFactory(form=CareForm.INSTITUTION)
    found = queries.forecast_of(placement.gmina, 2023)
    assert found.total == 0
    assert "Nie wiadomo, z której placówki." in found.missing[0]


@pytest.mark.parametrize(
    ("what", "more", "total"),
    [
        (Supposed.RETURN, {"day": date(2023, 1, 31)}, 7850),
        (Supposed.MOVE, {"day": date(2023, 1, 1), "form": CareForm.THERAPEUTIC,
                         "amount": Decimal(1000)}, 6 * 10000 + 6 * 30000),
    ],
)  # fmt: skip
def test_a_scenario_changes_the_year(placement, what, more, total):
    scenario = queries.Scenario(what, stay=str(placement.stay_id), **more)
    assert queries.forecast_of(placement.gmina, 2023, scenario).total == total


def test_a_new_child_costs_ten_per_cent(placement):
    scenario = queries.Scenario(
        Supposed.NEW, date(2023, 12, 1), form=CareForm.INSTITUTION, amount=Decimal(5000)
    )
    plain = queries.forecast_of(placement.gmina, 2023).total
    assert queries.forecast_of(placement.gmina, 2023, scenario).total - plain == 50000


@pytest.mark.parametrize(("percent", "to"), [(10, 110), (-50, 50), (0, 100)])
def test_rates_that_change_change_the_months_from_then_on(percent, to):
    placement = PlacementFactory(stay__started_on=date(2022, 1, 1))
    scenario = queries.Scenario(Supposed.RATES, date(2023, 11, 15), percent=percent)
    gmina = placement.gmina
    plain, dearer = queries.forecast_of(gmina, 2023), queries.forecast_of(gmina, 2023, scenario)
    for before, after in zip(plain.cells, dearer.cells, strict=True):
        changed = before.month >= date(2023, 11, 1)
        assert after.amount == (before.amount * to // 100 if changed else before.amount)
    assert (dearer.total == plain.total) == (percent == 0)


def test_shares_that_rise_within_a_year_are_listed(placement):
    (rise,) = queries.rises(placement.gmina, date(2023, 6, 1))
    assert (rise.day, rise.percent) == (date(2023, 7, 1), 30)
    assert queries.rises(placement.gmina, date(2024, 7, 1)) == []


def test_the_page_and_its_file_show_the_same_year(placement):
    client = client_as(Role.ACCOUNTANT, placement.gmina)
    page = text(client.get(reverse("foster:forecast", args=(2023,))))
    total = zloty(queries.forecast_of(placement.gmina, 2023).total)
    assert f"{total:,.2f} zł".replace(",", " ").replace(".", ",") in page
    assert "Plan ze stycznia a rok, jaki był" in page
    rows = read_xlsx(client.get(reverse("foster:forecast_file", args=(2023,))).content)
    assert Decimal(rows[1][-1]) == total
    assert str(placement.stay.child) not in str(rows)


def test_a_scenario_is_asked_for_in_words(placement):
    client = client_as(Role.ACCOUNTANT, placement.gmina)
    address = reverse("foster:forecast", args=(2023,))
    asked = {"what": "return", "stay": str(placement.stay_id), "day": "31.1.2023"}
    assert "Przy tym założeniu rok zmieni się o" in text(client.get(address, asked))
    assert "Dziecko: Wybierz dziecko." in text(client.get(address, asked | {"stay": ""}))
    assert "Nowa forma pieczy: Wybierz" in text(client.get(address, asked | {"what": "new"}))
    rates = asked | {"what": "rates", "stay": "", "percent": "6"}
    assert "Przy tym założeniu rok zmieni się o" in text(client.get(address, rates))
    for typed, words in (("", "Wpisz, o ile procent."), ("101", "100"), ("x", "O ile procent")):
        page = text(client.get(address, rates | {"percent": typed}))
        assert "Popraw" in page
        assert words in page
    for bad in ({"what": "x"}, {"day": "32.1.2023"}, {"amount": "-1"}, {"stay": "y"}):
        assert client.get(address, asked | bad).status_code == 200
    assert client.get("/piecza/prognoza/1900/").status_code == 404
