"""Hand-counted rows for each figure of the register, for the year 2023.

Each case makes its rows and gives the value counted by hand, with the parts that are not
zero. A figure without a case fails `test_every_figure_has_a_hand_counted_case`.
"""

from datetime import date
from decimal import Decimal

from factories import (
    AssignmentFactory,
    BureauReportFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    NoteFactory,
    NoteLineFactory,
    PayFactory,
    PersonFactory,
    PlacementFactory,
    StayFactory,
)
from factories.way_in import ApplicationFactory, ConcernFactory
from ostoja.families.enums import Basis, ClosingReason, MoneySource, Outcome, Place, ReportedBy
from ostoja.families.models import Ruling
from ostoja.foster.enums import CareForm, Component, EndReason, Told
from reports.half_cases import HALF_CASES
from reports.work_cases import WORK_CASES

CASES = HALF_CASES | WORK_CASES


def case(code):
    def keep(make):
        CASES[code] = make
        return make

    return keep


@case("AR1")
def employed_on_a_day_of_the_year(gmina):
    FamilyAssistantFactory(gmina=gmina, employed_from=date(2020, 1, 1))
    FamilyAssistantFactory(gmina=gmina, employed_to=date(2023, 1, 1))  # 1 January only
    FamilyAssistantFactory(gmina=gmina, employed_from=date(2023, 12, 31))  # 31 December only
    FamilyAssistantFactory(gmina=gmina, employed_to=date(2022, 12, 31))
    FamilyAssistantFactory(gmina=gmina, employed_from=date(2024, 1, 1))
    return 3, {}


@case("AR2")
def worked_with_on_a_day_of_the_year(gmina):
    AssignmentFactory(gmina=gmina, started_on=date(2021, 5, 1), ended_on=date(2023, 1, 1))
    AssignmentFactory(gmina=gmina, started_on=date(2023, 12, 31))
    AssignmentFactory(gmina=gmina, started_on=date(2021, 5, 1), ended_on=date(2022, 12, 31))
    AssignmentFactory(gmina=gmina, started_on=date(2024, 1, 1))
    back = FamilyFactory(gmina=gmina)  # once, though it came back
    AssignmentFactory(
        gmina=gmina, family=back, started_on=date(2023, 2, 1), ended_on=date(2023, 4, 1)
    )
    AssignmentFactory(gmina=gmina, family=back, started_on=date(2023, 9, 1))
    return 3, {}


@case("AR3")
def children_under_18_in_the_year(gmina):
    family = FamilyFactory(gmina=gmina, children=1)
    AssignmentFactory(gmina=gmina, family=family)

    def lives(born_on, *, since=None, until=None, place=Place.CHILD):
        person = PersonFactory(gmina=gmina, born_on=born_on)
        HouseholdMemberFactory(
            gmina=gmina,
            family=family,
            person=person,
            place=place,
            since=since or born_on,
            until=until,
        )
        return person

    lives(date(2005, 1, 2))  # 17 on 1 January
    lives(date(2005, 1, 1))  # 18 on 1 January: not counted
    lives(date(2023, 12, 31))  # born on the last day
    lives(date(2024, 1, 1), since=date(2024, 1, 1))
    lives(date(2012, 3, 3), until=date(2023, 1, 1))
    lives(date(2012, 3, 3), until=date(2022, 12, 31))
    lives(date(1990, 3, 3), place=Place.PARENT)
    moved = lives(date(2014, 3, 3), until=date(2023, 6, 30))
    other = FamilyFactory(gmina=gmina, children=1)
    AssignmentFactory(gmina=gmina, family=other)
    HouseholdMemberFactory(gmina=gmina, family=other, person=moved, since=date(2023, 7, 1))
    FamilyFactory(gmina=gmina, children=4)  # nobody works with it
    return 6, {}


@case("AR4")
def each_closing_of_the_year(gmina):
    twice = FamilyFactory(gmina=gmina)
    ClosingFactory(gmina=gmina, family=twice, closed_on=date(2023, 1, 1))
    ClosingFactory(
        gmina=gmina,
        family=twice,
        closed_on=date(2023, 12, 31),
        reason=ClosingReason.FAMILY_STOPPED,
    )
    ClosingFactory(gmina=gmina, closed_on=date(2023, 5, 5), reason=ClosingReason.MOVED)
    ClosingFactory(gmina=gmina, closed_on=date(2022, 12, 31))
    ClosingFactory(gmina=gmina, closed_on=date(2024, 1, 1))
    return 3, {
        "osiągnięcie celów": 1,
        "zaprzestanie współpracy przez rodzinę": 1,
        "wyjazd rodziny": 1,
    }


