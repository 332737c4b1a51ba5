"""Rows for tests. Everything a factory makes on the way belongs to the gmina it was given."""

from factories.accounts import (
    AuthorisationFactory,
    GminaFactory,
    MembershipFactory,
    UserFactory,
    member_as,
)
from factories.families import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    PayFactory,
    PersonFactory,
)
from factories.foster import NoteFactory, NoteLineFactory, PlacementFactory, StayFactory
from factories.partners import (
    CampaignFactory,
    EntryFactory,
    EventFactory,
    InstitutionFactory,
    ListingFactory,
    ReturnFactory,
    ValueFactory,
)
from factories.programme import (
    GoalFactory,
    ImplementerFactory,
    IndicatorFactory,
    ProgrammeFactory,
    ResolutionFactory,
    TaskFactory,
)

__all__ = [
    "AssignmentFactory",
    "AuthorisationFactory",
    "CampaignFactory",
    "ClosingFactory",
    "EntryFactory",
    "EventFactory",
    "FamilyAssistantFactory",
    "FamilyFactory",
    "GminaFactory",
    "GoalFactory",
    "HouseholdMemberFactory",
    "ImplementerFactory",
    "IndicatorFactory",
    "InstitutionFactory",
    "ListingFactory",
    "MembershipFactory",
    "NoteFactory",
    "NoteLineFactory",
    "PayFactory",
    "PersonFactory",
    "PlacementFactory",
    "ProgrammeFactory",
    "ResolutionFactory",
    "ReturnFactory",
    "StayFactory",
    "TaskFactory",
    "UserFactory",
    "ValueFactory",
    "member_as",
]
