"""The routes of oversight."""

from factories import ProcessingActivityFactory, StayFactory
from ostoja.audit.commands import record, record_reading
from ostoja.database.keys import new_key

TABLE = """
oversight:index            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:trail            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:event            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:trail_file       get     in      403         403       403           403        403     403           in         403       door     403      403
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
FORMS = {
    "oversight:lookup": ("text",),
    "oversight:add_activity": ("key", *ACTIVITY),
    "oversight:edit_activity": ("seen", *ACTIVITY),
}


def arguments(whole):
    return {
        "oversight:event": {"number": 1},
        "oversight:trail_file": {"kind": "csv"},
        "oversight:copy": {"key": whole.line.placement.stay.child_id},
        "oversight:seen_by": {"key": whole.line.placement.stay.child_id},
        "oversight:edit_activity": {"key": whole.watched.activity.pk},
        "oversight:register_file": {"kind": "docx"},
    }


def bodies(whole):
    told = dict.fromkeys(ACTIVITY, "Wypożyczalnia wózków")
    return {
        "oversight:lookup": {"text": whole.line.placement.stay.child.family_name},
        "oversight:add_activity": {"key": str(new_key()), **told},
        "oversight:edit_activity": told,
    }


def more_events(whole, number):
    stay = whole.line.placement.stay
    record("foster.stay.begun", StayFactory(gmina=whole.gmina), by="test")
    record_reading(stay, by="test", purpose="pobyt", people=(stay.child_id,))


def more_activities(whole, number):
    ProcessingActivityFactory(gmina=whole.gmina)


LISTS = [
    ("oversight:activities", more_activities),
    ("oversight:trail", more_events),
    ("oversight:seen_by", more_events),
]
SILENT = {"oversight:lookup"}
NO_FOREIGN_OBJECT = {"oversight:event", "oversight:trail_file", "oversight:register_file"}
"""A number and a kind of file are nobody's: they show one's own gmina."""
