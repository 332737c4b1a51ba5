"""How the invented families came to their assistants, and some who are still on the way."""

from datetime import date, timedelta

from ostoja.accounts.enums import Role
from ostoja.accounts.models import User
from ostoja.families.enums import (
    Basis,
    ConsentForm,
    ConsentScope,
    Need,
    Outcome,
    PlacementRisk,
    ReportedBy,
    Urgency,
)
from ostoja.families.models import (
    Application,
    Assignment,
    Concern,
    Consent,
    CourtOrder,
    CourtReport,
    Family,
    Interview,
    Ruling,
)
from ostoja.web.demo.members import address

SOURCES = (
    ReportedBy.SCHOOL,
    ReportedBy.SOCIAL_WORKER,
    ReportedBy.FAMILY,
    ReportedBy.PROBATION,
    ReportedBy.HEALTH,
    ReportedBy.POLICE,
)
CONCERNS = (
    "Dzieci od kilku tygodni spóźniają się na lekcje albo nie przychodzą wcale.",
    "Po utracie pracy rodzinie trudno opłacić rachunki i utrzymać porządek dnia.",
    "Mama prosi o pomoc w opiece nad młodszymi dziećmi i w rozmowach z przedszkolem.",
    "Po rozstaniu rodziców starsze dziecko przestało odrabiać lekcje i zamyka się w pokoju.",
)
PROBLEMS = (
    "Brak stałego rytmu dnia. Zaległości w opłatach. Rodzice kłócą się przy dzieciach.",
    "Matka jest sama z dziećmi i nie ma na kim się oprzeć. Mieszkanie wymaga remontu.",
)
RESOURCES = (
    "Rodzice chcą zmiany. Babcia odbiera dzieci ze szkoły. Jest stałe mieszkanie.",
    "Matka dotrzymuje umówionych spotkań. Sąsiadka pomaga w nagłych sprawach.",
)
DIFFICULTIES = (["upbringing", "household"], ["upbringing", "school"], ["unemployment", "housing"])


def led(family: Family, place: int, assignment: Assignment) -> None:
    """The way of a family that an assistant accompanies, counted back from the first day."""
    start = assignment.started_on
    application = apply(family, place, start - timedelta(days=12), Basis(assignment.basis))
    assignment.application = application
    assignment.save()
    rule(application, Outcome.ASSIGN, start - timedelta(days=2))


def report(family: Family, place: int, day: date) -> Concern:
    return Concern.objects.create(
        gmina=family.gmina,
        family=family,
        source=SOURCES[place % len(SOURCES)],
        received_on=day,
        text=CONCERNS[place % len(CONCERNS)],
    )


def interview(family: Family, place: int, day: date, need: Need = Need.ASSISTANT) -> Interview:
    """The concern twelve days before, and the interview held on the day."""
    ordered_on = day - timedelta(days=9)
    return Interview.objects.create(
        gmina=family.gmina,
        family=family,
        concern=report(family, place, day - timedelta(days=12)),
        worker=User.objects.get(email=address(Role.SOCIAL_WORKER, family.gmina)),
        ordered_on=ordered_on,
        due_on=ordered_on + timedelta(days=14),
        held_on=day,
        problems=PROBLEMS[place % len(PROBLEMS)],
        resources=RESOURCES[place % len(RESOURCES)],
        need=need,
        reasons="Rodzina radzi sobie z pomocą bliskich." if need is Need.NONE else "",
    )


def apply(family: Family, place: int, sent_on: date, basis: Basis) -> Application:
    """Interview, ground and an application sent on the day."""
    held = interview(family, place, sent_on - timedelta(days=6))
    ground(family, basis, sent_on - timedelta(days=2), place)
    return Application.objects.create(
        gmina=family.gmina,
        family=family,
        interview=held,
        basis=basis,
        source=ReportedBy.COURT if basis is Basis.COURT_ORDER else ReportedBy.SOCIAL_WORKER,
        received_on=sent_on - timedelta(days=1),
        difficulties=DIFFICULTIES[place % len(DIFFICULTIES)],
        expected_help="Pomoc w planowaniu dnia i w rozmowach ze szkołą.",
        risk=PlacementRisk.HIGH if basis is Basis.COURT_ORDER else PlacementRisk.POSSIBLE,
        sent_on=sent_on,
    )


def ground(family: Family, basis: Basis, day: date, place: int) -> None:
    if basis is not Basis.COURT_ORDER:
        Consent.objects.create(
            gmina=family.gmina,
            family=family,
            given_on=day,
            given_by="matka" if place % 2 else "oboje rodzice",
            scopes=[ConsentScope.HOME, ConsentScope.SCHOOL],
            form=ConsentForm.PAPER,
        )
        return
    order = CourtOrder.objects.create(
        gmina=family.gmina,
        family=family,
        court="Sąd Rejonowy, Wydział Rodzinny i Nieletnich",
        case_number=f"III Nsm {100 + place}/{day:%y}",
        issued_on=day,
    )
    for months in (90, 180):
        CourtReport.objects.create(
            gmina=family.gmina, order=order, due_on=day + timedelta(days=months)
        )


def rule(application: Application, outcome: Outcome, day: date, *, reasons: str = "") -> None:
    Ruling.objects.create(
        gmina=application.gmina,
        application=application,
        made_on=day,
        outcome=outcome,
        urgency=Urgency.ORDINARY if outcome is Outcome.WAIT else None,
        reasons=reasons,
        made_by="Halina Kierownicka",
    )


def on_the_way(families: list[Family], year: int) -> None:
    """Six families: reported, without need, refused, waiting twice, and waiting by a court."""
    reported, settled, refused, waiting, urgent, by_court = families
    report(reported, 0, date(year, 12, 12))
    interview(settled, 1, date(year, 5, 20), Need.NONE)
    no = apply(refused, 2, date(year, 9, 4), Basis.CONSENT)
    rule(no, Outcome.REFUSE, date(year, 9, 15), reasons="Rodzina korzysta już z terapii rodzinnej.")
    for place, family in enumerate((waiting, urgent), 3):
        asked = apply(family, place, date(year, 11, 4 + place), Basis.CONSENT)
        rule(asked, Outcome.WAIT, date(year, 11, 20))
    rule(apply(by_court, 5, date(year, 12, 1), Basis.COURT_ORDER), Outcome.WAIT, date(year, 12, 5))


def beginnings(families: list[Family], year: int) -> None:
    """A gmina whose casework is not told: one family reported, one that applied."""
    reported, applied = families
    report(reported, 1, date(year, 10, 7))
    apply(applied, 2, date(year, 11, 3), Basis.CONSENT)