@case("AR5")
def most_families_at_once_with_one_assistant(gmina):
    busy, calm = FamilyAssistantFactory.create_batch(2, gmina=gmina)

    def works(assistant, started, ended=None, family=None):
        AssignmentFactory(
            gmina=gmina,
            assistant=assistant,
            started_on=started,
            ended_on=ended,
            family=family or FamilyFactory(gmina=gmina),
        )

    works(busy, date(2022, 1, 1), date(2023, 3, 1))
    works(busy, date(2023, 3, 1), date(2023, 5, 31))  # meets the first on 1 March
    works(busy, date(2023, 3, 1), date(2023, 5, 31))
    works(busy, date(2023, 6, 1))
    again = FamilyFactory(gmina=gmina)  # one family, though two spells meet on a day
    works(busy, date(2023, 2, 1), date(2023, 3, 1), again)
    works(busy, date(2023, 3, 1), date(2023, 3, 2), again)
    works(calm, date(2023, 3, 1))
    works(calm, date(2020, 1, 1), date(2022, 12, 31))
    works(calm, date(2024, 1, 1))
    return 4, {}


@case("AR6")
def pay_of_the_year_by_source(gmina):
    one, other = FamilyAssistantFactory.create_batch(2, gmina=gmina)
    PayFactory(gmina=gmina, assistant=one, source=MoneySource.STATE, amount=Decimal("54889.00"))
    PayFactory(gmina=gmina, assistant=one, source=MoneySource.OWN, amount=Decimal("100000.62"))
    PayFactory(gmina=gmina, assistant=other, source=MoneySource.OWN, amount=Decimal("11824.00"))
    PayFactory(gmina=gmina, assistant=other, source=MoneySource.OTHER, amount=Decimal("0.01"))
    PayFactory(gmina=gmina, assistant=one, year=2022)
    PayFactory(gmina=gmina, assistant=one, year=2024)
    return Decimal("166713.63"), {
        "środki rządowe": Decimal("54889.00"),
        "budżet gminy": Decimal("111824.62"),
        "inne środki": Decimal("0.01"),
    }


@case("PZ1")
def children_in_care_on_a_day_of_the_year(gmina):
    ended = {"end_reason": EndReason.RETURN}
    PlacementFactory(gmina=gmina)
    StayFactory(gmina=gmina, started_on=date(2019, 1, 1), ended_on=date(2023, 1, 1), **ended)
    StayFactory(gmina=gmina, started_on=date(2023, 12, 31))
    StayFactory(gmina=gmina, started_on=date(2019, 1, 1), ended_on=date(2022, 12, 31), **ended)
    StayFactory(gmina=gmina, started_on=date(2024, 1, 1))
    twice = PersonFactory(gmina=gmina)
    StayFactory(
        gmina=gmina,
        child=twice,
        started_on=date(2023, 2, 1),
        ended_on=date(2023, 3, 1),
        **ended,
    )
    StayFactory(gmina=gmina, child=twice, started_on=date(2023, 8, 1))
    return 4, {}


@case("PZ2")
def families_of_those_children(gmina):
    siblings = FamilyFactory(gmina=gmina)
    StayFactory(gmina=gmina, family=siblings)
    StayFactory(gmina=gmina, family=siblings)
    StayFactory(gmina=gmina)
    StayFactory(gmina=gmina, started_on=date(2024, 1, 1))
    return 2, {}


@case("PZ3")
def lines_of_notes_paid_in_the_year(gmina):
    def pays(paid_on, *billed, form=CareForm.KINSHIP, component=Component.BENEFIT, shared=False):
        issued = date(2022, 12, 1)
        note = NoteFactory(gmina=gmina, issued_on=issued, received_on=issued, paid_on=paid_on)
        for amount in billed:
            placement = None if shared else PlacementFactory(gmina=gmina, form=form)
            NoteLineFactory(
                gmina=gmina,
                note=note,
                placement=placement,
                component=component,
                billed=Decimal(amount),
            )

    pays(date(2023, 1, 1), "100.10", "0.01", form=CareForm.PROFESSIONAL)
    pays(date(2023, 12, 31), "50.00", form=CareForm.INSTITUTION)
    pays(date(2023, 6, 1), "20.00", form=CareForm.FAMILY_HOME, component=Component.ADDITION)
    pays(date(2023, 6, 1), "7.00", form=CareForm.FAMILY_HOME, component=Component.HOME_UPKEEP)
    pays(date(2023, 6, 1), "3.00", component=Component.COORDINATOR, shared=True)
    pays(date(2022, 12, 31), "1000.00")
    pays(date(2024, 1, 1), "1000.00")
    pays(None, "1000.00")
    return Decimal("180.11"), {
        "rodziny zastępcze": Decimal("100.11"),
        "rodzinne domy dziecka": Decimal("20.00"),
        "placówki opiekuńczo-wychowawcze": Decimal("50.00"),
        "koordynator i utrzymanie rodzinnego domu dziecka": Decimal("10.00"),
    }


