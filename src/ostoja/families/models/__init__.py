"""People, households, assistants and the work with families."""

from ostoja.families.models.assessments import Assessment, GoalResult
from ostoja.families.models.assistants import Assignment, AssistantPay, FamilyAssistant
from ostoja.families.models.attachments import Attachment, Delivery
from ostoja.families.models.closings import Closing, Monitoring, MonitoringCheck
from ostoja.families.models.other_work import (
    Contact,
    CourtOpinion,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
)
from ostoja.families.models.people import Family, HouseholdMember, Person
from ostoja.families.models.plans import Plan, PlanAction, PlanGoal, PlanSignature
from ostoja.families.models.visits import MileageRate, Visit, VisitGoal

__all__ = [
    "Assessment",
    "Assignment",
    "AssistantPay",
    "Attachment",
    "Closing",
    "Contact",
    "CourtOpinion",
    "Delivery",
    "Family",
    "FamilyAssistant",
    "GoalResult",
    "GroupAttendance",
    "GroupMeeting",
    "HelpGiven",
    "HouseholdMember",
    "MileageRate",
    "Monitoring",
    "MonitoringCheck",
    "Person",
    "Plan",
    "PlanAction",
    "PlanGoal",
    "PlanSignature",
    "Visit",
    "VisitGoal",
]
