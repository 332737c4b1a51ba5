"""The routes of the work with a family: visits and an assistant's month."""

from datetime import date, time

from factories.work import VisitFactory
from ostoja.database.keys import new_key

TABLE = """
families:visits            get     in      403         403       in            403        403     403           403       403        door     403      403
families:new_visit         get     in      403         403       403           403        403     403           403       403        door     403      403
families:new_visit         post    in      403         403       403           403        403     403           403       403        door     403      403
families:visit             get     in      403         403       in            403        403     403           403       403        door     403      403
families:correct_visit     get     in      403         403       403           403        403     403           403       403        door     403      403
families:correct_visit     post    in      403         403       403           403        403     403           403       403        door     403      403
families:visit_file        get     in      403         403       in            403        403     403           403       403        door     403      403
families:months            get     in      403         in        403           403        403     403           403       403        door     403      403
families:month             get     in      403         403       403           403        403     403           403       403        door     403      403
families:month_file        get     in      403         403       403           403        403     403           403       403        door     403      403
families:rates             get     in      403         403       403           403        403     403           403       403        door     403      403
families:rates             post    in      403         403       403           403        403     403           403       403        door     403      403
families:blanks            get     in          403         in          in          403         403         403         403         in          door        403         403
families:blank             get     in          403         in          in          403         403         403         403         in          door        403         403
"""
VISIT_FIELDS = (
    "key held_on began_at ended_at place contact_made no_contact_reason done family_tasks"
    " assistant_tasks next_on next_at present kilometres route travel private_note"
).split()
FORMS = {
    "families:new_visit": VISIT_FIELDS,
    "families:correct_visit": VISIT_FIELDS,
    "families:rates": ("travel", "valid_from", "rate"),
}
NO_FOREIGN_OBJECT = {"families:blank"}


def arguments(whole):
    family = {"family_id": whole.family.pk}
    visit = family | {"visit_id": whole.work.visit.pk}
    month = {"assistant_id": whole.work.assistant.pk, "year": 2023, "number": 5}
    return {
        "families:visits": family,
        "families:new_visit": family,
        "families:visit": visit,
        "families:correct_visit": visit,
        "families:visit_file": visit | {"kind": "pdf"},
        "families:month": month,
        "families:month_file": month | {"paper": "ewidencja", "kind": "pdf"},
        "families:blank": {"name": "karta-wizyty", "kind": "docx"},
    }


def visit_body(**change):
    return {
        "key": new_key(),
        "held_on": "3.5.2023",
        "began_at": "9.30",
        "ended_at": "11",
        "place": "home",
        "contact_made": "yes",
        "done": "Rodzice zapisali syna do przedszkola.",
    } | change


def bodies(whole):
    return {
        "families:new_visit": visit_body(),
        "families:correct_visit": visit_body(),
        "families:rates": {"travel": "large_car", "valid_from": "1.3.2023", "rate": "1,10"},
    }


def more_visits(whole, number):
    work = whole.work
    VisitFactory(
        gmina=whole.gmina,
        family=whole.family,
        assistant=work.assistant,
        held_on=date(2023, 5, 10 + number),
        began_at=time(8),
        kilometres=number,
        travel="large_car",
    )


LISTS = [
    ("families:visits", more_visits),
    ("families:month", more_visits),
    ("families:family", more_visits),
]