@case("PZ4")
def children_who_left_in_the_year(gmina):
    def leaves(day, reason, child=None, since=date(2019, 1, 1)):
        StayFactory(
            gmina=gmina,
            child=child or PersonFactory(gmina=gmina),
            started_on=since,
            ended_on=day,
            end_reason=reason,
        )

    leaves(date(2023, 1, 1), EndReason.RETURN)
    leaves(date(2023, 12, 31), EndReason.ADOPTION)
    leaves(date(2023, 6, 1), EndReason.INDEPENDENCE)
    leaves(date(2023, 6, 1), EndReason.OTHER_GMINA)
    leaves(date(2023, 6, 1), EndReason.OTHER)
    leaves(date(2022, 12, 31), EndReason.RETURN)
    leaves(date(2024, 1, 1), EndReason.RETURN)
    twice = PersonFactory(gmina=gmina)
    leaves(date(2023, 2, 1), EndReason.RETURN, twice)
    leaves(date(2023, 9, 1), EndReason.ADOPTION, twice, since=date(2023, 5, 1))
    return 4, {"powrót do rodziny": 1, "przysposobienie": 2, "usamodzielnienie": 1}


def told(gmina):
    for day, kind, amount in (
        (date(2023, 1, 1), Told.PASSED, "450.10"),
        (date(2023, 12, 31), Told.PASSED, "300.00"),
        (date(2023, 6, 1), Told.UPDATED, "1000.00"),
        (date(2023, 6, 1), Told.WITHDRAWN, "1000.00"),
        (date(2022, 12, 31), Told.PASSED, "1000.00"),
        (date(2024, 1, 1), Told.PASSED, "1000.00"),
    ):
        BureauReportFactory(gmina=gmina, told_on=day, kind=kind, amount=Decimal(amount))


@case("PZ5")
def arrears_passed_on_in_the_year(gmina):
    told(gmina)
    return 2, {}


@case("PZ6")
def amounts_of_arrears_passed_on_in_the_year(gmina):
    told(gmina)
    return Decimal("750.10"), {}


@case("WE1")
def concerns_of_the_year(gmina):
    for day in (date(2023, 1, 1), date(2023, 12, 31)):
        ConcernFactory(gmina=gmina, received_on=day, source=ReportedBy.SCHOOL)
    again = ConcernFactory(gmina=gmina, received_on=date(2023, 5, 5), source=ReportedBy.POLICE)
    ConcernFactory(
        gmina=gmina,
        family=again.family,
        received_on=date(2023, 6, 6),
        source=ReportedBy.SOCIAL_WORKER,
    )
    for day in (date(2022, 12, 31), date(2024, 1, 1)):
        ConcernFactory(gmina=gmina, received_on=day)
    return 4, {"szkoła lub przedszkole": 2, "policja": 1, "pracownik socjalny": 1}


@case("WE2")
def applications_sent_in_the_year(gmina):
    for day in (date(2023, 1, 1), date(2023, 12, 31), date(2022, 12, 31), date(2024, 1, 1)):
        rules(ApplicationFactory(gmina=gmina, sent_on=day), Outcome.REFUSE, date(2024, 2, 1))
    ApplicationFactory(gmina=gmina, unsent=True)
    return 2, {}


def rules(application, outcome, day):
    gmina = application.gmina
    Ruling.objects.create(gmina=gmina, application=application, outcome=outcome, made_on=day)
    return application


@case("WE3")
def families_waiting_on_the_last_day(gmina):
    last = date(2023, 12, 31)
    ApplicationFactory(gmina=gmina, sent_on=last)
    rules(ApplicationFactory(gmina=gmina), Outcome.WAIT, date(2023, 2, 1))
    rules(ApplicationFactory(gmina=gmina), Outcome.REFUSE, date(2024, 1, 1))
    rules(ApplicationFactory(gmina=gmina), Outcome.REFUSE, last)
    for day in (date(2024, 1, 1), last):
        given = rules(ApplicationFactory(gmina=gmina), Outcome.ASSIGN, date(2023, 12, 20))
        AssignmentFactory(gmina=gmina, family=given.family, application=given, started_on=day)
    ApplicationFactory(gmina=gmina, sent_on=date(2024, 1, 1))
    ApplicationFactory(gmina=gmina, unsent=True)
    return 4, {}


@case("WE4")
def families_of_a_courts_order(gmina):
    by_court = AssignmentFactory(gmina=gmina, basis=Basis.COURT_ORDER, ended_on=date(2023, 3, 1))
    AssignmentFactory(
        gmina=gmina, family=by_court.family, basis=Basis.COURT_ORDER, started_on=date(2023, 5, 1)
    )
    AssignmentFactory(
        gmina=gmina,
        basis=Basis.COURT_ORDER,
        started_on=date(2022, 1, 1),
        ended_on=date(2022, 12, 31),
    )
    AssignmentFactory(gmina=gmina, basis=Basis.FOR_LIFE)
    AssignmentFactory(gmina=gmina)
    return 1, {}


@case("WE5")
def refusals_of_the_year(gmina):
    for day in (date(2023, 1, 1), date(2023, 12, 31), date(2022, 12, 31), date(2024, 1, 1)):
        rules(ApplicationFactory(gmina=gmina), Outcome.REFUSE, day)
    rules(ApplicationFactory(gmina=gmina), Outcome.WAIT, date(2023, 5, 1))
    return 2, {}
