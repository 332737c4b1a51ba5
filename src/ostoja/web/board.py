"""What is due: the deadlines of the law in the months ahead, and what of ours is still open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.accounts.queries import authorisations_running_out, review_of_quarter
from ostoja.accounts.rules import needs_authorisation, quarter_of
from ostoja.families.queries import opened_since, waiting_by_court
from ostoja.foster.enums import Told
from ostoja.foster.queries import changes_to_tell
from ostoja.law.arrears import TELLING_DAYS
from ostoja.law.dated import Dated
from ostoja.law.deadlines import (
    ACCESSIBILITY_REVIEW,
    ANNUAL_REPORT,
    RESOURCE_ASSESSMENT,
    STATE_OF_GMINA,
    VOIVODE_FIRST_HALF,
    VOIVODE_SECOND_HALF,
    DayOfYear,
    due,
)
from ostoja.oversight.queries import proposed_to, ticking_for, told_of
from ostoja.oversight.rules import clock
from ostoja.partners.queries import years_of
from ostoja.partners.tables import ReturnRow, return_rows
from ostoja.polish.agreement import counted
from ostoja.polish.dates import short
from ostoja.polish.nouns import noun
from ostoja.programme.queries import programme_of, programmes_for
from ostoja.reports.queries import reports_for
from ostoja.reports.remarks import report_tasks_for

AHEAD = timedelta(days=200)
LATELY = timedelta(days=7)
ANSWERED_WITHIN = timedelta(days=30)
"""Within so long the second person answers a proposal to destroy files."""
YEARLY = (
    (VOIVODE_SECOND_HALF, 12),
    (ACCESSIBILITY_REVIEW, 12),
    (RESOURCE_ASSESSMENT, 12),
    (STATE_OF_GMINA, 12),
    (VOIVODE_FIRST_HALF, 6),
)
TELL = {
    Told.WITHDRAWN: "Wycofaj z biura informacji gospodarczej",
    Told.UPDATED: "Zgłoś biuru informacji gospodarczej wpłatę",
}


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do, by when, on what ground, and where."""

    words: str
    by: date
    basis: str
    address: str = ""
    is_late: bool = False


