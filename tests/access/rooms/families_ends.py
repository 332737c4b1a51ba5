"""The routes of assessments, closings and looks at a family."""

from factories.work import VisitFactory

TABLE = """
families:assessments       get     in      403         403       in            403        403     403           403       403        door     403      403
families:assess            get     in      403         403       403           403        403     403           403       403        door     403      403
families:assess            post    in      403         403       403           403        403     403           403       403        door     403      403
families:assessment        get     in      403         403       in            403        403     403           403       403        door     403      403
families:accept            get     in      403         403       403           403        403     403           403       403        door     403      403
families:accept            post    in      403         403       403           403        403     403           403       403        door     403      403
families:assessment_file   get     in      403         403       in            403        403     403           403       403        door     403      403
families:closings          get     in      403         403       in            403        403     403           403       403        door     403      403
families:close             get     in      403         403       403           403        403     403           403       403        door     403      403
families:close             post    in      403         403       403           403        403     403           403       403        door     403      403
families:undo_closing      post    in      403         403       403           403        403     403           403       403        door     403      403
families:closing_file      get     in      403         403       in            403        403     403           403       403        door     403      403
families:check             get     in      403         403       in            403        403     403           403       403        door     403      403
families:check             post    in      403         403       in            403        403     403           403       403        door     403      403
"""
FORMS = {
    "families:assess": (
        "assessed_on cooperation cooperation_words children children_words risk risk_words"
        " conclusion result_1 words_1"
    ).split(),
    "families:accept": ("remarks",),
    "families:close": (
        "closed_on reason reason_words final_words months every_months watcher"
        " no_monitoring_why notified result_1 words_1"
    ).split(),
    "families:check": ("done_on", "situation", "risk"),
}
SILENT = {"families:check", "families:accept", "families:assess", "families:close"}


def arguments(whole):
    family = {"family_id": whole.family.pk}
    assessment = family | {"assessment_id": whole.work.assessment.pk}
    closing = family | {"closing_id": whole.work.closing.pk}
    return {
        "families:assessments": family,
        "families:assess": family,
        "families:assessment": assessment,
        "families:accept": assessment,
        "families:assessment_file": assessment | {"kind": "pdf"},
        "families:closings": family,
        "families:close": family,
        "families:undo_closing": closing,
        "families:closing_file": closing | {"kind": "docx"},
        "families:check": family | {"check_id": whole.work.check.pk},
    }


def assessment_body(**change):
    return {
        "assessed_on": "1.7.2023",
        "cooperation": "willing",
        "children": "same",
        "risk": "small",
        "conclusion": "continue",
        "result_1": "partly",
        "words_1": "Syn chodzi do przedszkola.",
    } | change


def closing_body(**change):
    return {
        "closed_on": "1.8.2023",
        "reason": "goals_reached",
        "final_words": "Rodzina radzi sobie sama.",
        "months": "12",
        "every_months": "3",
        "watcher": "social_worker",
        "result_1": "reached",
    } | change


def bodies(whole):
    return {
        "families:assess": assessment_body(),
        "families:accept": {"remarks": "Dobrze."},
        "families:close": closing_body(),
        "families:check": {"done_on": "1.5.2022", "situation": "Dzieci są w domu."},
    }


def more_visits(whole, number):
    VisitFactory(
        gmina=whole.gmina,
        family=whole.family,
        assistant=whole.work.assistant,
        held_on=f"2023-06-{10 + number}",
    )


LISTS = [("families:assess", more_visits), ("families:close", more_visits)]
