"""People, households, assistants and the work with families."""

from ostoja.families.models.access import OpenedByReason, SharedFamily
from ostoja.families.models.applications import Application, Ruling
from ostoja.families.models.assessments import Assessment, GoalResult
from ostoja.families.models.assistants import Assignment, AssistantPay, FamilyAssistant
from ostoja.families.models.attachments import Attachment, Delivery
from ostoja.families.models.bases import Consent, CourtOrder, CourtReport
from ostoja.families.models.bins import (
    Binned,
)
from ostoja.families.models.closings import Closing, Monitoring, MonitoringCheck
from ostoja.families.models.concerns import ChildSheet, Concern, Interview
from ostoja.families.models.merges import FamilyMerge, MovedRow
from ostoja.families.models.other_work import (
    Contact,
    CourtOpinion,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
)
from ostoja.families.models.people import Family, HouseholdMember, Person, Whereabouts
from ostoja.families.models.plans import Plan, PlanAction, PlanGoal, PlanSignature
from ostoja.families.models.remarks import (
    GoalRemark,
)
from ostoja.families.models.visits import MileageRate, Visit, VisitGoal

__all__ = [
    "Application",
    "Assessment",
    "Assignment",
    "AssistantPay",
    "Attachment",
    "Binned",
    "ChildSheet",
    "Closing",
    "Concern",
    "Consent",
    "Contact",
    "CourtOpinion",
    "CourtOrder",
    "CourtReport",
    "Delivery",
    "Family",
    "FamilyAssistant",
    "FamilyMerge",
    "GoalRemark",
    "GoalResult",
    "GroupAttendance",
    "GroupMeeting",
    "HelpGiven",
    "HouseholdMember",
    "Interview",
    "MileageRate",
    "Monitoring",
    "MonitoringCheck",
    "MovedRow",
    "OpenedByReason",
    "Person",
    "Plan",
    "PlanAction",
    "PlanGoal",
    "PlanSignature",
    "Ruling",
    "SharedFamily",
    "Visit",
    "VisitGoal",
    "Whereabouts",
]
