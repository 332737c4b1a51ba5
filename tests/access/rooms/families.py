"""The routes of families. The visiting assistant accompanies none: every file is closed to her."""

from datetime import date

from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    HouseholdMemberFactory,
    SharedFamilyFactory,
)
from factories.way_in import (
    ApplicationFactory,
    ConcernFactory,
    ConsentFactory,
    CourtOrderFactory,
    InterviewFactory,
)
from ostoja.database.keys import new_key

OPEN = "in      403         in        in            403        403     403           403       in         door     403      403"
APPLY = "in      403         403       in            403        403     403           403       403        door     403      403"
HEAD = "in      403         403       403           403        403     403           403       403        door     403      403"
REASON = "in      403         in        in            403        403     403           403       403        door     403      403"
BOTH = ("get", "post")
ROUTES = (
    ("families", ("get",), OPEN),
    ("search", ("post",), OPEN),
    ("family", ("get",), APPLY),
    ("open_by_reason", BOTH, REASON),
    ("unassigned", ("get",), HEAD),
    ("sharing", BOTH, HEAD),
    ("end_sharing", ("post",), HEAD),
    ("new_family", BOTH, APPLY),
    ("record_family", ("post",), APPLY),
    ("waiting", ("get",), APPLY),
    ("assistants", ("get",), HEAD),
    ("employ", BOTH, HEAD),
    ("add_person", BOTH, APPLY),
    ("leave", BOTH, APPLY),
    ("whereabouts", BOTH, APPLY),
    ("merge", BOTH, HEAD),
    ("undo_merge", ("post",), HEAD),
    ("concern", BOTH, APPLY),
    ("order_interview", BOTH, HEAD),
    ("interview", BOTH, APPLY),
    ("sheet", BOTH, APPLY),
    ("consent", BOTH, APPLY),
    ("withdraw", BOTH, APPLY),
    ("court_order", BOTH, APPLY),
    ("application", BOTH, APPLY),
    ("send", ("post",), APPLY),
    ("ruling", BOTH, HEAD),
    ("assign", BOTH, HEAD),
    ("way_file", ("get",), APPLY),
    ("hand_over", BOTH, HEAD),
    ("undo_hand_over", ("post",), HEAD),
    ("change_assistant", BOTH, HEAD),
    ("undo_assignment", ("post",), HEAD),
)
TABLE = "\n".join(
    f"families:{route} {method} {answers}"
    for route, methods, answers in ROUTES
    for method in methods
)
PERSON = ("given_name", "family_name", "born_on", "pesel")
FORMS = {
    "families:open_by_reason": ("key", "number", "reason"),
    "families:sharing": ("person", "until"),
    "families:search": ("text",),
    "families:new_family": ("text",),
    "families:record_family": (
        "key",
        "name",
        "number",
        "judged",
        *(f"parent-{name}" for name in PERSON),
        *(f"child1-{name}" for name in PERSON),
    ),
    "families:employ": (
        "key",
        "name",
        "user",
        "contract",
        "full_time_equivalent",
        "employed_from",
        "employed_to",
    ),
    "families:add_person": ("key", "place", *PERSON, "since", "judged"),
    "families:leave": ("day",),
    "families:whereabouts": ("living", "since", "note"),
    "families:merge": ("number",),
    "families:concern": ("key", "source", "received_on", "reporter", "text"),
    "families:order_interview": ("key", "worker", "ordered_on", "due_on"),
    "families:interview": ("held_on", "problems", "resources", "need", "reasons"),
    "families:sheet": (
        "care",
        "housing",
        "education",
        "health",
        "support",
        "custody",
        "other",
    ),
    "families:consent": ("key", "given_on", "given_by", "scopes", "form"),
    "families:withdraw": ("withdrawn_on",),
    "families:court_order": ("key", "court", "case_number", "issued_on", "report_days"),
    "families:application": (
        "key",
        "basis",
        "source",
        "received_on",
        "certificate_on",
        "difficulties",
        "description",
        "former_help",
        "expected_help",
        "risk",
        "risk_reasons",
    ),
    "families:ruling": ("outcome", "urgency", "reasons"),
    "families:assign": ("key", "assistant", "started_on"),
    "families:hand_over": ("key", "started_on", "reason"),
    "families:change_assistant": ("key", "assistant", "started_on", "reason"),
}
NO_FOREIGN_OBJECT = {"families:undo_hand_over"}
SILENT = {"families:search", "families:new_family"}
DAY = "1.3.2023"


