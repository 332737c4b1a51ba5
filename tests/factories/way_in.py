"""From a concern to the manager's decision."""

from dataclasses import dataclass
from datetime import date

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory, UserFactory, member_as
from factories.families import AssignmentFactory, FamilyAssistantFactory, FamilyFactory
from ostoja.accounts.enums import Role
from ostoja.accounts.models import User
from ostoja.families.commands import merge_families
from ostoja.families.enums import Basis, ConsentForm, Need, PlacementRisk, ReportedBy
from ostoja.families.models import (
    Application,
    Assignment,
    Concern,
    Consent,
    CourtOrder,
    Family,
    FamilyAssistant,
    FamilyMerge,
    Interview,
)


class OfFamily(DjangoModelFactory):
    """A row of a family; both belong to the gmina it was given."""

    class Meta:
        abstract = True

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"), children=1)


class ConcernFactory(OfFamily):
    class Meta:
        model = Concern

    source = ReportedBy.SCHOOL
    received_on = date(2023, 1, 9)
    text = "Dzieci często nie przychodzą do szkoły."


class InterviewFactory(OfFamily):
    """Held, and it found that the family needs an assistant."""

    class Meta:
        model = Interview

    worker = factory.SubFactory(UserFactory)
    ordered_on = date(2023, 1, 10)
    due_on = date(2023, 1, 23)
    held_on = date(2023, 1, 16)
    need = Need.ASSISTANT
    problems = "Trudno utrzymać porządek dnia."
    resources = "Pomaga babcia."


class ConsentFactory(OfFamily):
    class Meta:
        model = Consent

    given_on = date(2023, 1, 17)
    given_by = "oboje rodzice"
    scopes = ["home", "school"]
    form = ConsentForm.PAPER


class CourtOrderFactory(OfFamily):
    class Meta:
        model = CourtOrder

    court = "Sąd Rejonowy, III Wydział Rodzinny"
    case_number = factory.Sequence(lambda n: f"III Nsm {n}/23")
    issued_on = date(2023, 1, 5)


class ApplicationFactory(OfFamily):
    """Sent to the manager, with the interview and the consent that it rests on."""

    class Meta:
        model = Application
        skip_postgeneration_save = True

    interview = factory.SubFactory(
        InterviewFactory,
        gmina=factory.SelfAttribute("..gmina"),
        family=factory.SelfAttribute("..family"),
    )
    basis = Basis.CONSENT
    source = ReportedBy.SOCIAL_WORKER
    received_on = date(2023, 1, 18)
    difficulties = ["upbringing", "household"]
    risk = PlacementRisk.POSSIBLE
    sent_on = date(2023, 1, 19)

    @factory.post_generation
    def ground(self, create, extracted, **_):
        if self.basis == Basis.COURT_ORDER:
            CourtOrderFactory(gmina=self.gmina, family=self.family)
        else:
            ConsentFactory(gmina=self.gmina, family=self.family)

    class Params:
        unsent = factory.Trait(sent_on=None)


@dataclass(frozen=True)
class WayIn:
    """One of everything on the way to an assistant."""

    worker: User
    application: Application
    """Sent, and waiting for its decision."""
    consent: Consent
    assignment: Assignment
    free: FamilyAssistant
    other: Family
    """A second record of a family."""
    merge: FamilyMerge
    """One that was joined to the family."""


def way_in(manager, family):
    gmina = manager.gmina
    application = ApplicationFactory(gmina=gmina)
    return WayIn(
        worker=member_as(Role.SOCIAL_WORKER, gmina).user,
        application=application,
        consent=application.family.consents.get(),
        assignment=AssignmentFactory(gmina=gmina, started_on=date(2023, 2, 1)),
        free=FamilyAssistantFactory(gmina=gmina),
        other=FamilyFactory(gmina=gmina),
        merge=merge_families(family, FamilyFactory(gmina=gmina), by=manager),
    )
