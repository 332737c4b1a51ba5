"""The routes of help, groups, opinions for a court and talks with institutions."""

from datetime import date

from factories.other_work import (
    AttendanceFactory,
    ContactFactory,
    GroupFactory,
    HelpFactory,
    OpinionFactory,
)
from ostoja.database.keys import new_key

SEE = "in      403         403       in            403        403     403           403       403        door     403      403"
WORK = "in      403         403       403           403        403     403           403       403        door     403      403"
LEAD = "in      403         in        403           403        403     403           403       403        door     403      403"
OWN = "in      403         404       403           403        403     403           403       403        door     403      403"
BOTH, GET, POST = ("get", "post"), ("get",), ("post",)
ROUTES = (
    ("other_work", GET, SEE),
    ("work_file", GET, SEE),
    ("new_help", BOTH, SEE),
    ("help", GET, SEE),
    ("correct_help", BOTH, SEE),
    ("new_contact", BOTH, WORK),
    ("contact", GET, SEE),
    ("correct_contact", BOTH, WORK),
    ("new_opinion", BOTH, WORK),
    ("opinion", GET, SEE),
    ("correct_opinion", BOTH, WORK),
    ("send_opinion", BOTH, WORK),
    ("opinion_file", GET, SEE),
    ("groups", GET, LEAD),
    ("new_group", GET, LEAD),
    ("new_group", POST, LEAD),
    ("group", BOTH, OWN),
    ("correct_group", BOTH, OWN),
    ("remove_attendance", POST, OWN),
    ("group_file", GET, OWN),
)
TABLE = "\n".join(
    f"families:{route} {method} {answers}"
    for route, methods, answers in ROUTES
    for method in methods
)
HELP = ("form", "held_on", "minutes", "persons", "provider", "words")
CONTACT = ("institution", "held_on", "minutes", "channel", "matter", "outcome")
OPINION = ("court", "file_number", "requested_on", "due_on", "text")
MEETING = ("held_on", "began_at", "ended_at", "place", "topic")
FORMS = {
    "families:new_help": ("key", *HELP),
    "families:correct_help": HELP,
    "families:new_contact": ("key", *CONTACT),
    "families:correct_contact": CONTACT,
    "families:new_opinion": ("key", *OPINION),
    "families:correct_opinion": OPINION,
    "families:send_opinion": ("sent_on",),
    "families:new_group": ("key", *MEETING, "assistant"),
    "families:correct_group": MEETING,
    "families:group": ("family", "persons"),
}
DAY = "3.5.2023"


def arguments(whole):
    other, family = whole.other, {"family_id": whole.family.pk}
    help_, contact = {"help_id": other.help.pk}, {"contact_id": other.contact.pk}
    opinion = family | {"opinion_id": other.opinion.pk}
    meeting = {"meeting_id": other.attendance.meeting_id}
    return {
        "families:other_work": family,
        "families:work_file": family | {"paper": "pomoc", "kind": "docx"},
        "families:new_help": family,
        "families:help": family | help_,
        "families:correct_help": family | help_,
        "families:new_contact": family,
        "families:contact": family | contact,
        "families:correct_contact": family | contact,
        "families:new_opinion": family,
        "families:opinion": opinion,
        "families:correct_opinion": opinion,
        "families:send_opinion": opinion,
        "families:opinion_file": opinion | {"kind": "docx"},
        "families:group": meeting,
        "families:correct_group": meeting,
        "families:group_file": meeting | {"kind": "docx"},
        "families:remove_attendance": meeting | {"attendance_id": other.attendance.pk},
    }


def help_body(**change):
    return {
        "key": new_key(),
        "form": "therapy",
        "held_on": DAY,
        "minutes": "60",
        "persons": "3",
        "provider": "poradnia",
        "words": "Rozmowa z całą rodziną.",
    } | change


def contact_body(**change):
    return {
        "key": new_key(),
        "institution": "Szkoła",
        "held_on": DAY,
        "minutes": "20",
        "channel": "phone",
        "matter": "Zaległości w nauce.",
        "outcome": "Córka dostanie zajęcia wyrównawcze.",
    } | change


def opinion_body(**change):
    return {
        "key": new_key(),
        "court": "Sąd Rejonowy",
        "file_number": "III Nsm 77/23",
        "requested_on": DAY,
        "due_on": "17.5.2023",
        "text": "Rodzice dbają o dzieci.",
    } | change


def meeting_body(**change):
    return {
        "key": new_key(),
        "held_on": DAY,
        "began_at": "16",
        "ended_at": "17.30",
        "place": "świetlica",
        "topic": "Granice i nagrody",
    } | change


def bodies(whole):
    return {
        "families:new_help": help_body(),
        "families:correct_help": help_body(),
        "families:new_contact": contact_body(),
        "families:correct_contact": contact_body(),
        "families:new_opinion": opinion_body(),
        "families:correct_opinion": opinion_body(),
        "families:send_opinion": {"sent_on": "15.5.2023"},
        "families:new_group": meeting_body(assistant=whole.work.assistant.pk),
        "families:correct_group": meeting_body(),
        "families:group": {"family": whole.family.pk, "persons": "4"},
    }


def more_work(whole, number):
    of_family = {"gmina": whole.gmina, "family": whole.family}
    day = {"held_on": date(2023, 6, number)}
    HelpFactory(**of_family, **day)
    ContactFactory(**of_family, **day, assistant=whole.work.assistant)
    OpinionFactory(**of_family)
    AttendanceFactory(**of_family, meeting__assistant=whole.work.assistant)


def more_groups(whole, number):
    GroupFactory(gmina=whole.gmina, assistant=whole.work.assistant)


def more_in_the_group(whole, number):
    AttendanceFactory(gmina=whole.gmina, meeting=whole.other.attendance.meeting)


LISTS = [
    ("families:other_work", more_work),
    ("families:family", more_work),
    ("families:groups", more_groups),
    ("families:group", more_in_the_group),
]