def arguments(whole):
    way, family = whole.way, {"family_id": whole.family.pk}
    member = family | {"member_id": whole.family.members.earliest("id").pk}
    asked = {
        "family_id": way.application.family_id,
        "interview_id": way.application.interview_id,
        "application_id": way.application.pk,
    }
    spell = {"family_id": way.assignment.family_id}
    sheet = {"child_id": way.application.family.members.earliest("id").person_id}
    return {
        **{f"families:{name}": family for name in OF_FAMILY},
        "families:end_sharing": family | {"shared_id": whole.shared.pk},
        "families:leave": member,
        "families:whereabouts": member,
        "families:undo_merge": family | {"merge_id": way.merge.pk},
        "families:interview": _only(asked, "family_id", "interview_id"),
        "families:sheet": _only(asked, "family_id", "interview_id") | sheet,
        "families:withdraw": _only(asked, "family_id") | {"consent_id": way.consent.pk},
        **{
            f"families:{name}": _only(asked, "family_id", "application_id")
            for name in ("send", "ruling", "assign")
        },
        "families:way_file": _only(asked, "family_id")
        | {"paper": "wniosek", "record_id": way.application.pk, "kind": "docx"},
        "families:hand_over": {"assistant_id": way.assignment.assistant_id},
        "families:undo_hand_over": {"key": new_key()},
        "families:change_assistant": spell,
        "families:undo_assignment": spell | {"assignment_id": way.assignment.pk},
    }


OF_FAMILY = (
    "family",
    "sharing",
    "add_person",
    "merge",
    "concern",
    "order_interview",
    "consent",
    "court_order",
    "application",
)


def _only(found, *names):
    return {name: found[name] for name in names}


def bodies(whole):
    way, key = whole.way, {"key": new_key()}
    person = {"given_name": "Iga", "family_name": "Nowa", "born_on": "7.4.2018"}
    new = {"name": "Nowa", "number": "OPS.9", "parent-given_name": "Ewa"}
    return {
        "families:search": {"text": whole.family.name},
        "families:open_by_reason": key
        | {"number": whole.family.number, "reason": "Zastępuję koleżankę na urlopie."},
        "families:sharing": {
            "person": f"controller:{whole.shared.user_id}",
            "until": "31.12.2098",
        },
        "families:new_family": {"text": "Nowa"},
        "families:record_family": key
        | new
        | {"parent-family_name": "Nowa", "parent-born_on": "1.2.1990"},
        "families:employ": key
        | {"name": "Nowa Asystentka", "contract": "employment", "full_time_equivalent": "1"}
        | {"employed_from": DAY},
        "families:add_person": key | person | {"place": "child"},
        "families:leave": {"day": DAY},
        "families:whereabouts": {"living": "care", "since": DAY},
        "families:merge": {"number": way.other.number},
        "families:concern": key | {"source": "school", "received_on": DAY, "text": "Słowa."},
        "families:order_interview": key
        | {"worker": way.worker.pk, "ordered_on": DAY, "due_on": "15.3.2023"},
        "families:interview": {"held_on": DAY, "problems": "Trudno.", "need": "assistant"},
        "families:sheet": {"care": "Dobra."},
        "families:consent": key
        | {"given_on": DAY, "given_by": "matka", "scopes": ["home"], "form": "paper"},
        "families:withdraw": {"withdrawn_on": DAY},
        "families:court_order": key
        | {"court": "Sąd Rejonowy", "case_number": "III Nsm 9/23", "issued_on": DAY},
        "families:application": key
        | {"basis": "consent", "source": "family", "received_on": DAY, "risk": "none"},
        "families:ruling": {"outcome": "wait", "urgency": "2"},
        "families:assign": key | {"assistant": way.free.pk, "started_on": DAY},
        "families:hand_over": key
        | {"started_on": DAY, "reason": "Urlop.", str(way.assignment.pk): way.free.pk},
        "families:change_assistant": key
        | {"assistant": way.free.pk, "started_on": DAY, "reason": "Urlop."},
    }


def more_families(whole, number):
    AssignmentFactory(gmina=whole.gmina)


def more_members(whole, number):
    HouseholdMemberFactory(gmina=whole.gmina, family=whole.family)


def more_of_a_family(whole, number):
    of_family = {"gmina": whole.gmina, "family": whole.family}
    for make in (ConcernFactory, ConsentFactory, CourtOrderFactory, InterviewFactory):
        make(**of_family)
    AssignmentFactory(**of_family, ended_on="2023-03-01")


def more_applications(whole, number):
    ApplicationFactory(gmina=whole.gmina)


def more_assistants(whole, number):
    FamilyAssistantFactory(gmina=whole.gmina)


def more_of_an_assistant(whole, number):
    AssignmentFactory(gmina=whole.gmina, assistant=whole.way.assignment.assistant)


def more_left(whole, number):
    gone = FamilyAssistantFactory(gmina=whole.gmina, employed_to=date(2022, 1, number))
    AssignmentFactory(gmina=whole.gmina, assistant=gone)


def more_shared(whole, number):
    SharedFamilyFactory(gmina=whole.gmina, family=whole.family)


LISTS = [
    ("families:hand_over", more_of_an_assistant),
    ("families:unassigned", more_left),
    ("families:sharing", more_shared),
    ("families:families", more_families),
    ("families:family", more_members),
    ("families:family", more_of_a_family),
    ("families:waiting", more_applications),
    ("families:assistants", more_assistants),
]
