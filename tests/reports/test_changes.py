"""One row added, changed or taken away moves exactly the figures that count it, and no edition."""

from datetime import date
from decimal import Decimal

import pytest

from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    HouseholdMemberFactory,
    NoteLineFactory,
    PayFactory,
    PlacementFactory,
    ProgrammeFactory,
    ResolutionFactory,
    StayFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.families.enums import Basis
from ostoja.families.models import Assignment, Closing, FamilyAssistant, HouseholdMember
from ostoja.foster.commands import end_stay
from ostoja.foster.enums import Component, EndReason
from ostoja.foster.models import NoteLine, Stay
from ostoja.reports import commands
from ostoja.reports.enums import Form, Part
from ostoja.reports.figures import FIGURES, figure
from reports.cases import CASES

pytestmark = pytest.mark.django_db
YEAR = 2023


@pytest.fixture
def gmina():
    """A gmina in which every figure has rows."""
    made = GminaFactory()
    for make in CASES.values():
        make(made)
    return made


def figures_of(gmina):
    return {
        figure.code: (computed.value, computed.parts)
        for figure in FIGURES
        for computed in [figure.of(gmina, YEAR)]
    }


def changed(gmina, act):
    before = figures_of(gmina)
    act(gmina)
    after = figures_of(gmina)
    return {code for code in before if before[code] != after[code]}


def drop_line(gmina):
    """The row itself: the command refuses lines of a paid note."""
    NoteLine.objects.filter(gmina=gmina, note__paid_on__year=YEAR).order_by("id")[0].delete()


def add_line(gmina):
    NoteLineFactory(gmina=gmina, placement=None, component=Component.COORDINATOR)


def rewrite_line(gmina):
    line = NoteLine.objects.filter(gmina=gmina, note__paid_on__year=YEAR).order_by("id")[0]
    line.billed += Decimal("0.01")
    line.save()


def drop_closing(gmina):
    Closing.objects.filter(gmina=gmina, closed_on__year=YEAR).order_by("id")[0].delete()


def add_closing(gmina):
    ClosingFactory(gmina=gmina, closed_on=date(YEAR, 11, 11))


def supported_family(gmina):
    return Assignment.objects.filter(gmina=gmina, started_on__year=YEAR).order_by("id")[0].family


def add_child(gmina):
    HouseholdMemberFactory(gmina=gmina, family=supported_family(gmina))


def drop_child(gmina):
    HouseholdMember.objects.filter(
        family__assignments__started_on__year=YEAR, person__born_on=date(2015, 5, 5)
    ).order_by("id")[0].delete()


def add_family(gmina, children=0):
    """With an assistant of long ago, who has no other families."""
    gone = FamilyAssistantFactory(gmina=gmina, employed_to=date(2022, 12, 31))
    family = FamilyFactory(gmina=gmina, children=children)
    AssignmentFactory(gmina=gmina, family=family, assistant=gone, started_on=date(YEAR, 8, 1))


def add_family_with_children(gmina):
    add_family(gmina, children=2)


def add_family_to_the_busiest(gmina):
    """The first of March is the day on which the busiest has four families."""
    busiest = max(figure("AR5").of(gmina, YEAR).rows, key=lambda row: row.amount)
    assistant = FamilyAssistant.objects.get(pk=busiest.key)
    AssignmentFactory(gmina=gmina, assistant=assistant, started_on=date(YEAR, 3, 1))


def drop_family(gmina):
    """The one that came last, which no other row knows."""
    last = Assignment.objects.filter(gmina=gmina, started_on=date(YEAR, 12, 31))
    last.filter(basis=Basis.CONSENT, family__members=None).delete()


def add_assistant(gmina):
    FamilyAssistantFactory(gmina=gmina)


def add_pay(gmina):
    PayFactory(
        gmina=gmina, year=YEAR, amount=Decimal("0.01"), assistant__employed_to=date(2022, 1, 1)
    )


def add_stay(gmina):
    StayFactory(gmina=gmina)


def add_stay_of_a_sibling(gmina):
    family = Stay.objects.filter(gmina=gmina, ended_on=None, started_on__lt=date(YEAR, 1, 1))[:1]
    StayFactory(gmina=gmina, family=family[0].family)


@pytest.mark.parametrize(
    ("act", "moved"),
    [
        (drop_line, {"PZ3"}),
        (add_line, {"PZ3"}),
        (rewrite_line, {"PZ3"}),
        (drop_closing, {"AR4", "PR4"}),
        (add_closing, {"AR4"}),
        (add_child, {"AR3"}),
        (drop_child, {"AR3"}),
        (add_family, {"AR2"}),
        (add_family_with_children, {"AR2", "AR3"}),
        (add_family_to_the_busiest, {"AR2", "AR5"}),
        (drop_family, {"AR2"}),
        (add_assistant, {"AR1"}),
        (add_pay, {"AR6"}),
        (add_stay, {"PZ1", "PZ2"}),
        (add_stay_of_a_sibling, {"PZ1"}),
    ],
)
def test_one_change_moves_exactly_the_figures_that_count_it(gmina, act, moved):
    assert changed(gmina, act) == moved


def test_a_child_that_returns_home_moves_those_who_left_and_those_looked_in_on(gmina):
    stay = PlacementFactory(gmina=gmina).stay

    def return_home(_):
        end_stay(stay, day=date(YEAR, 12, 30), reason=EndReason.RETURN, by="test")

    assert changed(gmina, return_home) == {"PZ4", "PR6"}


def test_no_change_moves_a_figure_of_another_gmina(gmina):
    other = GminaFactory()
    for make in CASES.values():
        make(other)
    before = figures_of(other)
    for act in (drop_line, add_closing, add_child, add_family, add_stay):
        act(gmina)
    assert figures_of(other) == before


def test_no_change_moves_a_signed_edition(gmina):
    programme = ProgrammeFactory(gmina=gmina)
    ResolutionFactory(gmina=gmina, programme=programme)
    member = member_as(Role.MANAGER, gmina)
    report = commands.open_report(gmina, YEAR, by=member)
    for part in (Part.INTRODUCTION, Part.NEEDS):
        commands.save_words(report, part=part, text="Treść.", version=0, by=member)
    edition = commands.sign(report, form=Form.LONG, by=member)
    signed = (edition.figures, edition.tree, edition.digest)
    for act in (drop_line, add_closing, add_child, add_family, add_stay):
        act(gmina)
    edition.refresh_from_db()
    assert (edition.figures, edition.tree, edition.digest) == signed
