"""Questions about reports and their editions, scoped to one gmina and ordered."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.blocks.data import from_data
from ostoja.blocks.tree import Document
from ostoja.partners.queries import Contribution, contributions_in
from ostoja.programme import queries as programmes
from ostoja.programme.models import Goal, Implementer, Programme, Resolution
from ostoja.reports.computing import Computed
from ostoja.reports.figures import BY_CODE, FIGURES
from ostoja.reports.models import Acceptance, Edition, Report, Words
from ostoja.reports.proofs import acceptances_of

if TYPE_CHECKING:
    from uuid import UUID


class NoProgramme(LookupError):
    """No programme covers the year, so there is nothing to report on."""


@dataclass(frozen=True)
class Year:
    """Everything a report of one gmina and year is made of; read once, lazily."""

    gmina: Gmina
    year: int
    programme: Programme

    @cached_property
    def goals(self) -> list[Goal]:
        return programmes.goals_of(self.programme)

    @cached_property
    def resolutions(self) -> list[Resolution]:
        return list(programmes.resolutions_of(self.programme))

    @cached_property
    def implementers(self) -> list[Implementer]:
        return list(programmes.implementers_of(self.programme))

    @cached_property
    def contributions(self) -> "dict[UUID, list[Contribution]]":
        return contributions_in(self.gmina, self.year)

    @cached_property
    def words(self) -> dict[str, str]:
        rows = Words.objects.filter(gmina=self.gmina, report__year=self.year).order_by("part")
        return {row.part: row.text for row in rows}

    @cached_property
    def figures(self) -> dict[str, Computed]:
        return {one.code: one.of(self.gmina, self.year) for one in FIGURES}

    @cached_property
    def acceptances(self) -> dict[str, Acceptance]:
        """Findings on the year's report that somebody let stand, by fingerprint."""
        report = Report.objects.filter(gmina=self.gmina, year=self.year).first()
        return acceptances_of(report, self.gmina) if report else {}

    @cached_property
    def before(self) -> dict[str, Computed]:
        """The year before, for those figures that have rows in it: nothing known is not zero."""
        found = {one.code: one.of(self.gmina, self.year - 1) for one in FIGURES}
        return {code: computed for code, computed in found.items() if computed.rows}

    def history(self, code: str) -> dict[int, Computed]:
        """A figure by year, where it has rows, from the programme's first year on."""
        first = min(self.programme.year_from, self.year - 1)
        earlier = {one: BY_CODE[code].of(self.gmina, one) for one in range(first, self.year)}
        found = earlier | {self.year: self.figures[code]}
        return {one: computed for one, computed in found.items() if computed.rows}

    def text(self, part: str) -> list[str]:
        """The staff's paragraphs or list items of a part, or under a heading."""
        return [line.strip() for line in self.words.get(part, "").splitlines() if line.strip()]


def year_of(gmina: Gmina, year: int) -> Year:
    """Raises `NoProgramme` with words for the user."""
    programme = programmes.programme_of(gmina, year)
    if programme is None:
        raise NoProgramme(
            f"{gmina.name} nie ma programu wspierania rodziny obejmującego rok {year}."
        )
    return Year(gmina, year, programme)


def reports_for(member: Member) -> QuerySet[Report]:
    return (
        Report.objects.filter(gmina=member.gmina)
        .select_related("programme")
        .order_by("-year", "id")
    )


def editions_of(report: Report) -> QuerySet[Edition]:
    return report.editions.order_by("-number").defer("tree", "figures")


def next_number(report: Report) -> int:
    """The number that the next edition gets."""
    latest = report.editions.order_by("-number").values_list("number", flat=True).first()
    return (latest or 0) + 1


def words_of(report: Report, part: str) -> Words:
    """The saved text of a part; version 0 and empty where nobody wrote yet."""
    return report.words.filter(part=part).first() or Words(report=report, part=part, version=0)


@dataclass(frozen=True)
class Frozen:
    """A signed edition read back: its tree and figures need no rows any more."""

    gmina: Gmina
    year: int
    number: int
    document: Document
    figures: list[dict[str, object]]
    findings: list[object]
    template_digest: str


def frozen(edition: Edition) -> Frozen:
    report = edition.report
    return Frozen(
        report.gmina,
        report.year,
        edition.number,
        from_data(edition.tree),
        edition.figures,
        edition.findings,
        edition.template_digest,
    )
