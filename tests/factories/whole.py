"""A gmina with one of everything that has a page."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from factories.accounts import AuthorisationFactory, GminaFactory, member_as
from factories.arrears import Arrears, arrears_of
from factories.families import FamilyFactory, HouseholdMemberFactory, SharedFamilyFactory
from factories.files import Files, files_of
from factories.foster import (
    AbsenceFactory,
    InstitutionRateFactory,
    LaterRatesFactory,
    NoteLineFactory,
    PlacedHereFactory,
    YearLockFactory,
)
from factories.other_work import OtherWork, other_work_with
from factories.oversight import Watched, watched_in
from factories.partners import EntryFactory, EventFactory, InstitutionFactory, ReporterFactory
from factories.programme import (
    GoalFactory,
    ImplementerFactory,
    ProgrammeFactory,
    ResolutionFactory,
    TaskFactory,
)
from factories.way_in import WayIn, way_in
from factories.work import Work, work_with
from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Authorisation, Gmina
from ostoja.blocks.docx import write_docx
from ostoja.blocks.tree import Document, Heading, Paragraph
from ostoja.families.models import Family, HouseholdMember, SharedFamily
from ostoja.foster.models import (
    Absence,
    CareInstitution,
    LaterRates,
    NoteLine,
    PlacedHere,
    YearLock,
)
from ostoja.importers import commands as import_commands
from ostoja.importers.caselists import COLUMNS, EXAMPLE
from ostoja.importers.enums import Purpose
from ostoja.importers.models import CaseList, ImportedFile
from ostoja.importers.sheets import write_sheet
from ostoja.importers.taking_in import hand_over
from ostoja.partners.models import Institution, Reporter
from ostoja.programme.models import Programme
from ostoja.reports import commands
from ostoja.reports.enums import Form, Part
from ostoja.reports.models import Edition, Report


@dataclass(frozen=True)
class Care:
    """What foster care has besides a stay and a note."""

    absence: Absence
    institution: CareInstitution
    rates: LaterRates
    placed_here: PlacedHere
    child: HouseholdMember
    """Not in care."""
    lock: YearLock
    arrears: Arrears


@dataclass(frozen=True)
class Whole:
    gmina: Gmina
    manager: Member
    programme: Programme
    report: Report
    line: NoteLine
    edition: Edition | None
    imported: ImportedFile
    proofread: ImportedFile
    family: Family
    care: Care
    work: Work
    other: OtherWork
    files: Files
    way: WayIn
    paper: Authorisation
    """Of an assistant, not yet signed."""
    shared: SharedFamily
    """The family, shown to a controller."""
    case_list: CaseList
    watched: Watched
    reporter: Reporter
    """Of the institution that returned something."""


def whole_gmina(year=2023, *, signed=True):
    """Programme, returns, a child in care with a paid note, and the year's report with an edition."""
    gmina = GminaFactory()
    manager = member_as(Role.MANAGER, gmina)
    programme = programme_of(gmina, year)
    day = date(year, 5, 1)
    line = NoteLineFactory(
        gmina=gmina,
        first_day=day,
        last_day=date(year, 5, 31),
        note__issued_on=day,
        note__received_on=day,
        note__paid_on=date(year, 6, 28),
        placement__stay__started_on=date(year - 1, 3, 1),
    )
    report = commands.open_report(gmina, year, by=manager)
    for part in (Part.INTRODUCTION, Part.NEEDS):
        commands.save_words(report, part=part, text="1. Więcej czasu.", version=0, by=manager)
    edition = commands.sign(report, form=Form.LONG, by=manager) if signed else None
    files = [handed_over(gmina, purpose, manager) for purpose in Purpose]
    family = FamilyFactory(gmina=gmina, children=1)
    care = care_of(line.placement.stay, year)
    work = work_with(family)
    return Whole(
        gmina,
        manager,
        programme,
        report,
        line,
        edition,
        *files,
        family,
        care,
        work,
        other_work_with(family, work.assistant),
        files_of(family),
        way_in(manager, family),
        paper_of_assistant(gmina),
        SharedFamilyFactory(gmina=gmina, family=family),
        hand_over(gmina, name="wykaz.xlsx", content=case_list(), by=manager),
        watched_in(gmina),
        reporter_of(gmina),
    )


def care_of(stay, year):
    """One of everything else of foster care; the absence is in the stay of the paid note."""
    gmina = stay.gmina
    day = date(year, 9, 1)
    return Care(
        AbsenceFactory(gmina=gmina, stay=stay, first_day=day, last_day=day),
        InstitutionRateFactory(gmina=gmina, published_on=date(year - 1, 2, 10)).institution,
        LaterRatesFactory(gmina=gmina),
        PlacedHereFactory(gmina=gmina),
        HouseholdMemberFactory(gmina=gmina),
        YearLockFactory(gmina=gmina),
        arrears_of(stay),
    )


def paper_of_assistant(gmina):
    assistant = member_as(Role.ASSISTANT, gmina, authorised=False)
    return AuthorisationFactory(gmina=gmina, user=assistant.user, pledged_on=None)


def reporter_of(gmina):
    institution = Institution.objects.get(gmina=gmina, returns__isnull=False)
    user = member_as(Role.PARTNER, gmina).user
    return ReporterFactory(gmina=gmina, institution=institution, user=user)


def handed_over(gmina, purpose, by):
    return import_commands.take_file(
        gmina, name="plik.docx", content=word_file(), purpose=purpose, year=2023, by=by
    )


@cache
def case_list():
    """Two rows of one family."""
    return write_sheet("rodziny", COLUMNS, EXAMPLE)


@cache
def word_file():
    """A Word file with one goal and a date typed wrong."""
    blocks = (
        Heading("t1", 1, "Cel szczegółowy 7. Bliskość"),
        Paragraph("p1", "Spotkanie odbyło się 07.13.05.2023 r."),
    )
    return write_docx(Document("Sprawozdanie", blocks, made_on="2024-03-01"))


def programme_of(gmina, year):
    programme = ProgrammeFactory(gmina=gmina, year_from=year - 1, year_to=year + 1)
    ResolutionFactory(gmina=gmina, programme=programme, adopted_on=date(year - 2, 12, 20))
    task = TaskFactory(gmina=gmina, goal=GoalFactory(gmina=gmina, programme=programme))
    listed = ImplementerFactory(gmina=gmina, programme=programme)
    institution = InstitutionFactory(gmina=gmina, implementer=listed)
    EntryFactory(
        gmina=gmina,
        task=task,
        of_return__campaign__year=year,
        of_return__institution=institution,
        narrative="Szkoła wydała obiady.",
    )
    EventFactory(
        gmina=gmina,
        institution=institution,
        year=year,
        starts_on=date(year, 6, 1),
        ends_on=date(year, 6, 1),
    )
    return programme