def due_for(member: Member, today: date) -> list[Due]:
    """Late things first, then by day, as far as half a year and a little ahead."""
    found = [
        *_tasks(member, today),
        *_reports(member, today),
        *_programme(member, today),
        *_rights(member, today),
        *_data_protection(member),
        *_arrears(member, today),
        *_dates(today),
    ]
    return sorted(
        (one for one in found if one.by <= today + AHEAD), key=lambda one: (one.by, one.words)
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One of the first things to do in a new gmina, as the task list shows it."""

    title: str
    url: str
    hint: str
    status: str = "do zrobienia"
    tone: str = "info"


def first_steps(member: Member, today: date) -> list[Step]:
    """What a gmina without a programme begins with; nothing once it has one."""
    if not member.may(Right.WRITE_PROGRAMME) or programmes_for(member).exists():
        return []
    steps = [
        Step(
            "Wpisz program wspierania rodziny",
            reverse("programme:new"),
            "Uchwała, cele, zadania i realizatorzy. Od niego zaczyna się sprawozdanie.",
        ),
        Step(
            f"Zacznij sprawozdanie za {today.year - 1} rok",
            reverse("reports:reports"),
            "Gdy program jest wpisany.",
            "potem",
            "neutral",
        ),
    ]
    if member.may(Right.MANAGE_PEOPLE):
        hint = "Każda osoba dostaje link do ustawienia hasła."
        steps.append(Step("Dodaj osoby, z którymi pracujesz", reverse("people"), hint))
    return steps


def own_returns(member: Member, today: date) -> list[ReturnRow]:
    """Of the institution of somebody who is here for nothing else."""
    if member.may(Right.SEE_REPORT) or not member.may(Right.REPORT_FOR_INSTITUTION):
        return []
    return return_rows(years_of(member, today))


def by_court(member: Member, today: date) -> int:
    """Families that a court gave an assistant and that have none yet: the head is told at once."""
    return waiting_by_court(member, today) if member.may(Right.ASSIGN_ASSISTANT) else 0


@dataclass(frozen=True, slots=True)
class Openings:
    """Files of families that were lately opened by a reason, for whoever watches over the data."""

    number: int
    open_now: int
    last: datetime


def openings_for(member: Member, now: datetime) -> Openings | None:
    """Of the last week; nothing when there was none, or for those who do not watch."""
    if not member.may(Right.SEE_TRAIL):
        return None
    found = list(opened_since(member, now - LATELY))
    if not found:
        return None
    open_now = sum(one.closes_at > now for one in found)
    return Openings(len(found), open_now, found[0].opened_at)


def _reports(member: Member, today: date) -> Iterator[Due]:
    """The report of the year before, until an edition of it is signed."""
    year = today.year - 1
    if not member.may(Right.SEE_REPORT) or programme_of(member.gmina, year) is None:
        return
    report = reports_for(member).filter(year=year).first()
    if report is not None and report.editions.exists():
        return
    by = due(ANNUAL_REPORT, date(year, 12, 31))
    address = reverse("reports:report", args=(year,)) if report else reverse("reports:reports")
    yield Due(
        f"Sprawozdanie za {year} rok i potrzeby dla rady",
        by,
        ANNUAL_REPORT.entry_on(by).basis,
        address,
        is_late=by < today,
    )


def _tasks(member: Member, today: date) -> Iterator[Due]:
    """What somebody asked of the member's roles beside a part of a report."""
    if not member.may(Right.SEE_REPORT):
        return
    for one in report_tasks_for(member):
        address = reverse("reports:remarks", args=(one.report.year,))
        words = f"Zadanie do sprawozdania za {one.report.year} rok: {one.text}"
        given = f"od: {one.written_by}, {short(timezone.localdate(one.written_at))}"
        yield Due(words, today, given, address)


def _programme(member: Member, today: date) -> Iterator[Due]:
    """A new programme, while none covers the coming year."""
    if member.may(Right.SEE_REPORT) and programme_of(member.gmina, today.year + 1) is None:
        yield Due(
            f"Nowy program wspierania rodziny od {today.year + 1} roku",
            date(today.year, 12, 31),
            "art. 176 pkt 1 ustawy z dnia 9 czerwca 2011 r.",
            reverse("programme:programmes"),
        )


def _rights(member: Member, today: date) -> Iterator[Due]:
    """Authorisations that run out: one's own, and everybody's for the head; the rights review."""
    if needs_authorisation(member.roles) and not member.scopes:
        words = "Nie masz upoważnienia do danych osobowych. Poproś o nie kierownika."
        yield Due(words, today, "art. 29 RODO", is_late=True)
    is_head = member.may(Right.AUTHORISE)
    for paper in authorisations_running_out(member.gmina, today):
        if is_head or paper.user_id == member.worker.pk:
            words = f"Kończy się upoważnienie do danych osobowych: {paper.user}"
            address = reverse("authorisation", args=(paper.pk,)) if is_head else ""
            yield Due(words, paper.valid_to, "art. 29 RODO", address)
    if member.may(Right.MANAGE_PEOPLE) and review_of_quarter(member, today) is None:
        quarter = quarter_of(today)
        yield Due(
            f"Przegląd uprawnień za {quarter}. kwartał {today.year} roku",
            date(today.year, 3 * quarter, 30 if quarter in {2, 3} else 31),
            "art. 32 RODO",
            reverse("rights_review"),
        )


def _data_protection(member: Member) -> Iterator[Due]:
    """The clock of each breach, and files that wait for a second person to destroy them."""
    if member.may(Right.HANDLE_BREACHES):
        now = timezone.localtime()
        for breach in ticking_for(member):
            told = told_of(breach)
            yield Due(
                f"Naruszenie {breach.number}. {clock(told, now)}",
                told.by.date(),
                "art. 33 ust. 1 RODO",
                reverse("oversight:breach", args=(breach.pk,)),
                is_late=now > told.by,
            )
    if member.may(Right.ERASE):
        for one in proposed_to(member):
            yield Due(
                f"Akta do usunięcia po terminie, wniosek {one.number}. Czeka na drugą osobę",
                timezone.localtime(one.proposed_at).date() + ANSWERED_WITHIN,
                "wykaz akt ośrodka",
                reverse("oversight:destruction", args=(one.pk,)),
            )


def _arrears(member: Member, today: date) -> Iterator[Due]:
    """What a credit-information bureau has yet to hear of parents' arrears; nobody is named."""
    if not member.may(Right.RECORD_ARREARS):
        return
    changes = changes_to_tell(member, today)
    for kind, words in TELL.items():
        days = [one.by for one in changes if one.kind == kind]
        if days:
            yield Due(
                f"{words}: {counted(len(days), noun('zaległość'))}",
                min(days),
                TELLING_DAYS.entry_on(today).basis,
                reverse("foster:arrears"),
                is_late=min(days) < today,
            )


def _dates(today: date) -> Iterator[Due]:
    for rule, month in YEARLY:
        by = _next(rule, month, today)
        yield Due(rule.title, by, rule.entry_on(by).basis)


def _next(rule: Dated[DayOfYear], month: int, today: date) -> date:
    """The first such day not before today, for a period that ends with the month."""
    last_days = {6: 30, 12: 31}
    ends = [date(today.year + shift, month, last_days[month]) for shift in (-1, 0, 1)]
    return next(by for by in (due(rule, end) for end in ends) if by >= today)
