"""The list, the page, the drawing and the expected amounts name one share on one day."""

import re
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counting import large_count
from factories import (
    AbsenceFactory,
    NoteFactory,
    PersonFactory,
    PlacementFactory,
    PolicySetFactory,
    StayFactory,
)
from ostoja.accounts.enums import Role
from ostoja.foster import queries, tables
from ostoja.foster.models import NoteLine
from ostoja.foster.tables.stays import UNPAID
from visitors import client_as, text

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
OLDEST = date(2005, 1, 1)
SOME = st.integers(0, 8000)


def before_today(days):
    return max(OLDEST, TODAY - timedelta(days))


@st.composite
def worlds(draw):
    """A stay that runs today, what came before it, and what was settled with the powiat."""
    began = before_today(draw(SOME))
    settled = draw(st.lists(st.integers(0, 96), max_size=3, unique=True))
    return SimpleNamespace(
        began=began,
        born=began - timedelta(draw(st.integers(0, 7000))),
        earlier=draw(st.none() | st.integers(0, 900)),
        absence=draw(st.none() | st.tuples(st.integers(0, 5), st.booleans())),
        settled=[
            (
                date(TODAY.year - months // 12, 1 + months % 12, 1),
                draw(st.sampled_from(["restart", "cumulate"])),
                draw(st.sampled_from(["none", "share"])),
            )
            for months in settled
        ],
        days=draw(st.lists(st.integers(0, 9000), min_size=1, max_size=4)),
    )


def made(world, gmina):
    child = PersonFactory(gmina=gmina, born_on=world.born)
    stay = StayFactory(gmina=gmina, child=child, started_on=world.began)
    if world.earlier is not None:
        last = world.began - timedelta(60)
        first = last - timedelta(world.earlier)
        StayFactory(gmina=gmina, child=child, started_on=first, ended_on=last, end_reason="return")
    for day, recount, before_2012 in world.settled:
        PolicySetFactory(
            gmina=gmina,
            powiat=gmina.powiat,
            valid_from=day,
            recount=recount,
            before_2012=before_2012,
        )
    if world.absence is not None:
        length, is_paid = world.absence
        first = max(world.began, TODAY - timedelta(length))
        AbsenceFactory(gmina=gmina, stay=stay, first_day=first, last_day=TODAY, is_paid=is_paid)
    return stay


def expected(note, placement, day):
    """What the comparison beside a note says of one day."""
    line = NoteLine(
        gmina=note.gmina,
        note=note,
        placement=placement,
        component="addition",
        first_day=day,
        last_day=day,
        basis="billed",
        base=Decimal(100),
        billed=Decimal(100),
    )
    [found] = queries.expected_of(note.gmina, note.gmina.powiat, [line])
    if found.part is None:
        return "–"
    return f"{found.days[0][0]}\N{NO-BREAK SPACE}%" if found.days else UNPAID


def drawn_on(stay, day):
    line = tables.timeline(stay, [], queries.shares_until(stay, TODAY), [], TODAY).lines[1]
    return next((one.label for one in line.stretches if one.first <= day <= one.last), "–")


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def worker():
    return client_as(Role.SOCIAL_WORKER)


@given(worlds())
@settings(
    max_examples=large_count("stays whose share is told in four places", whole=1000),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_random_stay_has_one_share_a_day_wherever_it_is_told(worker, world):
    with undone():
        stay = made(world, worker.gmina)
        placement = PlacementFactory(gmina=worker.gmina, stay=stay)
        note = NoteFactory(gmina=worker.gmina)
        for day in {TODAY, *(TODAY - timedelta(back) for back in world.days)}:
            listed = shares_listed(worker, day)[str(stay.pk)]
            assert listed == expected(note, placement, day)
            assert listed in (drawn_on(stay, day), UNPAID)
        listed = shares_listed(worker, TODAY)[str(stay.pk)]
        assert listed.replace("\N{NO-BREAK SPACE}", " ") == on_the_page(worker, stay)


def shares_listed(worker, day):
    member = SimpleNamespace(gmina=worker.gmina)
    listed = queries.listed_stays_for(member, page=1, size=50, on=day)
    rows = tables.stay_rows(listed, day)
    return {one.id: cells[-1] for one, (_, cells) in zip(listed, rows, strict=True)}


def on_the_page(worker, stay):
    page = text(worker.get(reverse("foster:stay", args=(stay.pk,))))
    return re.search(r"Udział gminy dziś</dt><dd[^>]*>([^<]+)<", page).group(1)
