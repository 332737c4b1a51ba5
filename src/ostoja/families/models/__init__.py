"""People, households, assistants and the work with families."""

from ostoja.families.models.assistants import Assignment, AssistantPay, FamilyAssistant
from ostoja.families.models.closings import Closing
from ostoja.families.models.people import Family, HouseholdMember, Person

__all__ = [
    "Assignment",
    "AssistantPay",
    "Closing",
    "Family",
    "FamilyAssistant",
    "HouseholdMember",
    "Person",
]
