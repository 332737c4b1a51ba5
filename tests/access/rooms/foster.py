"""The routes of foster."""

from factories import NoteLineFactory, PlacementFactory
from ostoja.database.keys import new_key
from ostoja.foster.enums import Basis, CareForm, Component

NOTE = {"number": "PCPR.1", "issued_on": "1.2.2023", "received_on": "2.2.2023", "paid_on": ""}

TABLE = """
foster:stays               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:stay                get     in      403         403       in            in         403     403           403       403        door     403      403
foster:reveal_pesel        post    in      403         403       in            in         403     403           403       403        door     403      403
foster:notes               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:note                get     in      403         403       in            in         403     403           403       403        door     403      403
foster:record_note         get     in      403         403       403           in         403     403           403       403        door     403      403
foster:record_note         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:add_line            get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_line            post    in      403         403       403           in         403     403           403       403        door     403      403
foster:remove_line         post    in      403         403       403           in         403     403           403       403        door     403      403
"""
FORMS = {
    "foster:record_note": ("number", "issued_on", "received_on", "paid_on"),
    "foster:add_line": (
        "key",
        "placement",
        "component",
        "first_day",
        "last_day",
        "basis",
        "base",
        "billed",
    ),
}


def arguments(whole):
    return {
        "foster:stay": {"stay_id": whole.line.placement.stay_id},
        "foster:reveal_pesel": {"stay_id": whole.line.placement.stay_id},
        "foster:note": {"note_id": whole.line.note_id},
        "foster:add_line": {"note_id": whole.line.note_id},
        "foster:remove_line": {"note_id": whole.line.note_id, "line_id": whole.line.pk},
    }


def bodies(whole):
    return {
        "foster:record_note": NOTE,
        "foster:add_line": line_body(whole),
    }


def line_body(whole):
    placement = whole.line.placement
    assert placement.form == CareForm.KINSHIP
    return {
        "key": new_key(),
        "placement": placement.pk,
        "component": Component.BENEFIT.value,
        "first_day": f"1.7.{whole.report.year}",
        "last_day": f"31.7.{whole.report.year}",
        "basis": Basis.MONTHLY.value,
        "base": "1 000,00",
        "billed": "300",
    }


def more_placements(whole, number):
    PlacementFactory(gmina=whole.gmina)


def more_lines_of_a_stay(whole, number):
    NoteLineFactory(gmina=whole.gmina, placement=whole.line.placement)


def more_notes(whole, number):
    NoteLineFactory(gmina=whole.gmina)


def more_lines_of_a_note(whole, number):
    NoteLineFactory(gmina=whole.gmina, note=whole.line.note)


LISTS = [
    ("foster:stays", more_placements),
    ("foster:stay", more_lines_of_a_stay),
    ("foster:notes", more_notes),
    ("foster:note", more_lines_of_a_note),
    ("foster:add_line", more_placements),
]
