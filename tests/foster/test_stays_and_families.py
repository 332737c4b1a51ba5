"""What the family's record learns of a stay, and a first day that was written wrongly."""

from datetime import date

import pytest
from django.urls import reverse

from factories import FamilyFactory, HouseholdMemberFactory, NoteLineFactory, PersonFactory
from foster.test_commands_stays import FIRST, begin, end, periods, refused
from ostoja.accounts.enums import Role
from ostoja.families.enums import Living, Occasion
from ostoja.families.models import Monitoring
from ostoja.families.queries.people import living_on
from ostoja.foster.commands import correct_first_day
from ostoja.foster.enums import EndReason
from ostoja.foster.models import Stay
from ostoja.foster.queries import shares_until
from visitors import client_as, text

pytestmark = pytest.mark.django_db
LAST = date(2023, 6, 30)


@pytest.fixture
def family():
    return FamilyFactory()


@pytest.fixture
def child(family):
    return PersonFactory(gmina=family.gmina)


def living(child, day):
    found = living_on(child.gmina, [child.pk], day).get(child.pk)
    return (found.living, found.note) if found else None


@pytest.mark.parametrize(
    ("reason", "afterwards"),
    [
        (EndReason.RETURN, (Living.HOME, "")),
        (EndReason.ADOPTION, (Living.ELSEWHERE, "przysposobienie")),
        (EndReason.INDEPENDENCE, (Living.ELSEWHERE, "usamodzielnienie")),
        (EndReason.OTHER_GMINA, (Living.CARE, "")),
        (EndReason.OTHER, (Living.CARE, "")),
    ],
)
def test_the_family_knows_where_the_child_is(child, family, reason, afterwards):
    stay = begin(child, family)
    assert living(child, date(2021, 2, 28)) is None
    assert living(child, FIRST) == (Living.CARE, "")
    end(stay, LAST, reason)
    assert living(child, LAST) == (Living.CARE, "")
    assert living(child, date(2023, 7, 1)) == afterwards
    watched = Monitoring.objects.filter(family=family).exists()
    assert watched == (reason is EndReason.RETURN)


def test_children_who_came_home_together_are_looked_in_on_once(child, family):
    sister = PersonFactory(gmina=family.gmina)
    for one in (child, sister):
        end(begin(one, family), LAST)
    watch = Monitoring.objects.get(family=family)
    assert (watch.occasion, watch.began_on, watch.until) == (
        Occasion.RETURN,
        LAST,
        date(2024, 6, 30),
    )
    assert [check.due_on for check in watch.checks.order_by("due_on")] == [
        date(2023, 9, 30),
        date(2023, 12, 30),
        date(2024, 3, 30),
        date(2024, 6, 30),
    ]


def test_a_return_on_the_page_starts_the_watch_that_was_chosen():
    worker = client_as(Role.SOCIAL_WORKER)
    member = HouseholdMemberFactory(gmina=worker.gmina)
    stay = begin(member.person, member.family)
    body = {"day": "30.6.2023", "reason": "return", "watcher": "social_worker", "every_months": "2"}
    address = reverse("foster:end_stay", args=(stay.pk,))
    assert "Kto zagląda do rodziny" in text(worker.get(address))
    worker.post(address, body)
    watch = Monitoring.objects.get(family=member.family)
    assert (watch.watcher, watch.checks.count()) == ("social_worker", 6)
    assert "30.08.2023" in text(worker.get(reverse("families:closings", args=(member.family_id,))))


@pytest.mark.parametrize("day", [date(2021, 2, 27), date(2021, 3, 2)])
def test_a_corrected_first_day_moves_the_placement_the_shares_and_the_whereabouts(
    child, family, day
):
    stay = correct_first_day(begin(child, family), day=day, by="test")
    stay.refresh_from_db()
    assert periods(stay) == [("kinship", day, None)]
    shares = shares_until(stay, LAST)
    assert date.fromordinal(shares[1].ordinal) == day.replace(year=2022)
    assert living(child, day) == (Living.CARE, "")
    assert living(child, date.fromordinal(day.toordinal() - 1)) is None


def test_a_first_day_after_one_already_billed_is_refused_by_the_note_s_number(child, family):
    stay = begin(child, family)
    placement = stay.placements.get()
    line = NoteLineFactory(
        gmina=family.gmina,
        placement=placement,
        first_day=FIRST,
        last_day=date(2021, 3, 31),
    )
    [words] = refused(correct_first_day, stay, day=date(2021, 3, 2), by="test")
    assert f"Nota {line.note.number} liczy dni od 01.03.2021. Najpierw popraw" in words
    assert periods(Stay.objects.get()) == [("kinship", FIRST, None)]


def test_a_first_day_within_an_earlier_stay_is_refused(child, family):
    end(begin(child, family), LAST)
    again = begin(child, family, date(2023, 8, 1))
    words = "Dziecko było w pieczy do 30.06.2023. Nowy pobyt może zacząć się następnego dnia."
    assert refused(correct_first_day, again, day=LAST, by="test") == [words]
    earlier = Stay.objects.get(started_on=FIRST)
    assert correct_first_day(earlier, day=date(2021, 2, 1), by="test").started_on < FIRST
