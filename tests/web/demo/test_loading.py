"""The demonstration data: loaded once, and its figures come out as the two gminas reported."""

from decimal import Decimal

import pytest
from django.apps import apps
from django.db.models import F
from django.http import QueryDict
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import User
from ostoja.audit.models import Event as Trail
from ostoja.families.models import Person
from ostoja.families.queries import families_for, openings_for
from ostoja.partners.commands import fill_return
from ostoja.partners.forms import Filling
from ostoja.partners.models import Event, Listing, Value
from ostoja.partners.queries import asked_of, reported_by
from ostoja.programme.enums import Effect
from ostoja.programme.models import Programme
from ostoja.programme.queries import goals_of, programme_of, resolutions_of
from ostoja.reports.figures import figure
from ostoja.web.demo.loading import load_all

pytestmark = pytest.mark.django_db
SLUGS = ["koscierzyna", "milicz", "polaniec", "sandomierz", "szczawnica"]


def rows():
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model.__module__.startswith("ostoja.")
    }


def test_five_gminas_are_loaded_and_marked_as_invented(demonstration):
    assert list(demonstration) == SLUGS
    assert all(gmina.is_fictional for gmina in demonstration.values())
    assert not Person.objects.filter(is_fictional=False).exists()


def test_loading_again_changes_nothing(demonstration):
    before = rows()
    assert [gmina.pk for gmina in load_all()] == [gmina.pk for gmina in demonstration.values()]
    assert rows() == before


def test_each_loading_left_one_event(demonstration):
    for gmina in demonstration.values():
        event = Trail.objects.get(gmina_id=gmina.pk, action="demo.loaded")
        assert event.actor == "dane przykładowe"


FIGURES = [
    ("polaniec", 2023, "AR1", 2),
    ("polaniec", 2023, "AR2", 24),
    ("polaniec", 2023, "AR3", 48),
    ("polaniec", 2023, "AR4", 10),
    ("polaniec", 2023, "PZ1", 11),
    ("polaniec", 2023, "PZ2", 10),
    ("polaniec", 2023, "PZ3", Decimal("69518.09")),
    ("koscierzyna", 2019, "AR1", 3),
    ("koscierzyna", 2019, "AR2", 43),
    ("koscierzyna", 2019, "AR6", Decimal("166713.62")),
    ("koscierzyna", 2019, "PZ1", 48),
    ("koscierzyna", 2019, "PZ3", Decimal("370676.76")),
    ("koscierzyna", 2019, "PZ4", 6),
]


@pytest.mark.parametrize(("slug", "year", "code", "value"), FIGURES)
def test_figure_comes_out_as_the_gmina_reported(demonstration, slug, year, code, value):
    assert figure(code).of(demonstration[slug], year).value == value


PARTS = [
    (
        "polaniec",
        2023,
        "AR4",
        {
            "osiągnięcie celów": 6,
            "zaprzestanie współpracy przez rodzinę": 3,
            "brak efektów": 1,
        },
    ),
    (
        "polaniec",
        2023,
        "PZ3",
        {
            "placówki opiekuńczo-wychowawcze": Decimal("3790.66"),
            "rodzinne domy dziecka": Decimal("8523.72"),
            "rodziny zastępcze": Decimal("45025.07"),
            "koordynator i utrzymanie rodzinnego domu dziecka": Decimal("12178.64"),
        },
    ),
    (
        "koscierzyna",
        2019,
        "AR6",
        {"środki rządowe": Decimal("54889.00"), "budżet gminy": Decimal("111824.62")},
    ),
]


@pytest.mark.parametrize(("slug", "year", "code", "parts"), PARTS)
def test_parts_come_out_as_the_gmina_reported(demonstration, slug, year, code, parts):
    assert figure(code).of(demonstration[slug], year).parts == parts


