"""The routes of oversight."""

from factories import (
    BreachFactory,
    DestroyedFileFactory,
    OpenedByReasonFactory,
    ProcessingActivityFactory,
    StayFactory,
)
from ostoja.audit.commands import record, record_reading
from ostoja.database.keys import new_key

TABLE = """
oversight:index            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:trail            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:event            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:trail_file       get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:openings         get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:openings_file    get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:checked          get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:copy             get     in      403         403       403           403        403     403           403        403       door     403      403
oversight:copy             post    in      403         403       403           403        403     403           403        403       door     403      403
oversight:activities       get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:fill_register    post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:add_activity     get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:add_activity     post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:edit_activity    get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:edit_activity    post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:register_file    get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:keeping          get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:propose          post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:set_period       get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:set_period       post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:destruction      get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:withdraw_proposal post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:carry_out        post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:protocol         get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:breaches         get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:enter_breach     get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:enter_breach     post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:breaches_file    get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:breach           get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:describe_breach  get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:describe_breach  post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:decide_breach    get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:decide_breach    post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:close_breach     post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:reopen_breach    post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:breach_file      get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:lookup           post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:seen_by          get     in      403         403       403           403        403     403           in         403       door     403      403
"""
ACTIVITY = (
    "name",
    "controller",
    "purpose",
    "basis",
    "people",
    "kinds",
    "recipients",
    "abroad",
    "kept",
    "safeguards",
)
DESCRIPTION = (
    "happened",
    "when",
    "kinds",
    "people",
    "people_count",
    "records",
    "records_count",
    "consequences",
    "measures",
)
DECISION = (
    "to_office",
    "office_reasons",
    "day",
    "hour",
    "late_reasons",
    "to_people",
    "people_reasons",
    "people_told_on",
)
OF_BREACH = (
    "oversight:breach",
    "oversight:describe_breach",
    "oversight:decide_breach",
    "oversight:close_breach",
    "oversight:reopen_breach",
)
OF_DESTRUCTION = ("oversight:destruction", "oversight:withdraw_proposal", "oversight:carry_out")
FORMS = {
    "oversight:lookup": ("text",),
    "oversight:enter_breach": ("key", "day", "hour", "noticed_by", "happened"),
    "oversight:describe_breach": ("seen", *DESCRIPTION),
    "oversight:decide_breach": ("seen", *DECISION),
    "oversight:propose": ("key", "chosen"),
    "oversight:carry_out": ("consent", "consent_on"),
    "oversight:set_period": ("key", "symbol", "category", "years", "valid_from", "basis"),
    "oversight:add_activity": ("key", *ACTIVITY),
    "oversight:edit_activity": ("seen", *ACTIVITY),
}


def arguments(whole):
    return {
        "oversight:event": {"number": 1},
        "oversight:trail_file": {"kind": "csv"},
        "oversight:openings_file": {"kind": "csv"},
        "oversight:copy": {"key": whole.line.placement.stay.child_id},
        "oversight:seen_by": {"key": whole.line.placement.stay.child_id},
        "oversight:edit_activity": {"key": whole.watched.activity.pk},
        "oversight:register_file": {"kind": "docx"},
        "oversight:set_period": {"kind": "family"},
        **{one: {"key": whole.watched.destruction.pk} for one in OF_DESTRUCTION},
        **{one: {"key": whole.watched.breach.pk} for one in OF_BREACH},
        "oversight:breach_file": {"key": whole.watched.breach.pk, "kind": "docx"},
        "oversight:breaches_file": {"kind": "docx"},
        "oversight:protocol": {"key": whole.watched.destruction.pk, "kind": "docx"},
    }


def bodies(whole):
    told = dict.fromkeys(ACTIVITY, "Wypożyczalnia wózków")
    return {
        "oversight:lookup": {"text": whole.line.placement.stay.child.family_name},
        "oversight:add_activity": {"key": str(new_key()), **told},
        "oversight:edit_activity": told,
        "oversight:enter_breach": {
            "key": str(new_key()),
            "day": "2.3.2026",
            "hour": "8.15",
            "happened": "List poszedł do złej osoby",
        },
        "oversight:describe_breach": {"happened": "List poszedł do złej osoby"},
        "oversight:decide_breach": {"to_office": "", "to_people": ""},
        "oversight:propose": {"key": str(new_key()), "chosen": [str(new_key())]},
        "oversight:carry_out": {"consent": "OK.421.1.2026", "consent_on": "2.1.2026"},
        "oversight:set_period": {
            "key": str(new_key()),
            "symbol": "5012",
            "category": "B10",
            "years": "10",
            "valid_from": "1.1.2024",
            "basis": "wykaz akt ośrodka",
        },
    }


def more_events(whole, number):
    stay = whole.line.placement.stay
    record("foster.stay.begun", StayFactory(gmina=whole.gmina), by="test")
    record_reading(stay, by="test", purpose="pobyt", people=(stay.child_id,))


def more_openings(whole, number):
    OpenedByReasonFactory(gmina=whole.gmina)


def more_activities(whole, number):
    ProcessingActivityFactory(gmina=whole.gmina)


def more_breaches(whole, number):
    BreachFactory(gmina=whole.gmina)


def more_destructions(whole, number):
    DestroyedFileFactory(gmina=whole.gmina)


LISTS = [
    ("oversight:openings", more_openings),
    ("oversight:breaches", more_breaches),
    ("oversight:keeping", more_destructions),
    ("oversight:activities", more_activities),
    ("oversight:trail", more_events),
    ("oversight:seen_by", more_events),
]
SILENT = {"oversight:lookup"}
NO_FOREIGN_OBJECT = {
    "oversight:event",
    "oversight:trail_file",
    "oversight:openings_file",
    "oversight:register_file",
    "oversight:breaches_file",
    "oversight:propose",
    "oversight:set_period",
}
"""A number and a kind of file are nobody's: they show one's own gmina."""
