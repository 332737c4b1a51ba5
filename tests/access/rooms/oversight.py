"""The routes of oversight."""

from factories import StayFactory
from ostoja.audit.commands import record, record_reading

TABLE = """
oversight:index            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:trail            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:event            get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:trail_file       get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:checked          get     in      403         403       403           403        403     403           in         403       door     403      403
oversight:copy             get     in      403         403       403           403        403     403           403        403       door     403      403
oversight:copy             post    in      403         403       403           403        403     403           403        403       door     403      403
oversight:lookup           post    in      403         403       403           403        403     403           in         403       door     403      403
oversight:seen_by          get     in      403         403       403           403        403     403           in         403       door     403      403
"""
FORMS = {"oversight:lookup": ("text",)}


def arguments(whole):
    return {
        "oversight:event": {"number": 1},
        "oversight:trail_file": {"kind": "csv"},
        "oversight:copy": {"key": whole.line.placement.stay.child_id},
        "oversight:seen_by": {"key": whole.line.placement.stay.child_id},
    }


def bodies(whole):
    return {"oversight:lookup": {"text": whole.line.placement.stay.child.family_name}}


def more_events(whole, number):
    stay = whole.line.placement.stay
    record("foster.stay.begun", StayFactory(gmina=whole.gmina), by="test")
    record_reading(stay, by="test", purpose="pobyt", people=(stay.child_id,))


LISTS = [
    ("oversight:trail", more_events),
    ("oversight:seen_by", more_events),
]
SILENT = {"oversight:lookup"}
NO_FOREIGN_OBJECT = {"oversight:event", "oversight:trail_file"}
"""A number and a kind of file are nobody's: they show one's own gmina."""