def test_no_assistant_of_koscierzyna_has_more_than_15_families_at_once(demonstration):
    computed = figure("AR5").of(demonstration["koscierzyna"], 2019)
    assert len(computed.rows) == 3
    assert 0 < computed.value <= 15


@pytest.mark.parametrize(
    ("slug", "years", "number"),
    [
        ("sandomierz", (2016, 2018), "XXI/205/2016"),
        ("milicz", (2019, 2021), None),
        ("szczawnica", (2019, 2021), None),
        ("koscierzyna", (2019, 2021), "VII/54/19"),
        ("polaniec", (2022, 2024), "L/348/2022"),
    ],
)
def test_programme_of_each_gmina_has_goals_tasks_and_its_resolution(
    demonstration, slug, years, number
):
    programme = programme_of(demonstration[slug], years[1])
    assert (programme.year_from, programme.year_to) == years
    goals = goals_of(programme)
    assert goals
    assert all(goal.tasks.all() for goal in goals)
    adopting = [one.number for one in resolutions_of(programme) if one.effect == Effect.ADOPTS]
    assert number is None or adopting == [number]


def test_sandomierz_amended_its_programme_and_milicz_drew_its_from_the_last(demonstration):
    sandomierz = programme_of(demonstration["sandomierz"], 2017)
    assert [one.effect for one in resolutions_of(sandomierz)] == ["adopts", "amends"]
    milicz = programme_of(demonstration["milicz"], 2019)
    assert milicz.drawn_from == programme_of(demonstration["milicz"], 2018)
    assert Programme.objects.exclude(gmina=demonstration["milicz"]).count() == 4


def test_the_culture_centre_names_39_events_on_76_lines(demonstration):
    gmina = demonstration["polaniec"]
    lines = Listing.objects.filter(
        gmina=gmina, entry__of_return__institution__slug="ckisz"
    ).order_by("id")
    by_task = {}
    for line in lines:
        by_task.setdefault(line.task_id, set()).add(line.event_id)
    assert sorted(map(len, by_task.values())) == [37, 39]
    assert len(lines) == 76
    assert len(set().union(*by_task.values())) == 39
    assert Event.objects.filter(gmina=gmina, institution__slug="ckisz").count() >= 39


def test_what_stands_under_a_task_belongs_to_that_task(demonstration):
    assert not Listing.objects.exclude(task=F("entry__task")).exists()
    assert not Value.objects.exclude(indicator__task=F("entry__task")).exists()


def test_controller_of_each_gmina_sees_chosen_families_and_the_inspector_two_openings(
    demonstration,
):
    today = timezone.localdate()
    for gmina in demonstration.values():
        user = User.objects.get(email=f"controller@{gmina.slug}.example")
        controller = Member(user, gmina, Role.CONTROLLER)
        assert families_for(controller, today).count() == 3
        inspector = Member(User.objects.get(email="inspector@iod.example"), gmina, Role.INSPECTOR)
        assert [one.closes_at > timezone.now() for one in openings_for(inspector)] == [True, False]


def test_partner_of_polaniec_answers_for_one_school_whose_return_saves_as_it_stands(demonstration):
    member = Member(
        User.objects.get(email="partner@polaniec.example"), demonstration["polaniec"], Role.PARTNER
    )
    today = timezone.localdate()
    [school] = reported_by(member, today)
    assert school.name == "Szkoła Podstawowa w Połańcu"
    before = list(Value.objects.order_by("pk").values()), rows()["partners.Entry"]
    asked = asked_of(school, 2023)
    form = Filling(QueryDict(), asked=asked)
    typed = {name: form[name].initial for name in form.fields}
    shown = {name: form.fields[name].prepare_value(typed[name]) for name in typed}
    sent = Filling({name: one for name, one in shown.items() if one is not None}, asked=asked)
    assert sent.is_valid(), sent.errors
    fill_return(school, 2023, sent.said(), today=today, by=member)
    assert (list(Value.objects.order_by("pk").values()), rows()["partners.Entry"]) == before
